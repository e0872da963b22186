import { dirname } from 'node:path';
import { isOwn, readIn, STORE_LIMITS } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { type ReplaceOptions, removeLeftovers, replaceFile } from '../disk/replace-file.ts';
import type { Locations } from '../locations.ts';

/** No writer takes so many milliseconds. */
const ABANDONED = 60_000;
const NEWLINE = 10;

/**
 * Something computed, with what it was made from, as the text of a file. It is there twice: comparing is the fastest way
 * to find damage.
 */
export function cachedText(basis: string, computed: unknown): string {
  const line = `${JSON.stringify(computed)}\n`;
  return `${basis}\n${line}${line}`;
}

/**
 * What such a file holds, or nothing when it was made from something else or a single character is not as it has to be.
 * @param isFit whether its JSON is what one would have written oneself
 */
export function cachedIn<Computed>(
  file: string,
  basis: string,
  home = dirname(file),
  isFit: (json: string) => boolean = () => true,
): Computed | undefined {
  const bytes = readIn(realDisk, home, file, STORE_LIMITS.cached);
  if (bytes === undefined) return undefined;
  // Bytes are compared, and only what is needed of them becomes a text: of some megabytes that is most of the work.
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = Buffer.from(`${basis}\n`);
  if (!all.subarray(0, head.length).equals(head)) return undefined;
  const lines = all.subarray(head.length);
  const line = lines.subarray(0, lines.length / 2);
  const isWhole = line.at(-1) === NEWLINE && lines.subarray(line.length).equals(line);
  if (!isWhole) return undefined;
  const json = line.toString();
  return isFit(json) ? JSON.parse(json) : undefined;
}

/**
 * Whether things are kept for the next time: where nobody has used Waymark yet, or somebody else has, looking must not
 * leave traces.
 */
export function isCaching({ home, local }: Locations, disk: Disk = realDisk): boolean {
  try {
    return isOwn(disk, home) && disk.lstat(local, { bigint: true }).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Writes a file of what was computed beforehand. Nobody holds the lock for it, and after a power cut it may be damaged,
 * which is found. A link in its place is replaced and not followed.
 * @param home the folder below which no link is followed
 * @throws {Failure} when that failed; the file then is as it was
 */
export async function writeCached(
  disk: Disk,
  home: string,
  path: string,
  bytes: Uint8Array,
  { before }: Pick<ReplaceOptions, 'before'> = {},
): Promise<void> {
  await removeLeftovers(disk, dirname(path), ABANDONED);
  await replaceFile(disk, path, bytes, { home, replacesLink: true, isTransient: true, ...(before && { before }) });
}
