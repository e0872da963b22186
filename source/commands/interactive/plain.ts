import type { ExitCode } from '../../failure.ts';
import { pathText } from '../../plain/path.ts';
import { lastWords } from '../../terminal/last-words.ts';
import { linesFrom } from '../../terminal/line-input.ts';
import type { Command } from '../shared/command.ts';
import { remember, situationOf } from '../shared/situation.ts';
import { openSubject, type Subject } from '../shared/subject.ts';
import { documentNews } from './living.ts';
import { answerLine, type Place } from './plain-line.ts';

const PROMPT = 'Command: ';

/**
 * `waymark --plain`: the path as text that reads well aloud. On a terminal it then takes commands, line by line. From
 * a pipe it does so with `--commands` only: what is piped to a program that a script starts is seldom meant for it.
 * @returns from a pipe the worst exit code of its lines; what went wrong on a terminal was answered there
 */
export async function plain(command: Command, subject: Subject): Promise<ExitCode> {
  const { stdin, stdout } = command.io.process;
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
  const asks = isTerminal || command.flags.commands === true;
  if (!asks) {
    command.io.print(pathText((await situationOf(command, command.input[0])).progress));
    return 0;
  }
  const { path, news } = await openSubject(subject, command.workspace(), command.io.now);
  const { id } = path;
  const changed =
    subject.kind === 'known' ? await documentNews(path, command, `; update ${path.id} reads it`) : undefined;
  [...news, changed ?? []].flat().forEach(command.io.warn);
  await remember(id, command);
  const first: Place = { ...command, input: [], flags: { ...command.flags, commands: false, plain: true, path: id } };
  command.io.print(pathText((await situationOf(first)).progress));
  const worst = await converse(first, isTerminal ? () => stdout.write(PROMPT) : () => {});
  return isTerminal ? 0 : worst;
}

/** Answers line after line, until they end or the learner says so. */
async function converse(first: Place, prompt: () => void): Promise<ExitCode> {
  const { process } = first.io;
  // A verb that asks something reads its answers from the same lines.
  const lines = linesFrom(process.stdin);
  let place: Place = { ...first, io: { ...first.io, lines } };
  let worst: ExitCode = 0;
  prompt();
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    try {
      const answer = await answerLine(next.value, place);
      if (answer === 'quit') {
        await lines.return(undefined);
        return worst;
      }
      place = answer.place;
      if (answer.exitCode > worst) worst = answer.exitCode;
    } catch (error) {
      const { line: words, exitCode } = lastWords(error, process.stderr);
      process.stderr.write(`${words}\n`);
      worst = exitCode === 2 ? 2 : worst === 0 ? 1 : worst;
    }
    prompt();
  }
  // The line that Ctrl-D was typed in is still open.
  if (process.stdin.isTTY) process.stdout.write('\n');
  return worst;
}
