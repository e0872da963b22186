import type { BigIntStats, Dirent } from 'node:fs';
import * as fs from 'node:fs/promises';

/** What the store does with an open file. */
export type Handle = {
  write(bytes: Uint8Array, offset: number, length: number): Promise<{ readonly bytesWritten: number }>;
  chmod(mode: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Every call of `node:fs/promises` that the store makes, and no other, so that a test can let each of them
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

/** The real files. */
export const realDisk: Disk = fs;
