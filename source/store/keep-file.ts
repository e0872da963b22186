import { dirname } from 'node:path';
import type { Disk } from './disk.ts';
import { type ReplaceOptions, removeLeftovers, replaceFile } from './file.ts';

/** No writer takes so many milliseconds. */
const ABANDONED = 60_000;

/**
 * Writes a file of what was computed beforehand. Nobody holds the lock for it. A link in its place is replaced and not
 * followed: looking at a home that came from somebody else must not write anywhere else.
 * @throws {Failure} when that failed; the file then is as it was
 */
export async function keepFile(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  { before }: Pick<ReplaceOptions, 'before'> = {},
): Promise<void> {
  await removeLeftovers(disk, dirname(path), ABANDONED);
  await replaceFile(disk, path, bytes, { followsLinks: false, ...(before && { before }) });
}
