import { createHash } from 'node:crypto';

/** What every disk and every tool that syncs takes as it is: no capitals, no letters that can be spelt in two ways. */
const SIMPLE = /^[a-z0-9][a-z0-9-]{0,119}$/;
/** As many bytes as leave room for what is put behind them. */
const LONGEST = 60;
const HASHED = /-[0-9a-f]{6}$/;

/** The name, without its ending, of the file of a path: its id, or what ASCII leaves of that and six digits for it. */
export function fileNameOf(id: string): string {
  if (SIMPLE.test(id)) return id;
  const ascii = id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const digits = createHash('sha256').update(id.normalize('NFC')).digest('hex').slice(0, 6);
  return `${ascii || 'path'}-${digits}`;
}

/** Whether the file of this name may be of another id than its name: then what is in it says which. */
export function isHashed(name: string): boolean {
  return HASHED.test(name);
}

/** An id in the one way in which it is written: letters can be spelt in two, and some disks turn one into the other. */
export function idOf(name: string): string {
  return name.normalize('NFC');
}
