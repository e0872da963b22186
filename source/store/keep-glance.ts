import { existsSync } from 'node:fs';
import type { Packed } from '../glance/packed.ts';
import { type Disk, realDisk } from './disk.ts';
import { keepFile } from './keep-file.ts';
import { basisOf, glanceFile, keptGlance, keptText, type Origin } from './kept-glance.ts';

/**
 * Sees to it that the glance on a path is kept, as things stand now. Nothing is done where it is kept already, and
 * nothing where nobody has used Waymark yet: looking must not leave traces.
 * @param make computes the glance; gives nothing where it is not to be kept
 * @throws {Failure} when it cannot be written
 */
export async function keepGlance(
  origin: Origin,
  id: string,
  make: () => Promise<Packed | undefined>,
  disk: Disk = realDisk,
): Promise<void> {
  if (!existsSync(origin.locations.local)) return;
  const file = glanceFile(origin.locations, id);
  const basis = basisOf(origin, id);
  if (basis === undefined || keptGlance([file], basis) !== undefined) return;
  const glance = await make();
  // What changed while it was computed may be in it or not.
  if (glance === undefined || basisOf(origin, id) !== basis) return;
  await keepFile(disk, file, Buffer.from(keptText(basis, glance)));
}
