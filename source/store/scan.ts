import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Event } from '../progress/event.ts';
import type { Notice } from '../progress/journal.ts';
import { count } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import type { Disk } from './disk.ts';
import { isStamped, orderIn, understood } from './event.ts';
import { type Parsed, parse } from './format.ts';
import { isEntered, isHidden, isJournalFile, stateOf } from './journal-folder.ts';
import { type Newest, newestOf } from './stamp.ts';
import { codeOf, failureAt, reasonOf } from './trouble.ts';

/** What one file of the journal tells. */
export type FileView = {
  readonly path: string;
  readonly kind: Parsed['kind'];
  readonly events: readonly Event[];
  /** The last in order of its events, also of those that this version does not understand; nothing without any. */
  readonly newest: Newest | undefined;
  readonly notices: readonly Notice[];
};

/** A file that changed so many milliseconds ago may still be in the middle of being written. */
const FRESH = 1000;

/**
 * Makes a function that reads every `*.json` below `root`, in the order of their paths. Between calls it
 * remembers what each file told, and reads it again only when size, times or inode differ. When nothing did,
 * the answer is the very same array.
 * Its promise rejects with a {@link Failure} when `root` itself cannot be read. What is wrong with a single file
 * is a notice: the others still count.
 */
export function createScan(disk: Disk, root: string): () => Promise<readonly FileView[]> {
  let known = new Map<string, { readonly key: string; readonly view: FileView }>();
  let last: readonly FileView[] = [];

  return async function scan() {
    const seen: typeof known = new Map();
    const views = await folderViews(root, 0);
    known = seen;
    if (views.length !== last.length || views.some((view, index) => view !== last[index])) last = views;
    return last;

    async function folderViews(folder: string, depth: number): Promise<readonly FileView[]> {
      const views: FileView[] = [];
      for (const entry of await entriesOf(folder)) {
        const path = join(folder, entry.name);
        try {
          views.push(...(await entryViews(path, entry, depth)));
        } catch (error) {
          const code = codeOf(error);
          if (code === undefined) throw error;
          // What is gone by now was moved or removed by someone.
          if (code !== 'ENOENT') views.push(unreadable(path, reasonOf(code)));
        }
      }
      return views;
    }

    async function entriesOf(folder: string): Promise<readonly Dirent[]> {
      try {
        const entries = await disk.readdir(folder, { withFileTypes: true });
        return entries.filter(({ name }) => !isHidden(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return [];
        throw folder === root ? failureAt(folder, 'read', error) : error;
      }
    }

    async function entryViews(path: string, entry: Dirent, depth: number): Promise<readonly FileView[]> {
      const stat = await disk.stat(path, { bigint: true });
      if (stat.isDirectory()) {
        return isEntered(depth, () => entry.isSymbolicLink()) ? folderViews(path, depth + 1) : [];
      }
      if (!isJournalFile(entry.name, stat)) return [];
      const key = stateOf(stat);
      const before = known.get(path);
      const view = before?.key === key ? before.view : viewOf(path, await load(disk, path));
      seen.set(path, { key, view });
      return [view];
    }
  };
}

/**
 * Reads a journal file. One that cannot be understood and was changed just now is looked at again: git and
 * other tools write in place, and a glimpse of that must neither alarm nor lead to setting the file aside.
 */
export async function load(disk: Disk, path: string): Promise<Parsed & { readonly bytes: Uint8Array }> {
  for (let attempt = 0; ; attempt++) {
    const bytes = await disk.readFile(path);
    const parsed = parse(bytes);
    if (parsed.kind !== 'unreadable' || attempt === 4) return { ...parsed, bytes };
    const { mtimeMs } = await disk.stat(path, { bigint: true });
    if (Math.abs(Date.now() - Number(mtimeMs)) > FRESH) return { ...parsed, bytes };
    await sleep(50);
  }
}

function viewOf(path: string, parsed: Parsed): FileView {
  if (parsed.kind === 'unreadable' && parsed.rest === undefined) return unreadable(path, parsed.why);
  const entries = entriesIn(parsed);
  const stamped = entries.filter(isStamped);
  const newest = newestOf(stamped.map((entry) => ({ at: entry.at, order: orderIn(entry) })));
  const events = stamped.map(understood).filter((event) => event !== undefined);
  return { path, kind: parsed.kind, events, newest, notices: noticesOf(path, parsed, entries.length - stamped.length) };
}

function entriesIn(parsed: Parsed): readonly unknown[] {
  if (parsed.kind === 'unreadable') return parsed.rest?.events ?? [];
  return parsed.kind === 'newer' ? parsed.events : parsed.document.events;
}

function noticesOf(path: string, parsed: Parsed, strange: number): readonly Notice[] {
  const name = visibleLine(path);
  if (parsed.kind === 'unreadable') {
    const amount = count(entriesIn(parsed).length, 'event');
    return [`${name} is damaged (${parsed.why}): ${amount} in it could be read, all others are missing.`];
  }
  if (parsed.kind === 'newer') {
    return [`${name} is of a newer version (${parsed.version}): some of it may be missing here. Update Waymark.`];
  }
  return strange === 0 ? [] : [`${name} has entries that are no events (${strange}): they are kept and do not count.`];
}

function unreadable(path: string, why: string): FileView {
  const notice = `${visibleLine(path)} cannot be read (${why}): its events are missing.`;
  return { path, kind: 'unreadable', events: [], newest: undefined, notices: [notice] };
}
