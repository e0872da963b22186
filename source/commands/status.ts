import { statusAnswer } from './answer.ts';
import type { Run } from './command.ts';
import { situationOf } from './situation.ts';

/** `waymark status`: the glance. */
export const status: Run = async (command) => {
  const { progress } = await situationOf(command, command.input[0]);
  command.io.print(statusAnswer(progress, command));
  return 0;
};
