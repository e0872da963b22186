import { join } from 'node:path';
import type { Path } from '../../curriculum/types.ts';
import { entryAt } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { fileNameOf } from '../library/path-file.ts';
import { cachedIn, cachedText, isCaching, writeCached } from './cached-file.ts';
import { exact, type Origin } from './made-from.ts';

/** A path as it was read from its file. */
export type ReadPath = {
  readonly path: Path;
  /** Whether Waymark 0.1 wrote the file. */
  readonly isLegacy: boolean;
  /** The hash of the version that it is of; nothing where it was read just now. See `progress/identity/document-version.ts`. */
  readonly hash?: string | undefined;
};

/** Paths as they were read, `local/path/<id>`: to check what a file holds takes longer than to read it. */
export type PathCache = {
  /**
   * A path as it was read before, if that still holds, or else as `read` gives it now.
   * @param files all that it is read from; some need not be there
   */
  get(id: string, files: readonly string[], read: () => Promise<ReadPath>): Promise<ReadPath>;
  /**
   * Keeps what was read since for the next time.
   * @param hashOf tells of which version a path is, if it is one that is shown
   * @throws {Failure} when it cannot be written
   */
  keep(hashOf: (path: Path) => Promise<string | undefined>): Promise<void>;
};

/** What JSON writes of a character that no path has: where there is one, somebody else has written it. */
const CONTROL = /(?<!\\)(?:\\\\)*\\[bfrtu]|[\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF]/;

export function pathCache({ locations, program }: Origin, disk: Disk = realDisk): PathCache {
  const known = new Map<string, { readonly basis: string; readonly files: readonly string[]; read: ReadPath }>();
  const fileOf = (id: string) => join(locations.local, 'path', fileNameOf(id));

  function basisOf(files: readonly string[]): string | undefined {
    try {
      const states = files.map((file) => {
        const entry = entryAt(disk, file);
        return `${file} ${entry === undefined ? '' : exact(entry)}`;
      });
      return [program, ...states].join('\n');
    } catch {
      return undefined;
    }
  }

  function cached(id: string, basis: string): ReadPath | undefined {
    try {
      return cachedIn<ReadPath>(fileOf(id), basis, locations.home, (json) => !CONTROL.test(json));
    } catch {
      return undefined;
    }
  }

  return {
    async get(id, files, read) {
      const basis = basisOf(files);
      if (basis === undefined) return read();
      const before = known.get(id);
      if (before?.basis === basis) return before.read;
      const found = cached(id, basis) ?? (await read());
      known.set(id, { basis, files, read: found });
      return found;
    },

    async keep(hashOf) {
      if (!isCaching(locations)) return;
      for (const [id, one] of known) {
        const hash = one.read.hash === undefined ? await hashOf(one.read.path) : undefined;
        // What changed while it was read may be in it or not.
        if (hash === undefined || basisOf(one.files) !== one.basis) continue;
        one.read = { ...one.read, hash };
        const text = cachedText(one.basis, one.read);
        if (CONTROL.test(text.slice(one.basis.length))) continue;
        await writeCached(disk, locations.home, fileOf(id), Buffer.from(text));
      }
    },
  };
}
