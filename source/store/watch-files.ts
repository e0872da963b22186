import * as fs from 'node:fs';

/** Milliseconds to wait after a change for those that follow it. */
const SETTLE = 150;

/**
 * Calls `changed` soon after something in one of these folders has changed. Keeps no process alive, and where a folder
 * cannot be watched, nothing is said of it. Returns how to stop that.
 */
export function watchFolders(folders: Iterable<string>, changed: () => void): () => void {
  let pending: NodeJS.Timeout | undefined;
  const touched = () => {
    clearTimeout(pending);
    pending = setTimeout(changed, SETTLE).unref();
  };
  const watchers = [...new Set(folders)].flatMap((folder) => {
    try {
      return [fs.watch(folder, { persistent: false }, touched).on('error', () => undefined)];
    } catch {
      return [];
    }
  });
  return () => {
    clearTimeout(pending);
    for (const watcher of watchers) watcher.close();
  };
}
