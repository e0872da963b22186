import type { BigIntStats } from 'node:fs';

/** What changes whenever a file does, or another takes its place. */
export function fingerprintOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join();
}
