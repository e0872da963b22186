import { heaviest, inOrder, type Pair } from './align.ts';
import { likenessOf } from './likeness.ts';
import { partners } from './partners.ts';
import { compare, type Traits } from './traits.ts';
import type { Listed } from './version.ts';

/** For each item of one list its place in another, counted from 0; -1 for what is not there. One to one. */
export type Match = Int32Array;

/**
 * Which items of two lists are the same thing, surest first, each step on what the ones before it left. Never by
 * position alone: that puts every third tick on another item.
 */
export function matchLists(before: readonly Listed[], after: readonly Listed[]): Match {
  const { before: old, after: fresh, texts } = compare(before, after);
  const to = new Int32Array(old.size).fill(-1);
  const isTaken = new Uint8Array(fresh.size);
  const alike = likenessOf(texts);

  function pair(one: number, other: number): void {
    to[one] = other;
    isTaken[other] = 1;
  }

  /** Pairs what has a trait that nothing else has that is left, on both sides. 0 is no trait. */
  function unique(ofOld: Int32Array, ofFresh: Int32Array): void {
    const places = onlyPlaces(ofFresh, (index) => isTaken[index] === 1);
    for (const [value, one] of onlyPlaces(ofOld, (index) => (to[index] ?? 0) >= 0)) {
      const other = places.get(value);
      if (one >= 0 && other !== undefined && other >= 0) pair(one, other);
    }
  }

  /** Between the pairs that keep their order: the heaviest alignment of what is left. @param isLoose see `partners` */
  function gaps(isLoose: boolean): void {
    const anchors = inOrder(Array.from(to, (other, one): Pair => [one, other]).filter(([, other]) => other >= 0));
    const left = Array.from({ length: fresh.size }, (_, index) => index).filter((index) => isTaken[index] === 0);
    const partnersOf = partners(old, fresh, { left, alike, isLoose });
    let [one, other] = [0, 0];
    for (const [nextOne, nextOther] of [...anchors, [old.size, fresh.size] as const]) {
      const places = between(one, nextOne, (index) => (to[index] ?? 0) < 0);
      const rows = places.map((place) => [place, partnersOf(place, other, nextOther)] as const);
      for (const [found, place] of heaviest(rows)) pair(found, place);
      [one, other] = [nextOne + 1, nextOther + 1];
    }
  }

  equalEnds(old, fresh, pair);
  unique(old.pin, fresh.pin);
  unique(old.entry, fresh.entry);
  unique(old.page, fresh.page);
  // An id that the author writes down from now on, or no longer.
  unique(old.pin, fresh.id);
  unique(old.id, fresh.pin);
  gaps(false);
  unique(old.spot, fresh.spot);
  unique(old.link, fresh.link);
  gaps(true);
  unique(old.title, fresh.title);
  unique(old.bare, fresh.bare);
  return to;
}

/** Most updates change a few lines: what begins and ends in the same way needs no looking. */
function equalEnds(old: Traits, fresh: Traits, pair: (one: number, other: number) => void): void {
  const isSame = (one: number, other: number) =>
    old.entry[one] === fresh.entry[other] && old.pin[one] === fresh.pin[other];
  const shorter = Math.min(old.size, fresh.size);
  let first = 0;
  for (; first < shorter && isSame(first, first); first++) pair(first, first);
  for (let last = 1; last <= shorter - first && isSame(old.size - last, fresh.size - last); last++) {
    pair(old.size - last, fresh.size - last);
  }
}

/** Where each value stands; -1 for one that stands in several places. */
function onlyPlaces(values: Int32Array, isLeftOut: (index: number) => boolean): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  values.forEach((value, index) => {
    if (value > 0 && !isLeftOut(index)) places.set(value, places.has(value) ? -1 : index);
  });
  return places;
}

function between(from: number, to: number, isWanted: (index: number) => boolean): number[] {
  const found: number[] = [];
  for (let index = from; index < to; index++) if (isWanted(index)) found.push(index);
  return found;
}
