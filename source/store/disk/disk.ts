import {
  type BigIntStats,
  chmodSync,
  closeSync,
  type Dirent,
  fchmodSync,
  fchownSync,
  fsync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

/** What the store does with an open file. */
export type Handle = {
  write(bytes: Uint8Array, offset: number, length: number): Promise<{ readonly bytesWritten: number }>;
  chmod(mode: number): Promise<void>;
  chown(uid: number, gid: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
};

/** What only looks. It does not leave the thread: asking another one takes longer than reading files of this size. */
export type Looking = {
  readFile(path: string): Uint8Array;
  readdir(path: string, options: { withFileTypes: true }): Dirent[];
  stat(path: string, options: { bigint: true }): BigIntStats;
  lstat(path: string, options: { bigint: true }): BigIntStats;
  readlink(path: string): string;
  realpath(path: string): string;
};

/**
 * Every call of `node:fs` that the store makes, and no other, so that a test can let each of them
 * fail in turn. Watching is apart, in `journal/watch.ts`: nothing is lost when it fails.
 */
export type Disk = Looking & {
  open(path: string, flags: string, mode?: number): Promise<Handle>;
  mkdir(path: string, mode: number): Promise<unknown>;
  chmod(path: string, mode: number): Promise<void>;
  lchown(path: string, uid: number, gid: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  symlink(target: string, path: string): Promise<void>;
};

/**
 * The real files. Only waiting for the disk itself is left to another thread: all else takes less time than asking one,
 * and `node:fs/promises` takes some to load.
 */
export const realDisk: Disk = {
  readFile: (path) => readFileSync(path),
  readdir: (path, options) => readdirSync(path, options),
  stat: (path, options) => statSync(path, options),
  lstat: (path, options) => lstatSync(path, options),
  readlink: (path) => readlinkSync(path),
  realpath: (path) => realpathSync(path),
  open: async (path, flags, mode) => handleOf(openSync(path, flags, mode)),
  mkdir: async (path, mode) => mkdirSync(path, mode),
  chmod: async (path, mode) => chmodSync(path, mode),
  lchown: async (path, uid, gid) => lchownSync(path, uid, gid),
  rename: async (from, to) => renameSync(from, to),
  link: async (from, to) => linkSync(from, to),
  unlink: async (path) => unlinkSync(path),
  symlink: async (target, path) => symlinkSync(target, path),
};

function handleOf(file: number): Handle {
  return {
    write: async (bytes, offset, length) => ({ bytesWritten: writeSync(file, bytes, offset, length) }),
    chmod: async (mode) => fchmodSync(file, mode),
    chown: async (uid, gid) => fchownSync(file, uid, gid),
    sync: () => new Promise((resolve, reject) => fsync(file, (error) => (error ? reject(error) : resolve()))),
    close: async () => closeSync(file),
  };
}

/** What changes whenever a file does, or another takes its place. */
export function fingerprintOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join();
}
