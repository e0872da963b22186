import { itemNamed } from '../curriculum/find.ts';
import { reopen } from '../progress/ticking.ts';
import type { Run } from './command.ts';
import { outcome, record } from './record.ts';
import { situationOf } from './situation.ts';

/** `waymark undone`: makes items open again. */
export const run: Run = async (command) => {
  const situation = await situationOf(command);
  const { path, progress } = situation;
  const items = command.input.map((name) => itemNamed(path, name).id);
  const deeds = reopen(progress, items);
  await record(command, situation, deeds, outcome(progress, items, deeds, ['Open again', 'Already open']));
  return 0;
};
