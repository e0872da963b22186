import { undoOf } from '../progress/undo.ts';
import type { Run } from './command.ts';
import { reverse } from './reverse.ts';

/** `waymark undo`: takes the last action on the path back, also one of an earlier session. */
export const run: Run = (command) => reverse(command, 'undo', undoOf);
