import { parseCurriculum } from '../../curriculum/parse.ts';
import type { Path } from '../../curriculum/types.ts';
import { legacyVersionOf } from '../../progress/identity/version.ts';
import { pinnedOf } from '../library.ts';
import { isLegacy } from '../placing.ts';
import { formatVersion } from '../versions.ts';
import { namesThatDiffer, type Sides } from './merge.ts';
import { pathOfFile } from './names.ts';
import { type Blobs, REGULAR, type Tree } from './tree.ts';

/**
 * A merged tree, in which a path that Waymark 0.1 wrote does not vanish where another one takes its place: the ids that
 * it carried over are kept as a list, since events of that time name them and nothing more.
 */
export async function withLegacyLists(
  merged: Tree,
  { ours, theirs }: Omit<Sides, 'base'>,
  blobs: Blobs,
): Promise<Tree> {
  const tree = new Map(merged);
  for (const side of [ours, theirs]) {
    const lost = namesThatDiffer({ ours: side, theirs: merged }).filter((name) => /^paths\/.*\.json$/.test(name));
    const names = lost.filter((name) => side.has(name));
    await blobs.load(
      names.flatMap((name) => [side.get(name)?.oid ?? [], side.get(documentOf(name))?.oid ?? []].flat()),
    );
    for (const name of names) {
      const path = pathIn(side, name, blobs);
      if (path === undefined || !isLegacy(path)) continue;
      const document = side.get(documentOf(name));
      const version = legacyVersionOf(path, pinnedOf(path, document && blobs.bytes(document.oid)));
      const file = `journal/versions/${version.hash}.json`;
      if (!tree.has(file)) tree.set(file, { mode: REGULAR, oid: blobs.add(Buffer.from(formatVersion(version))) });
    }
  }
  return tree;
}

function documentOf(name: string): string {
  return `paths/${pathOfFile(name)}.md`;
}

/** The path in a file; nothing where it cannot be read. */
function pathIn(side: Tree, name: string, blobs: Blobs): Path | undefined {
  try {
    return parseCurriculum(Buffer.from(blobs.bytes(side.get(name)?.oid ?? '')).toString(), name);
  } catch {
    return undefined;
  }
}
