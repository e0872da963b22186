import { join } from 'node:path';
import { entryAt, isOwn, readIn, STORE_LIMITS } from '../disk/boundary.ts';
import type { Disk } from '../disk/disk.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { failureAt } from '../disk/system-error.ts';
import type { Locations } from '../locations.ts';

/** Which path was opened last on this machine. */
export type LastPath = {
  /** The id of the path that was opened last; nothing before the first. */
  last(): Promise<string | undefined>;
  /** The id of the path that was removed, and that the last one stands in for. */
  former(): Promise<string | undefined>;
  /** Remembers which path was opened last. @param former see {@link LastPath.former} */
  remember(id: string, former?: string): Promise<void>;
};

/** It is kept as `local/last`: an id a line. */
export function openLastPath({ home, local }: Locations, disk: Disk): LastPath {
  const file = join(local, 'last');
  const read = () => {
    try {
      const bytes = readIn(disk, home, file, STORE_LIMITS.note);
      return bytes && Buffer.from(bytes).toString().trim().split('\n');
    } catch (error) {
      throw failureAt(file, 'read', error);
    }
  };
  return {
    last: async () => read()?.[0],
    former: async () => read()?.[1],
    remember: async (id, former) => {
      const text = former === undefined ? `${id}\n` : `${id}\n${former}\n`;
      // Who looks at another's home leaves nothing there.
      if (entryAt(disk, home) === undefined || isOwn(disk, home))
        await replaceFile(disk, file, Buffer.from(text), { home });
    },
  };
}
