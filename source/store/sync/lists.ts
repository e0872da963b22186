import { parseVersion } from '../versions.ts';
import type { Blobs } from './tree.ts';

/** Of two copies of a list the one that is what its name says; nothing where the file is no list, or neither is. */
export function wholeList(name: string, oids: readonly string[], blobs: Blobs): string | undefined {
  const hash = /^journal\/versions\/([0-9a-f]{32})\.json$/.exec(name)?.[1];
  return hash === undefined ? undefined : oids.find((oid) => parseVersion(blobs.bytes(oid))?.hash === hash);
}
