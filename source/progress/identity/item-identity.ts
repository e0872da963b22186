import type { Listed, Version } from './document-version.ts';
import { type Landings, landingsIn } from './landings.ts';
import type { Matches } from './match.ts';

/** An item as a version of the document had it. */
export type Place = { readonly version: Version; readonly index: number };

/** A learner's word that an item of one version is one of another. */
export type Tie = { readonly from: Named; readonly to: Named };

/** An item by its id, in the version that an event names; nothing where an event of Waymark 0.1 names none. */
type Named = { readonly version: string | undefined; readonly item: string };

/** What the document does not have any more, as it last had it. */
export type Orphan = Listed & {
  /** Names it among all items of the path, and is no id that one of them could have. */
  readonly key: string;
  /** The version in which it was seen last; nothing where no list of it is known. */
  readonly version?: string;
};

/** Where events belong on the document that is shown. */
export type Identity = {
  /** The id that an item has now: of the shown document, or the key of an orphan. */
  readonly itemFor: (version: string | undefined, item: string) => string;
  /** What became of orphans: by key, those alone that were asked for by now. */
  readonly orphan: (key: string) => Orphan | undefined;
};

type Known = {
  /** The path's id. */
  readonly path: string;
  readonly shown: Version;
  /** Ids of `shown` that are in its list, and not in the document any more: what Waymark 0.1 remembered. */
  readonly gone?: ReadonlySet<string>;
  /** Every version that is known, in any order. */
  readonly versions: Iterable<Version>;
  /** In the order in which the learner said so. */
  readonly ties?: readonly Tie[];
  readonly matches: Matches;
};

/**
 * Tells for each item of each version where it is on the document that is shown. What the learner tied comes first,
 * the last word counting.
 */
