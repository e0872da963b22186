import { basename, dirname, join } from 'node:path';
import { entryAt, placeIn } from './boundary.ts';
import type { Disk } from './disk.ts';
import { codeOf, failureAt } from './system-error.ts';

const NO_HARD_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV']);

/**
 * Sets a file aside that could not be read: gives it another name beside the old one, one that is free and does not end
 * in .json, and returns it. Only for the holder of the lock.
 * @throws {Failure} when that failed; the file then still has its name.
 */
export async function quarantine(disk: Disk, home: string, path: string): Promise<string> {
  const target = placeIn(disk, home, path);
  try {
    for (let number = 1; ; number++) {
      const name = join(dirname(target), `${basename(target)}.unreadable-${number}`);
      if (await moved(disk, target, name)) return name;
    }
  } catch (error) {
    throw failureAt(path, 'write', error);
  }
}

/** A hard link, unlike a rename, never takes the place of anything. */
async function moved(disk: Disk, from: string, to: string): Promise<boolean> {
  try {
    await disk.link(from, to);
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'EEXIST') return false;
    if (!NO_HARD_LINKS.has(code)) throw error;
    if (entryAt(disk, to) !== undefined) return false;
    await disk.rename(from, to);
    return true;
  }
  await disk.unlink(from);
  return true;
}
