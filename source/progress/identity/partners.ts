import type { Weighed } from './align.ts';
import type { Likeness } from './likeness.ts';
import type { Traits } from './traits.ts';

/** Least likeness of titles that are one, and where the links of both differ. Below it half of such pairs are wrong. */
const ALIKE = 0.6;
const ALIKE_ELSEWHERE = 0.7;
/** More titles are not compared letter by letter: whoever replaces so many at once has written another document. */
const MOST_COMPARED = 250_000;
const WHOLE = 8;

type Looking = {
  /** Places of the new list that are free, in order. */
  readonly left: readonly number[];
  readonly alike: Likeness;
  /**
   * Whether items of different phases may be one that have only title or link in common, and items of one phase whose
   * titles are alike.
   */
  readonly isLoose: boolean;
};

/** Tells what of a stretch of the new list an item of the old one may be, and how much speaks for it. */
export function partners(
  old: Traits,
  fresh: Traits,
  { left, alike, isLoose }: Looking,
): (one: number, from: number, to: number) => Weighed {
  const byTitle = placesBy(left, fresh.title);
  const byLink = placesBy(left, fresh.link);
  const byPhase = placesBy(left, fresh.phase);
  const bySpot = placesBy(left, fresh.spot);
  const byPage = placesBy(left, fresh.page);
  let compared = 0;

  return (one, from, to) => {
    const weighed = new Map<number, number>();
    const weigh = (places: readonly number[] | undefined, isWanted: (other: number) => boolean) => {
      for (const other of within(places, from, to)) {
        const share = sharedBy(old, one, fresh, other);
        if (share > 0 && isWanted(other)) weighed.set(other, share + Number(isPhase(other)));
      }
    };
    const isPhase = (other: number) => old.phase[one] === fresh.phase[other];
    const link = old.link[one] ?? 0;
    if (isLoose) weigh(byTitle.get(old.title[one] ?? 0), () => true);
    else {
      weigh(bySpot.get(old.spot[one] ?? 0), () => true);
      if (link > 0) weigh(byPage.get(old.page[one] ?? 0), () => true);
    }
    if (link > 0) weigh(byLink.get(link), isLoose ? () => true : isPhase);
    if (!isLoose) return weighed;
    const near = within(byPhase.get(old.phase[one] ?? 0), from, to);
    compared += near.length;
    if (compared > MOST_COMPARED) return weighed;
    for (const other of near) {
      if (weighed.has(other)) continue;
      const likeness = alike(old.title[one] ?? 0, fresh.title[other] ?? 0);
      const least = link > 0 && (fresh.link[other] ?? 0) > 0 ? ALIKE_ELSEWHERE : ALIKE;
      if (likeness >= least) weighed.set(other, 2 * likeness);
    }
    return weighed;
  };
}

/** What two items have in common: 8 for title and link, 6 for the title (4 where links differ), 5 for the link. */
function sharedBy(old: Traits, one: number, fresh: Traits, other: number): number {
  const [link, otherLink] = [old.link[one] ?? 0, fresh.link[other] ?? 0];
  const isLink = link === otherLink && link > 0;
  if (old.title[one] !== fresh.title[other]) return isLink ? 5 : 0;
  if (isLink) return WHOLE;
  return link > 0 && otherLink > 0 ? 4 : 6;
}

function placesBy(places: readonly number[], trait: Int32Array): ReadonlyMap<number, readonly number[]> {
  const by = new Map<number, number[]>();
  for (const place of places) {
    const value = trait[place] ?? 0;
    const known = by.get(value);
    if (known === undefined) by.set(value, [place]);
    else known.push(place);
  }
  return by;
}

/** Those of some places, given in order, that are from one to before another. */
function within(places: readonly number[] = [], from: number, to: number): readonly number[] {
  if (places.length === 0 || ((places[0] ?? 0) >= from && (places.at(-1) ?? 0) < to)) return places;
  return places.slice(firstFrom(places, from), firstFrom(places, to));
}

function firstFrom(places: readonly number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
