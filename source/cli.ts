#!/usr/bin/env node
import type { Io } from './commands/command.ts';
import { generalHelp, helpOf } from './commands/help.ts';
import { parseCommandLine } from './commands/parse.ts';
import { DASHBOARD } from './commands/verbs.ts';
import { type ExitCode, Failure } from './failure.ts';
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
  else return (await verb.load()).run({ input, flags, io });
  return 0;
}

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // Whoever reads the answer may stop reading: `waymark log | head -1`.
  if (code === 'EPIPE') process.exit();
  io.warn(`standard output cannot be written (${code})`);
  process.exit(1);
});
// Nobody is there to be told.
process.stderr.on('error', () => undefined);

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  io.warn(error instanceof Failure ? message : `internal error: ${message}; please report it`);
  return error instanceof Failure ? error.exitCode : 1;
});
