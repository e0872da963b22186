import { itemNamed } from '../curriculum/find.ts';
import { Failure } from '../failure.ts';
import { skip } from '../progress/ticking.ts';
import { visibleLine } from '../text/visible.ts';
import type { Run } from './command.ts';
import { record } from './record.ts';

/** `waymark skip`: leaves items out of both sides of the fraction, with a reason. */
export const run: Run = (command) =>
  record(command, ({ path, progress }) => {
    const named = command.input.map((name) => itemNamed(path, name));
    const other = named.find(({ type }) => type !== 'resource');
    if (other !== undefined) throw new Failure(`${other.title} cannot be skipped: only resources are counted`, 2);
    const reason = visibleLine(command.flags.reason ?? '').trim();
    if (reason === '') throw new Failure("say why: --reason 'known from work'", 2);
    const titles = new Map(named.map(({ id, title }) => [id, title]));
    return {
      newEvents: skip(progress, [...titles.keys()], reason),
      said: `Skipped: ${[...titles.values()].join(', ')}`,
    };
  });
