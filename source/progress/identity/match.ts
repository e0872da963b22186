import { align, inOrder, type Pair } from './align.ts';
import { likenessOf } from './likeness.ts';
import { compare, type Traits } from './traits.ts';
import type { Listed } from './version.ts';

/** Least likeness of titles that are one, and where the links of both differ. Below it half of such pairs are wrong. */
const ALIKE = 0.6;
const ALIKE_ELSEWHERE = 0.7;

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

  /** Between the pairs that keep their order: the heaviest alignment of what is left. */
  function gaps(weight: (one: number, other: number) => number): void {
    const anchors = inOrder(Array.from(to, (other, one): Pair => [one, other]).filter(([, other]) => other >= 0));
    let [one, other] = [0, 0];
    for (const [nextOne, nextOther] of [...anchors, [old.size, fresh.size] as const]) {
      const ofOld = between(one, nextOne, (index) => (to[index] ?? 0) < 0);
      const ofFresh = ofOld.length === 0 ? [] : between(other, nextOther, (index) => isTaken[index] === 0);
      for (const [found, place] of align(ofOld, ofFresh, weight)) pair(found, place);
      [one, other] = [nextOne + 1, nextOther + 1];
    }
  }

  function sameInPart(one: number, other: number): number {
    const isPhase = old.phase[one] === fresh.phase[other];
    const share = sharedBy(old, one, fresh, other);
    return share > 0 && (isPhase || share === WHOLE) ? share + Number(isPhase) : 0;
  }

  function sameOrSimilar(one: number, other: number): number {
    const isPhase = old.phase[one] === fresh.phase[other];
    const share = sharedBy(old, one, fresh, other);
    if (share > 0) return share + Number(isPhase);
    if (!isPhase) return 0;
    const likeness = alike(old.title[one] ?? 0, fresh.title[other] ?? 0);
    return likeness >= (old.link[one] && fresh.link[other] ? ALIKE_ELSEWHERE : ALIKE) ? 2 * likeness : 0;
  }

  equalEnds(old, fresh, pair);
  unique(old.pin, fresh.pin);
  unique(old.entry, fresh.entry);
  unique(old.page, fresh.page);
  // An id that the author writes down from now on, or no longer.
  unique(old.pin, fresh.id);
  unique(old.id, fresh.pin);
  gaps(sameInPart);
  unique(old.spot, fresh.spot);
  unique(old.link, fresh.link);
  gaps(sameOrSimilar);
  unique(old.title, fresh.title);
  unique(old.bare, fresh.bare);
  return to;
}

const WHOLE = 8;

/** What two items have in common: 8 for title and link, 6 for the title (4 where links differ), 5 for the link. */
function sharedBy(old: Traits, one: number, fresh: Traits, other: number): number {
  const [link, otherLink] = [old.link[one] ?? 0, fresh.link[other] ?? 0];
  const isLink = link === otherLink && link > 0;
  if (old.title[one] !== fresh.title[other]) return isLink ? 5 : 0;
  if (isLink) return WHOLE;
  return link > 0 && otherLink > 0 ? 4 : 6;
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
