import meow from 'meow';
import { quoted } from '../curriculum/problem.ts';
import { Failure } from '../failure.ts';
import { nearest } from '../text/nearest.ts';
import type { Verb } from './command.ts';
import { BUILT_IN, isFileName } from './curriculum.ts';
import { COMMON_FLAGS, FLAGS, type Flag, type FlagName, type Flags, longFlag, spellFlag } from './flags.ts';
import { usageOf } from './help.ts';
import { DASHBOARD, VERBS } from './verbs.ts';

/** A command line, taken apart. */
export type Parsed = { readonly verb: Verb; readonly input: readonly string[]; readonly flags: Flags };

/**
 * Takes a command line apart.
 * @param argv what stands behind `waymark`.
 * @throws Failure (exit code 2) for a verb or flag that there is not, with the nearest one that there is; for too
 * many or too few operands; for a flag without its value
 */
export function parseCommandLine(argv: readonly string[]): Parsed {
  const { input, flags } = meowed(argv);
  const verb = VERBS.find(({ name }) => name === input[0]) ?? DASHBOARD;
  const operands = verb === DASHBOARD ? input : input.slice(1);
  if (verb === DASHBOARD) checkPath(operands[0]);
  checkFlags(verb, flags);
  if (flags['help'] !== true && flags['version'] !== true) checkOperands(verb, operands);
  return { verb, input: operands, flags: flags as Flags };
}

function meowed(argv: readonly string[]): { input: readonly string[]; flags: Readonly<Record<string, unknown>> } {
  try {
    return meow({
      importMeta: import.meta,
      argv: [...argv],
      pkg: { name: 'waymark' },
      description: false,
      autoHelp: false,
      autoVersion: false,
      // Otherwise a flag that was not given would look like one that was refused.
      booleanDefault: undefined,
      flags: Object.fromEntries(
        Object.entries<Flag>(FLAGS).map(([name, { type, short }]) => [
          name,
          short ? { type, shortFlag: short } : { type },
        ]),
      ),
    });
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), 2);
  }
}

/** What stands where a verb could stand names a path, or is wrong. */
function checkPath(word: string | undefined): void {
  if (word === undefined || word === BUILT_IN || isFileName(word)) return;
  const near = nearest(word, [...VERBS.map(({ name }) => name), BUILT_IN]);
  const hint = near === undefined ? 'waymark --help lists the verbs' : `did you mean ${near}?`;
  throw new Failure(`no verb or path is called ${quoted(word)}; ${hint}`, 2);
}

function checkFlags(verb: Verb, flags: Readonly<Record<string, unknown>>): void {
  const known: readonly FlagName[] = [...verb.flags, ...COMMON_FLAGS];
  const who = verb.name === '' ? 'waymark' : `waymark ${verb.name}`;
  for (const [name, value] of Object.entries(flags)) {
    const flag = known.find((candidate) => candidate === name);
    // Only what is either on or off can be refused: there is no `--no-store`.
    const refused = flag !== undefined && FLAGS[flag].type === 'string' && value === false;
    if (flag === undefined || refused) throw unknownFlag(name, value, who, known);
    if (value === '') throw new Failure(`${spellFlag(flag)}: its value is missing`, 2);
  }
}

function unknownFlag(name: string, value: unknown, who: string, known: readonly FlagName[]): Failure {
  const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const typed = value === false ? `--no-${dashed}` : dashed.length === 1 ? `-${dashed}` : `--${dashed}`;
  const near = value === false && known.some((flag) => flag === name) ? undefined : nearest(dashed, known);
  const hint = near === undefined ? `${who} --help lists its options` : `did you mean ${longFlag(near)}?`;
  return new Failure(`${who} has no option ${typed}; ${hint}`, 2);
}

function checkOperands(verb: Verb, { length }: readonly string[]): void {
  const [least, most] = OPERANDS[verb.operands];
  if (length >= least && length <= most) return;
  throw new Failure(`${length < least ? 'too little' : 'too much'} given; use it like this: ${usageOf(verb)}`, 2);
}

const OPERANDS = {
  '': [0, 0],
  '[path]': [0, 1],
  '<item>': [1, 1],
  '<item...>': [1, Number.POSITIVE_INFINITY],
} as const satisfies Record<Verb['operands'], readonly [least: number, most: number]>;
