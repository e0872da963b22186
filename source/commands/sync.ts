import { type ExitCode, Failure } from '../failure.ts';
import { knownDevice } from '../store/device.ts';
import { amountInWords, isNothing } from '../store/sync/amounts.ts';
import { withoutPassword } from '../store/sync/git.ts';
import { addressOf } from '../store/sync/setup.ts';
import { openSync, type Synced } from '../store/sync/sync.ts';
import { visibleLine } from '../text/visible.ts';
import type { Run } from './command.ts';
import { locationsOf } from './situation.ts';

/** `waymark sync`: exchanges journal and library with other machines, by git. */
export const sync: Run = async (command) => {
  const { input, flags, io } = command;
  const { env, stdin } = io.process;
  const [word] = input;
  if (word !== undefined && !flags.init) {
    throw new Failure(`an address is given once: waymark sync --init ${visibleLine(word)}; then waymark sync`, 2);
  }
  const locations = locationsOf(command);
  const device = await knownDevice({ local: locations.local, override: env['WAYMARK_DEVICE'] });
  const sync = openSync({ locations, env, interactive: stdin.isTTY === true, device: device ?? 'waymark' });
  if (flags.init) {
    const remote = word === undefined ? undefined : addressOf(word, '.');
    const isNew = await sync.init(remote);
    const what = `${locations.home} is ${isNew ? 'now' : 'already'} a git repository`;
    const whereTo = remote === undefined ? '' : ` and goes to ${withoutPassword(remote)}`;
    io.print(visibleLine(`${what}${whereTo}.`));
  }
  const synced = await sync.run();
  synced.notices.forEach(io.warn);
  const { said, exitCode } = outcome(synced);
  if (exitCode === 0) io.print(said);
  else io.warn(said);
  return exitCode;
};

/** What came of it, in one line. */
export function outcome({ remote, kept, sent, taken, trouble, unsent }: Synced): {
  readonly said: string;
  readonly exitCode: ExitCode;
} {
  if (trouble !== undefined) {
    const where = visibleLine(remote ?? '');
    const what = trouble.kind === 'refused' ? `${where} refuses` : `${where} cannot be reached`;
    const got = isNothing(taken) ? '' : ` took in ${amountInWords(taken)};`;
    const waiting = isNothing(unsent) ? 'nothing waits to be sent' : `${amountInWords(unsent)} kept here and not sent`;
    return { said: `${what} (${visibleLine(trouble.why)});${got} ${waiting}; try again later`, exitCode: 1 };
  }
  if (remote === undefined) {
    const back = isNothing(taken) ? '' : ` Took back ${amountInWords(taken)} from the repository.`;
    const what = isNothing(kept) ? 'Nothing new.' : `Kept ${amountInWords(kept)} in the repository.`;
    return { said: `${what}${back} Nowhere to send to: waymark sync --init ADDRESS names a remote.`, exitCode: 0 };
  }
  if (isNothing(sent) && isNothing(taken))
    return { said: `Nothing new here or at ${visibleLine(remote)}.`, exitCode: 0 };
  return { said: `Sent ${amountInWords(sent)}, took in ${amountInWords(taken)}.`, exitCode: 0 };
}
