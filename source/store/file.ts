import { basename, dirname, join, resolve } from 'node:path';
import type { Disk } from './disk.ts';
import { randomHex } from './random.ts';
import { codeOf, failureAt, systemError } from './trouble.ts';

const LEFTOVER = /^\.waymark-.*\.tmp$/;
/** As many links in a row as Linux itself follows. */
const LINKS = 40;
const MISSING = new Set(['ENOENT', 'ENOTDIR']);
/** How systems say that something is no link, or that they have none. */
const NO_LINK = new Set(['EINVAL', 'UNKNOWN', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);
/** How systems say that they cannot fsync a folder, or that it may not be opened for that. */
const NO_FOLDER_SYNC = new Set(['EINVAL', 'EPERM', 'EACCES', 'EISDIR', 'EBADF', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);
/** How systems say that files have no modes: exFAT, and some folders of the network. */
const NO_MODES = new Set(['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

export type ReplaceOptions = {
  /** Runs once the new bytes are safe, right before they take the place of the old ones; throws to prevent that. */
  readonly before?: () => Promise<void>;
  /** What the file holds now, nothing when there is none: what to go back to when the last step fails. */
  readonly previous?: Uint8Array | undefined;
  /** Whether a symbolic link stays one, and what it leads to is replaced. */
  readonly followsLinks?: boolean;
};

/**
 * Gives `path` the content `bytes`: all of it and durably, or not at all. Not with a stock library, since
 * what matters is not left to chance: every byte is written, and both the file and its folder are fsynced.
 * Folders that are missing are made.
 * @throws {Failure} when that failed; the file then is as it was.
 */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array, options: ReplaceOptions = {}) {
  const target = (options.followsLinks ?? true) ? await followLinks(disk, path) : path;
  await makeFolder(disk, dirname(target));
  try {
    const temporary = await writeTemporary(disk, target, bytes);
    await orRemove(disk, temporary, async () => {
      await options.before?.();
      await disk.rename(temporary, target);
    });
    await syncFolder(disk, dirname(target)).catch(async (error) => {
      await putBack(disk, target, options.previous);
      throw error;
    });
  } catch (error) {
    throw failureAt(path, 'write', error);
  }
}

/** Makes a folder and those above it, for the learner's eyes only, so that each outlives a power cut. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  try {
    if (await isFolder(disk, folder)) return;
    const parent = dirname(folder);
    if (parent !== folder) await makeFolder(disk, parent);
    await disk.mkdir(folder, 0o700).catch(async (error) => {
      // Another process may have been faster.
      if (codeOf(error) !== 'EEXIST' || !(await isFolder(disk, folder))) throw error;
    });
    await whereThereAreModes(disk.chmod(folder, 0o700)); // mkdir's mode is only what the umask leaves of it
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
  const entries = await disk.readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const { name } of entries) {
    const path = join(folder, name);
    if (LEFTOVER.test(name) && (age === 0 || (await isOlder(disk, path, age)))) {
      await disk.unlink(path).catch(() => undefined);
    }
  }
}

async function isOlder(disk: Disk, path: string, age: number): Promise<boolean> {
  const stat = await disk.lstat(path, { bigint: true }).catch(() => undefined);
  return stat !== undefined && Date.now() - Number(stat.mtimeMs) > age;
}

/** Where `path` leads when it is a symbolic link, also one to a file that is not there yet. */
export async function followLinks(disk: Disk, path: string): Promise<string> {
  let at = path;
  for (let count = 0; count < LINKS; count++) {
    const next = await linkText(disk, at).catch((error) => {
      if (MISSING.has(codeOf(error) ?? '')) return undefined;
      throw failureAt(path, 'write', error);
    });
    if (next === undefined) return at;
    at = resolve(dirname(at), next);
  }
  throw failureAt(path, 'write', systemError('ELOOP'));
}

/** The text of a symbolic link, or nothing when `path` is no link. Rejects as the system does when it is missing. */
export async function linkText(disk: Disk, path: string): Promise<string | undefined> {
  try {
    return await disk.readlink(path);
  } catch (error) {
    if (NO_LINK.has(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

async function isFolder(disk: Disk, path: string): Promise<boolean> {
  try {
    if ((await disk.stat(path, { bigint: true })).isDirectory()) return true;
  } catch (error) {
    if (MISSING.has(codeOf(error) ?? '')) return false;
    throw error;
  }
  throw systemError('ENOTDIR');
}

/** A new file beside `target`. Its name cannot be foreseen, and 'x' refuses one that is there, also as a link. */
async function writeTemporary(disk: Disk, target: string, bytes: Uint8Array): Promise<string> {
  const name = `.waymark-${basename(target).slice(0, 64)}-${randomHex(8)}.tmp`;
  const path = join(dirname(target), name);
  const handle = await disk.open(path, 'wx', 0o600);
  await orRemove(disk, path, async () => {
    try {
      await whereThereAreModes(handle.chmod(0o600));
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, at, bytes.length - at);
        if (bytesWritten === 0) throw systemError('ENOSPC');
        at += bytesWritten;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
  return path;
}

/** The mode was set, or there are none here: what is written is worth more than who else may read it. */
async function whereThereAreModes(setting: Promise<void>): Promise<void> {
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
async function putBack(disk: Disk, target: string, previous: Uint8Array | undefined): Promise<void> {
  try {
    if (previous === undefined) await disk.unlink(target);
    else await disk.rename(await writeTemporary(disk, target, previous), target);
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
