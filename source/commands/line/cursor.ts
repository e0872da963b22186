import type { Verb } from '../shared/command.ts';
import { DASHBOARD, VERBS } from '../verbs.ts';
import { COMMON_FLAGS, FLAGS, type Flag, type FlagName, longFlag } from './flags.ts';
import { flagIn, operandAt, scan } from './grammar.ts';

/** A command line that is being typed, up to the cursor. */
export type Line = {
  readonly verb: Verb;
  /** What stands behind the verb so far. */
  readonly operands: readonly string[];
  /** The flags so far, with their values; those that are on or off have none. */
  readonly flags: Readonly<Partial<Record<FlagName, string>>>;
  /** The word that is being typed. */
  readonly word: string;
  /** The flag whose value that word is. */
  readonly flag: FlagName | undefined;
  /** What of the word stands before its value: `--path=`. */
  readonly lead: string;
  /** Whether that word may be a flag: nothing is behind `--`. */
  readonly mayBeFlag: boolean;
};

/**
 * Takes a line apart that is being typed and may be wrong. The parsers of whole lines would only complain.
 * @param raw the words behind `waymark` as they stand there, the last being the one at the cursor; a shell may take
 * `--path=x` for three
 */
export function lineOf(raw: readonly string[]): Line {
  const words = joined(raw);
  const last = words.at(-1) ?? '';
  const { verb: named, operands, flags: given, awaited, isPlain } = scan(words.slice(0, -1), VERBS);
  const flags = Object.fromEntries(given.map(({ name, value }) => [name, value ?? '']));
  const common = { verb: named ?? DASHBOARD, operands, flags, mayBeFlag: !isPlain };
  if (awaited !== undefined) return { ...common, word: last, flag: awaited, lead: '' };
  const { name, value } = (isPlain ? undefined : flagIn(last)) ?? {};
  if (name === undefined || value === undefined) return { ...common, word: last, flag: undefined, lead: '' };
  return { ...common, word: value, flag: name, lead: last.slice(0, last.length - value.length) };
}

/**
 * The words as the program would get them. A shell may take the sign in `--path=x` for a word of its own.
 */
function joined(raw: readonly string[]): readonly string[] {
  return raw.flatMap((word, index) => {
    if (word !== '=' || !takesValue(raw[index - 1] ?? '')) return unquoted(word);
    return index === raw.length - 1 ? '' : [];
  });
}

function takesValue(word: string): boolean {
  const flag = flagIn(word);
  return flag !== undefined && FLAGS[flag.name].type === 'string' && flag.value === undefined;
}

const QUOTED = /'([^']*)'?|"((?:\\.|[^"\\])*)"?|\\(.)|([^'"\\]+)/gs;

/** A word of a command line as a shell would take it, but for what it would compute: without quotes and backslashes. */
export function unquoted(word: string): string {
  return word.replace(QUOTED, (_, single?: string, double?: string, escaped?: string, plain?: string) => {
    return single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '';
  });
}

/** A word that fits, and what a shell may say about it. */
export type Word = { readonly word: string; readonly about: string };

/** What is asked for at the cursor: words that are known beforehand, or what has to be looked up. */
type Wanted =
  | { readonly kind: 'words'; readonly words: readonly Word[] }
  | { readonly kind: 'paths'; readonly words: readonly Word[] }
  | { readonly kind: 'items' | 'files' | 'folders' };

/** What can stand at the cursor of a line. */
export function wantedAt(line: Line): Wanted {
  const { verb, operands, word, flag } = line;
  if (flag !== undefined) return valueFor(flag, line);
  if (word.startsWith('-') && line.mayBeFlag) return only(flagsFor(line));
  if (verb === DASHBOARD && operands[0] === 'help') return only(operands.length === 1 ? verbs() : []);
  const words = verb === DASHBOARD ? [...verbs(), { word: 'help', about: 'help on a verb' }] : [];
  switch (operandAt(verb.operands, operands.length)) {
    case 'path':
      return { kind: 'paths', words };
    case 'item':
      return { kind: 'items' };
    case 'file':
      return { kind: 'files' };
    case 'shell':
      return only(listed(verb.words?.shell));
    default:
      return only([]);
  }
}

function valueFor(flag: FlagName, { verb }: Line): Wanted {
  if (flag === 'path') return { kind: 'paths', words: [] };
  if (flag === 'store') return { kind: 'folders' };
  return only(listed(verb.words?.[flag]));
}

function flagsFor({ verb, flags }: Line): readonly Word[] {
  const isWanted = (name: FlagName) => flags[name] === undefined || (FLAGS[name] as Flag).many === true;
  const names = [...verb.flags, ...COMMON_FLAGS].filter(isWanted);
  return names.map((name) => ({ word: longFlag(name), about: verb.about?.[name] ?? FLAGS[name].about }));
}

function verbs(): readonly Word[] {
  return VERBS.map(({ name, summary }) => ({ word: name, about: summary }));
}

function listed(words: readonly string[] = []): readonly Word[] {
  return words.map((word) => ({ word, about: '' }));
}

function only(words: readonly Word[]): Wanted {
  return { kind: 'words', words };
}
