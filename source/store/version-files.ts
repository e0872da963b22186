import { join } from 'node:path';
import { entryAt, placeIn, readIn } from './boundary.ts';
import { type Disk, realDisk } from './disk.ts';
import { replaceFile } from './file.ts';
import type { Locations } from './locations.ts';
import { quarantine } from './quarantine.ts';
import { codeOf, failureAt } from './trouble.ts';
import type { VersionFiles } from './versions.ts';

/** The lists of versions in a home folder, as `journal/versions/<hash>.json`. */
export function versionFiles({ home, journal }: Locations, disk: Disk = realDisk): VersionFiles {
  const folder = join(journal, 'versions');
  const fileOf = (name: string) => join(folder, name);
  return {
    path: fileOf,

    async names() {
      try {
        if (entryAt(disk, folder) === undefined) return [];
        return disk.readdir(placeIn(disk, home, folder), { withFileTypes: true }).map(({ name }) => name);
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return [];
        throw failureAt(folder, 'read', error);
      }
    },

    async read(name, most) {
      try {
        return readIn(disk, home, fileOf(name), most);
      } catch (error) {
        throw failureAt(fileOf(name), 'read', error);
      }
    },

    async write(name, bytes) {
      const entry = entryAt(disk, fileOf(name));
      // A link there is not of Waymark's making: what it leads to is nobody's business, and stays.
      if (entry !== undefined && !entry.isSymbolicLink()) await quarantine(disk, home, fileOf(name));
      await replaceFile(disk, fileOf(name), bytes, { home, replacesLink: true });
    },
  };
}
