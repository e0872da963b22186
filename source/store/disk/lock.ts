import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../failure.ts';
import type { Task } from '../../task.ts';
import { visibleLine } from '../../text/visible.ts';
import { placeIn } from './boundary.ts';
import { type Disk, realDisk } from './disk.ts';
import { makeFolder, orRemove, ownerFor, randomHex } from './replace-file.ts';
import { codeOf, failureAt } from './system-error.ts';

export type Lock = {
  /** @throws {Failure} when the lock has been taken away. */
  check(): Promise<void>;
  /** Gives the lock back, and never takes it from another. Never throws: what was done under the lock is done. */
  release(): Promise<void>;
};

export type LockOptions = {
  /** The home that the lock is in: no link on the way is followed. */
  readonly home?: string;
  readonly disk?: Disk;
  /** How many milliseconds to wait for a holder that lives. */
  readonly patience?: number;
  /** The process that takes the lock: this one, unless a test plays another machine. */
  readonly owner?: ProcessId;
  /** What it is taken for: waiting can be stopped. */
  readonly task?: Task;
};

/** Who holds a lock, as far as its text tells. */
type Holder = ProcessId & { readonly token: string; readonly text: string };

const PATIENCE = 5000;
/** After so long a holder is taken for dead whose process cannot be asked. Writing takes milliseconds. */
const SILENCE = 60_000;
const NO_SYMLINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL']);

/**
 * Takes the lock `path`, which one process of a machine can hold at a time; waits while another one has it.
 * The lock is a symbolic link that leads nowhere: one system call makes it together with its text, so that it
 * always says whose it is, and a holder that was killed does not stand in the way.
 * @throws {Failure} when a holder that lives does not give it back in time, or the lock cannot be made.
 */
export async function takeLock(path: string, options: LockOptions = {}): Promise<Lock> {
  const { disk = realDisk, patience = PATIENCE, owner = thisProcess() } = options;
  const token = randomHex(8);
  const text = `${owner.pid}-${owner.start}-${token}-${owner.machine}`;
  try {
    await makeFolder(disk, options.home === undefined ? dirname(path) : placeIn(disk, options.home, dirname(path)));
    const begun = performance.now();
    while (!(await create(disk, path, text))) {
      const waited = performance.now() - begun;
      const holder = holderOf(disk, path);
      if (holder === undefined) continue;
      if (isDead(disk, path, holder, owner)) {
        await takeAway(path, holder, owner, options);
        continue;
      }
      if (waited >= patience) throw busy(path, holder, owner);
      await options.task?.step('Waiting for another Waymark');
      // Not all in step, and those who have waited longer look more often: or one that writes without a pause,
      // and so never naps, would win again and again.
      await sleep(1 + Math.random() * (20 / (1 + waited / 5)));
    }
  } catch (error) {
    throw failureAt(path, 'write', error);
  }
  return {
    async check() {
      if (holderOf(disk, path)?.token === token) return;
      throw new Failure(`${visibleLine(path)}: the lock was taken away meanwhile; nothing was stored, try again`);
    },
    async release() {
      for (let attempt = 0; attempt < 3; attempt++) {
        try {
          if (holderOf(disk, path)?.token === token) await disk.unlink(path);
          return;
        } catch {
          await sleep(5); // a virus scanner may have the file for a moment
        }
      }
    },
  };
}

/** Whether the lock could be made: false when there is one. */
async function create(disk: Disk, path: string, text: string): Promise<boolean> {
  try {
    await disk.symlink(text, path);
    await give(disk, path).catch(() => undefined); // it is ours, whoever its file belongs to
    return true;
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'EEXIST') return false;
    if (!NO_SYMLINKS.has(code)) throw error;
    return createFile(disk, path, text);
  }
}

/** What root makes in another's home is theirs. */
async function give(disk: Disk, path: string): Promise<void> {
  const owner = ownerFor(disk, dirname(path));
  if (owner !== undefined) await disk.lchown(path, owner.uid, owner.gid);
}

