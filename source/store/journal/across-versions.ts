import type { Path } from '../../curriculum/types.ts';
import { type Event, isAboutItem, type NewEvent } from '../../progress/event.ts';
import type { History } from '../../progress/history.ts';
import { carried, identityIn } from '../../progress/identity/carried.ts';
import { legacyVersionOf, type Version, versionOf } from '../../progress/identity/document-version.ts';
import {
  type Identity,
  type Orphan,
  type PackedIdentity,
  packIdentity,
  unpackIdentity,
} from '../../progress/identity/item-identity.ts';
import { landingsIn } from '../../progress/identity/landings.ts';
import { type Matches, rememberMatches } from '../../progress/identity/match.ts';
import type { IdentityCache } from '../cache/identity.ts';
import type { StoredJournal } from './stored-journal.ts';
import type { Versions } from './versions.ts';

/** A path as it is to be shown. */
type Showing = {
  readonly path: Path;
  /** The ids that its author wrote down: asked for only where they matter. */
  readonly pinned: () => Promise<ReadonlySet<string>>;
  /** Whether Waymark 0.1 wrote its file, with ids that it carried over from older versions. */
  readonly isLegacy: boolean;
  /** The hash of its version, where that is known. */
  readonly hash?: string | undefined;
};

/**
 * A journal whose history names the items of every path as its document that is shown does, and whose new events say in
 * which version they were made.
 */
export type IdentifiedJournal = StoredJournal & {
  /** Tells that a path is shown: from the next reading on, the history is about it. */
  show(showing: Showing): void;
  /** The hash of the version of a path, if it is shown. */
  hashOf(path: Path): Promise<string | undefined>;
  /** What became of an item that the document of a path does not have any more, by its key in the history. */
  orphan(path: string, key: string): Orphan | undefined;
  /** The ids that items of a path had first, by those that they have now: of those that were called otherwise. */
  originals(path: string): Promise<ReadonlyMap<string, string>>;
};

/** What is known of a path that is shown. */
type Known = Showing & { version?: Version; identity?: Identity };

/** What was worked out of a path, and from which lists. */
type Worked = {
  readonly basis: string;
  readonly identity: Identity;
  /** Nothing where it is kept for the next time, or not worth that. */
  pack?: (() => PackedIdentity) | undefined;
};

/** With fewer items in all lists it is worked out as fast as it is read. */
const MANY = 1_000;

