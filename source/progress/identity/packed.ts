import type { Identity, Orphan } from './identity.ts';
import type { Version } from './version.ts';

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
