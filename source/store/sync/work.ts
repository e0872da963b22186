import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../progress/journal.ts';
import { visibleLine } from '../../text/visible.ts';
import { setAside } from '../aside.ts';
import type { Disk } from '../disk.ts';
import { replaceFile } from '../file.ts';
import { DEPTH, isHidden } from '../journal-folder.ts';
import type { Lock } from '../lock.ts';
import { load } from '../scan.ts';
import { codeOf, failureAt } from '../trouble.ts';
import { namesThatDiffer } from './merge.ts';
import { groupOf, isCarried, isJournal } from './names.ts';
import { type Blobs, type Entry, REGULAR, type Tree } from './tree.ts';

/** The files of a home that are carried, by name; and whether it has a library at all. */
export type Work = { readonly tree: Tree; readonly hasPaths: boolean };

/** Reads the files of a home. Only for the holder of the lock, since then nobody writes. */
export async function readWork(disk: Disk, home: string, blobs: Blobs): Promise<Work> {
  const tree = new Map<string, Entry>();

  async function collect(folder: string, depth: number): Promise<boolean> {
    const entries = await entriesOf(disk, join(home, folder));
    for (const { name } of entries ?? []) {
      const full = `${folder}/${name}`;
      try {
        const stat = await disk.stat(join(home, full), { bigint: true });
        if (stat.isDirectory() && !isHidden(name) && depth + 1 < DEPTH) await collect(full, depth + 1);
        if (stat.isFile() && isCarried(full)) tree.set(full, await entryFor(full));
      } catch (error) {
        // Not there any more, or a link to nowhere.
        if (codeOf(error) !== 'ENOENT') throw failureAt(join(home, full), 'read', error);
      }
    }
    return entries !== undefined;
  }

  async function entryFor(name: string): Promise<Entry> {
    const path = join(home, name);
    // Looks twice at what another tool may be writing.
    const bytes = isJournal(name) ? (await load(disk, path)).bytes : await disk.readFile(path);
    return { mode: REGULAR, oid: blobs.add(bytes) };
  }

  await collect('journal', 0);
  return { hasPaths: await collect('paths', 0), tree };
}

async function entriesOf(disk: Disk, folder: string): Promise<readonly Dirent[] | undefined> {
  try {
    return await disk.readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw failureAt(folder, 'read', error);
  }
}

export type Writing = {
  readonly disk: Disk;
  readonly home: string;
  readonly blobs: Blobs;
  /** Held from before the files were read. */
  readonly lock: Lock;
  readonly notify: (notice: Notice) => void;
};

/**
 * Makes the files of a home those of `to`, each of them whole and durable or not at all. A journal file that
 * cannot be read is set aside before another takes its place.
 */
export async function writeWork({ disk, home, blobs, lock, notify }: Writing, from: Tree, to: Tree): Promise<void> {
  const names = namesThatDiffer({ ours: from, theirs: to }).filter(isCarried).sort(documentsFirst);
  await blobs.load(names.flatMap((name) => to.get(name)?.oid ?? []));
  for (const name of names) {
    const path = join(home, name);
    const [before, after] = [from.get(name), to.get(name)];
    const previous = before && blobs.bytes(before.oid);
    if (after === undefined) {
      await lock.check();
      await disk.unlink(path).catch((error) => {
        if (codeOf(error) !== 'ENOENT') throw failureAt(path, 'write', error);
      });
      continue;
    }
    if (before !== undefined && isJournal(name)) await rescue(path, before);
    await replaceFile(disk, path, blobs.bytes(after.oid), { before: () => lock.check(), previous });
  }

  async function rescue(path: string, { oid }: Entry): Promise<void> {
    const parsed = blobs.parsed(oid);
    if (parsed.kind !== 'unreadable') return;
    await lock.check();
    const aside = visibleLine(await setAside(disk, path));
    const what = `${visibleLine(path)} could not be read (${parsed.why}) and was set aside as ${aside}`;
    notify(`${what}: a copy of it that can be read has taken its place.`);
  }
}

/** A path whose document is newer than itself can still be exported: as the library itself saves them. */
function documentsFirst(one: string, other: string): number {
  if (groupOf(one) !== groupOf(other)) return one < other ? -1 : 1;
  return Number(other.endsWith('.md')) - Number(one.endsWith('.md'));
}
