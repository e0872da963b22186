import { parseCurriculum } from '../../curriculum/parse.ts';
import type { Path } from '../../curriculum/types.ts';
import { legacyVersionOf } from '../../progress/identity/document-version.ts';
import { formatVersion } from '../journal/versions.ts';
import { pinnedOf } from '../library/library-folder.ts';
import { isLegacy } from '../library/path-file.ts';
import { isJournal, pathOfFile } from './carried-files.ts';
import { areSame, namesThatDiffer, type Sides } from './merge.ts';
import { type Blobs, REGULAR, type Tree } from './tree.ts';

/** A path as one side has it, and the ids that its author wrote down. */
type PathThen = { readonly path: Path; readonly pinned: ReadonlySet<string> };

/** What a merge did with a path of the library that another machine had changed. */
export type LibraryChange = {
  /** What its file is called, without the ending. */
  readonly name: string;
  readonly files: readonly string[];
  /** Whether this machine had changed it, too, since the two last met. */
  readonly isContested: boolean;
  /** Whose it is now. */
  readonly winner: 'ours' | 'theirs';
  /** As it was here. Absent where it was not; tells nothing where it cannot be read. */
  readonly ours: Side | undefined;
  /** As the other machine has it. */
  readonly theirs: Side | undefined;
};

type Side = () => PathThen | undefined;

/** What a merge did with the library, path by path: what only this machine has changed is no news. */
export async function libraryChanges(
  { base, ours, theirs }: Sides,
  merged: Tree,
  blobs: Blobs,
): Promise<readonly LibraryChange[]> {
  const names = new Set([...ours.keys(), ...theirs.keys(), ...base.keys()].filter((name) => !isJournal(name)));
  const groups = new Set([...names].flatMap((name) => pathOfFile(name) ?? []));
  const changed = [...groups].sort().filter((name) => {
    const files = filesOf(name);
    return !areSame(files, ours, theirs) && !areSame(files, theirs, base);
  });
  await loadPaths(changed, [ours, theirs], blobs);
  return changed.map((name) => ({
    name,
    files: filesOf(name),
    isContested: !areSame(filesOf(name), ours, base),
    winner: areSame(filesOf(name), merged, theirs) ? 'theirs' : 'ours',
    ours: sideOf(ours, name, blobs),
    theirs: sideOf(theirs, name, blobs),
  }));
}

/**
 * A merged tree, in which a path that Waymark 0.1 wrote does not vanish where another one takes its place: the ids that
 * it carried over are kept as a list, since events of that time name them and nothing more.
 */
export async function withLegacyLists(
  merged: Tree,
  { ours, theirs }: Pick<Sides, 'ours' | 'theirs'>,
  blobs: Blobs,
): Promise<Tree> {
  const tree = new Map(merged);
  for (const side of [ours, theirs]) {
    const lost = namesThatDiffer({ ours: side, theirs: merged }).filter((file) => /^paths\/.*\.json$/.test(file));
    const names = lost.filter((file) => side.has(file)).flatMap((file) => pathOfFile(file) ?? []);
    await loadPaths(names, [side], blobs);
    for (const name of names) {
      const { path, pinned } = pathIn(side, name, blobs) ?? {};
      if (path === undefined || pinned === undefined || !isLegacy(path)) continue;
      const version = legacyVersionOf(path, pinned);
      const file = `journal/versions/${version.hash}.json`;
      if (!tree.has(file)) tree.set(file, { mode: REGULAR, oid: blobs.add(Buffer.from(formatVersion(version))) });
    }
  }
  return tree;
}

function loadPaths(names: readonly string[], sides: readonly Tree[], blobs: Blobs): Promise<void> {
  const files = names.flatMap(filesOf);
  return blobs.load(sides.flatMap((side) => files.flatMap((file) => side.get(file)?.oid ?? [])));
}

/** Reads the path only when that is asked for: there may be very many. */
function sideOf(side: Tree, name: string, blobs: Blobs): Side | undefined {
  return filesOf(name).some((file) => side.has(file)) ? () => pathIn(side, name, blobs) : undefined;
}

/** The files that a path is kept in. */
function filesOf(name: string): readonly string[] {
  return [`paths/${name}.json`, `paths/${name}.md`];
}

/** The path in a file of a side; nothing where it is not there, or cannot be read. */
function pathIn(side: Tree, name: string, blobs: Blobs): PathThen | undefined {
  const [curriculum, document] = filesOf(name).map((file) => side.get(file));
  if (curriculum === undefined) return undefined;
  try {
    const path = parseCurriculum(Buffer.from(blobs.bytes(curriculum.oid)).toString(), name);
    return { path, pinned: pinnedOf(path, document && blobs.bytes(document.oid)) };
  } catch {
    return undefined;
  }
}