/** Makes a journal out of one that knows nothing of documents, and the lists that are kept beside it. */
export function identified(journal: StoredJournal, versions: Versions, cache?: IdentityCache): IdentifiedJournal {
  const shown = new Map<string, Known>();
  const worked = new Map<string, Worked>();
  const matches = rememberMatches();
  /** What was read last of all, and of what still decides. */
  const last = new Map<'read' | 'settled', { readonly raw: History; readonly history: History }>();

  async function versionFor(known: Known): Promise<Version> {
    const { path, pinned, isLegacy, hash } = known;
    const version = known.version ?? (isLegacy ? legacyVersionOf : versionOf)(path, await pinned(), hash);
    known.version = version;
    return version;
  }

  /** What the events of a path name; nothing where they name items as the path does already. */
  async function identityFor(known: Known, events: readonly Event[], named: Named): Promise<Identity | undefined> {
    const { path } = known;
    const kept = named.isBare ? ((await versions.ofPaths()).get(path.id) ?? []) : [];
    if (named.versions.size === 0 && kept.length === 0) return undefined;
    const version = await versionFor(known);
    const isOther = (hash: string) => hash !== version.hash;
    const others = [...named.versions, ...kept.map(({ hash }) => hash)].filter(isOther);
    if (others.length === 0 && !named.isTied) return undefined;
    // A tick changes nothing of what was worked out from the same lists: on a long path that is most of the work.
    const basis = [version.hash, ...new Set(others), named.isBare].join(' ');
    const before = named.isTied ? undefined : worked.get(path.id);
    if (before?.basis === basis) return before.identity;
    const cached = named.isTied ? undefined : cache?.get(path.id, basis);
    if (cached !== undefined) {
      const identity = unpackIdentity(cached);
      worked.set(path.id, { basis, identity });
      return identity;
    }
    const found = [...(await versions.get(new Set(others))), ...kept.filter(({ hash }) => isOther(hash))];
    const identity = identityIn(events, { path, version }, found, matches);
    if (named.isTied) return identity;
    // Of lists that are missing it is told each time.
    const isWorth = found.reduce((sum, { list }) => sum + list.length, 0) >= MANY && versions.notices().length === 0;
    const pack = () => packIdentity(identity, [version, ...found], named.isBare);
    worked.set(path.id, { basis, identity, pack: isWorth ? pack : undefined });
    return identity;
  }

  async function carry(raw: History, isSettled: boolean): Promise<History> {
    const named = namedIn(raw.events);
    let { events } = raw;
    for (const [id, known] of shown) {
      delete known.identity;
      const names = named.get(id);
      const identity = names && (await identityFor(known, raw.events, names));
      if (identity === undefined) continue;
      known.identity = identity;
      events = carried(events, known.path, identity, isSettled);
    }
    return { events, notices: [...raw.notices, ...versions.notices()] };
  }

  /** The very same object as long as nothing has changed. */
  async function about(what: 'read' | 'settled'): Promise<History> {
    const raw = await journal[what]();
    const before = last.get(what);
    if (before?.raw.events === raw.events && before.raw.notices.length === raw.notices.length) return before.history;
    const history = await carry(raw, what === 'settled');
    last.set(what, { raw, history });
    return history;
  }

  return {
    ...journal,

    show(showing) {
      if (shown.get(showing.path.id)?.path === showing.path) return;
      shown.set(showing.path.id, { ...showing });
      last.clear();
    },

    async keep() {
      await journal.keep();
      for (const [path, one] of worked) {
        const { basis, pack } = one;
        one.pack = undefined;
        if (pack !== undefined) await cache?.put(path, basis, pack());
      }
    },

    read: () => about('read'),
    settled: () => about('settled'),

    async append(newEvents) {
      const named: NewEvent[] = [];
      for (const event of newEvents) {
        const known = shown.get(event.path);
        if (known === undefined || !('item' in event) || event.version !== undefined) {
          named.push(event);
          continue;
        }
        const orphan = known.identity?.orphan(event.item);
        const version = await versionFor(known);
        if (orphan === undefined) await versions.keep(version);
        named.push(
          orphan === undefined
            ? { ...event, version: version.hash }
            : { ...event, item: orphan.id, ...(orphan.version === undefined ? {} : { version: orphan.version }) },
        );
      }
      const stored = await journal.append(named);
      // As the history will name them. What another machine had recorded alike is not stored again.
      if (stored.length !== newEvents.length) return stored;
      return stored.map((event, index) => {
        const asGiven = newEvents[index];
        return isAboutItem(event) && asGiven !== undefined && 'item' in asGiven && asGiven.item !== event.item
          ? { ...event, item: asGiven.item }
          : event;
      });
    },

    async hashOf(path) {
      const known = shown.get(path.id);
      return known?.path === path ? (known.hash ?? (await versionFor(known)).hash) : undefined;
    },

    orphan: (path, key) => shown.get(path)?.identity?.orphan(key),

    async originals(path) {
      const known = shown.get(path);
      if (known === undefined) return new Map();
      const kept = (await versions.ofPaths()).get(path) ?? [];
      const named = namedIn((await journal.read()).events).get(path)?.versions ?? [];
      const older = [
        ...kept.toSorted((one, other) => (one.hash < other.hash ? -1 : 1)),
        ...(await versions.get(named)),
      ];
      return older.length === 0 ? new Map() : firstIds(await versionFor(known), older, matches);
    },
  };
}

/** @param older the oldest first */
function firstIds(shown: Version, older: readonly Version[], matches: Matches): ReadonlyMap<string, string> {
  const { byHash } = landingsIn(shown, older, matches);
  const first = new Map<string, string>();
  const taken = new Set<string>();
  for (const { hash, list } of older) {
    byHash.get(hash)?.forEach((place, index) => {
      const [now, then] = [shown.list[place]?.id, list[index]?.id];
      if (now === undefined || then === undefined || first.has(now) || taken.has(then)) return;
      first.set(now, then);
      taken.add(then);
    });
  }
  return first;
}

/** What the events of a path name. */
type Named = {
  readonly versions: ReadonlySet<string>;
  /** Whether one names an item without a version, as Waymark 0.1 does. */
  readonly isBare: boolean;
  /** Whether one ties items together. */
  readonly isTied: boolean;
};

function namedIn(events: readonly Event[]): ReadonlyMap<string, Named> {
  const named = new Map<string, { versions: Set<string>; isBare: boolean; isTied: boolean }>();
  for (const event of events) {
    if (!isAboutItem(event)) continue;
    let names = named.get(event.path);
    if (names === undefined) {
      names = { versions: new Set(), isBare: false, isTied: false };
      named.set(event.path, names);
    }
    if (event.version === undefined) names.isBare = true;
    else names.versions.add(event.version);
    if (event.type !== 'same') continue;
    names.isTied = true;
    if (event.formerVersion !== undefined) names.versions.add(event.formerVersion);
  }
  return named;
}
