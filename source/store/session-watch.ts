import { join } from 'node:path';
import type { Clocks, Watch } from '../progress/time/forgotten.ts';
import { type Disk, realDisk } from './disk.ts';
import { replaceFile } from './file.ts';
import type { Locations } from './locations.ts';

/**
 * What this machine remembers of a running session, as `local/session`: its clocks when the session was first seen, so
 * that a sleep of the machine is noticed, and when the learner last pressed a key. Only a help for asking: what cannot
 * be read is not there, and nothing is lost with it.
 */

/** It is written no more often than this, in milliseconds. */
const STEP = 60_000;
/** Longer than any such file. It is always written as long as this, in place: a folder whose files come and go looks changed. */
const LENGTH = 512;

/** What is remembered of a session, if anything is. */
export async function watchOf(
  session: string,
  { local }: Locations,
  disk: Disk = realDisk,
): Promise<Watch | undefined> {
  const watch = await readWatch(join(local, 'session'), disk);
  return watch?.session === session ? watch : undefined;
}

/**
 * Remembers that the learner did something while a session runs. At most once a minute something is written.
 * @throws {Failure} when it cannot be written
 */
export async function keepWatch(
  session: string,
  clocks: Clocks,
  { local }: Locations,
  disk: Disk = realDisk,
): Promise<void> {
  const file = join(local, 'session');
  const old = await readWatch(file, disk);
  const known = old?.session === session ? old : undefined;
  if (known !== undefined && Math.abs(clocks.wall - known.lastKey) < STEP) return;
  const watch: Watch = { session, begun: known?.begun ?? clocks, lastKey: clocks.wall };
  const bytes = new TextEncoder().encode(`${JSON.stringify(watch)}\n`.padEnd(LENGTH));
  if (old === undefined || bytes.length !== LENGTH) return replaceFile(disk, file, bytes, { followsLinks: false });
  const handle = await disk.open(file, 'r+');
  try {
    await handle.write(bytes, 0, bytes.length);
  } finally {
    await handle.close();
  }
}

async function readWatch(file: string, disk: Disk): Promise<Watch | undefined> {
  try {
    const stat = await disk.lstat(file, { bigint: true });
    if (!stat.isFile() || stat.size > 10n * BigInt(LENGTH)) return undefined;
    const watch: unknown = JSON.parse(new TextDecoder().decode(await disk.readFile(file)));
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
