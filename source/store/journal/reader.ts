import { setTimeout as sleep } from 'node:timers/promises';
import type { Event } from '../../progress/event.ts';
import type { Notice } from '../../progress/history.ts';
import { count } from '../../text/quantity.ts';
import { visibleLine } from '../../text/visible.ts';
import { STORE_LIMITS } from '../disk/boundary.ts';
import { type Disk, fingerprintOf } from '../disk/disk.ts';
import { codeOf, failureAt, hintAt, reasonOf, systemError } from '../disk/system-error.ts';
import type { Locations } from '../locations.ts';
import { isStamped, orderIn, understood } from './event-format.ts';
import { entriesIn, type Parsed, parse } from './file-format.ts';
import { type Found, walkJournal } from './folder.ts';
import { LATE, type Newest, newestOf } from './timestamps.ts';

/** What one file of the journal tells. */
export type FileView = {
  readonly path: string;
  /** `hidden`: it could not even be looked at. */
  readonly kind: Parsed['kind'] | 'hidden';
  readonly events: readonly Event[];
  /** The last in order of its events, also of those that this version does not understand; nothing without any. */
  readonly newest: Newest | undefined;
  /** Places of its events in the order that hardly can be: `valid-events.ts`. They are not among the newest. */
  readonly late: readonly string[];
  /** Its size in bytes. */
  readonly size: number;
  readonly notices: readonly Notice[];
};

/** A file of the journal as it was read. */
export type Read = Parsed & { readonly bytes: Uint8Array };

type Reader = {
  /**
   * What every file tells, in the order of the paths. What each told is remembered, and it is read again only when size,
   * times or inode differ. When nothing did, the answer is the very same array.
   * Its promise rejects with a {@link Failure} when the folder itself cannot be read. What is wrong with a single file is
   * a notice: the others still count.
   */
  all(): Promise<readonly FileView[]>;
  /** One file as a whole, nothing where there is none. Not read again where it was read just now. */
  one(path: string): Promise<Read | undefined>;
};

/** A file that changed so many milliseconds ago may still be in the middle of being written. */
const FRESH = 1000;

