import { join } from 'node:path';
import type { Event } from '../../progress/event.ts';
import type { Disk } from '../disk/disk.ts';
import type { Newest } from '../journal/timestamps.ts';
import type { Locations } from '../locations.ts';
import { cachedIn, cachedText, isCaching, writeCached } from './cached-file.ts';

/** What of the journal still decides, and where its last event stands: all that a tick needs of it. */
export type Settled = { readonly newest: Newest | undefined; readonly events: readonly Event[] };

/** A journal of fewer bytes is read as fast as this. */
const LONG = 200_000;

/** The one file, `local/settled`: of events and not of progress, so that whatever is worked out from them may change. */
function settledFile({ local }: Locations): string {
  return join(local, 'settled');
}

/** @param basis what it was made from: the program, and every file of the journal */
export function cachedSettled(locations: Locations, basis: string): Settled | undefined {
  try {
    return cachedIn<Settled>(settledFile(locations), basis, locations.home);
  } catch {
    return undefined;
  }
}

/** @param size the bytes of the journal @throws {Failure} when it cannot be written */
export async function cacheSettled(
  disk: Disk,
  locations: Locations,
  { basis, size, settled }: { readonly basis: string; readonly size: number; readonly settled: Settled },
): Promise<void> {
  if (size < LONG || !isCaching(locations)) return;
  await writeCached(disk, locations.home, settledFile(locations), Buffer.from(cachedText(basis, settled)));
}
