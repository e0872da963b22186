import { promises, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../failure.ts';
import { visibleLine } from '../../text/visible.ts';
import { randomHex } from '../disk/replace-file.ts';
import { failureAt } from '../disk/system-error.ts';

/** Milliseconds to wait after a change for those that follow it. */
const SETTLE = 150;

/**
 * Writes a document of the learner's own, whole or not at all, in the place of what was read of it.
 * @param read what it was when it was read last
 * @returns whether there was anything to change
 * @throws Failure when it is not that any more
 */
export async function writeDocument(
  file: string,
  { read, text }: { readonly read: Uint8Array | undefined; readonly text: string },
): Promise<boolean> {
  try {
    const place = await promises.realpath(file);
    const bytes = Buffer.from(text);
    const before = await promises.readFile(place);
    if (before.equals(bytes)) return false;
    if (read === undefined || !before.equals(read))
      throw new Failure(
        `${visibleLine(file)} has changed since it was read; waymark import reads it, then export --write`,
      );
    const temporary = join(dirname(place), `.waymark-${randomHex(6)}.tmp`);
    const { mode } = await promises.stat(place);
    const handle = await promises.open(temporary, 'wx', mode & 0o7777);
    try {
      await handle.writeFile(bytes);
      await handle.chmod(mode & 0o7777).catch(() => undefined);
      await handle.sync();
      await handle.close();
      if (!(await promises.readFile(place)).equals(before))
        throw new Failure(`${visibleLine(file)} has changed meanwhile; try again`);
      await promises.rename(temporary, place);
    } catch (error) {
      await handle.close().catch(() => undefined);
      await promises.unlink(temporary).catch(() => undefined);
      throw error;
    }
    return true;
  } catch (error) {
    throw failureAt(file, 'write', error);
  }
}

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
      return [watch(folder, { persistent: false }, touched).on('error', () => undefined)];
    } catch {
      return [];
    }
  });
  return () => {
    clearTimeout(pending);
    for (const watcher of watchers) watcher.close();
  };
}
