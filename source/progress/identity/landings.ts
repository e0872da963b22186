import { folded } from '../../text/searchable.ts';
import type { Version } from './document-version.ts';
import { type Match, type Matches, matchLists } from './match.ts';

/** What versions of one document have in common. */
type Shared = {
  /** How many entries two versions share; the second of equal ones is another. */
  readonly count: (one: Version, other: Version) => number;
  /** For each item of one version its place in the other where it is unchanged, and unique in both; else -1. */
  readonly unchanged: (one: Version, other: Version) => Int32Array;
};

/** Reads versions once for all that is asked of them. An entry is a phase, a title, a link and the author's own id. */
function sharedBy(versions: Iterable<Version>): Shared {
  const numbers = new Map<string, number>();
  const known = new Map<string, { readonly entries: Int32Array; readonly bits: Uint32Array }>();
  const numbered = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  for (const { hash, list } of versions) {
    if (known.has(hash)) continue;
    const times = new Map<number, number>();
    const entries = Int32Array.from(list, ({ phase, title, url, pinned, id }) =>
      numbered(JSON.stringify([folded(phase), folded(title), url, pinned ? id : null])),
    );
    const own = Array.from(entries, (entry) => {
      const time = times.get(entry) ?? 0;
      times.set(entry, time + 1);
      return time === 0 ? entry : numbered(`${time} ${entry}`);
    });
    known.set(hash, { entries, bits: bitsOf(own, numbers.size) });
  }
  const read = ({ hash }: Version) => known.get(hash) ?? { entries: new Int32Array(), bits: new Uint32Array() };

  return {
    count(one, other) {
      const [a, b] = [read(one).bits, read(other).bits];
      let sum = 0;
      for (let index = 0; index < a.length && index < b.length; index++) {
        sum += countBits((a[index] ?? 0) & (b[index] ?? 0));
      }
      return sum;
    },

    unchanged(one, other) {
      const places = placesOf(read(other).entries);
      const own = placesOf(read(one).entries);
      return read(one).entries.map((entry) => ((own.get(entry) ?? -1) < 0 ? -1 : (places.get(entry) ?? -1)));
    },
  };
}

/** Where each entry stands; -1 for one that stands in several places. */
function placesOf(entries: Int32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  entries.forEach((entry, index) => {
    places.set(entry, places.has(entry) ? -1 : index);
  });
  return places;
}

function bitsOf(numbers: readonly number[], size: number): Uint32Array {
  const bits = new Uint32Array((size >> 5) + 1);
  for (const number of numbers) bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
  return bits;
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A version and the next one on the way to the root; nothing for the root itself. */
type Branch = { readonly version: Version; readonly parent: Version | undefined };

/**
 * The tree of versions in which neighbours share the most, each behind its parent. Ties are broken by hash, so that it
 * does not matter in which order versions come.
 */
function treeOf(root: Version, others: Iterable<Version>, { count }: Shared): readonly Branch[] {
  const byHash = new Map(Array.from(others, (version) => [version.hash, version]));
  byHash.delete(root.hash);
  // For each that is left, what it shares the most with of all that is in the tree.
  const left = new Map(
    [...byHash.values()].sort(byHashes).map((one) => [one, { parent: root, share: count(one, root) }] as const),
  );
  const branches: Branch[] = [{ version: root, parent: undefined }];
  while (left.size > 0) {
    const [first, ...rest] = left;
    if (first === undefined) break;
    const [version, { parent }] = rest.reduce((most, one) => (one[1].share > most[1].share ? one : most), first);
    branches.push({ version, parent });
    left.delete(version);
    for (const [one, nearest] of left) {
      const share = count(one, version);
      const isNearer = share > nearest.share || (share === nearest.share && version.hash < nearest.parent.hash);
      if (isNearer) left.set(one, { parent: version, share });
    }
  }
  return branches;
}

function byHashes(one: Version, other: Version): number {
  return one.hash < other.hash ? -1 : 1;
}

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
