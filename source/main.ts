import type { Io } from './commands/command.ts';
import { parsed, perform } from './commands/perform.ts';
import type { ExitCode } from './failure.ts';
import { answerForOutput } from './terminal/broken-output.ts';
import { lastWords } from './terminal/last-words.ts';
import { visibleLine } from './text/visible.ts';

/**
 * The program, for everything that its entry has not answered itself.
 * @param compiled what V8 has compiled so far, for the next start; nothing when this start had it already
 */
export async function main(compiled: () => Uint8Array | undefined): Promise<void> {
  const io: Io = {
    process,
    now: Date.now,
    print: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => process.stderr.write(`waymark: ${visibleLine(text)}\n`),
    compiled,
  };
  answerForOutput(process);
  try {
    process.exitCode = await answer(process.argv.slice(2), io);
  } catch (error) {
    const { line, exitCode } = lastWords(error);
    process.stderr.write(`${line}\n`);
    process.exitCode = exitCode;
  }
}

async function answer(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...words] = argv;
  // What a shell asks at the tab key is a line that may be wrong, and nothing for the parsers.
  if (first !== 'complete') return perform(await parsed(argv), io);
  const { complete } = await import('./commands/complete.ts');
  await complete(words, io);
  return 0;
}
