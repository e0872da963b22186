import { itemNamed } from '../curriculum/find.ts';
import { reopen } from '../progress/ticking.ts';
import { titlesOf } from '../progress/wording.ts';
import type { Run } from './command.ts';
import { outcome, record } from './record.ts';

/** `waymark undone`: makes items open again. */
export const run: Run = (command) =>
  record(command, ({ path, progress }) => {
    const items = command.input.map((name) => itemNamed(path, name).id);
    const newEvents = reopen(progress, items);
    return { newEvents, said: outcome(titlesOf(path), items, newEvents, ['Open again', 'Already open']) };
  });
