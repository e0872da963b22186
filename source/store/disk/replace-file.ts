import { closeSync, openSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Task } from '../../task.ts';
import { entryAt, placeIn } from './boundary.ts';
import type { Disk, Handle } from './disk.ts';
import { codeOf, failureAt, systemError } from './system-error.ts';

const LEFTOVER = /^\.waymark-.*\.tmp$/;
const MISSING = new Set(['ENOENT', 'ENOTDIR']);
/** How systems say that they cannot fsync a folder, or that it may not be opened for that. */
const NO_FOLDER_SYNC = new Set(['EINVAL', 'EPERM', 'EACCES', 'EISDIR', 'EBADF', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);
/** How systems say that files have no modes or owners, or that they are not this user's to set: exFAT, some networks. */
const NO_MODES = new Set(['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

export type ReplaceOptions = {
  /** The home that the file is in: `boundary.ts` decides where a link on the way leads. */
  readonly home: string;
  /** Runs once the new bytes are safe, right before they take the place of the old ones; throws to prevent that. */
  readonly before?: () => Promise<void>;
  /** What the file holds now, nothing when there is none: what to go back to when the last step fails. */
  readonly previous?: Uint8Array | undefined;
  /** Whether a link in its place is replaced, and not what it leads to. */
  readonly replacesLink?: boolean;
  /** Whether it may be gone after a power cut, as what is made again when it is missing. */
  readonly isTransient?: boolean;
};

/** Whose a file is, and who may do what with it. */
type Access = { readonly mode: number; readonly owner: Owner | undefined };
type Owner = { readonly uid: number; readonly gid: number };

const PRIVATE = 0o600;

/**
 * Gives `path` the content `bytes`: all of it and durably, or not at all. Not with a stock library, since
 * what matters is not left to chance: every byte is written, and both the file and its folder are fsynced.
 * Folders that are missing are made. A file that is replaced keeps its owner and its mode, where that is possible.
 * @throws {Failure} when that failed; the file then is as it was.
 */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array, options: ReplaceOptions) {
  const { home, previous, isTransient = false } = options;
  try {
    const target = placeIn(disk, home, options.replacesLink ? dirname(path) : path);
    const file = options.replacesLink ? join(target, basename(path)) : target;
    await makeFolder(disk, dirname(file));
    const access = accessFor(disk, file);
    const temporary = await writeTemporary(disk, file, bytes, { access, isTransient });
    await orRemove(disk, temporary, async () => {
      await options.before?.();
      await disk.rename(temporary, file);
    });
    if (isTransient) return;
    await syncFolder(disk, dirname(file)).catch(async (error) => {
      await putBack(disk, file, previous, access);
      throw error;
    });
  } catch (error) {
    throw failureAt(path, 'write', error);
  }
}

/** So many files wait for the disk at a time: it makes them safe together, and the next are worked out meanwhile. */
const AT_ONCE = 32;

/** A file and what it is to hold. */
export type NewContent = {
  readonly path: string;
  /** Worked out when it is written. */
  readonly bytes: () => Uint8Array;
  /** Runs right before it takes its place. */
  readonly before?: (() => Promise<void>) | undefined;
};

/**
 * Gives many files their content, in their order. All of them are safe before the first takes its place, and until then
 * that can be stopped; each folder is synced once. Only for the holder of the lock, since what a writer that was killed
 * has left is removed first.
 * @throws {Failure} when that failed; then none of them is other than it was, unless it was in the last steps
 */
export async function replaceFiles(
  disk: Disk,
  files: readonly NewContent[],
  { home, before, task }: Pick<ReplaceOptions, 'home' | 'before'> & { readonly task?: Task },
): Promise<void> {
  const made: { readonly file: NewContent; readonly temporary: string; readonly target: string }[] = [];
  const folders = new Set<string>();
  const waiting: Promise<void>[] = [];
  const problems: unknown[] = [];
  let at = '';
  const token = randomHex(8);
  const make = async (file: NewContent, target: string, index: number) => {
    const access = accessFor(disk, target);
    made[index] = {
      file,
      target,
      temporary: await writeTemporary(disk, target, file.bytes(), { access, token: `${token}-${index}` }),
    };
  };
  try {
    for (const [index, file] of files.entries()) {
      at = file.path;
      const target = placeIn(disk, home, file.path);
      const folder = dirname(target);
      if (!folders.has(folder)) {
        await makeFolder(disk, folder);
        await removeLeftovers(disk, folder);
        folders.add(folder);
      }
      waiting.push(
        make(file, target, index).catch((error) => void problems.push(failureAt(file.path, 'write', error))),
      );
      if (waiting.length >= AT_ONCE) await waiting.shift();
      if (problems.length > 0) break;
      await task?.step('Writing files', index, files.length);
    }
    await Promise.all(waiting);
    if (problems.length > 0) throw problems[0];
    await before?.();
    for (let one = made[0]; one !== undefined; one = made[0]) {
      at = one.file.path;
      await one.file.before?.();
      await disk.rename(one.temporary, one.target);
      made.shift();
    }
    for (const folder of folders) await syncFolder(disk, folder);
  } catch (error) {
    await Promise.all(waiting);
    await Promise.all(made.map(({ temporary }) => disk.unlink(temporary).catch(() => undefined)));
    throw failureAt(at, 'write', error);
  }
}

/** Makes a folder and those above it, for the learner's eyes only, so that each outlives a power cut. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  try {
    if (isFolder(disk, folder)) return;
    const parent = dirname(folder);
    if (parent !== folder) await makeFolder(disk, parent);
    await disk.mkdir(folder, 0o700).catch((error) => {
      // Another process may have been faster.
      if (codeOf(error) !== 'EEXIST' || !isFolder(disk, folder)) throw error;
    });
    const owner = ownerFor(disk, parent);
    if (owner !== undefined) await whereThatCanBeSet(disk.lchown(folder, owner.uid, owner.gid));
    await whereThatCanBeSet(disk.chmod(folder, 0o700)); // mkdir's mode is only what the umask leaves of it
    await syncFolder(disk, parent);
  } catch (error) {
    throw failureAt(folder, 'write', error);
  }
}

/**
 * Removes what writers left in `folder` that were killed.
 * @param age how old it has to be, in ms: 0 is only for the holder of the lock, since then nobody else is writing
 */
export async function removeLeftovers(disk: Disk, folder: string, age = 0): Promise<void> {
  for (const name of namesIn(disk, folder)) {
    const path = join(folder, name);
    if (LEFTOVER.test(name) && (age === 0 || isOlder(disk, path, age))) {
      await disk.unlink(path).catch(() => undefined);
    }
  }
}

function namesIn(disk: Disk, folder: string): readonly string[] {
  try {
    return disk.readdir(folder, { withFileTypes: true }).map(({ name }) => name);
  } catch {
    return [];
  }
}

function isOlder(disk: Disk, path: string, age: number): boolean {
  try {
    return Date.now() - Number(disk.lstat(path, { bigint: true }).mtimeMs) > age;
  } catch {
    return false;
  }
}

function isFolder(disk: Disk, path: string): boolean {
  try {
    if (disk.stat(path, { bigint: true }).isDirectory()) return true;
  } catch (error) {
    if (MISSING.has(codeOf(error) ?? '')) return false;
    throw error;
  }
  throw systemError('ENOTDIR');
}

/** Who owns what is made in `folder`: nothing where that is this user. What root makes in another's folder is theirs. */
export function ownerFor(disk: Disk, folder: string): Owner | undefined {
  if (process.geteuid?.() !== 0) return undefined;
  const { uid, gid } = disk.stat(folder, { bigint: true });
  return uid === 0n ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function accessFor(disk: Disk, file: string): Access {
  const found = entryAt(disk, file);
  if (!found?.isFile()) return { mode: PRIVATE, owner: ownerFor(disk, dirname(file)) };
  const [uid, gid] = [Number(found.uid), Number(found.gid)];
  const isSame = uid === process.geteuid?.() && gid === process.getegid?.();
  return { mode: Number(found.mode) & 0o777, owner: isSame ? undefined : { uid, gid } };
}

type Temporary = { readonly access: Access; readonly isTransient?: boolean; readonly token?: string };

/** A new file beside `target`. Its name cannot be foreseen, and 'x' refuses one that is there, also as a link. */
async function writeTemporary(disk: Disk, target: string, bytes: Uint8Array, options: Temporary): Promise<string> {
  const { token = randomHex(8) } = options;
  const name = `.waymark-${basename(target).slice(0, 64)}-${token}.tmp`;
  const path = join(dirname(target), name);
  const handle = await disk.open(path, 'wx', PRIVATE);
  await orRemove(disk, path, async () => {
    try {
      await setAccess(handle, options.access);
      await writeAll(handle, bytes);
      if (!options.isTransient) await handle.sync();
    } finally {
      await handle.close();
    }
  });
  return path;
}

async function setAccess(handle: Handle, { mode, owner }: Access): Promise<void> {
  if (owner !== undefined) await whereThatCanBeSet(handle.chown(owner.uid, owner.gid));
  await whereThatCanBeSet(handle.chmod(mode));
}

async function writeAll(handle: Handle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at);
    if (bytesWritten === 0) throw systemError('ENOSPC');
    at += bytesWritten;
  }
}

/** It was set, or cannot be here: what is written is worth more than who else may read it. */
async function whereThatCanBeSet(setting: Promise<void>): Promise<void> {
  await setting.catch((error) => {
    if (!NO_MODES.has(codeOf(error) ?? '')) throw error;
  });
}

/** Does what is to be done with a file that was made for it, which does not stay when that fails. */
export async function orRemove(disk: Disk, path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await disk.unlink(path).catch(() => undefined);
    throw error;
  }
}

/** Whoever is told that something was not stored must not find it later. */
async function putBack(disk: Disk, target: string, previous: Uint8Array | undefined, access: Access): Promise<void> {
  try {
    if (previous === undefined) await disk.unlink(target);
    else await disk.rename(await writeTemporary(disk, target, previous, { access }), target);
  } catch {
    // The first error is the one to report.
  }
}

async function syncFolder(disk: Disk, folder: string): Promise<void> {
  try {
    const handle = await disk.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(codeOf(error) ?? '')) throw error;
  }
}

/** Where the system gives random bytes like a file: any `crypto` of Node takes a sixth of its start to load. */
const RANDOM = '/dev/urandom';

/** So many random bytes, as hexadecimal digits: for names that nobody can foresee and no other device makes. */
export function randomHex(bytes: number): string {
  const random = Buffer.alloc(bytes);
  try {
    const file = openSync(RANDOM, 'r');
    try {
      if (readSync(file, random) < bytes) crypto.getRandomValues(random);
    } finally {
      closeSync(file);
    }
  } catch {
    crypto.getRandomValues(random);
  }
  return random.toString('hex');
}
