import { join } from 'node:path';
import type { PackedIdentity } from '../../progress/identity/item-identity.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { fileNameOf } from '../library/path-file.ts';
import type { Locations } from '../locations.ts';
import { cachedIn, cachedText, isCaching, writeCached } from './cached-file.ts';

/** What became of the items of every version of a path, worked out beforehand: `local/identity/<path>`. */
export type IdentityCache = {
  /** @param basis what it was worked out from: the lists of all versions */
  get(path: string, basis: string): PackedIdentity | undefined;
  /** @throws {Failure} when it cannot be written */
  put(path: string, basis: string, identity: PackedIdentity): Promise<void>;
};

/** @param program another one may match otherwise */
export function identityCache(locations: Locations, program: string, disk: Disk = realDisk): IdentityCache {
  const fileOf = (path: string) => join(locations.local, 'identity', fileNameOf(path));
  return {
    get(path, basis) {
      try {
        return cachedIn<PackedIdentity>(fileOf(path), `${program} ${basis}`, locations.home);
      } catch {
        return undefined;
      }
    },
    async put(path, basis, identity) {
      if (!isCaching(locations)) return;
      await writeCached(disk, locations.home, fileOf(path), Buffer.from(cachedText(`${program} ${basis}`, identity)));
    },
  };
}
