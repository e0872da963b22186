import { createHash } from 'node:crypto';
import { type Entry, entriesOf } from '../../curriculum/items.ts';
import type { Path } from '../../curriculum/types.ts';

/** An item as a version of its document had it. */
export type Listed = {
  /** Made from the text alone, or written down by the author; unique within the list. */
  readonly id: string;
  /** Title of the phase, or name of the part of the path, that it stands in. */
  readonly phase: string;
  readonly title: string;
  readonly url?: string;
  /** Whether the author wrote the id down. */
  readonly pinned?: true;
};

/** What a document had in it at one time, in its order. Never changed: another list is another version. */
export type Version = {
  /** Of all that is below. */
  readonly hash: string;
  readonly list: readonly Listed[];
  /**
   * The path whose events without a version are looked up in this one: Waymark 0.1 carried ids over in the file of a
   * path, and its events say no more than such an id.
   */
  readonly of?: string;
};

/**
 * The version that a path is of. A ticked box, another focus or other minutes make no new one.
 * @param pinned ids that the author wrote down
 * @param hash its hash, where that is known
 */
export function versionOf(path: Path, pinned: ReadonlySet<string>, hash?: string): Version {
  return makeVersion(listOf(entriesOf(path), pinned), undefined, hash);
}

function listOf(entries: readonly Entry[], pinned: ReadonlySet<string>): readonly Listed[] {
  return entries.map(({ id, place, title, url }) => ({
    ...{ id, phase: place, title },
    ...(url === undefined ? {} : { url }),
    ...(pinned.has(id) ? { pinned: true } : {}),
  }));
}

/**
 * The version that the file of a path of Waymark 0.1 is of: the ids are those that it carried over, and what had been
 * taken away from the document is listed behind the rest.
 */
export function legacyVersionOf(path: Path, pinned: ReadonlySet<string>, hash?: string): Version {
  return makeVersion([...listOf(entriesOf(path), pinned), ...listOf(path.former ?? [], pinned)], path.id, hash);
}

/** A list with its hash. @param of see `Version` */
export function makeVersion(list: readonly Listed[], of?: string, hash = hashOf(list, of)): Version {
  return of === undefined ? { hash, list } : { hash, list, of };
}

/**
 * 32 hexadecimal digits that stand for a list. Ids are part of it, so that a later Waymark may make other ones: what an
 * event names is looked up in the list that it was named in.
 */
export function hashOf(list: readonly Listed[], of?: string): string {
  const rows = list.map(({ id, phase, title, url, pinned }) => [id, phase, title, url ?? null, pinned === true]);
  return createHash('sha256')
    .update(JSON.stringify([of ?? null, rows]))
    .digest('hex')
    .slice(0, 32);
}
