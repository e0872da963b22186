import { folded } from '../../text/searchable.ts';
import { extendsOther, likenessOf } from '../identity/likeness.ts';
import type { Known } from './known.ts';

/** Least likeness of two wordings of one question: below it, half of such pairs are two questions. */
const ALIKE = 0.6;

/** Least likeness of two wordings that were both answered, one of which has all the words of the other. */
const SURELY_ALIKE = 0.8;

/** Most pairs of an item that are compared letter by letter. Nobody rewords hundreds of questions at once. */
const MOST = 100_000;

/** A question that can be asked: its item and its words. */
type Worded = { readonly item: string; readonly question: string };

/**
 * What the journal knows of each question, by what it asks: the same words in the same item, then similar ones, one to
 * one, then the same words in another item where nothing else has them. Two devices may have met one question under two
 * ids, also in words to which some were added meanwhile, so there may be several, in the order of the journal.
 * @param known in the order of the journal
 */
export function recognise(questions: readonly Worded[], known: readonly Known[]): readonly (readonly Known[])[] {
  const found = questions.map((): Known[] => []);
  if (known.length === 0) return found;
  const left = new Set(known);
  const wordings = questions.map(({ question }) => folded(question));
  const take = (place: number, one: Known) => {
    found[place]?.push(one);
    left.delete(one);
  };
  const isFree = (place: number) => found[place]?.length === 0;

  const places = groupedBy(questions.keys(), (place) => questions[place]?.item);
  for (const [item, ones] of groupedBy(known, ({ item }) => item)) {
    const own = places.get(item);
    if (own === undefined) continue;
    const rest = () => ones.filter((one) => left.has(one));
    const byWording = new Map(own.map((place) => [wordings[place], place]));
    const takeWorded = (one: Known, candidates: readonly string[]) => {
      const place = candidates.map((wording) => byWording.get(wording)).find((place) => place !== undefined);
      if (place !== undefined) take(place, one);
    };
    for (const one of ones) takeWorded(one, [lastOf(one)]);
    for (const one of rest()) takeWorded(one, [...one.wordings].reverse());
    takeSimilar(own.filter(isFree), rest());
    // A wording of long ago that another device met under an id of its own.
    for (const one of rest()) {
      const place = own.find((place) => found[place]?.some((other) => sharesWording(one, other)));
      if (place !== undefined) take(place, one);
    }
    // Answered elsewhere before that device knew the new words, or that they were answered here.
    const answeredElsewhere = rest();
    if (answeredElsewhere.length * own.length > MOST) continue;
    for (const one of answeredElsewhere) {
      const [place, ...others] = own.filter((place) => isExtension(lastOf(one), wordings[place] ?? ''));
      if (place !== undefined && others.length === 0) take(place, one);
    }
  }
  takeMoved();
  const order = new Map(known.map((one, index) => [one, index]));
  for (const ones of found) ones.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  return found;

  function takeSimilar(free: readonly number[], rest: readonly Known[]): void {
    if (free.length * rest.length > MOST) return;
    const likeness = likenessOf([...free.map((place) => wordings[place] ?? ''), ...rest.map(lastOf)]);
    const pairs = free.flatMap((place, index) =>
      rest.map((one, other) => ({ place, one, alike: likeness(index, free.length + other) })),
    );
    // Of equal pairs the first comes first, since the sort is stable.
    for (const { place, one, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
      if (alike >= ALIKE && isFree(place) && left.has(one)) take(place, one);
    }
  }

  function takeMoved(): void {
    const rest = groupedBy(left, lastOf);
    for (const [wording, [place, ...others]] of groupedBy(questions.keys(), (place) => wordings[place])) {
      const [one, ...more] = rest.get(wording ?? '') ?? [];
      if (place === undefined || one === undefined || others.length + more.length > 0) continue;
      if (isFree(place)) take(place, one);
    }
  }
}

function isExtension(one: string, other: string): boolean {
  return extendsOther(one, other) && likenessOf([one, other])(0, 1) >= SURELY_ALIKE;
}

function lastOf({ wordings }: Known): string {
  return [...wordings].at(-1) ?? '';
}

function sharesWording(one: Known, other: Known): boolean {
  return [...one.wordings].some((wording) => other.wordings.has(wording));
}

function groupedBy<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): ReadonlyMap<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/**
 * What the events call a question that they have not met before: 14 hexadecimal digits, the same on every device.
 * @param isTaken whether another question has that already, as one that was once worded like this has
 */
export function questionId(item: string, question: string, isTaken: (id: string) => boolean): string {
  const text = `${item}\n${folded(question)}`;
  for (let number = 1; ; number += 1) {
    const id = hashOf(number === 1 ? text : `${text}\n${number}`);
    if (!isTaken(id)) return id;
  }
}

/** 53 bits ("cyrb53"): what is to be told apart are the questions of one path, and nobody gains from making two alike. */
function hashOf(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(16).padStart(14, '0');
}
