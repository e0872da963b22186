import { type ParseArgsConfig, parseArgs } from 'node:util';
import { COMMON_FLAGS, FLAGS, type Flag, type FlagName, type Flags } from './flags.ts';

/** A command line that asks for the glance and nothing else. */
export type QuickCommand = { readonly name: string | undefined; readonly flags: Flags };

/** What `waymark status` takes: a test holds it to the table of verbs, which would load too much here. */
export const STATUS_FLAGS: readonly FlagName[] = ['short', 'json', 'format'];

/**
 * Takes `waymark status …` apart with Node's own parser, since loading meow takes longer than starting Node. Where the
 * two might not agree, or there is something to complain about, it gives nothing, and meow has the word.
 * @param argv what stands behind `waymark`.
 */
export function parseQuickly([verb, ...args]: readonly string[]): QuickCommand | undefined {
  if (verb !== 'status') return undefined;
  const { values, positionals, tokens } = parseArgs({ args, options: OPTIONS, ...SETTINGS });
  const names = tokens.map((token) => (token.kind === 'option' ? token.name : token.kind));
  const isPlain = new Set(names).size === names.length && !names.includes('option-terminator');
  const isAsked = Object.values(values).every((value) => value !== '') && !values['help'] && !values['version'];
  const answers = STATUS_FLAGS.filter((name) => values[name] !== undefined);
  // meow takes `true` and `false` behind a flag for its value.
  const isOperand = positionals.every((word) => word !== '' && !/^(true|false)$/.test(word));
  if (!isPlain || !isAsked || answers.length > 1 || !isOperand) return undefined;
  return { name: positionals[0], flags: values };
}

const OPTIONS: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  [...STATUS_FLAGS, ...COMMON_FLAGS].map((name) => {
    const { type, short }: Flag = FLAGS[name];
    return [name, short ? { type, short } : { type }];
  }),
);

const SETTINGS = { allowPositionals: true, allowNegative: true, tokens: true } as const;
