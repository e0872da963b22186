import type { Run } from './command.ts';
import { oneOf } from './one-of.ts';
import { PROMPTING } from './shells/names.ts';
import { promptScript } from './shells/prompt.ts';

/** `waymark prompt`: what to put where to have the glance before the eyes. */
export const run: Run = async ({ input, io }) => {
  const { platform } = io.process;
  io.print(promptScript(oneOf(input[0] ?? '', PROMPTING, 'shell'), platform));
  return 0;
};
