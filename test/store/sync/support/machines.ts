/** Machines that share a remote, on one disk and with real git. Knows nothing of the test runner. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Event, NewEvent } from '../../../../source/progress/event.ts';
import type { Journal } from '../../../../source/progress/history.ts';
import { openJournal, randomId } from '../../../../source/store/journal/stored-journal.ts';
import { type Locations, locate } from '../../../../source/store/locations.ts';
import { openSync, type Sync, type SyncOptions } from '../../../../source/store/sync/exchange.ts';

export const hasGit = spawnSync('git', ['--version']).status === 0;

export type World = {
  readonly folder: string;
  /** The environment of git: nothing of this machine's settings is in it. */
  readonly env: NodeJS.ProcessEnv;
  /** A bare repository. */
  readonly remote: string;
  machine(name: string, options?: MachineOptions): Machine;
  /** Runs git in a folder, as a person would. */
  git(folder: string, ...args: readonly string[]): string;
  /** Removes everything. */
  end(): void;
};

export type MachineOptions = {
  /** The name that its journal is kept under: its own, unless given. */
  readonly device?: string;
  /** Its clock. */
  readonly now?: () => number;
} & Partial<Pick<SyncOptions, 'env' | 'patience' | 'disk' | 'interactive' | 'task'>>;

export type Machine = {
  readonly locations: Locations;
  readonly journal: Journal;
  readonly sync: Sync;
  /** Sets up the repository with the remote of the world, and syncs. */
  connect(): ReturnType<Sync['run']>;
  tick(...items: readonly string[]): Promise<readonly Event[]>;
  /** What is carried: file names in the home and what they hold. */
  files(): Readonly<Record<string, string>>;
  items(): Promise<readonly string[]>;
};

/** @param config lines of the global configuration of git, empty unless given. */
export function newWorld(config = ''): World {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-sync-'));
  const { PATH } = process.env;
  const home = join(folder, 'person');
  mkdirSync(home);
  const env = { PATH, HOME: home, LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: config || '/dev/null' };
  const remote = join(folder, 'remote.git');
  const git = (cwd: string, ...args: readonly string[]) => execFileSync('git', args, { cwd, env, encoding: 'utf8' });
  git(folder, 'init', '--quiet', '--bare', remote);

  function machine(name: string, { device = name, now = Date.now, ...options }: MachineOptions = {}): Machine {
    const locations = locate({ env: {}, defaultFolder: () => join(folder, name), userFolder: () => folder });
    const journal = openJournal({ locations, device: async () => device, now, randomId });
    const sync = openSync({ locations, env, interactive: false, device, ...options });
    return {
      locations,
      journal,
      sync,
      connect: async () => {
        await sync.init(remote);
        return sync.run();
      },
      tick: (...items) => journal.append(items.map((item): NewEvent => ({ path: 'small', type: 'done', item }))),
      files: () => filesOf(locations),
      items: async () => (await journal.read()).events.flatMap((one) => ('item' in one ? one.item : [])).sort(),
    };
  }

  return { folder, env, remote, machine, git, end: () => rmSync(folder, { recursive: true, force: true }) };
}

function filesOf({ home }: Locations): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const folder of ['journal', 'paths']) {
    const entries = (() => {
      try {
        return readdirSync(join(home, folder), { recursive: true, withFileTypes: true });
      } catch {
        return [];
      }
    })();
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      files[path.slice(home.length + 1)] = readFileSync(path, 'utf8');
    }
  }
  return Object.fromEntries(Object.entries(files).sort());
}
