import type { ExitCode } from '../failure.ts';
import { version } from '../version.ts';
import type { Command, Io } from './command.ts';
import { generalHelp, helpOf } from './help.ts';
import type { Parsed } from './parse.ts';
import { parseQuickly } from './quick-parse.ts';
import { DASHBOARD, VERBS } from './verbs.ts';

/**
 * A command line, taken apart by the parser that is fast, or else by the one that can complain.
 * @param argv what stands behind `waymark`
 * @throws Failure (exit code 2) for what cannot be understood
 */
export async function parsed(argv: readonly string[]): Promise<Parsed> {
  const quickly = parseQuickly(argv, [DASHBOARD, ...VERBS]);
  if (quickly !== undefined) return quickly;
  const { parseCommandLine } = await import('./parse.ts');
  return parseCommandLine(argv);
}

/** Does what a command line asks for. */
export async function perform({ verb, input, flags }: Parsed, io: Io): Promise<ExitCode> {
  if (flags.version) io.print(version);
  else if (flags.help) io.print(verb === DASHBOARD ? generalHelp() : helpOf(verb));
  else {
    const command: Command = { input, flags, io };
    const { run } = await verb.load();
    const exitCode = await run(command);
    const { keepStatus } = await import('./keeping.ts');
    await keepStatus(command, verb.operands === '[path]' ? input[0] : undefined);
    return exitCode;
  }
  return 0;
}
