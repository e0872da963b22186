import meow from 'meow';
import { quoted } from '../../curriculum/problem.ts';
import { Failure } from '../../failure.ts';
import { nearest } from '../../text/nearest.ts';
import type { Parsed, Verb } from '../shared/command.ts';
import { DASHBOARD, VERBS } from '../verbs.ts';
import { COMMON_FLAGS, FLAGS, type Flag, type FlagName, type Flags, longFlag, spellFlag } from './flags.ts';
import { ANSWERS, amountOf, scan, spelled, type Given as Value } from './grammar.ts';
import { usageOf } from './help.ts';
import { verbMeant } from './verb-meant.ts';

/**
 * Takes a command line apart. `waymark help VERB` is `waymark VERB --help`.
 * @param argv what stands behind `waymark`.
 * @throws Failure (exit code 2) for a verb or flag that there is not, with the nearest one that there is; for too
 * many or too few operands; for a flag without its value
 */
export function parseCommandLine(argv: readonly string[]): Parsed {
  const { verb: named, operands, flags: given, unknown, awaited } = scan(argv, VERBS);
  const whole = awaited === undefined ? given : [...given, { name: awaited, value: '', isRefused: false }];
  const flags = {
    ...meowed([...whole.filter(isFirst).map(spelled), ...unknown]),
    // meow takes quotes off that were meant.
    ...Object.fromEntries(
      whole.flatMap(({ name, value }) =>
        isText(name) && value !== undefined ? [[name, valuesOf(name, whole, value)]] : [],
      ),
    ),
  };
  if (named === undefined && operands[0] === 'help') return askedForHelp(operands.slice(1), flags);
  const verb = named ?? DASHBOARD;
  checkFlags(verb, flags);
  if (flags['help'] !== true && flags['version'] !== true) checkOperands(verb, operands, flags);
  return { verb, input: operands, flags: flags as Flags };
}

/** Of a flag that may be given several times, meow sees one: it would take more for a mistake. */
function isFirst({ name }: Value, index: number, given: readonly Value[]): boolean {
  const { many = false }: Flag = FLAGS[name];
  return !many || given.findIndex((other) => other.name === name) === index;
}

/** The value of a flag; of one that may be given several times, all of them. */
function valuesOf(name: FlagName, given: readonly Value[], value: string): string | readonly string[] {
  const { many = false }: Flag = FLAGS[name];
  return many ? given.flatMap((one) => (one.name === name && one.value !== undefined ? [one.value] : [])) : value;
}

function isText(name: FlagName): boolean {
  return FLAGS[name].type === 'string';
}

type Given = Readonly<Record<string, unknown>>;

function askedForHelp([name, ...input]: readonly string[], flags: Given): Parsed {
  const verb = name === undefined ? DASHBOARD : verbNamed(name);
  if (verb === undefined) throw unknownVerb(name ?? '');
  checkFlags(verb, flags);
  return { verb, input, flags: { ...flags, help: true } };
}

function verbNamed(word: string | undefined): Verb | undefined {
  return VERBS.find(({ name }) => name === word);
}

function unknownVerb(word: string): Failure {
  const near = verbMeant(word);
  const hint = near === undefined ? 'waymark help lists the verbs' : `did you mean ${near}?`;
  return new Failure(`no verb is called ${quoted(word)}; ${hint}`, 2);
}

/** The values of flags, each written as one word. */
function meowed(argv: readonly string[]): Given {
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
    }).flags;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, repeated] = /(--\S+) can only be set once/.exec(message) ?? [];
    throw new Failure(repeated === undefined ? message : `${repeated} is given twice; give it once`, 2);
  }
}

function checkFlags(verb: Verb, flags: Given): void {
  const known: readonly FlagName[] = [...verb.flags, ...COMMON_FLAGS];
  const who = verb.name === '' ? 'waymark' : `waymark ${verb.name}`;
  for (const [name, value] of Object.entries(flags)) {
    const flag = known.find((candidate) => candidate === name);
    // Only what is either on or off can be refused: there is no `--no-store`.
    const refused = flag !== undefined && FLAGS[flag].type === 'string' && value === false;
    if (flag === undefined || refused) throw unknownFlag(name, value, who, known);
    const isMissing = Array.isArray(value) ? value.includes('') : value === '';
    if (isMissing) throw new Failure(`${spellFlag(flag)} needs a value`, 2);
  }
  const [one, other] = ANSWERS.filter((name) => flags[name] !== undefined && flags[name] !== false);
  if (other !== undefined) throw new Failure(`${longFlag(one ?? other)} and ${longFlag(other)}: give one of them`, 2);
}

function unknownFlag(name: string, value: unknown, who: string, known: readonly FlagName[]): Failure {
  const otherwise = `${who} --help lists its options`;
  if (name.length === 1) {
    const near = known.find((flag) => (FLAGS[flag] as Flag).short === name.toLowerCase());
    const hint = near === undefined ? otherwise : `did you mean ${spellFlag(near)}?`;
    return new Failure(`${who} has no option -${name}; ${hint}`, 2);
  }
  const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const typed = value === false ? `--no-${dashed}` : `--${dashed}`;
  const near = value === false && known.some((flag) => flag === name) ? undefined : nearest(dashed, known);
  return new Failure(`${who} has no option ${typed}; ${near ? `did you mean ${longFlag(near)}?` : otherwise}`, 2);
}

function checkOperands(verb: Verb, operands: readonly string[], flags: Given): void {
  const [least, most] = amountOf(verb.operands, Object.keys(flags) as FlagName[]);
  const usage = usageOf({ ...verb, flags: [] });
  if (operands.length < least) throw new Failure(`which ${/<(\w+)/.exec(verb.operands)?.[1]}? ${usage}`, 2);
  const [first = '', ...others] = operands;
  if (verb === DASHBOARD && others.length > 0 && verbMeant(first)) throw unknownVerb(first);
  if (verb === DASHBOARD && others.length > 0) {
    throw new Failure(`no verb is called ${quoted(first)}, and only one path is opened at a time: ${usage}`, 2);
  }
  const surplus = operands[most];
  if (surplus !== undefined) throw new Failure(`unexpected ${quoted(surplus)}: ${usage}`, 2);
}
