import { folded } from '../../text/folded.ts';
import { kindOf, type Row } from './panels.ts';

/** Whether a row is among those that are looked for. */
type Test = (row: Row) => boolean;

/**
 * What a search looks for: rows that every one of its words fits. `is:open` asks for a state and `kind:video` for a
 * kind, both from their first letters on, so that they filter while they are typed; `<30m` and `>1h30` ask for a
 * length; any other word has to stand in title, focus or kind.
 */
export function queryOf(text: string): Test {
  const tests = folded(text).split(' ').filter(Boolean).map(testOf);
  return (row) => tests.every((test) => test(row));
}

function testOf(word: string): Test {
  const [, name, start = ''] = /^(is|kind):(.*)$/.exec(word) ?? [];
  if (name === 'is') return (row) => statesOf(row).some((state) => state.startsWith(start));
  if (name === 'kind') return (row) => folded(kindOf(row)).startsWith(start);
  const [, sign, hours, minutes] = /^([<>])(?:(\d+)h)?(?:(\d+)m?(?:in)?)?$/.exec(word) ?? [];
  if (sign !== undefined) return lengthTest(sign, Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  return (row) => wordsOf(row).includes(word);
}

/** A sign that no number follows yet asks for nothing. Who does not say how long it takes is in no such answer. */
function lengthTest(sign: string, limit: number): Test {
  if (limit === 0) return () => true;
  return (row) => {
    const minutes = row.kind === 'resource' ? row.entry.minutes : undefined;
    return minutes !== undefined && (sign === '<' ? minutes < limit : minutes > limit);
  };
}

function statesOf({ state, isNext, item }: Row): readonly string[] {
  return [state, isNext ? 'next' : [], item.note === undefined ? [] : 'noted'].flat();
}

/** Folding is slow for a long path, and what is searched in stays the same while one types. */
const folds = new WeakMap<object, string>();

function wordsOf(row: Row): string {
  const key = row.kind === 'file' ? row : row.entry;
  const known = folds.get(key);
  if (known !== undefined) return known;
  const focus = row.kind === 'resource' ? row.entry.focus : undefined;
  const words = folded([row.title, focus, kindOf(row)].filter(Boolean).join(' '));
  folds.set(key, words);
  return words;
}
