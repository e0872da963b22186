import type { Verb } from '../command.ts';
import { FLAGS, type Flag, type FlagName, longFlag } from '../flags.ts';
import { DASHBOARD, VERBS } from '../verbs.ts';
import { unquoted } from './unquoted.ts';

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
  const words = raw.map(unquoted);
  const operands: string[] = [];
  const flags: Partial<Record<FlagName, string>> = {};
  let awaited: FlagName | undefined;
  let mayBeFlag = true;
  for (const [index, word] of words.slice(0, -1).entries()) {
    if (awaited !== undefined) {
      if (word === '=') continue;
      flags[awaited] = word;
      awaited = undefined;
    } else if (!mayBeFlag || !raw[index]?.startsWith('-') || word === '-') {
      operands.push(word);
    } else if (word === '--') {
      mayBeFlag = false;
    } else {
      const { name, value } = flagIn(word);
      if (name === undefined) continue;
      if (FLAGS[name].type === 'string' && value === undefined) awaited = name;
      else flags[name] = value ?? '';
    }
  }
  const verb = VERBS.find(({ name }) => name === operands[0]) ?? DASHBOARD;
  const common = { verb, operands: verb === DASHBOARD ? operands : operands.slice(1), flags, mayBeFlag };
  const last = words.at(-1) ?? '';
  if (awaited !== undefined) return { ...common, word: last === '=' ? '' : last, flag: awaited, lead: '' };
  const { name, value } = mayBeFlag ? flagIn(last) : {};
  if (name === undefined || value === undefined) return { ...common, word: last, flag: undefined, lead: '' };
  return { ...common, word: value, flag: name, lead: last.slice(0, last.length - value.length) };
}

/** The flag that a word names, and the value that it gives to it. */
function flagIn(word: string): { readonly name?: FlagName | undefined; readonly value?: string | undefined } {
  const [, spelling, value] = /^(--?[^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  const name = NAMES.find((name) => longFlag(name) === spelling || `-${(FLAGS[name] as Flag).short}` === spelling);
  return { name, value };
}

const NAMES = Object.keys(FLAGS) as readonly FlagName[];
