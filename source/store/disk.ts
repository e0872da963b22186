import { type BigIntStats, type Dirent, lstatSync, promises, readdirSync, readFileSync, statSync } from 'node:fs';

/** What the store does with an open file. */
export type Handle = {
  write(bytes: Uint8Array, offset: number, length: number): Promise<{ readonly bytesWritten: number }>;
  chmod(mode: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Every call of `node:fs` that the store makes, and no other, so that a test can let each of them
 * fail in turn. Watching is apart, in `watch.ts`: nothing is lost when it fails.
 */
export type Disk = {
  open(path: string, flags: string, mode?: number): Promise<Handle>;
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string, options: { withFileTypes: true }): Promise<Dirent[]>;
  stat(path: string, options: { bigint: true }): Promise<BigIntStats>;
  lstat(path: string, options: { bigint: true }): Promise<BigIntStats>;
  mkdir(path: string, mode: number): Promise<unknown>;
  chmod(path: string, mode: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  symlink(target: string, path: string): Promise<void>;
  readlink(path: string): Promise<string>;
};

/**
 * The real files. Reading does not leave the thread: asking another one takes longer than reading files of this size.
 * Writing waits for the disk itself. (`promises` is loaded when it is first used.)
 */
export const realDisk: Disk = {
  open: (path, flags, mode) => promises.open(path, flags, mode),
  readFile: async (path) => readFileSync(path),
  readdir: async (path, options) => readdirSync(path, options),
  stat: async (path, options) => statSync(path, options),
  lstat: async (path, options) => lstatSync(path, options),
  mkdir: (path, mode) => promises.mkdir(path, mode),
  chmod: (path, mode) => promises.chmod(path, mode),
  rename: (from, to) => promises.rename(from, to),
  link: (from, to) => promises.link(from, to),
  unlink: (path) => promises.unlink(path),
  symlink: (target, path) => promises.symlink(target, path),
  readlink: (path) => promises.readlink(path),
};