/** The one reader of the files of a journal. Nothing is read before it is asked to. */
export function openReader(disk: Disk, locations: Pick<Locations, 'home' | 'journal'>): Reader {
  let known = new Map<string, { readonly fingerprint: string; readonly view: FileView }>();
  let last: readonly FileView[] = [];
  // Who writes wants the file that was written last as a whole, right after all were read.
  let whole: { readonly path: string; readonly fingerprint: string; readonly read: Read } | undefined;

  return {
    async all() {
      const seen: typeof known = new Map();
      const { found, hidden } = walk(disk, locations);
      const { files, left } = withinLimits(found.filter(isOfEvents));
      const latest = files.reduce((newest, { stat }) => (stat.mtimeNs > newest ? stat.mtimeNs : newest), 0n);
      const views = hidden.map(({ path, code }) => hiddenAt(path, code));
      const [first] = left;
      if (first !== undefined) views.push(leftOut(locations.journal, first.path, left.length));
      for (const file of files) {
        const fingerprint = fingerprintOf(file.stat);
        const before = known.get(file.path);
        const view = before?.fingerprint === fingerprint ? before.view : await look(file, fingerprint, latest);
        if (view === undefined) continue;
        seen.set(file.path, { fingerprint, view });
        views.push(view);
      }
      known = seen;
      if (views.length !== last.length || views.some((view, index) => !isSame(view, last[index]))) last = views;
      return last;
    },

    async one(path) {
      try {
        const fingerprint = fingerprintOf(disk.stat(path, { bigint: true }));
        if (whole?.path === path && whole.fingerprint === fingerprint) return whole.read;
        return await readJournalFile(disk, path);
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
  };

  async function look({ path, stat }: Found, fingerprint: string, latest: bigint): Promise<FileView | undefined> {
    try {
      const read = await readJournalFile(disk, path);
      if (stat.mtimeNs === latest) whole = { path, fingerprint, read };
      return viewOf(path, read);
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined) throw error;
      // What is gone by now was moved or removed by someone.
      return code === 'ENOENT' ? undefined : hiddenAt(path, code);
    }
  }
}

/** The files that are read of a journal that is too large as a whole: as many as there can be, so the small ones. */
function withinLimits(found: readonly Found[]): { readonly files: readonly Found[]; readonly left: readonly Found[] } {
  const all = found.reduce((sum, { stat }) => sum + Number(stat.size), 0);
  if (all <= STORE_LIMITS.journal) return { files: found, left: [] };
  let total = 0;
  const bySize = [...found].sort((one, other) => Number(one.stat.size - other.stat.size));
  const kept = new Set(
    bySize.filter(({ stat }) => {
      total += Number(stat.size);
      return total <= STORE_LIMITS.journal;
    }),
  );
  return { files: found.filter((file) => kept.has(file)), left: found.filter((file) => !kept.has(file)) };
}

function leftOut(journal: string, first: string, amount: number): FileView {
  const others = amount > 1 ? ` and ${count(amount - 1, 'other file')}` : '';
  const why = `are not read, since the journal is too large as a whole; move away what does not belong there`;
  const notice = `${visibleLine(first)}${others} ${why}.`;
  return { path: journal, kind: 'hidden', events: [], newest: undefined, late: [], size: 0, notices: [notice] };
}

/** What was found stands for itself; what could not be looked at is told in the same words every time. */
function isSame(one: FileView, other: FileView | undefined): boolean {
  return one === other || (one.kind === 'hidden' && one.path === other?.path && one.notices[0] === other.notices[0]);
}

function walk(disk: Disk, locations: Pick<Locations, 'home' | 'journal'>) {
  try {
    return walkJournal(disk, locations);
  } catch (error) {
    throw failureAt(locations.journal, 'read', error);
  }
}

/** Not what is kept beside the events: `journal/versions` has lists of what documents held. */
function isOfEvents({ name, kind }: Found): boolean {
  return kind === 'file' && !name.startsWith('journal/versions/');
}

/**
 * Reads a file of the journal. One that cannot be understood and was changed just now is looked at again: git and
 * other tools write in place, and a glimpse of that must neither alarm nor lead to setting the file aside.
 * @throws as the system does; `EFBIG` for one that is too large
 */
export async function readJournalFile(disk: Disk, path: string): Promise<Read> {
  for (let attempt = 0; ; attempt++) {
    const stat = disk.stat(path, { bigint: true });
    if (!stat.isFile()) throw systemError(stat.isDirectory() ? 'EISDIR' : 'EINVAL');
    if (stat.size > STORE_LIMITS.journalFile) throw systemError('EFBIG');
    const bytes = disk.readFile(path);
    const parsed = parse(bytes);
    if (parsed.kind !== 'unreadable' || attempt === 4) return { ...parsed, bytes };
    const { mtimeMs } = disk.stat(path, { bigint: true });
    if (Math.abs(Date.now() - Number(mtimeMs)) > FRESH) return { ...parsed, bytes };
    await sleep(50);
  }
}

function viewOf(path: string, read: Read): FileView {
  const entries = entriesIn(read);
  if (read.kind === 'unreadable' && read.rest === undefined) return unreadable(path, read.why, '', read);
  const stamped = entries.filter(isStamped);
  const places = stamped.map((entry): Newest => ({ at: entry.at, order: orderIn(entry) }));
  const newest = newestOf(places.filter(({ order }) => order < LATE));
  const late = places.flatMap(({ order }) => (order < LATE ? [] : order));
  const events = stamped.map(understood).filter((event) => event !== undefined);
  const notices = noticesOf(path, read, entries.length - stamped.length);
  return { path, kind: read.kind, events, newest, late, size: read.bytes.length, notices };
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

/** @param code of the system, or `link` */
function hiddenAt(path: string, code: string): FileView {
  const why = code === 'link' ? 'it is a link, and not followed' : reasonOf(code);
  return unreadable(path, why, hintAt(path, code));
}

/** @param read what it holds, where that could be read as bytes */
function unreadable(path: string, why: string, hint: string, read?: Read): FileView {
  const notice = `${visibleLine(path)} cannot be read (${why}): its events are missing${hint === '' ? '.' : `; ${hint}`}`;
  const size = read?.bytes.length ?? 0;
  return { path, kind: read?.kind ?? 'hidden', events: [], newest: undefined, late: [], size, notices: [notice] };
}
