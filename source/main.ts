import type { Io } from './commands/command.ts';
import { parsed, perform } from './commands/perform.ts';
import { answerForOutput } from './terminal/broken-output.ts';
import { lastWords } from './terminal/last-words.ts';
import { visibleLine } from './text/visible.ts';

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
    process.exitCode = await perform(await parsed(process.argv.slice(2)), io, compiled);
  } catch (error) {
    const { line, exitCode } = lastWords(error);
    process.stderr.write(`${line}\n`);
    process.exitCode = exitCode;
  }
}
