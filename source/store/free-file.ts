import { join } from 'node:path';
import { entryAt, placeIn } from './boundary.ts';
import type { Looking } from './disk.ts';
import type { FileView } from './reader.ts';
import { failureAt } from './trouble.ts';

/** A file that is larger is not added to: a tick writes all of the file that it goes to. */
const LARGE = 2_000_000;
/** More files than anybody puts in the way. */
const MOST = 1000;

export type Place = {
  readonly disk: Looking;
  readonly home: string;
  readonly folder: string;
  readonly month: string;
  /** What the journal's files tell. */
  readonly files: readonly FileView[];
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
