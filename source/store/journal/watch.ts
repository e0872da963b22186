import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { fingerprintOf, realDisk } from '../disk/disk.ts';
import { codeOf } from '../disk/system-error.ts';
import type { Locations } from '../locations.ts';
import { walkJournal } from './folder.ts';

export type WatchOptions = {
  readonly watch?: typeof fs.watch;
  /** Milliseconds to wait after a change for those that follow it: a write is half a dozen of them. */
  readonly settle?: number;
  /** Milliseconds between looks where the system cannot watch. */
  readonly poll?: number;
};

type Found = {
  readonly exists: boolean;
  /** By device and inode, since another folder may have taken the name of one that is watched. */
  readonly folders: ReadonlyMap<string, string>;
};

type Watched = Pick<Locations, 'home' | 'journal'>;

/**
 * Calls `changed` soon after something in the journal has changed; its folder need not exist yet. Watches from the
 * moment it is called, keeps no process alive, and while nothing happens does nothing, unless the system cannot
 * watch. Not recursively with `fs.watch`: on Linux Node does that by looking at every single file.
 */
export function watchJournal(locations: Watched, changed: () => void, options: WatchOptions = {}): () => void {
  const { watch = fs.watch, settle = 40, poll = 1000 } = options;
  const watchers = new Map<string, fs.FSWatcher>();
  let pending: NodeJS.Timeout | undefined;
  let poller: NodeJS.Timeout | undefined;
  let existed = false;
  let stopped = false;

  /** Watches the folders that are there now. Again if there were new ones: in these, more may be new by then. */
  function attach(): void {
    const { exists, folders } = find(locations);
    existed = exists;
    for (const [identity, watcher] of watchers) {
      if (folders.has(identity)) continue;
      watcher.close();
      watchers.delete(identity);
    }
    const fresh = [...folders].filter(([identity]) => !watchers.has(identity));
    for (const [identity, folder] of fresh) {
      const watcher = watch(folder, { persistent: false }, touched);
      watchers.set(identity, watcher.on('error', fallBack));
    }
    if (fresh.length > 0) attach();
  }

  function touched(): void {
    pending ??= setTimeout(settled, settle).unref();
  }

  function settled(): void {
    pending = undefined;
    const before = existed;
    tryToAttach();
    // Without the folder it is one above it that is watched, where others come and go.
    if (before || existed) changed();
  }

  function tryToAttach(): void {
    if (poller !== undefined) return;
    try {
      attach();
    } catch (error) {
      // A folder that vanished in between has told the one above it.
      if (codeOf(error) !== 'ENOENT') fallBack();
      else touched();
    }
  }

  function fallBack(): void {
    if (poller !== undefined || stopped) return;
    closeAll();
    let before = picture(locations);
    poller = setInterval(() => {
      const after = picture(locations);
      if (after !== before) changed();
      before = after;
    }, poll).unref();
  }

  function closeAll(): void {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  }

  tryToAttach();
  return () => {
    stopped = true;
    clearTimeout(pending);
    clearInterval(poller);
    closeAll();
  };
}

/** The folders whose changes matter: those of the journal, or while it is missing the nearest one above. */
function find(locations: Watched): Found {
  const folders = new Map<string, string>();
  const { found } = walkJournal(realDisk, locations);
  const exists = found.some(({ kind }) => kind === 'folder');
  for (const { path, kind, stat } of found) if (kind === 'folder') folders.set(`${stat.dev}:${stat.ino}`, path);
  for (let above = dirname(locations.journal), below = ''; !exists && above !== below; above = dirname(above)) {
    const stat = statOf(above);
    if (stat?.isDirectory()) return { exists, folders: new Map([[`${stat.dev}:${stat.ino}`, above]]) };
    below = above;
  }
  return { exists, folders };
}

/** Everything in the journal that would look different after a write. */
function picture(locations: Watched): string {
  try {
    return walkJournal(realDisk, locations)
      .found.map(({ path, stat }) => `${path} ${fingerprintOf(stat)}`)
      .join('\n');
  } catch {
    return '';
  }
}

function statOf(path: string): fs.BigIntStats | undefined {
  try {
    return fs.statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