/** Where there are no symbolic links. Whoever is killed between the two calls is a holder without a name. */
async function createFile(disk: Disk, path: string, text: string): Promise<boolean> {
  try {
    const handle = await disk.open(path, 'wx', 0o600);
    const bytes = new TextEncoder().encode(text);
    await orRemove(disk, path, async () => {
      await handle.write(bytes, 0, bytes.length).finally(() => handle.close());
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The holder of the lock, or nothing when there is none. */
function holderOf(disk: Disk, path: string): Holder | undefined {
  try {
    const found = disk.lstat(path, { bigint: true });
    const text = found.isSymbolicLink() ? disk.readlink(path) : found.isFile() ? textIn(disk, path) : '';
    const [, pid = '0', start = '', token = 'unknown', machine = ''] = /^(\d+)-(\d*)-(\w+)-(.*)$/.exec(text) ?? [];
    return { pid: Number(pid), start, token, machine, text };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function textIn(disk: Disk, path: string): string {
  return new TextDecoder().decode(disk.readFile(path));
}

function isDead(disk: Disk, path: string, holder: Holder, owner: ProcessId): boolean {
  if (holder.machine === owner.machine) return !isAlive(holder);
  try {
    const { mtimeMs } = disk.lstat(path, { bigint: true });
    return Date.now() - Number(mtimeMs) > SILENCE;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Removes the lock of a dead holder. Two processes may both have found it dead, and the slower one must not
 * remove the lock that the faster one took since: so each first takes a lock on breaking this very lock, and
 * then looks again. That second lock can be left by a dead process too, and is taken in the same way.
 */
async function takeAway(path: string, dead: Holder, owner: ProcessId, options: LockOptions): Promise<void> {
  const { disk = realDisk } = options;
  const breaking = await takeLock(`${path}.break-${dead.token}`, options);
  try {
    const holder = holderOf(disk, path);
    if (holder?.text === dead.text && isDead(disk, path, holder, owner)) await disk.unlink(path);
  } finally {
    await breaking.release();
  }
}

function busy(path: string, holder: Holder, owner: ProcessId): Failure {
  const elsewhere = holder.machine === owner.machine || holder.machine === '' ? '' : ` on ${holder.machine}`;
  const who = holder.pid === 0 ? 'another process' : `process ${holder.pid}${elsewhere}`;
  const rest = 'try again, or remove that file if that process is not Waymark';
  return new Failure(visibleLine(`${dirname(path)} is busy: ${who} holds ${path}; ${rest}`));
}

/** A process, told from every other one: numbers are used again, and each machine and container has its own. */
type ProcessId = {
  readonly pid: number;
  /** When it started, in the system's own count; '' where the system does not tell. */
  readonly start: string;
  readonly machine: string;
};

/** This process. */
export function thisProcess(): ProcessId {
  return { pid: process.pid, start: statusOf(process.pid)?.start ?? '', machine: machine() };
}

/** Whether a process of this machine still runs. In doubt it does. */
export function isAlive({ pid, start }: Pick<ProcessId, 'pid' | 'start'>): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Anything else, such as EPERM, is said of a process that exists.
    if (codeOf(error) === 'ESRCH') return false;
  }
  const status = statusOf(pid);
  if (status === undefined) return true;
  // A zombie is dead, though its number stays taken until its parent has looked.
  return !'ZX'.includes(status.state) && (start === '' || start === status.start);
}

/** Containers may share a host name and a folder, but not their process numbers: those belong to the namespace. */
function machine(): string {
  try {
    return `${hostname()}.${readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')}`;
  } catch {
    return hostname();
  }
}

/** State and start time (fields 3 and 22 of proc(5)), on Linux. The name before them may hold blanks and brackets. */
function statusOf(pid: number): { state: string; start: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', start: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
