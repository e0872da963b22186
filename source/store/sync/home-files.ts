import { join } from 'node:path';
import { readJson } from '../../curriculum/parse.ts';
import type { Notice } from '../../progress/history.ts';
import type { Task } from '../../task.ts';
import { visibleLine } from '../../text/visible.ts';
import { entryAt, STORE_LIMITS } from '../disk/boundary.ts';
import type { Disk } from '../disk/disk.ts';
import type { Lock } from '../disk/lock.ts';
import { quarantine } from '../disk/quarantine.ts';
import { type NewContent, replaceFiles } from '../disk/replace-file.ts';
import { codeOf, failureAt } from '../disk/system-error.ts';
import { isHidden, walkJournal } from '../journal/folder.ts';
import { readJournalFile } from '../journal/reader.ts';
import type { Locations } from '../locations.ts';
import { groupOf, isCarried, isJournal } from './carried-files.ts';
import { namesThatDiffer } from './merge.ts';
import { type Blobs, REGULAR, type Tree } from './tree.ts';

/** The files of a home that are carried, by name. */
export type Work = {
  readonly tree: Tree;
  /** Whether it has a library at all. */
  readonly hasPaths: boolean;
  /** Whether something of this name is neither sent nor written: it cannot be read, or is not where it seems to be. */
  readonly isHeld: (name: string) => boolean;
  /** What is held, and why. */
  readonly notices: readonly Notice[];
};

type Reading = {
  readonly disk: Disk;
  readonly locations: Locations;
  readonly blobs: Blobs;
  /** What was carried before: what is the same is not looked at again. */
  readonly known: Tree;
  readonly task: Task;
};

/** How deep below `paths` files are carried. */
const DEPTH = 3;

/** Reads the files of a home. Only for the holder of the lock, since then nobody writes. */
export async function readWork({ disk, locations, blobs, known, task }: Reading): Promise<Work> {
  const { home } = locations;
  const tree = new Map<string, { mode: string; oid: string }>();
  const held: string[] = [];
  const notices: Notice[] = [];
  const hold = (name: string, why: string) => {
    held.push(name);
    notices.push(`${visibleLine(join(home, name))} ${why}: it is neither sent nor written.`);
  };
  const add = (name: string, bytes: Uint8Array) => tree.set(name, { mode: REGULAR, oid: blobs.add(bytes) });

  await collectJournal();
  const hasPaths = await collectPaths('paths', 0);
  const isHeld = (name: string) => held.some((one) => name === one || name.startsWith(`${one}/`));
  return { tree, hasPaths, isHeld, notices };

  async function collectJournal(): Promise<void> {
    const { found, hidden } = tried(locations.journal, () => walkJournal(disk, locations));
    for (const { path, code } of hidden) {
      if (code !== 'link') throw failureAt(path, 'read', Object.assign(new Error(code), { code }));
      hold(path.slice(home.length + 1).replaceAll('\\', '/'), 'is a link that is not followed');
    }
    for (const { path, name, kind, isLink } of found) {
      if (kind === 'folder' || !isCarried(name)) continue;
      await task.step('Reading files', tree.size);
      try {
        const read = kind === 'aside' ? { kind, bytes: disk.readFile(path) } : await readJournalFile(disk, path);
        // Behind a link there may be anything, and what is not of a journal is nobody's business.
        if (isLink && read.kind !== 'whole' && read.kind !== 'newer') hold(name, 'is a link to something else');
        else add(name, read.bytes);
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw failureAt(path, 'read', error);
      }
    }
  }

  /** Returns whether there is such a folder. */
  async function collectPaths(folder: string, depth: number): Promise<boolean> {
    const place = join(home, folder);
    const found = tried(place, () => entryAt(disk, place));
    if (found === undefined) return false;
    if (found.isSymbolicLink()) hold(folder, 'is a link, which is not followed');
    if (!found.isDirectory()) return true;
    for (const entry of tried(place, () => disk.readdir(place, { withFileTypes: true }))) {
      const name = `${folder}/${entry.name}`;
      if (isHidden(entry.name)) continue;
      await task.step('Reading files', tree.size);
      if (entry.isSymbolicLink()) hold(name, 'is a link, which is not followed');
      else if (entry.isDirectory() && depth < DEPTH) await collectPaths(name, depth + 1);
      else if (entry.isFile() && isCarried(name)) collectPath(name);
    }
    return true;
  }

  function collectPath(name: string): void {
    const path = join(home, name);
    const bytes = tried(path, () => {
      return disk.stat(path, { bigint: true }).size > STORE_LIMITS.document ? undefined : disk.readFile(path);
    });
    if (bytes === undefined) {
      hold(name, 'is too large');
      return;
    }
    const before = known.get(name)?.oid;
    const isChanged = before !== undefined && blobs.idOf(bytes) !== before;
    // What was whole when it was last carried must not be lost everywhere because it was damaged here.
    if (isChanged && name.endsWith('.json') && 'problem' in readJson(Buffer.from(bytes).toString())) {
      hold(name, 'cannot be read');
      return;
    }
    add(name, bytes);
  }
}

function tried<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw failureAt(path, 'read', error);
  }
}

type Writing = {
  readonly disk: Disk;
  readonly home: string;
  readonly blobs: Blobs;
  /** Held from before the files were read. */
  readonly lock: Lock;
  readonly isHeld: Work['isHeld'];
  readonly task: Task;
  readonly notify: (notice: Notice) => void;
};

/**
 * Makes the files of a home those of `to`, each of them whole and durable or not at all, and all of them where it is not
 * stopped before the first. A journal file that cannot be read is set aside before another takes its place.
 */
export async function writeWork(options: Writing, from: Tree, to: Tree): Promise<void> {
  const { disk, home, blobs, lock, isHeld, task, notify } = options;
  const differing = namesThatDiffer({ ours: from, theirs: to });
  const names = differing.filter((name) => isCarried(name) && !isHeld(name)).sort(documentsFirst);
  await blobs.load(names.flatMap((name) => to.get(name)?.oid ?? []));
  const files = names.flatMap((name): NewContent[] => {
    const [before, after] = [from.get(name), to.get(name)];
    if (after === undefined) return [];
    const path = join(home, name);
    const isRead = before === undefined || !isJournal(name);
    return [{ path, bytes: () => blobs.bytes(after.oid), before: isRead ? undefined : () => rescue(path, before.oid) }];
  });
  if (files.length > 0) await replaceFiles(disk, files, { home, before: () => lock.check(), task });
  for (const name of names.filter((one) => !to.has(one))) {
    const path = join(home, name);
    await lock.check();
    await disk.unlink(path).catch((error) => {
      if (codeOf(error) !== 'ENOENT') throw failureAt(path, 'write', error);
    });
  }

  async function rescue(path: string, oid: string): Promise<void> {
    const parsed = blobs.parsed(oid);
    if (parsed.kind !== 'unreadable') return;
    await lock.check();
    const aside = visibleLine(await quarantine(disk, home, path));
    const what = `${visibleLine(path)} could not be read (${parsed.why}) and was set aside as ${aside}`;
    const kept = parsed.rest === undefined ? '' : ', with what stood in whole lines of it';
    notify(`${what}: a copy of it that can be read has taken its place${kept}.`);
  }
}

/** A path whose document is newer than itself can still be exported: as the library itself saves them. */
function documentsFirst(one: string, other: string): number {
  if (groupOf(one) !== groupOf(other)) return one < other ? -1 : 1;
  return Number(other.endsWith('.md')) - Number(one.endsWith('.md'));
}
