import { undoOf } from '../progress/undo.ts';
import type { Run } from './command.ts';
import { reverse } from './reverse.ts';
import { situationOf } from './situation.ts';

/** `waymark undo`: takes the last action on the path back, also one of an earlier session. */
export const run: Run = async (command) => {
  const situation = await situationOf(command);
  await reverse(command, situation, 'undo', undoOf(situation.history, situation.path.id));
  return 0;
};
