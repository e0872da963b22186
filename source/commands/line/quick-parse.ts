import { COMMON_FLAGS, FLAGS, type Flag, type FlagName, type Flags } from './flags.ts';
import { ANSWERS, amountOf, type Given, type Grammar, scan } from './grammar.ts';

/** A command line, taken apart. */
type QuickParsed<G> = { readonly verb: G; readonly input: readonly string[]; readonly flags: Flags };

/**
 * Takes a command line apart without meow, since loading that takes as long as starting Node. It only knows what is
 * right: where there is something to complain about or to explain, it gives nothing, and meow has the word.
 * @param argv what stands behind `waymark`
 * @param verbs the one without a name is what is done without a verb
 */
export function parseQuickly<G extends Grammar>(
  argv: readonly string[],
  verbs: readonly G[],
): QuickParsed<G> | undefined {
  const { verb: named, operands, flags, unknown, awaited } = scan(argv, verbs);
  const verb = named ?? verbs.find(({ name }) => name === '');
  if (verb === undefined || unknown.length > 0 || awaited !== undefined) return undefined;
  const names = flags.map(({ name }) => name);
  const [least, most] = amountOf(verb.operands, names);
  const known: readonly FlagName[] = [...verb.flags, ...COMMON_FLAGS];
  const isRight =
    operands.length >= least &&
    operands.length <= most &&
    names.every((name, index) => isMany(name) || names.indexOf(name) === index) &&
    flags.every((flag) => known.includes(flag.name) && isPlainly(flag)) &&
    names.filter((name) => (ANSWERS as readonly FlagName[]).includes(name)).length < 2 &&
    // Without a verb, a word may be a misspelt one.
    (named !== undefined || operands.length === 0);
  return isRight ? { verb, input: operands, flags: flagsOf(flags) } : undefined;
}

/** Whether a flag was given as it should be, and asks for no explanation. */
function isPlainly({ name, value, isRefused }: Given): boolean {
  if (name === 'help' || name === 'version') return false;
  return FLAGS[name].type === 'string' ? Boolean(value) && !isRefused : value === undefined;
}

function flagsOf(given: readonly Given[]): Flags {
  const all = (name: FlagName) => given.flatMap((one) => (one.name === name ? (one.value ?? []) : []));
  return Object.fromEntries(
    given.map(({ name, value, isRefused }) => [name, isMany(name) ? all(name) : (value ?? !isRefused)]),
  );
}

/** Whether a flag may be given several times. */
function isMany(name: FlagName): boolean {
  return (FLAGS[name] as Flag).many === true;
}
