import {
  type BigIntStats,
  type Dirent,
  lstatSync,
  promises,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
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

/** The real files. Writing waits for the disk itself. (`promises` is loaded when it is first used.) */
export const realDisk: Disk = {
  readFile: (path) => readFileSync(path),
  readdir: (path, options) => readdirSync(path, options),
  stat: (path, options) => statSync(path, options),
  lstat: (path, options) => lstatSync(path, options),
  readlink: (path) => readlinkSync(path),
  realpath: (path) => realpathSync(path),
  open: (path, flags, mode) => promises.open(path, flags, mode),
  mkdir: (path, mode) => promises.mkdir(path, mode),
  chmod: (path, mode) => promises.chmod(path, mode),
  lchown: (path, uid, gid) => promises.lchown(path, uid, gid),
  rename: (from, to) => promises.rename(from, to),
  link: (from, to) => promises.link(from, to),
  unlink: (path) => promises.unlink(path),
  symlink: (target, path) => promises.symlink(target, path),
};

/** What changes whenever a file does, or another takes its place. */
export function fingerprintOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join();
}
