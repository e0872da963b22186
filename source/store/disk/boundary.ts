import { dirname, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../../failure.ts';
import { visibleLine } from '../../text/visible.ts';
import type { Looking } from './disk.ts';
import { type GitLinks, linksInGit } from './git-links.ts';
import { codeOf, systemError } from './system-error.ts';

/**
 * What of a home may be read and written. A home may have come from somebody else: cloned, unpacked, or in a folder
 * that others can write. Below it no symbolic link is followed, in reading or in writing, except where people keep a
 * part of it elsewhere: `journal`, and the file of a month. Not even there where the home's own git knows the link: then
 * it came with the repository. And nothing is read but regular files, up to a size.
 *
 * Whatever the store reads or writes below a home comes through here; `journal/folder.ts`, which walks, asks as well.
 */

/**
 * What of a home is read at most, so that nothing that lies in it can make Waymark slow or run out of memory. Far beyond
 * what anybody has: sizes and counts are looked at before anything is read, and what is left out is told.
 */
export const STORE_LIMITS = {
  /** Bytes of a file of the journal: a million events. */
  journalFile: 200_000_000,
  /** Bytes of the journal altogether: two million events. */
  journal: 400_000_000,
  /** Files and folders of the journal. */
  journalEntries: 20_000,
  /** Paths of the library, and their bytes altogether. */
  paths: 20_000,
  library: 400_000_000,
  /** Bytes of a document that a path came from. */
  document: 10_000_000,
  /** Bytes of something that was computed beforehand. */
  cached: 100_000_000,
  /** Bytes of a file that holds a word or some lines. */
  note: 1_000_000,
  /** Files of a commit. */
  committed: 50_000,
  /** Bytes that git answers with. */
  answer: 400_000_000,
};

/** As many links in a row as Linux itself follows. */
const LINKS = 40;
const MISSING = new Set(['ENOENT', 'ENOTDIR']);

/** A name below the home where a link may stand, with slashes. */
const LINKABLE = /^journal(?:\/(?:[^/]+\/)*[^/]+\.json)?$/i;

/** Tells whether the link of a name below the home is followed. Git is looked at once, and only where there is a link. */
export function openLinks(disk: Looking, home: string): (name: string) => boolean {
  let known: GitLinks | undefined;
  return (name) => {
    if (!LINKABLE.test(name)) return false;
    known ??= linksInGit(disk, home);
    return !known.has(name);
  };
}

/**
 * Where something below the home really stands: `path` itself, or what a link leads to that is followed.
 * @throws {Failure} where a link is on the way that is not
 */
export function placeIn(disk: Looking, home: string, path: string): string {
  const parts = relative(home, path).split(sep);
  const isFollowed = openLinks(disk, home);
  for (let count = 1; count <= parts.length; count++) {
    const at = join(home, ...parts.slice(0, count));
    const found = entryAt(disk, at);
    if (found === undefined) return path;
    if (!found.isSymbolicLink()) continue;
    const name = parts.slice(0, count).join('/');
    if (!isFollowed(name)) throw refused(at, LINKABLE.test(name));
    if (count === parts.length) return targetOf(disk, at);
  }
  return path;
}

/**
 * What a file below the home holds; nothing where there is none.
 * @param most how many bytes it may have
 * @throws {Failure} for a link that is not followed; else as the system does, for what is no regular file, too
 */
export function readIn(disk: Looking, home: string, path: string, most: number): Uint8Array | undefined {
  const place = placeIn(disk, home, path);
  try {
    const stat = disk.stat(place, { bigint: true });
    if (!stat.isFile()) throw systemError(stat.isDirectory() ? 'EISDIR' : 'EINVAL');
    if (stat.size > BigInt(most)) throw systemError('EFBIG');
    return disk.readFile(place);
  } catch (error) {
    if (MISSING.has(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

/** What stands at a place, be it a link; nothing where there is nothing. */
export function entryAt(disk: Looking, path: string) {
  try {
    return disk.lstat(path, { bigint: true });
  } catch (error) {
    if (MISSING.has(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

/** Whether the files of a home are this user's own: whoever looks at another's leaves nothing there. */
export function isOwn(disk: Looking, home: string): boolean {
  try {
    const user = process.geteuid?.();
    return user === undefined || disk.stat(home, { bigint: true }).uid === BigInt(user);
  } catch {
    return false;
  }
}

/** Where a link leads, also one to a file that is not there yet. */
function targetOf(disk: Looking, path: string): string {
  let at = path;
  for (let count = 0; count < LINKS; count++) {
    if (!entryAt(disk, at)?.isSymbolicLink()) return at;
    at = resolve(at, '..', disk.readlink(at));
  }
  throw systemError('ELOOP');
}

function refused(path: string, isInGit: boolean): Failure {
  const why = isInGit
    ? 'is a symbolic link that came with the repository, which is not followed; remove it'
    : 'is a symbolic link, which is followed for journal and the files of its months only; put what it leads to there';
  return new Failure(`${visibleLine(path)}: ${why}`);
}

/** Others may write here, but not take away what is not theirs. */
const STICKY = 0o1000n;
const OTHERS_WRITE = 0o022n;

/**
 * Whether a file can be run as it is: it and every folder that it is in belong to this user or to the system, and nobody
 * else can write to any of them. Where files have no owners, everything is the user's.
 */
export function isTrusted(disk: Looking, file: string): boolean {
  const user = process.geteuid?.();
  if (user === undefined) return true;
  const own = disk.lstat(file, { bigint: true });
  if (!own.isFile() || own.uid !== BigInt(user) || (own.mode & OTHERS_WRITE) !== 0n) return false;
  for (let folder = disk.realpath(dirname(file)); ; folder = dirname(folder)) {
    const { uid, mode } = disk.lstat(folder, { bigint: true });
    const isOpen = (mode & OTHERS_WRITE) !== 0n && (mode & STICKY) === 0n;
    if ((uid !== BigInt(user) && uid !== 0n) || isOpen) return false;
    if (dirname(folder) === folder) return true;
  }
}

/** Whether a folder right in the home is one itself, and no link. */
export function isFolderOf(disk: Looking, home: string, folder: string): boolean {
  return placeIn(disk, home, folder) === folder && (entryAt(disk, folder)?.isDirectory() ?? false);
}
