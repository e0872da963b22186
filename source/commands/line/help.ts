import type { ExitCode } from '../../failure.ts';
import { wrap } from '../../text/width.ts';
import { version } from '../../version.ts';
import type { Verb } from '../shared/command.ts';
import { DASHBOARD, VERBS } from '../verbs.ts';
import { COMMON_FLAGS, FLAGS, type FlagName, longFlag, spellFlag } from './flags.ts';

/** What each exit code says. */
export const EXITS = {
  0: 'yes',
  1: 'no or failed',
  2: 'used wrongly',
  130: 'stopped by Ctrl-C',
} as const satisfies Record<ExitCode, string>;
const EXIT_CODES = `Exit codes: ${Object.entries(EXITS)
  .map(([code, meaning]) => `${code} ${meaning}`)
  .join(', ')}.`;
/** How an item is named. */
export const ITEM = 'Name an item by its id, its number (2.1, E1, C1) or a unique part of its title.';

const SEVERAL = 'Several resources of a phase are 1.1-1.4, or 1.1,1.4.';
const TEXT = 'Options stand before the text. Behind -- it may begin with a dash.';

/** The help of the whole program. */
export function generalHelp(): string {
  const verbs = [DASHBOARD, ...VERBS].map((verb) => [usageOf({ ...verb, flags: [] }), verb.summary] as const);
  return [
    `waymark ${version}: keeps your place on a learning path`,
    '',
    'Usage',
    ...table(verbs),
    '',
    'Options',
    ...flagTable([...DASHBOARD.flags, ...COMMON_FLAGS]),
    '',
    ITEM,
    EXIT_CODES,
    'waymark help VERB says more. In the dashboard, ? shows the keys.',
  ].join('\n');
}

/** The help of one verb. */
export function helpOf(verb: Verb): string {
  return [
    usageOf(verb),
    verb.summary,
    ...(verb.operands.includes('item') ? ['', ITEM] : []),
    ...(verb.operands === '<item...>' ? [SEVERAL] : []),
    ...(verb.operands.includes('[text]') ? [TEXT] : []),
    '',
    'Options',
    ...flagTable([...verb.flags, ...COMMON_FLAGS], verb.about),
    '',
    'Examples',
    ...verb.examples.map((example) => `  ${example}`),
    '',
    EXIT_CODES,
  ].join('\n');
}

/** How a verb is used: `waymark done <item...> [--force]`. */
export function usageOf({ name, operands, flags }: Verb): string {
  const own = flags.filter((flag) => !operands.includes(longFlag(flag)));
  const options = own.map((flag) => `[${spellFlag(flag).replace(/^-\w, /, '')}]`);
  return ['waymark', name, operands, ...options].filter(Boolean).join(' ');
}

function flagTable(names: readonly FlagName[], about: Verb['about'] = {}): readonly string[] {
  return table(names.map((name) => [spellFlag(name), about[name] ?? FLAGS[name].about]));
}

/** Two columns; a first column that is too long for its place has a line of its own, a second one more than one. */
function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const column = 24;
  const line = (first: string, second: string) => `  ${first.padEnd(column)}  ${second}`;
  return rows.flatMap(([first, second]) => {
    const [beside = '', ...below] = wrap(second, 80 - line('', '').length);
    const beginning = first.length > column ? [`  ${first}`, line('', beside)] : [line(first, beside)];
    return [...beginning, ...below.map((rest) => line('', rest))];
  });
}
