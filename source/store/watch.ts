import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { DEPTH, isHidden } from './journal-folder.ts';
import { codeOf } from './trouble.ts';

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

/**
 * Calls `changed` soon after something below `root` has changed; `root` need not exist yet. Watches from the
 * moment it is called, keeps no process alive, and while nothing happens does nothing, unless the system cannot
 * watch. Not recursively with `fs.watch`: on Linux Node does that by looking at every single file.
 */
export function watchFolder(root: string, changed: () => void, options: WatchOptions = {}): () => void {
  const { watch = fs.watch, settle = 40, poll = 1000 } = options;
  const watchers = new Map<string, fs.FSWatcher>();
  let pending: NodeJS.Timeout | undefined;
  let poller: NodeJS.Timeout | undefined;
  let existed = false;
  let stopped = false;

  /** Watches the folders that are there now. Again if there were new ones: in these, more may be new by then. */
  function attach(): void {
    const { exists, folders } = find(root);
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
    let before = picture(root);
    poller = setInterval(() => {
      const after = picture(root);
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

/** The folders whose changes matter: `root` and those in it, or while it is missing the nearest one above. */
function find(root: string): Found {
  const folders = new Map<string, string>();
  const exists = collect(root, 0);
  for (let above = dirname(root), below = root; folders.size === 0 && above !== below; above = dirname(above)) {
    collect(above, DEPTH);
    below = above;
  }
  return { exists, folders };

  function collect(folder: string, depth: number): boolean {
    const stat = statOf(folder);
    const identity = `${stat?.dev}:${stat?.ino}`;
    if (!stat?.isDirectory() || folders.has(identity)) return false;
    folders.set(identity, folder);
    if (depth + 1 >= DEPTH) return true;
    for (const entry of entriesOf(folder)) if (!entry.isFile()) collect(join(folder, entry.name), depth + 1);
    return true;
  }
}

/** Everything below `root` that would look different after a write. */
function picture(root: string): string {
  const lines: string[] = [];
  const { exists, folders } = find(root);
  for (const folder of exists ? folders.values() : []) {
    for (const { name } of entriesOf(folder)) {
      const stat = statOf(join(folder, name));
      lines.push([folder, name, stat?.size, stat?.mtimeNs, stat?.ino].join());
    }
  }
  return lines.join('\n');
}

function statOf(path: string): fs.BigIntStats | undefined {
  try {
    return fs.statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isHidden(name));
  } catch {
    return [];
  }
}
