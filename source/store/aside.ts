import { basename, dirname, join } from 'node:path';
import type { Disk } from './disk.ts';
import { followLinks } from './file.ts';
import { codeOf, failureAt } from './trouble.ts';

const NO_HARD_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV']);

/**
 * Gives a file that could not be read another name beside the old one, one that is free and does not end in
 * .json, and returns it. Only for the holder of the lock.
 * @throws {Failure} when that failed; the file then still has its name.
 */
export async function setAside(disk: Disk, path: string): Promise<string> {
  const target = await followLinks(disk, path);
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
    if (await isThere(disk, to)) return false;
    await disk.rename(from, to);
    return true;
  }
  await disk.unlink(from);
  return true;
}

/** Whether something has this name, be it a link that leads nowhere. */
export async function isThere(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.lstat(path, { bigint: true });
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
