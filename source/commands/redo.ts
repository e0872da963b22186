import { redoOf } from '../progress/undo.ts';
import type { Run } from './command.ts';
import { reverse } from './reverse.ts';

/** `waymark redo`: does again what the last undo took back. */
export const run: Run = (command) => reverse(command, 'redo', redoOf);
