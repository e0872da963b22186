import { parsed } from './commands/line/parse.ts';
import { perform } from './commands/perform.ts';
import type { Io } from './commands/shared/command.ts';
import type { ExitCode } from './failure.ts';
import { lastWords, warning } from './terminal/last-words.ts';
import { openWatcher } from './terminal/progress-line.ts';
import { settleOutput } from './terminal/standard-output.ts';
import { settleTimeZone } from './terminal/time-zone.ts';

/**
 * The program, for everything that its entry has not answered itself.
 * @param compiled what V8 has compiled so far, for the next start; nothing when this start had it already
 */
export async function main(compiled: Io['compiled']): Promise<void> {
  settleOutput(process);
  process.exitCode = await answer(process.argv.slice(2), process, compiled);
}

/**
 * Does what a command line asks for. What goes wrong is told in one line on standard error.
 * @param argv what stands behind `waymark`
 * @param host the process that this runs in, or what a test gives for it
 */
export async function answer(
  argv: readonly string[],
  host: NodeJS.Process,
  compiled?: Io['compiled'],
): Promise<ExitCode> {
  const watcher = openWatcher(host, () => performance.now());
  const written = (write: (text: string) => void) => (text: string) => {
    watcher.clear();
    write(text);
  };
  const io: Io = {
    process: host,
    now: Date.now,
    print: written((text) => host.stdout.write(`${text}\n`)),
    warn: written((text) => host.stderr.write(`${warning(text, host.stderr)}\n`)),
    watcher,
    perform,
    ...(compiled && { compiled }),
  };
  try {
    const [first, ...words] = argv;
    if (first === 'complete') {
      // What a shell asks at the tab key is a line that may be wrong, and nothing for the parsers.
      const { complete } = await import('./commands/line/complete.ts');
      await complete(words, io);
      return 0;
    }
    const trouble = settleTimeZone(host.env);
    if (trouble !== undefined) io.warn(trouble);
    return await perform(await parsed(argv), io);
  } catch (error) {
    const { line, exitCode } = lastWords(error, host.stderr);
    host.stderr.write(`${line}\n`);
    return exitCode;
  }
}