export function identityOf({ path, shown, gone = new Set(), versions, ties = [], matches }: Known): Identity {
  const byHash = new Map(Array.from(versions, (version) => [version.hash, version]));
  byHash.set(shown.hash, shown);
  const landings = new Map<string, Landings>();
  const orphans = new Map<string, Orphan>();
  const answers = new Map<string | undefined, Map<string, string>>();
  const places = new Map<string, ReadonlyMap<string, number>>();

  function landingsTo(version: Version): Landings {
    const known = landings.get(version.hash) ?? landingsIn(version, byHash.values(), matches);
    landings.set(version.hash, known);
    return known;
  }

  function indexOf(version: Version, item: string): number {
    const known = places.get(version.hash) ?? new Map(version.list.map(({ id }, index) => [id, index]));
    places.set(version.hash, known);
    return known.get(item) ?? -1;
  }

  /**
   * What an event names. One without a version is looked up in what Waymark 0.1 kept, then in what is shown; one whose
   * version is missing in what is shown.
   */
  function placeOf({ version: hash, item }: Named): Place | undefined {
    const named = hash === undefined ? undefined : byHash.get(hash);
    const candidates = hash === undefined ? lookedUp() : [named ?? shown];
    for (const version of candidates) {
      const index = indexOf(version, item);
      if (index >= 0) return { version, index };
    }
    return undefined;
  }

  let inTurn: readonly Version[] | undefined;
  function lookedUp(): readonly Version[] {
    if (inTurn !== undefined) return inTurn;
    const { count } = landingsTo(shown).shared;
    const rank = (version: Version) => (version.of === path ? 2 : version.hash === shown.hash ? 1 : 0);
    const nearest = [...byHash.values()].sort(
      (one, other) =>
        rank(other) - rank(one) || count(other, shown) - count(one, shown) || (one.hash < other.hash ? -1 : 1),
    );
    inTurn = nearest;
    return nearest;
  }

  function itemAt(place: Place, left: readonly Tie[]): string {
    for (const tie of left.toReversed()) {
      const from = placeOf(tie.from);
      const to = from && placeOf(tie.to);
      if (from === undefined || to === undefined || !isSame(place, from)) continue;
      return itemAt(
        to,
        left.filter((other) => other !== tie),
      );
    }
    const id = shown.list[landedIn(place, shown)]?.id;
    return id === undefined || gone.has(id) ? keyOf(place) : id;
  }

  /** The place of an item in another version; -1 where it is not there. */
  function landedIn({ version, index }: Place, other: Version): number {
    if (version.hash === other.hash) return index;
    return landingsTo(other).byHash.get(version.hash)?.[index] ?? -1;
  }

  function isSame(place: Place, other: Place): boolean {
    return landedIn(place, other.version) === other.index;
  }

  /** The events of an orphan in all versions share a key: that of the last version that has it on the way. */
  function keyOf(place: Place): string {
    const { version, index } = lastSeen(place);
    const listed = version.list[index];
    if (listed === undefined) return unknownKey('');
    const key = `${listed.id}@${version.hash.slice(0, 8)}`;
    orphans.set(key, { ...listed, key, version: version.hash });
    return key;
  }

  function lastSeen(place: Place): Place {
    const parents = new Map(landingsTo(shown).branches.map(({ version, parent }) => [version.hash, parent]));
    let [last, here]: [Place, Place | undefined] = [place, place];
    while (here !== undefined) {
      last = here;
      const next = parents.get(here.version.hash);
      const index: number = next === undefined ? -1 : (matches(here.version, next)[here.index] ?? -1);
      here = next === undefined || index < 0 ? undefined : { version: next, index };
    }
    return last;
  }

  /** What no list has may be tied by its id. */
  function unknown(item: string): string {
    const tie = ties.findLast(({ from }) => from.item === item && placeOf(from) === undefined);
    const to = tie && placeOf(tie.to);
    return to === undefined
      ? unknownKey(item)
      : itemAt(
          to,
          ties.filter((other) => other !== tie),
        );
  }

  /** Of an item nothing is known but its id. */
  function unknownKey(item: string): string {
    const key = `${item}@`;
    orphans.set(key, { key, id: item, title: item, phase: '' });
    return key;
  }

  return {
    itemFor(version, item) {
      const known = answers.get(version) ?? new Map<string, string>();
      answers.set(version, known);
      const answer = known.get(item);
      if (answer !== undefined) return answer;
      const place = placeOf({ version, item });
      const found = place === undefined ? unknown(item) : itemAt(place, ties);
      known.set(item, found);
      return found;
    },
    orphan: (key) => orphans.get(key),
  };
}

/** Where every item of some versions is, as plain JSON: only what is called otherwise now. */
export type PackedIdentity = {
  /** By the hash of a version, '' for events that name none: by id what it is now. */
  readonly items: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly orphans: Readonly<Record<string, Orphan>>;
};

/** All that an identity answers about these versions. @param isBare whether events name items without a version, too */
export function packIdentity(
  { itemFor, orphan }: Identity,
  versions: readonly Version[],
  isBare: boolean,
): PackedIdentity {
  const items: Record<string, Record<string, string>> = {};
  const orphans: Record<string, Orphan> = {};
  const add = (version: string | undefined, ids: Iterable<string>) => {
    const changed = [...ids].flatMap((id) => {
      const item = itemFor(version, id);
      const lost = orphan(item);
      if (lost !== undefined) orphans[item] = lost;
      return item === id ? [] : [[id, item] as const];
    });
    items[version ?? ''] = Object.fromEntries(changed);
  };
  for (const { hash, list } of versions)
    add(
      hash,
      list.map(({ id }) => id),
    );
  if (isBare) add(undefined, new Set(versions.flatMap(({ list }) => list.map(({ id }) => id))));
  return { items, orphans };
}

/** The same identity again. */
export function unpackIdentity({ items, orphans }: PackedIdentity): Identity {
  const byVersion = new Map(Object.entries(items).map(([hash, changed]) => [hash, new Map(Object.entries(changed))]));
  const known = new Map(Object.entries(orphans));
  return {
    itemFor: (version, item) => byVersion.get(version ?? '')?.get(item) ?? item,
    orphan: (key) => known.get(key),
  };
}
