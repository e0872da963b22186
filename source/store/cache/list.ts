import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedPath } from '../../glance/lists.ts';
import { isFolderOf } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import type { Locations } from '../locations.ts';
import { cachedIn, cachedText, isCaching, writeCached } from './cached-file.ts';
import { documentsFingerprint, exact, fingerprintOfJournal, journalNow, type Origin } from './made-from.ts';

/** A library of fewer paths is read as fast as this. */
const MANY = 50;

/** What `waymark list` tells of every path, computed beforehand: `local/list`. */
function listFile({ local }: Locations): string {
  return join(local, 'list');
}

/**
 * What the list of the whole library is made from: the program, the file of every path, and the journal. Nothing where it
 * cannot be told whether they change, or there are only a few.
 */
export function listBasis({ locations, program }: Origin): string | undefined {
  try {
    const { home, paths } = locations;
    if (!isFolderOf(realDisk, home, paths)) return undefined;
    const files = readdirSync(paths)
      .filter((name) => name.endsWith('.json'))
      .sort();
    const journal = fingerprintOfJournal(journalNow(locations));
    if (files.length < MANY || journal === undefined) return undefined;
    const library = files.map((name) => `${name} ${exact(realDisk.lstat(`${paths}/${name}`, { bigint: true }))}`);
    return [program, ...library, journal, documentsFingerprint(locations)].join('\n');
  } catch {
    return undefined;
  }
}

export function cachedList({ locations }: Origin, basis: string): readonly ListedPath[] | undefined {
  try {
    return cachedIn<readonly ListedPath[]>(listFile(locations), basis, locations.home);
  } catch {
    return undefined;
  }
}

/** @param basis what it was made from, before and after @throws {Failure} when it cannot be written */
export async function cacheList(
  { locations }: Origin,
  basis: string,
  list: readonly ListedPath[],
  disk: Disk = realDisk,
): Promise<void> {
  if (!isCaching(locations)) return;
  await writeCached(disk, locations.home, listFile(locations), Buffer.from(cachedText(basis, list)));
}
