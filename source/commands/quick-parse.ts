import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Verb } from './command.ts';
import { COMMON_FLAGS, FLAGS, type Flag, type FlagName, type Flags } from './flags.ts';
import { OPERANDS } from './operands.ts';

/** Of a verb, what decides whether a command line is right. */
export type Grammar = Pick<Verb, 'name' | 'operands' | 'flags'>;

/** A command line, taken apart. */
export type QuickParsed<G> = { readonly verb: G; readonly input: readonly string[]; readonly flags: Flags };

/**
 * Takes a command line apart with Node's own parser, since loading meow takes as long as starting Node. It only knows
 * what is beyond doubt: where the two parsers might not agree, or there is something to complain about or to explain,
 * it gives nothing, and meow has the word. A test holds the two together.
 * @param argv what stands behind `waymark`
 * @param verbs the one without a name is what is done without a verb
 */
export function parseQuickly<G extends Grammar>(
  argv: readonly string[],
  verbs: readonly G[],
): QuickParsed<G> | undefined {
  const line = takenApart(argv);
  if (line === undefined || line.positionals[0] === 'help') return undefined;
  const named = verbs.find(({ name }) => name !== '' && name === line.positionals[0]);
  const verb = named ?? verbs.find(({ name }) => name === '');
  if (verb === undefined) return undefined;
  const input = named === undefined ? line.positionals : line.positionals.slice(1);
  const known: readonly string[] = [...verb.flags, ...COMMON_FLAGS];
  const [least, most] = OPERANDS[verb.operands];
  const isRight =
    line.names.every((name) => known.includes(name)) &&
    !input.includes('') &&
    input.length >= least &&
    input.length <= most;
  // Without a verb, a word may be a misspelt one.
  return isRight && (named || input.length === 0) ? { verb, input, flags: line.flags } : undefined;
}

function takenApart(argv: readonly string[]) {
  try {
    const { values, positionals, tokens } = parseArgs({ args: [...argv], options: OPTIONS, ...SETTINGS });
    const entries = Object.entries(values).map(([name, value]) => [NAMES.get(name) ?? name, value] as const);
    const isDoubtful =
      argv.includes('-') ||
      tokens.some(({ kind }) => kind === 'option-terminator') ||
      tokens.filter(({ kind }) => kind === 'option').length > entries.length ||
      // meow takes these behind a flag for its value.
      positionals.some((word) => word === 'true' || word === 'false') ||
      entries.some(([name, value]) => value === '' || name === 'help' || name === 'version') ||
      entries.filter(([name]) => ANSWERS.has(name)).length > 1;
    if (isDoubtful) return undefined;
    const flags: Flags = Object.fromEntries(entries);
    return { positionals, names: entries.map(([name]) => name), flags };
  } catch {
    return undefined;
  }
}

/** Of these, only one may be given. */
const ANSWERS: ReadonlySet<string> = new Set(['short', 'json', 'format'] satisfies FlagName[]);

const DASHED = Object.entries<Flag>(FLAGS).map(([name, flag]) => {
  return { name, flag, dashed: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) };
});
const NAMES: ReadonlyMap<string, string> = new Map(DASHED.map(({ name, dashed }) => [dashed, name]));
const OPTIONS: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  DASHED.map(({ dashed, flag: { type, short } }) => [dashed, short ? { type, short } : { type }]),
);
const SETTINGS = { allowPositionals: true, allowNegative: true, tokens: true } as const;
