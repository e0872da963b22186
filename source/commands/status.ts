import { waitingIn } from '../progress/identity/carried.ts';
import { summaryOf } from '../progress/time/summary.ts';
import { statusAnswer } from './quick/status-answer.ts';
import type { Command, Run } from './shared/command.ts';
import { duesFor } from './shared/recalling.ts';
import { type Situation, situationOf } from './shared/situation.ts';

/** `waymark status`: the glance. */
export const status: Run = async (command) => {
  await showStatus(command);
  return 0;
};

/** The same, for who wants to know what was told. */
export async function showStatus(command: Command): Promise<Situation> {
  const situation = await situationOf(command, command.input[0], { whole: false });
  const { progress, history } = situation;
  const told = {
    progress,
    time: summaryOf(progress, history),
    dues: await duesFor(progress, history),
    now: command.io.now(),
    waiting: waitingIn(history, progress.path).length,
  };
  command.io.print(statusAnswer(told, command));
  return situation;
}
