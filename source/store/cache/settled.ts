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
    const kept = cachedIn<Kept>(settledFile(locations), basis, locations.home);
    return kept && { newest: kept.newest, events: unpacked(kept.events) };
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
  const kept: Kept = { newest: settled.newest, events: packed(settled.events) };
  await writeCached(disk, locations.home, settledFile(locations), Buffer.from(cachedText(basis, kept)));
}

type Kept = { readonly newest?: Newest | undefined; readonly events: readonly (Event | Ticks)[] };

/** Ticks one behind the other that have all in common but id, time and item: of a long history that is most, and half of it. */
type Ticks = readonly [path: string, version: string, type: 'done' | 'reopened', ...idsTimesAndItems: string[]];

function packed(events: readonly Event[]): readonly (Event | Ticks)[] {
  const rows: (Event | string[])[] = [];
  for (const event of events) {
    if (!isBare(event)) {
      rows.push(event);
      continue;
    }
    const { id, at, path, item, version = '', type } = event;
    const last = rows.at(-1);
    if (Array.isArray(last) && last[0] === path && last[1] === version && last[2] === type) last.push(id, at, item);
    else rows.push([path, version, type, id, at, item]);
  }
  return rows as (Event | Ticks)[];
}

/** Whether an event is a tick that says no more than `Ticks` do. */
function isBare(event: Event): event is Extract<Event, { type: 'done' | 'reopened' }> {
  if ((event.type !== 'done' && event.type !== 'reopened') || event.version === '') return false;
  return Object.keys(event).length === (event.version === undefined ? 5 : 6);
}

function unpacked(rows: readonly (Event | Ticks)[]): readonly Event[] {
  const events: Event[] = [];
  for (const row of rows) {
    if (!Array.isArray(row)) {
      events.push(row as Event);
      continue;
    }
    const [path, version, type, ...cells] = row as Ticks;
    // Objects of one shape, written out: whatever goes through them is twice as fast as it is with fields that are set.
    for (let at = 0; at < cells.length; at += 3) {
      const [id = '', time = '', item = ''] = [cells[at], cells[at + 1], cells[at + 2]];
      events.push(version === '' ? { id, at: time, path, item, type } : { id, at: time, path, item, version, type });
    }
  }
  return events;
}
