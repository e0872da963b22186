import type { Parsed } from '../shared/command.ts';
import { DASHBOARD, VERBS } from '../verbs.ts';
import { optionsInText } from './grammar.ts';
import { parseQuickly } from './quick-parse.ts';

/**
 * A command line, taken apart by the parser that is quick, or else by the one that can complain.
 * @param argv what stands behind `waymark`
 * @throws Failure (exit code 2) for what cannot be understood
 */
export async function parsed(argv: readonly string[]): Promise<Parsed> {
  const line = parseQuickly(argv, [DASHBOARD, ...VERBS]) ?? (await complaining(argv));
  const inText = optionsInText(line.verb, line.input, argv);
  return inText === '' ? line : { ...line, inText };
}

async function complaining(argv: readonly string[]): Promise<Parsed> {
  const { parseCommandLine } = await import('./parse-for-people.ts');
  return parseCommandLine(argv);
}
