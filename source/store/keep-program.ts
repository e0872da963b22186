import { basename, dirname, join } from 'node:path';
import { type Disk, realDisk } from './disk.ts';
import { keepFile } from './keep-file.ts';
import { keptCode } from './program.ts';

/**
 * Keeps what V8 has compiled for the next start, in place of what it has compiled of other builds with the same Node.
 * @throws {Failure} when it cannot be written
 */
export async function keepProgram(cache: string, compiled: Uint8Array, disk: Disk = realDisk): Promise<void> {
  const folder = dirname(cache);
  const stem = basename(cache).replace(/[^-]*$/, '');
  await keepFile(disk, cache, keptCode(compiled));
  const entries = await disk.readdir(folder, { withFileTypes: true });
  const old = entries.filter(({ name }) => name.startsWith(stem) && name !== basename(cache));
  await Promise.all(old.map(({ name }) => disk.unlink(join(folder, name))));
}
