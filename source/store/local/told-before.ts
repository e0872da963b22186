import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isSameTick, type ToldDate } from '../../progress/time/moved.ts';
import { isOwn, readIn, STORE_LIMITS } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { Locations } from '../locations.ts';

/** What is told once on this machine, by what tells one from another: `local/told`, a line for each. */
type Told = {
  /** Whether it was told by an earlier command. */
  has(key: string): boolean;
  /** Remembers that these were told. Nothing in a home that is another user's. @throws {Failure} when it cannot be written */
  remember(keys: Iterable<string>): Promise<void>;
};

/** So many are remembered. */
const MOST = 500;

export function openTold(disk: Disk, locations: Pick<Locations, 'home' | 'local'>): Told {
  const { home, local } = locations;
  const file = join(local, 'told');

  function lines(): readonly string[] {
    try {
      const bytes = readIn(disk, home, file, STORE_LIMITS.note);
      return Buffer.from(bytes ?? [])
        .toString()
        .split('\n')
        .filter((line) => line !== '');
    } catch {
      return [];
    }
  }

  return {
    has: (key) => lines().includes(lineOf(key)),
    async remember(keys) {
      const known = lines();
      const fresh = [...new Set(keys)].map(lineOf).filter((line) => !known.includes(line));
      if (fresh.length === 0 || !isOwn(disk, home)) return;
      const text = [...known, ...fresh].slice(-MOST).join('\n');
      await replaceFile(disk, file, Buffer.from(`${text}\n`), { home });
    },
  };
}

/** Keys hold what others wrote. */
function lineOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

/**
 * The dates that the learner was told on this machine, as `local/dates`: with them it can say why one has moved. Nothing
 * depends on it: what cannot be read was never told.
 */
type ToldDates = { readonly [path: string]: ToldDate };

/** What was told of a path when it was first looked at after its last tick. */
export function toldOf(path: string, locations: Locations, disk: Disk = realDisk): ToldDate | undefined {
  const told = readDates(locations, disk);
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
  const told = readDates(locations, disk);
  const before = Object.hasOwn(told, path) ? told[path] : undefined;
  if (!isOwn(disk, home) || (before !== undefined && isSameTick(before, now))) return;
  const bytes = new TextEncoder().encode(`${JSON.stringify({ ...told, [path]: now })}\n`);
  await replaceFile(disk, datesFile(locations), bytes, { home, replacesLink: true, isTransient: true });
}

function datesFile({ local }: Locations): string {
  return join(local, 'dates');
}

function readDates(locations: Locations, disk: Disk): ToldDates {
  try {
    const bytes = readIn(disk, locations.home, datesFile(locations), STORE_LIMITS.cached);
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
