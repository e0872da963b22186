import { join } from 'node:path';
import { type Disk, realDisk } from '../disk/disk.ts';
import { fileNameOf } from '../library/path-file.ts';
import type { Locations } from '../locations.ts';
import { cachedIn, cachedText, isCaching, writeCached } from './cached-file.ts';
import { madeFrom, type Origin } from './made-from.ts';

/**
 * The first frame of the dashboard, drawn beforehand as the glance is computed beforehand: the path is on the
 * screen while it is still being read. One a path, as `local/frame/<id>`; it holds only as long as all that it was made
 * from is the same, and how it looks.
 */
function frameFile({ local }: Locations, id: string): string {
  return join(local, 'frame', fileNameOf(id));
}

/** @param looks everything else that decides what the frame looks like: the window's size, the characters, the day */
export function cachedFrame(origin: Origin, id: string, looks: string): string | undefined {
  const basis = basisOf(origin, id, looks);
  const { locations } = origin;
  const frame = basis && cachedIn<unknown>(frameFile(locations, id), basis, locations.home);
  return typeof frame === 'string' ? frame : undefined;
}

/**
 * Sees to it that the first frame on a path is kept as it would be drawn now.
 * @param draw draws it; gives nothing where none is to be kept
 * @throws {Failure} when it cannot be written
 */
export async function cacheFrame(
  origin: Origin,
  id: string,
  looks: string,
  draw: () => Promise<string | undefined>,
  disk: Disk = realDisk,
): Promise<void> {
  const { locations } = origin;
  if (!isCaching(locations)) return;
  const basis = basisOf(origin, id, looks);
  if (basis === undefined || cachedFrame(origin, id, looks) !== undefined) return;
  const frame = await draw();
  // What changed while it was drawn may be in it or not.
  if (frame === undefined || basisOf(origin, id, looks) !== basis) return;
  await writeCached(disk, locations.home, frameFile(locations, id), Buffer.from(cachedText(basis, frame)));
}

function basisOf(origin: Origin, id: string, looks: string): string | undefined {
  const basis = madeFrom(origin, id);
  return basis && `${looks}\n${basis}`;
}
