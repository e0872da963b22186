import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Path } from '../../curriculum/types.ts';
import { ELSEWHERE } from '../../progress/identity/intake.ts';

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
  return `${ascii || 'path'}-${digitsOf(idOf(id))}`;
}

/** Whether the file of this name may be of another id than its name: then what is in it says which. */
export function isHashed(name: string): boolean {
  return HASHED.test(name);
}

/** An id in the one way in which it is written: letters can be spelt in two, and some disks turn one into the other. */
export function idOf(name: string): string {
  return name.normalize('NFC');
}

/** Six digits for a text (FNV-1a). The glance needs the name of a file, and would have to wait for Node's own hashes. */
function digitsOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash ^ (hash >>> 24)) & 0xffffff).toString(16).padStart(6, '0');
}

/** Whether Waymark 0.1 wrote the file of a path: it kept the place of one machine in it, and what had been taken away. */
export function isLegacy({ source, former }: Path): boolean {
  return former !== undefined || (source !== undefined && isAbsolute(source.file));
}

/** A path with the place that its document has on this machine, if that is known. */
export function placed(path: Path, file: string | undefined): Path {
  const { source } = path;
  if (source === undefined || file === undefined) return path;
  const attachments = source.attachments.map((name) => resolve(dirname(file), name));
  return { ...path, source: { ...source, file, attachments } };
}

/** The same as it is kept: what holds on every machine. @param name what its document is called in what was read */
export function unplaced(path: Path, name: string | undefined): Path {
  const { source } = path;
  if (source === undefined || !isAbsolute(source.file)) return path;
  const attachments = source.attachments.map((file) => relative(dirname(source.file), file).replaceAll('\\', '/'));
  return { ...path, source: { ...source, file: `${ELSEWHERE}${name ?? basename(source.file)}`, attachments } };
}
