import type { Shared } from './shared.ts';
import type { Version } from './version.ts';

/** A version and the next one on the way to the root; nothing for the root itself. */
export type Branch = { readonly version: Version; readonly parent: Version | undefined };

/**
 * The tree of versions in which neighbours share the most, each behind its parent. Ties are broken by hash, so that it
 * does not matter in which order versions come.
 */
export function treeOf(root: Version, others: Iterable<Version>, { count }: Shared): readonly Branch[] {
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
