import fc from 'fast-check';
import { expect, it } from 'vitest';
import { libraryChanges } from '../../../source/store/sync/library-changes.ts';
import { mergeTrees } from '../../../source/store/sync/merge.ts';
import type { Blobs, Tree } from '../../../source/store/sync/tree.ts';

const blobs = { load: async () => undefined, bytes: () => new Uint8Array() } as unknown as Blobs;

/** Which version of the files of each of three paths a side has; 0 is none. */
const versions = fc.record({ rust: fc.nat(3), go: fc.nat(3), zig: fc.nat(3) });

function treeOf(has: Readonly<Record<string, number>>): Tree {
  const files = Object.entries(has).flatMap(([name, version]) =>
    version === 0 ? [] : ['json', 'md'].map((ending) => [`paths/${name}.${ending}`, version] as const),
  );
  return new Map(files.map(([name, version]) => [name, { mode: '100644', oid: `${version}` }]));
}

it('whatever a merge brings or leaves of what another machine changed is told, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      versions,
      versions,
      versions,
      fc.constantFrom('ours', 'theirs'),
      async (was, mine, other, later) => {
        const sides = { base: treeOf(was), ours: treeOf(mine), theirs: treeOf(other) };
        const merged = await mergeTrees(sides, blobs, async () => later as 'ours' | 'theirs');
        const told = new Map((await libraryChanges(sides, merged, blobs)).map((change) => [change.name, change]));
        for (const name of ['rust', 'go', 'zig'] as const) {
          const change = told.get(name);
          const now = Number(merged.get(`paths/${name}.json`)?.oid ?? 0);
          const isNews = other[name] !== was[name] && other[name] !== mine[name];
          expect(change !== undefined).toBe(isNews);
          expect(now).toBe(change?.winner === 'theirs' ? other[name] : mine[name]);
          if (change === undefined) continue;
          expect(change.isContested).toBe(mine[name] !== was[name]);
          expect([change.ours === undefined, change.theirs === undefined]).toEqual([
            mine[name] === 0,
            other[name] === 0,
          ]);
        }
      },
    ),
  );
});
