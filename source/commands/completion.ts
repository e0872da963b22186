import type { Run } from './command.ts';
import { oneOf } from './one-of.ts';
import { completionScript } from './shells/completion.ts';
import { COMPLETING } from './shells/names.ts';

/** `waymark completion`: what a shell has to read to complete Waymark's words. */
export const run: Run = async ({ input, io }) => {
  io.print(completionScript(oneOf(input[0] ?? '', COMPLETING, 'shell')));
  return 0;
};
