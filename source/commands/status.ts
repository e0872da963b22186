import { waitingIn } from '../progress/identity/orphans.ts';
import { summaryOf } from '../progress/time/summary.ts';
import { statusAnswer } from './answer.ts';
import type { Run } from './shared/command.ts';
import { duesFor } from './shared/recalling.ts';
import { situationOf } from './shared/situation.ts';

/** `waymark status`: the glance. */
export const status: Run = async (command) => {
  const { progress, history } = await situationOf(command, command.input[0], { whole: false });
  const told = {
    progress,
    time: summaryOf(progress, history),
    dues: await duesFor(progress, history),
    now: command.io.now(),
    waiting: waitingIn(history, progress.path).length,
  };
  command.io.print(statusAnswer(told, command));
  return 0;
};
