import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clocks, Watch } from '../../progress/time/forgotten.ts';
import { isOwn, placeIn, readIn } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { Locations } from '../locations.ts';

/**
 * What this machine remembers of a running session, as `local/session`: its clocks when the session was first seen, so
 * that a sleep of the machine is noticed, and when the learner last pressed a key. Only a help for asking: what cannot
 * be read is not there, and nothing is lost with it.
 */

/** It is written no more often than this, in milliseconds. */
const STEP = 60_000;
/** Longer than any such file. It is always written as long as this, in place: a folder whose files come and go looks changed. */
const LENGTH = 512;
/** Where Linux names each start of the machine. */
const BOOT_ID = '/proc/sys/kernel/random/boot_id';
const NANOSECONDS = 1_000_000n;

/** What is remembered of a session, if anything is. */
export function watchOf(session: string, locations: Locations, disk: Disk = realDisk): Watch | undefined {
  const watch = readWatch(locations, disk);
  return watch?.session === session ? watch : undefined;
}

/**
 * Remembers that the learner did something while a session runs. At most once a minute something is written.
 * @throws {Failure} when it cannot be written
 */
export async function keepWatch(
  session: string,
  clocks: Clocks,
  locations: Locations,
  disk: Disk = realDisk,
): Promise<void> {
  const { home } = locations;
  const file = fileOf(locations);
  const old = readWatch(locations, disk);
  const known = old?.session === session ? old : undefined;
  if (!isOwn(disk, home)) return;
  if (known !== undefined && Math.abs(clocks.wall - known.lastKey) < STEP) return;
  const watch: Watch = { session, begun: known?.begun ?? clocks, lastKey: clocks.wall };
  const bytes = new TextEncoder().encode(`${JSON.stringify(watch)}\n`.padEnd(LENGTH));
  if (old === undefined || bytes.length !== LENGTH) {
    return replaceFile(disk, file, bytes, { home, replacesLink: true, isTransient: true });
  }
  const handle = await disk.open(placeIn(disk, home, file), 'r+');
  try {
    await handle.write(bytes, 0, bytes.length);
  } finally {
    await handle.close();
  }
}

function fileOf({ local }: Locations): string {
  return join(local, 'session');
}

function readWatch(locations: Locations, disk: Disk): Watch | undefined {
  try {
    const bytes = readIn(disk, locations.home, fileOf(locations), 10 * LENGTH);
    const watch: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    return isWatch(watch) ? watch : undefined;
  } catch {
    return undefined;
  }
}

function isWatch(value: unknown): value is Watch {
  const { session, begun, lastKey } = (value ?? {}) as Partial<Watch>;
  const { wall, awake, boot } = (begun ?? {}) as Partial<Clocks>;
  const areNumbers = [lastKey, wall, awake].every((number) => Number.isFinite(number));
  return typeof session === 'string' && typeof boot === 'string' && areNumbers;
}

/**
 * What the clocks of this machine say; nothing where it has only the one on the wall. `awake` stands still while a Linux
 * machine sleeps; on other systems it may go on, and then a sleep is not noticed.
 * @param wall the time, in milliseconds since 1970
 */
export function clocksOf(
  process: { readonly hrtime?: Pick<NodeJS.HRTime, 'bigint'> },
  wall: number,
): Clocks | undefined {
  const { hrtime } = process;
  return hrtime && { wall, awake: Number(hrtime.bigint() / NANOSECONDS), boot: bootId() };
}

function bootId(): string {
  try {
    return readFileSync(BOOT_ID, 'utf8').trim();
  } catch {
    return '';
  }
}
