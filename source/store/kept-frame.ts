import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, realDisk } from './disk.ts';
import { keepFile } from './keep-file.ts';
import { basisOf, keptIn, keptText, type Origin } from './kept-glance.ts';
import type { Locations } from './locations.ts';

/**
 * The first frame of the dashboard, drawn beforehand as the glance is computed beforehand: the path is on the
 * screen while it is still being read. One a path, as `local/frame/<id>`; it holds only as long as all that it was made
 * from is the same, and how it looks.
 */
export function frameFile({ local }: Locations, id: string): string {
  return join(local, 'frame', id);
}

/** @param looks everything else that decides what the frame looks like: the window's size, the characters, the day */
export function keptFrame(origin: Origin, id: string, looks: string): string | undefined {
  const basis = frameBasis(origin, id, looks);
  const frame = basis && keptIn<unknown>(frameFile(origin.locations, id), basis);
  return typeof frame === 'string' ? frame : undefined;
}

/**
 * Sees to it that the first frame on a path is kept as it would be drawn now.
 * @param draw draws it; gives nothing where none is to be kept
 * @throws {Failure} when it cannot be written
 */
export async function keepFrame(
  origin: Origin,
  id: string,
  looks: string,
  draw: () => Promise<string | undefined>,
  disk: Disk = realDisk,
): Promise<void> {
  if (!existsSync(origin.locations.local)) return;
  const basis = frameBasis(origin, id, looks);
  if (basis === undefined || keptFrame(origin, id, looks) !== undefined) return;
  const frame = await draw();
  // What changed while it was drawn may be in it or not.
  if (frame === undefined || frameBasis(origin, id, looks) !== basis) return;
  await keepFile(disk, frameFile(origin.locations, id), Buffer.from(keptText(basis, frame)));
}

function frameBasis(origin: Origin, id: string, looks: string): string | undefined {
  const basis = basisOf(origin, id);
  return basis && `${looks}\n${basis}`;
}
