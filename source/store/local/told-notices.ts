import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isOwn, readIn, STORE_LIMITS } from '../disk/boundary.ts';
import type { Disk } from '../disk/disk.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { Locations } from '../locations.ts';

/** What is told once on this machine, by what tells one from another: `local/told`, a line for each. */
export type Told = {
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
