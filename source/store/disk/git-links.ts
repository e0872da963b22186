import { join } from 'node:path';
import type { Looking } from './disk.ts';

/** The names below a home that its own git knows as symbolic links. */
export type GitLinks = { readonly has: (name: string) => boolean };

const NONE: GitLinks = { has: () => false };
/** Where it cannot be told, it may be any. */
const ANY: GitLinks = { has: () => true };

const LINK = 0o120000;
/** Of an entry before its id: times, device, inode, mode, owner and size. */
const BEFORE_ID = 40;
const EXTENDED = 0x4000;

/** Looked up in the index of git, without starting git: it is asked only where there is a link at all. */
export function linksInGit(disk: Looking, home: string): GitLinks {
  let index: Buffer;
  try {
    disk.lstat(join(home, '.git'), { bigint: true });
  } catch {
    return NONE;
  }
  try {
    index = Buffer.from(disk.readFile(join(home, '.git', 'index')));
  } catch {
    // A repository of which nothing was ever checked out has none.
    return isThere(disk, join(home, '.git', 'index')) || !isThere(disk, join(home, '.git', 'HEAD')) ? ANY : NONE;
  }
  try {
    const names = linksIn(index, idLength(disk, home));
    // On a disk that does not tell capitals apart, another spelling is the same file.
    return { has: (name) => names.has(name.toLowerCase()) };
  } catch {
    return ANY;
  }
}

function isThere(disk: Looking, path: string): boolean {
  try {
    disk.lstat(path, { bigint: true });
    return true;
  } catch {
    return false;
  }
}

function idLength(disk: Looking, home: string): number {
  const config = Buffer.from(disk.readFile(join(home, '.git', 'config'))).toString();
  return /^\s*objectformat\s*=\s*sha256/im.test(config) ? 32 : 20;
}

/**
 * The links in an index of the versions 2 to 4 (gitformat-index(5)), in small letters.
 * @throws where it is none, or only a part of one
 */
function linksIn(index: Buffer, length: number): ReadonlySet<string> {
  const version = index.readUInt32BE(4);
  const count = index.readUInt32BE(8);
  if (index.toString('latin1', 0, 4) !== 'DIRC' || version < 2 || version > 4) throw new RangeError('no index');
  const links = new Set<string>();
  let at = 12;
  let name = '';
  for (let number = 0; number < count; number++) {
    const begin = at;
    const mode = index.readUInt32BE(at + 24);
    at += BEFORE_ID + length;
    at += (index.readUInt16BE(at) & EXTENDED) !== 0 ? 4 : 2;
    let kept = 0;
    if (version === 4) {
      let byte = index.readUInt8(at++);
      let cut = byte & 127;
      while ((byte & 128) !== 0) {
        byte = index.readUInt8(at++);
        cut = (cut + 1) * 128 + (byte & 127);
      }
      kept = Buffer.byteLength(name, 'latin1') - cut;
    }
    const end = index.indexOf(0, at);
    if (end === -1) throw new RangeError('cut');
    name = name.slice(0, kept) + index.toString('latin1', at, end);
    // Entries are padded with NULs to a multiple of eight bytes, in version 4 they end with one.
    at = version === 4 ? end + 1 : begin + Math.floor((end - begin + 8) / 8) * 8;
    if ((mode & 0o170000) === LINK) links.add(Buffer.from(name, 'latin1').toString().toLowerCase());
  }
  // A part of the index may be in another file.
  if (index.indexOf('link', at, 'latin1') !== -1) throw new RangeError('split');
  return links;
}
