import { placesOf, searchable } from '../../text/searchable.ts';
import { memoize } from './memoize.ts';
import { kindOf, type Panel, type Row } from './panels.ts';

/** What a search looks for. */
export type Query = {
  /** Whether a row is among it. */
  readonly row: (row: Row) => boolean;
  /** Whether all of a phase is: it is called so. */
  readonly panel: (panel: Panel) => boolean;
  /** The words that are looked for in texts, as they are searched in. */
  readonly words: readonly string[];
};

type Test = (row: Row) => boolean;

/**
 * What a search looks for: rows that every one of its words fits. `is:open` asks for a state and `kind:video` for a
 * kind, both from their first letters on, so that they filter while they are typed; `<30m` and `>=1h30` ask for a
 * length; `2.2` is a number; any other word has to stand in title, focus, kind or note. A phase is found by its title
 * and by its number.
 */
export const queryOf = memoize((text: string): Query => {
  const parts = searchable(text).split(/\s+/).filter(Boolean);
  const tests = parts.map(testOf);
  const words = parts.filter((word) => askedOf(word) === undefined);
  const isAllWords = words.length === parts.length && words.length > 0;
  return {
    words,
    row: (row) => tests.every((test) => test(row)),
    panel: ({ title, phase }) => {
      if (!isAllWords || phase === undefined) return false;
      const name = searchable(title);
      return words.every((word) => word === `${phase.number}` || (!/^\d+$/.test(word) && name.includes(word)));
    },
  };
});

function testOf(word: string): Test {
  const asked = askedOf(word);
  if (asked !== undefined) return asked;
  if (/^\d+\.\d+$/.test(word)) return (row) => row.kind === 'resource' && row.number === word;
  return (row) => wordsOf(row).some((text) => text.includes(word));
}

/** What a word asks for, where it is none that is looked for in texts. */
function askedOf(word: string): Test | undefined {
  const [, name, start = ''] = /^(is|kind):(.*)$/.exec(word) ?? [];
  if (name === 'is') return (row) => statesOf(row).some((state) => state.startsWith(start));
  if (name === 'kind') return (row) => searchable(kindOf(row)).startsWith(start);
  const [, sign, hours, minutes] = /^([<>])=?(?:(\d+)h)?(?:(\d+)m?(?:in)?)?$/.exec(word) ?? [];
  return sign === undefined ? undefined : lengthTest(sign, Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** A sign that no number follows yet asks for nothing. Who does not say how long it takes is in no such answer. */
function lengthTest(sign: string, limit: number): Test {
  if (limit === 0) return () => true;
  return (row) => {
    const minutes = row.kind === 'resource' ? row.entry.minutes : undefined;
    return minutes !== undefined && (sign === '<' ? minutes <= limit : minutes >= limit);
  };
}

function statesOf({ state, isNext, item }: Row): readonly string[] {
  return [state, isNext ? 'next' : [], item.note === undefined ? [] : 'noted'].flat();
}

/** Folding is slow for a long path, and what is searched in stays the same while one types. */
const folds = new WeakMap<object, readonly string[]>();

/** All that is searched in. A note changes and its row with it, the rest of it stays. */
function wordsOf(row: Row): readonly string[] {
  const key = row.kind === 'file' ? row : row.entry;
  const known = folds.get(key) ?? [row.title, focusOf(row), kindOf(row)].map(searchable);
  folds.set(key, known);
  return row.item.note === undefined ? known : [...known, searchable(row.item.note)];
}

function focusOf(row: Row): string {
  return row.kind === 'resource' ? (row.entry.focus ?? '') : '';
}

/** Cells before the first word that was found in a long text. */
const LEAD = 12;

/** Where a word is found only in focus or note: the piece of it that says so. */
export function fragmentOf({ words }: Query, row: Row): string {
  const missed = words.filter((word) => !searchable(row.title).includes(word) && word !== numberOf(row));
  for (const text of [focusOf(row), row.item.note ?? '']) {
    const [place] = missed.length === 0 ? [] : placesOf(missed, text);
    if (place === undefined) continue;
    const from = text.lastIndexOf(' ', Math.max(0, place[0] - LEAD)) + 1;
    return `${from > 0 ? '…' : ''}${text.slice(from).replaceAll('\n', ' ')}`;
  }
  return '';
}

function numberOf(row: Row): string {
  return row.kind === 'resource' ? row.number : '';
}
