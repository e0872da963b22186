import type { Command, Io, Verb } from './commands/command.ts';
import { generalHelp, helpOf } from './commands/help.ts';
import { parseCommandLine } from './commands/parse.ts';
import { DASHBOARD } from './commands/verbs.ts';
import type { ExitCode } from './failure.ts';
import { answerForOutput } from './terminal/broken-output.ts';
import { lastWords } from './terminal/last-words.ts';
import { visibleLine } from './text/visible.ts';
import { version } from './version.ts';

const io: Io = {
  process,
  now: Date.now,
  print: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stderr.write(`waymark: ${visibleLine(text)}\n`),
};

async function main(argv: readonly string[]): Promise<ExitCode> {
  const { verb, input, flags } = parseCommandLine(argv);
  if (flags.version) io.print(version);
  else if (flags.help) io.print(verb === DASHBOARD ? generalHelp() : helpOf(verb));
  else return perform(verb, { input, flags, io });
  return 0;
}

async function perform(verb: Verb, command: Command): Promise<ExitCode> {
  const { run } = await verb.load();
  const exitCode = await run(command);
  const { keepStatus } = await import('./commands/keeping.ts');
  await keepStatus(command);
  return exitCode;
}

answerForOutput(process);

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const { line, exitCode } = lastWords(error);
  process.stderr.write(`${line}\n`);
  return exitCode;
});
