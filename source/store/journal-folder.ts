import type { BigIntStats } from 'node:fs';

/** How deep below the journal folder files are looked for. They are at 1, unless a tool that syncs moved them. */
export const DEPTH = 4;

/** Names that tools keep to themselves: `.git`, `.stversions`, and macOS's `._2026-11.json`. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/**
 * Whether a folder is looked into. A device's folder may be a link to where it is synced. Links further down could lead
 * in circles.
 * @param depth of what it is in: 0 is the journal folder
 */
export function isEntered(depth: number, isLink: () => boolean): boolean {
  return depth + 1 < DEPTH && (depth === 0 || !isLink());
}

/** Whether something is read as a file of the journal. Reading a pipe would never end. */
export function isJournalFile(name: string, stat: BigIntStats): boolean {
  return stat.isFile() && /\.json$/i.test(name);
}

/** What changes whenever a file does. */
export function stateOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join();
}
