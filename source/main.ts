import type { Command, Io } from './commands/command.ts';
import { generalHelp, helpOf } from './commands/help.ts';
import type { Parsed } from './commands/parse.ts';
import { parseQuickly } from './commands/quick-parse.ts';
import { DASHBOARD, VERBS } from './commands/verbs.ts';
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

/**
 * The program, for everything that its entry has not answered itself.
 * @param compiled what V8 has compiled so far, for the next start; nothing when this start had it already
 */
export async function main(compiled: () => Uint8Array | undefined): Promise<void> {
  answerForOutput(process);
  try {
    process.exitCode = await perform(process.argv.slice(2), compiled);
  } catch (error) {
    const { line, exitCode } = lastWords(error);
    process.stderr.write(`${line}\n`);
    process.exitCode = exitCode;
  }
}

async function perform(argv: readonly string[], compiled: () => Uint8Array | undefined): Promise<ExitCode> {
  const { verb, input, flags } = parseQuickly(argv, [DASHBOARD, ...VERBS]) ?? (await parseWithMeow(argv));
  if (flags.version) io.print(version);
  else if (flags.help) io.print(verb === DASHBOARD ? generalHelp() : helpOf(verb));
  else {
    const command: Command = { input, flags, io };
    const { run } = await verb.load();
    const exitCode = await run(command);
    const { keepCode, keepStatus } = await import('./commands/keeping.ts');
    await keepStatus(command);
    if (verb === DASHBOARD) await keepCode(compiled, command);
    return exitCode;
  }
  return 0;
}

async function parseWithMeow(argv: readonly string[]): Promise<Parsed> {
  const { parseCommandLine } = await import('./commands/parse.ts');
  return parseCommandLine(argv);
}
