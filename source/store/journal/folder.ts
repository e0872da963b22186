import type { BigIntStats, Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { entryAt, openLinks, placeIn, STORE_LIMITS } from '../disk/boundary.ts';
import type { Looking } from '../disk/disk.ts';
import { codeOf, failureAt, systemError } from '../disk/system-error.ts';
import type { Locations } from '../locations.ts';

/** How deep below the journal folder files are looked for. They are at 1, unless a tool that syncs moved them. */
const DEPTH = 4;
/** A file that is larger is not added to: a tick writes all of the file that it goes to. */
const LARGE = 2_000_000;
/** More files than anybody puts in the way. */
const MOST = 1000;

/** A folder of the journal, or a file that is read as part of it. */
export type Found = {
  readonly path: string;
  /** In the home, with slashes: `journal/laptop/2026-11.json`. */
  readonly name: string;
  /** `aside`: a file that was set aside, which nobody reads, and which is carried. */
  readonly kind: 'folder' | 'file' | 'aside';
  /** Whether a link stands in its place, which is followed. */
  readonly isLink: boolean;
  readonly stat: BigIntStats;
};

/** Something that should be looked at and cannot be, and why: a code of the system, or `link`. */
type Hidden = { readonly path: string; readonly code: string };

type Walk = { readonly found: readonly Found[]; readonly hidden: readonly Hidden[] };

type Entry = Pick<Found, 'path' | 'name'> & { readonly isLink: boolean };

/**
 * Every folder and file of the journal, as it is now, in the order of the paths. Everybody who wants to know what the
 * journal is made of asks here: who reads it, carries it, watches it, or keeps something that was made from it.
 * @throws as the system does, where the folder itself cannot be read; one that is missing is empty
 */
export function walkJournal(disk: Looking, { home, journal }: Pick<Locations, 'home' | 'journal'>): Walk {
  const found: Found[] = [];
  const hidden: Hidden[] = [];
  const isFollowed = openLinks(disk, home);
  look({ path: journal, name: 'journal', isLink: isLink(disk, journal) }, -1);
  return { found, hidden };

  function look({ path, name, isLink }: Entry, depth: number): void {
    try {
      const stat = disk.stat(path, { bigint: true });
      const kind = kindOf(name, stat);
      if (depth < 0 && kind !== 'folder') throw systemError('ENOTDIR');
      if (isLink && !isFollowed(name)) {
        if (kind !== undefined) hidden.push({ path, code: 'link' });
        return;
      }
      // Links further down could lead in circles, and anywhere.
      if (kind === undefined) return;
      if (kind !== 'folder' || (depth + 1 < DEPTH && (!isLink || depth < 0))) {
        if (found.length === STORE_LIMITS.journalEntries) hidden.push({ path: journal, code: 'EMFILE' });
        if (found.length >= STORE_LIMITS.journalEntries) return;
        found.push({ path, name, kind, isLink, stat });
        if (kind === 'folder') enter(path, name, depth + 1);
      }
    } catch (error) {
      const code = codeOf(error);
      // What is gone by now was moved or removed by someone.
      if (code === 'ENOENT') return;
      if (code === undefined || depth < 0) throw error;
      hidden.push({ path, code });
    }
  }

  function enter(folder: string, name: string, depth: number): void {
    for (const entry of entriesOf(disk, folder)) {
      look(
        { path: `${folder}${sep}${entry.name}`, name: `${name}/${entry.name}`, isLink: entry.isSymbolicLink() },
        depth,
      );
    }
  }
}

function entriesOf(disk: Looking, folder: string): readonly Dirent[] {
  const entries = disk.readdir(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !isHidden(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names that tools keep to themselves: `.git`, `.stversions`, and macOS's `._2026-11.json`. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** What something is to the journal, if anything. Reading a pipe would never end. */
function kindOf(name: string, stat: BigIntStats): Found['kind'] | undefined {
  if (stat.isDirectory()) return 'folder';
  if (!stat.isFile()) return undefined;
  return /\.json$/i.test(name) ? 'file' : /\.json\.unreadable-\d+$/i.test(name) ? 'aside' : undefined;
}

function isLink(disk: Looking, path: string): boolean {
  try {
    return disk.lstat(path, { bigint: true }).isSymbolicLink();
  } catch {
    return false;
  }
}

export type Place = {
  readonly disk: Looking;
  readonly home: string;
  readonly folder: string;
  readonly month: string;
  /** The journal's files as they were read; `hidden`: one that could not even be looked at. */
  readonly files: readonly { readonly path: string; readonly kind: string; readonly size: number }[];
};

/**
 * The files of a month that this version may write, the first one first: `2026-11.json`, `2026-11.1.json` and so on.
 * Whatever others have put there, one is free: those of newer versions are left alone, folders and pipes, links that are
 * not followed, and what cannot be read behind a link.
 */
export function* freeFiles({ disk, home, folder, month, files }: Place): Generator<string> {
  const views = new Map(files.map((file) => [file.path, file]));
  for (let number = 0; number < MOST; number++) {
    const path = join(folder, number === 0 ? `${month}.json` : `${month}.${number}.json`);
    if (isFree(path)) yield path;
  }

  function isFree(path: string): boolean {
    const view = views.get(path);
    const entry = tried(path, () => entryAt(disk, path));
    if (view !== undefined) {
      const isBehindLink = entry?.isSymbolicLink() ?? false;
      return view.kind === 'whole' ? view.size < LARGE : view.kind === 'unreadable' && !isBehindLink;
    }
    return entry === undefined || (entry.isSymbolicLink() && leadsToNothing(path));
  }

  /** A link that is followed and to a file that is not there yet. */
  function leadsToNothing(path: string): boolean {
    try {
      const place = placeIn(disk, home, path);
      return place !== path && entryAt(disk, place) === undefined;
    } catch {
      return false;
    }
  }
}

/** A folder for the files of a device: its own, or where something else is in its place, one beside it. */
export function usableFolder(disk: Looking, folder: string): string {
  for (let number = 0; number < MOST; number++) {
    const path = number === 0 ? folder : `${folder}.${number}`;
    const entry = tried(path, () => entryAt(disk, path));
    if (entry === undefined || entry.isDirectory()) return path;
  }
  return folder;
}

function tried<T>(path: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw failureAt(path, 'write', error);
  }
}
