import { redoOf } from '../progress/undo.ts';
import type { Run } from './command.ts';
import { reverse } from './reverse.ts';
import { situationOf } from './situation.ts';

/** `waymark redo`: does again what the last undo took back. */
export const run: Run = async (command) => {
  const situation = await situationOf(command);
  await reverse(command, situation, 'redo', redoOf(situation.history, situation.path.id));
  return 0;
};
