import { join } from 'node:path';
import { isSameTick, type ToldDate } from '../../progress/time/moved.ts';
import { isOwn, readIn, STORE_LIMITS } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { Locations } from '../locations.ts';

/**
 * The dates that the learner was told on this machine, as `local/dates`: with them it can say why one has moved. Nothing
 * depends on it: what cannot be read was never told.
 */
type Told = { readonly [path: string]: ToldDate };

/** What was told of a path when it was first looked at after its last tick. */
export function toldOf(path: string, locations: Locations, disk: Disk = realDisk): ToldDate | undefined {
  const told = readTold(locations, disk);
  return Object.hasOwn(told, path) ? told[path] : undefined;
}

/**
 * Remembers what is told of a path, unless something was told since its last tick already.
 * @throws {Failure} when it cannot be written
 */
export async function keepTold(
  path: string,
  now: ToldDate,
  locations: Locations,
  disk: Disk = realDisk,
): Promise<void> {
  const { home } = locations;
  const told = readTold(locations, disk);
  const before = Object.hasOwn(told, path) ? told[path] : undefined;
  if (!isOwn(disk, home) || (before !== undefined && isSameTick(before, now))) return;
  const bytes = new TextEncoder().encode(`${JSON.stringify({ ...told, [path]: now })}\n`);
  await replaceFile(disk, fileOf(locations), bytes, { home, replacesLink: true, isTransient: true });
}

function fileOf({ local }: Locations): string {
  return join(local, 'dates');
}

function readTold(locations: Locations, disk: Disk): Told {
  try {
    const bytes = readIn(disk, locations.home, fileOf(locations), STORE_LIMITS.cached);
    const told: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    const entries = Object.entries(told ?? {}).filter((entry): entry is [string, ToldDate] => isTold(entry[1]));
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

function isTold(value: unknown): value is ToldDate {
  const { usual, on, last, done, left, skipped, unit } = (value ?? {}) as Partial<ToldDate>;
  const areNumbers = [usual, on, last, done, left, skipped].every((number) => Number.isFinite(number));
  return areNumbers && (unit === 'minutes' || unit === 'resources');
}
