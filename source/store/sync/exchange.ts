import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../failure.ts';
import type { Notice } from '../../progress/history.ts';
import { Stopped, type Task, UNWATCHED } from '../../task.ts';
import { visibleLine } from '../../text/visible.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { takeLock } from '../disk/lock.ts';
import type { Locations } from '../locations.ts';
import { absorb } from './absorb.ts';
import { type Amount, NOTHING, sum } from './amounts.ts';
import { refreshIndex } from './commits.ts';
import { openGit, withoutPassword } from './git.ts';
import { type Called, fetch, isRepository, makeRepository, push, remoteOf, setRemote } from './git-repository.ts';
import type { LibraryChange } from './library-changes.ts';
import { openTrees } from './tree.ts';

export type SyncOptions = {
  readonly locations: Locations;
  readonly env: NodeJS.ProcessEnv;
  /** Whether someone sits at the terminal, who can be asked for a password. */
  readonly interactive: boolean;
  /** This device's name, for the repository's log. */
  readonly device: string;
  readonly disk?: Disk;
  /** How many milliseconds to wait for another process of Waymark. */
  readonly patience?: number;
  readonly task?: Task;
};

export type Synced = {
  /** Where it was sent, as it can be shown; nothing when there is no remote. */
  readonly remote: string | undefined;
  /** What is new in our repository. */
  readonly kept: Amount;
  readonly sent: Amount;
  readonly taken: Amount;
  /** Why the remote has not got everything; nothing when it has. */
  readonly trouble: Exclude<Called, { kind: 'done' }> | undefined;
  /** What the remote has not got. */
  readonly unsent: Amount;
  /** What became of paths of the library that another machine had changed. */
  readonly changes: readonly LibraryChange[];
  readonly notices: readonly Notice[];
};

export type Sync = {
  /** Makes the home a repository, and sets its remote if one is given. @returns whether it was no repository. */
  init(remote?: string): Promise<boolean>;
  /** Exchanges everything with the remote. */
  run(): Promise<Synced>;
};

/** Stopped between two steps, what was done until then stands. */
function stopped(error: unknown): Called {
  if (error instanceof Stopped) return { kind: 'stopped', why: 'stopped' };
  throw error;
}

/** How often a push is tried that others come before: each time, one of them has got through. */
const ATTEMPTS = 6;

/**
 * Carries journal and library from machine to machine, by git.
 * Both promises reject with a {@link Failure} when there is no git, and when files cannot be read or written.
 */
export function openSync(options: SyncOptions): Sync {
  const { locations, env, interactive, device, disk = realDisk, patience, task = UNWATCHED } = options;
  const { home, local } = locations;
  const git = openGit({ home, env, interactive, task });
  const wait = patience === undefined ? {} : { patience };

  /** One sync at a time: two of them would be in each other's way in the repository. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const lock = await takeLock(join(local, 'sync'), { home, disk, task, ...wait });
    return work().finally(() => lock.release());
  }

  /** Commits first, so that whatever the network does, everything is kept. */
  async function exchange(): Promise<Synced> {
    const refused = new Set<Notice>();
    const treeOf = openTrees(git, (notice) => refused.add(notice));
    const takeIn = () => absorb({ git, treeOf, disk, locations, device, task, ...wait });
    const remote = await remoteOf(git);
    let state = await takeIn();
    let { isNew, kept, taken, changes, notices } = state;
    const merge = async () => {
      state = await takeIn();
      isNew ||= state.isNew;
      kept = sum(kept, state.kept);
      taken = sum(taken, state.taken);
      changes = [...changes, ...state.changes];
      notices = [...notices, ...state.notices];
    };

    async function send(address: string): Promise<Called> {
      for (let attempt = 1; ; attempt++) {
        const fetched = await fetch(git, address);
        if (fetched.kind !== 'done') return fetched;
        await merge();
        if (state.head === state.remote) return fetched;
        const pushed = await push(git, address);
        if (pushed.kind !== 'refused' || attempt === ATTEMPTS) return pushed;
        // Not all in step, or they would meet again.
        await sleep(Math.random() * 50 * attempt);
      }
    }

    const called = remote === undefined ? undefined : await send(remote).catch(stopped);
    if (isNew) await refreshIndex(git);
    // Git tidies up by itself after a fetch.
    if (remote === undefined) await git(['gc', '--auto', '--quiet']);
    const isSent = called?.kind === 'done';
    return {
      remote: remote && withoutPassword(remote),
      kept,
      taken,
      ...(isSent ? { sent: state.unsent, unsent: NOTHING } : { sent: NOTHING, unsent: state.unsent }),
      trouble: called === undefined || called.kind === 'done' ? undefined : called,
      changes,
      notices: [...new Set([...refused, ...notices])],
    };
  }

  return {
    init: async (remote) => {
      // Not under the lock: the folder that it is in may not be there yet.
      const isNew = await makeRepository({ git, home, disk });
      if (remote !== undefined) await setRemote(git, remote);
      return isNew;
    },
    run: async () => {
      if (await isRepository({ home, disk })) return alone(exchange);
      const remedy = 'waymark sync --init makes it one, waymark sync --init ADDRESS also connects it';
      throw new Failure(`${visibleLine(home)}: is no git repository; ${remedy}`);
    },
  };
}
