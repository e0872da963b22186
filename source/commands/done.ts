import { itemNamed } from '../curriculum/find.ts';
import { Failure } from '../failure.ts';
import { explainLock } from '../progress/explain.ts';
import { tick } from '../progress/ticking.ts';
import { titlesOf } from '../progress/wording.ts';
import type { Run } from './command.ts';
import { outcome, record } from './record.ts';

/** `waymark done`: ticks. All of the items, or none where one of them is locked. */
export const run: Run = (command) =>
  record(command, ({ path, progress }) => {
    const items = command.input.map((name) => itemNamed(path, name).id);
    const ticking = tick(progress, items, { force: command.flags.force === true });
    if (ticking.outcome === 'locked') {
      const { title, reason } = explainLock(ticking);
      throw new Failure(`${title}: ${reason}; --force ticks it anyway`);
    }
    const { newEvents } = ticking;
    return { newEvents, said: outcome(titlesOf(path), items, newEvents, ['Done', 'Already done']) };
  });
