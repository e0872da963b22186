import { COMMON_FLAGS, FLAGS, type FlagName, longFlag } from '../flags.ts';
import { operandAt } from '../grammar.ts';
import { DASHBOARD, VERBS } from '../verbs.ts';
import type { Line } from './line.ts';

/** A word that fits, and what a shell may say about it. */
export type Word = { readonly word: string; readonly about: string };

/** What is asked for at the cursor: words that are known beforehand, or what has to be looked up. */
export type Wanted =
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
  const names = [...verb.flags, ...COMMON_FLAGS].filter((name) => flags[name] === undefined);
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
