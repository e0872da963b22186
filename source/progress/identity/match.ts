import { heaviest, inOrder, type Pair } from './align.ts';
import type { Listed, Version } from './document-version.ts';
import { extendsOther, likenessOf } from './likeness.ts';
import { partners } from './partners.ts';
import { compare, type Traits } from './traits.ts';

/** For each item of one list its place in another, counted from 0; -1 for what is not there. One to one. */
export type Match = Int32Array;

/** More pairs of a stretch are not compared word by word. */
const MOST_EXTENDED = 10_000;

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

  /** What is left between one pair and the next, of those that keep their order. */
  function* stretches() {
    const anchors = inOrder(Array.from(to, (other, one): Pair => [one, other]).filter(([, other]) => other >= 0));
    let [one, other] = [0, 0];
    for (const [nextOne, nextOther] of [...anchors, [old.size, fresh.size] as const]) {
      const ones = between(one, nextOne, (index) => (to[index] ?? 0) < 0);
      if (ones.length > 0) yield { ones, from: other, until: nextOther };
      [one, other] = [nextOne + 1, nextOther + 1];
    }
  }

  /** In each stretch the heaviest alignment of what is left. @param isLoose see `partners` */
  function gaps(isLoose: boolean): void {
    const left = Array.from({ length: fresh.size }, (_, index) => index).filter((index) => isTaken[index] === 0);
    const partnersOf = partners(old, fresh, { left, alike, isLoose });
    for (const { ones, from, until } of stretches()) {
      const rows = ones.map((place) => [place, partnersOf(place, from, until)] as const);
      for (const [found, place] of heaviest(rows)) pair(found, place);
    }
  }

  /** In each stretch, within a phase: a title to which words were added, or from which some were taken, and no other so. */
  function extended(): void {
    for (const { ones, from, until } of stretches()) {
      const others = between(from, until, (index) => isTaken[index] === 0);
      if (ones.length * others.length > MOST_EXTENDED) continue;
      const longer = ones.map((one) => others.filter((other) => isExtended(one, other)));
      const times = new Map<number, number>();
      for (const other of longer.flat()) times.set(other, (times.get(other) ?? 0) + 1);
      longer.forEach(([other = -1, ...more], index) => {
        if (more.length === 0 && times.get(other) === 1) pair(ones[index] ?? -1, other);
      });
    }
  }

  function isExtended(one: number, other: number): boolean {
    const [link, otherLink] = [old.link[one] ?? 0, fresh.link[other] ?? 0];
    if (old.phase[one] !== fresh.phase[other] || (link > 0 && otherLink > 0 && link !== otherLink)) return false;
    return extendsOther(texts[old.title[one] ?? 0] ?? '', texts[fresh.title[other] ?? 0] ?? '');
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
  extended();
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

/** Which items of two versions are the same thing. */
export type Matches = (one: Version, other: Version) => Match;

/** Matching that remembers its answers by the two hashes, both ways round: neither list ever changes. */
export function rememberMatches(known: Map<string, Match> = new Map()): Matches {
  return function match(one: Version, other: Version): Match {
    const key = `${one.hash} ${other.hash}`;
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    // Always worked out the same way round, so that there and back is where one began.
    const found =
      one.hash <= other.hash ? matchLists(one.list, other.list) : turned(match(other, one), one.list.length);
    known.set(key, found);
    return found;
  };
}

/** The same match seen from the other list. @param size of that list */
function turned(match: Match, size: number): Match {
  const back = new Int32Array(size).fill(-1);
  match.forEach((other, one) => {
    if (other >= 0) back[other] = one;
  });
  return back;
}
