import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryAt } from '../disk/boundary.ts';
import { fingerprintOf, type Looking, realDisk } from '../disk/disk.ts';
import { type Found, walkJournal } from '../journal/folder.ts';
import { fileNameOf } from '../library/path-file.ts';
import type { Locations } from '../locations.ts';

/**
 * What something is made from that is computed beforehand, as lines of text: it holds as long as these are the same. It
 * is all synchronous and loads nothing, since a prompt waits for it.
 */
export type Origin = {
  readonly locations: Locations;
  /** The path that Waymark brings along. */
  readonly builtin: { readonly id: string; readonly file: string };
  /** Names the program and its version: another one may compute otherwise. */
  readonly program: string;
};

/**
 * What everything about one path is made from: the program, the curriculum, and every file of the journal, with its size,
 * times and inode. Nothing when it cannot be told whether they change.
 * @param found what the journal is made of, where somebody has just looked
 */
export function madeFrom(
  origin: Origin,
  id: string,
  found: readonly Found[] | undefined = journalNow(origin.locations),
): string | undefined {
  try {
    const curriculum = curriculumFingerprint(origin, id);
    const journal = fingerprintOfJournal(found);
    if (curriculum === undefined || journal === undefined) return undefined;
    return [origin.program, id, curriculum, journal, documentsFingerprint(origin.locations)].join('\n');
  } catch {
    return undefined;
  }
}

/** What of a moment counts for something that tells today from yesterday: the day where the learner is, and where. */
export function dayOf(now: number, timeZone: string): string {
  const time = new Date(now);
  return [time.getFullYear(), time.getMonth() + 1, time.getDate(), time.getTimezoneOffset(), timeZone].join(' ');
}

/**
 * What changes whenever the file of a path does; nothing where there is none.
 * @throws as {@link madeFrom} finds that nothing can be told
 */
export function curriculumFingerprint({ locations, builtin }: Origin, id: string): string | undefined {
  const file = join(locations.paths, `${fileNameOf(id)}.json`);
  const own = entryAt(realDisk, file);
  if (own !== undefined) return own.isFile() ? exact(own) : undefined;
  // Of the built-in path its content counts: its first glance is made with the program, for any machine.
  return id === builtin.id ? readFileSync(builtin.file, 'utf8') : undefined;
}

/** What changes whenever the file of one of these paths does. */
export function curriculumFingerprints(locations: Locations, ids: readonly string[]): string {
  const origin = { locations, builtin: { id: '', file: '' }, program: '' };
  return ids.map((id) => `${id} ${curriculumFingerprint(origin, id)}`).join('\n');
}

/** What changes whenever the places of documents on this machine do. @throws as {@link madeFrom} finds it */
export function documentsFingerprint({ local }: Locations): string {
  const entry = entryAt(realDisk, join(local, 'documents.json'));
  return entry === undefined ? '' : exact(entry);
}

/** What changes whenever the journal does: a line for each of its files. Nothing where some of it cannot be looked at. */
export function fingerprintOfJournal(found: readonly Found[] | undefined): string | undefined {
  try {
    return found
      ?.filter(({ kind }) => kind === 'file')
      .map(({ path, stat }) => `${path} ${exact(stat)}`)
      .join('\n');
  } catch {
    return undefined;
  }
}

/** Every folder and file of the journal, or nothing where some of it cannot be looked at. */
export function journalNow(locations: Locations, disk: Looking = realDisk): readonly Found[] | undefined {
  try {
    const { found, hidden } = walkJournal(disk, locations);
    return hidden.length > 0 ? undefined : found;
  } catch {
    return undefined;
  }
}

const SECOND = 1_000_000_000n;

/** @throws where a disk counts in whole seconds, as FAT does: nobody can tell what changes within one */
export function exact(stat: Found['stat']): string {
  if (stat.ctimeNs % SECOND === 0n) throw new RangeError('no fractions of a second');
  return fingerprintOf(stat);
}
