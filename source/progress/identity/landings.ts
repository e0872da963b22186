import { type Match, matchLists } from './match.ts';
import type { Matches } from './matches.ts';
import { type Shared, sharedBy } from './shared.ts';
import { type Branch, treeOf } from './tree.ts';
import type { Version } from './version.ts';

/** Where the items of every version are in one of them. */
export type Landings = {
  readonly shared: Shared;
  /** The versions, each behind the next on its way to the one that is shown. */
  readonly branches: readonly Branch[];
  /** For each item of a version its place in the one that is shown, by the version's hash. One to one. */
  readonly byHash: ReadonlyMap<string, Match>;
};

/**
 * Takes the items of all versions to the one that is shown. What is unchanged and unique goes directly, whatever lies
 * between; the rest from version to version, the most alike first; what got lost on the way directly, which brings back
 * what was deleted and is there again.
 */
export function landingsIn(shown: Version, others: Iterable<Version>, matches: Matches): Landings {
  const all = [shown, ...others];
  const shared = sharedBy(all);
  const branches = treeOf(shown, all, shared);
  const byHash = new Map<string, Match>([[shown.hash, Int32Array.from(shown.list, (_, index) => index)]]);
  for (const { version, parent } of branches) {
    const above = parent && byHash.get(parent.hash);
    if (parent === undefined || above === undefined) continue;
    const step = matches(version, parent);
    byHash.set(
      version.hash,
      land(version, (index) => above[step[index] ?? -1] ?? -1),
    );
  }

  function land(version: Version, along: (index: number) => number): Match {
    const landing = shared.unchanged(version, shown);
    const isTaken = new Uint8Array(shown.list.length);
    const take = (index: number, place: number) => {
      landing[index] = place;
      isTaken[place] = 1;
    };
    landing.forEach((place, index) => {
      if (place >= 0) take(index, place);
    });
    landing.forEach((place, index) => {
      const found = place < 0 ? along(index) : -1;
      if (found >= 0 && isTaken[found] === 0) take(index, found);
    });
    const lost = placesWhere(landing, (place) => place < 0);
    const free = placesWhere(isTaken, (taken) => taken === 0);
    if (lost.length === 0 || free.length === 0) return landing;
    matchLists(pick(version, lost), pick(shown, free)).forEach((other, one) => {
      const [index, place] = [lost[one], free[other]];
      if (index !== undefined && place !== undefined) take(index, place);
    });
    return landing;
  }

  return { shared, branches, byHash };
}

function pick({ list }: Version, places: readonly number[]) {
  return places.flatMap((place) => list[place] ?? []);
}

function placesWhere(values: Int32Array | Uint8Array, isWanted: (value: number) => boolean): readonly number[] {
  const places: number[] = [];
  values.forEach((value, place) => {
    if (isWanted(value)) places.push(place);
  });
  return places;
}
