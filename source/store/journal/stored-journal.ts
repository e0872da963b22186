import { join } from 'node:path';
import { Low } from 'lowdb';
import { Failure } from '../../failure.ts';
import { type Event, type NewEvent, orderOf } from '../../progress/event.ts';
import { type History, type Journal, type Notice, settled, settledWith } from '../../progress/history.ts';
import { visibleLine } from '../../text/visible.ts';
import { fingerprintOfJournal, journalNow } from '../cache/made-from.ts';
import { cachedSettled, cacheSettled, type Settled } from '../cache/settled.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { type Lock, type LockOptions, takeLock } from '../disk/lock.ts';
import { randomHex, removeLeftovers } from '../disk/replace-file.ts';
import { openTold } from '../local/told-before.ts';
import type { Locations } from '../locations.ts';
import { toEvent } from './event-format.ts';
import { type Document, VERSION } from './file-format.ts';
import { type Found, freeFiles, usableFolder } from './folder.ts';
import { journalFile, TooDeep } from './lowdb-adapter.ts';
import { type FileView, openReader } from './reader.ts';
import { clockNotice, monthOf, newestOf, stamp } from './timestamps.ts';
import { type Counted, countedOf } from './valid-events.ts';
import { type WatchOptions, watchJournal } from './watch.ts';

export type JournalOptions = {
  readonly locations: Locations;
  /** Tells this device's name. Asked under the lock, and only when something is to be written: `ownDevice`. */
  readonly device: (notify: (notice: Notice) => void) => Promise<string>;
  /** The clock, in milliseconds: `Date.now`. */
  readonly now: () => number;
  readonly randomId: () => string;
  readonly disk?: Disk;
  readonly lock?: Pick<LockOptions, 'patience'>;
  readonly watch?: WatchOptions;
  /** This device's name, where it has one. Writes nothing: `knownDevice`. */
  readonly knownDevice?: () => Promise<string | undefined>;
  /** Names the program, where what of a long journal still decides is kept for the next time: other programs read otherwise. */
  readonly program?: string;
};

/** The journal as the commands have it. */
export type StoredJournal = Journal & {
  /**
   * What of the history still decides how things stand: `settled` in `progress/history.ts`. Mostly without reading all of it. Unless
   * somebody watches, it is as it was seen first, or when events were last added.
   */
  settled(): Promise<History>;
  /** The files and folders that this was told from; nothing where they cannot be looked at. */
  look(): readonly Found[] | undefined;
  /** Keeps for the next time what still decides. @throws {Failure} when it cannot be written */
  keep(): Promise<void>;
};

/** Where events are added: under the lock, with the files that were read under it. */
type Adding = {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly FileView[];
  readonly lock: Lock;
};

/** What still decides, and the files that it was made from. */
type Known = { readonly fingerprint: string; readonly files: readonly Found[]; readonly settled: Settled };

/** An id that no other device makes: 80 random bits. */
export function randomId(): string {
  return randomHex(10);
}

/**
 * The journal kept in files: `journal/<device>/<yyyy-mm>.json`, each written by one device only, and all read.
 * Opening it does nothing yet, and reading writes nothing; a home that is missing is empty. As long as nothing
 * changed, reading again gives the very same array of events.
 */
export function openJournal({
  locations,
  device,
  now,
  randomId,
  disk = realDisk,
  ...options
}: JournalOptions): StoredJournal {
  const { home } = locations;
  const reader = openReader(disk, locations);
  const listeners = new Set<() => void>();
  const told: Notice[] = [];
  const notify = (notice: Notice) => told.push(notice);
  const once = openTold(disk, locations);
  let seen: { readonly files: readonly FileView[]; readonly counted: Counted } | undefined;
  /** Was told by this command, and not yet remembered. */
  const toldNow = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();
  let known: Known | undefined;
  /** As it is on the disk already. */
  let kept: string | undefined;
  let isWatched = false;

  const basisOf = (fingerprint: string) => `${options.program}\n${fingerprint}`;

  /** Every file as it is now, and nothing where some of it cannot be looked at. */
  function look(): Omit<Known, 'settled'> | undefined {
    const files = journalNow(locations, disk);
    const fingerprint = fingerprintOfJournal(files);
    return files && fingerprint !== undefined ? { fingerprint, files } : undefined;
  }

  /** The same as it was seen first: a command that is over in a moment does not look a dozen times. */
  function lookOnce(): Omit<Known, 'settled'> | undefined {
    return (isWatched ? undefined : known) ?? look();
  }

  async function all(): Promise<History> {
    const { files, counted } = await count();
    const doubts = [...counted.doubts].filter(([key]) => toldNow.has(key) || !once.has(key));
    for (const [key] of doubts) toldNow.add(key);
    const notices = [...files.flatMap((file) => file.notices), ...doubts.map(([, notice]) => notice)];
    return { events: counted.events, notices: [...told, ...notices] };
  }

  /** What counts of every file. */
  async function count() {
    const files = await reader.all();
    if (files === seen?.files) return seen;
    const name = await options.knownDevice?.().catch(() => undefined);
    seen = { files, counted: countedOf(files, name === undefined ? undefined : join(locations.journal, name)) };
    return seen;
  }

  /** What still decides, where nothing is to be said of any file: from the last time, or from what is kept. */
  function recalled(now: ReturnType<typeof look>): Known | undefined {
    if (now === undefined || options.program === undefined) return undefined;
    if (known?.fingerprint === now.fingerprint) return known;
    const cached = cachedSettled(locations, basisOf(now.fingerprint));
    if (cached !== undefined) kept = now.fingerprint;
    known = cached && { ...now, settled: cached };
    return known;
  }

  async function store(newEvents: readonly NewEvent[]): Promise<readonly Event[]> {
    const lock = await takeLock(join(locations.local, 'lock'), { home, disk, ...options.lock });
    try {
      const name = await device(notify);
      const isKeyed = newEvents.some(({ key }) => key !== undefined);
      const before = isKeyed ? undefined : recalled(look());
      const files = before === undefined ? await reader.all() : before.files.filter(isFile).map(asWhole);
      const newest = before === undefined ? (await count()).counted.newest : before.settled.newest;
      const time = now();
      const fresh = newEvents.filter(({ key }) => key === undefined || !isKnown(key.id, files));
      if (fresh.length === 0) return [];
      const added = stamp(fresh, { now: time, newest: newest?.order ?? '', randomId });
      const behind = clockNotice(time, newest);
      if (behind !== undefined) notify(behind);
      const folder = usableFolder(disk, join(locations.journal, name));
      await removeLeftovers(disk, folder);
      const { path, events } = await add(added, { name, folder, files, lock });
      known = before && after(before, path, events);
      return events;
    } finally {
      await lock.release();
    }
  }

  /** Adds events to the first file of their month that takes them. */
  async function add(added: readonly Event[], { name, folder, files, lock }: Adding) {
    const empty: Document = { version: VERSION, device: name, events: [] };
    for (const path of freeFiles({ disk, home, folder, month: monthOf(added[0]?.at ?? ''), files })) {
      const events = asRead(
        added,
        files.find((file) => file.path === path),
      );
      const file = new Low(journalFile({ disk, home, path, read: () => reader.one(path), lock, notify }), empty);
      await file.read();
      file.data = { ...file.data, events: [...file.data.events, ...added] };
      try {
        await file.write();
        return { path, events };
      } catch (error) {
        if (!(error instanceof TooDeep)) throw error;
      }
    }
    throw new Failure(`${visibleLine(folder)}: there is no file in it that can be written; move some away`);
  }

  /** The files as they were, but for one that was written just now: not all of them need be looked at again. */
  function withNew(old: readonly Found[], path: string): Omit<Known, 'settled'> | undefined {
    const files = old.map((file) => (file.path === path ? { ...file, stat: disk.stat(path, { bigint: true }) } : file));
    const fingerprint = fingerprintOfJournal(files);
    return fingerprint === undefined ? undefined : { fingerprint, files };
  }

  /** What still decides once events were added to a file, unless another has changed meanwhile, or they take back. */
  function after(before: Known, path: string, added: readonly Event[]): Known | undefined {
    const isOld = before.files.some((file) => file.path === path);
    const now = isOld ? withNew(before.files, path) : look();
    const others = ({ files }: Omit<Known, 'settled'>) => {
      return fingerprintOfJournal(files.filter((file) => file.path !== path));
    };
    if (now === undefined || added.some(({ type }) => type === 'undone')) return undefined;
    if (others(now) !== others(before)) return undefined;
    const newest = newestOf(added.map((event) => ({ at: event.at, order: orderOf(event) })));
    return { ...now, settled: { newest, events: settledWith(before.settled.events, added) } };
  }

  return {
    read: all,

    async settled() {
      const now = lookOnce();
      const found = recalled(now);
      if (found !== undefined) return { events: found.settled.events, notices: told };
      const { events, notices } = await all();
      const { newest } = (await count()).counted;
      const made: Settled = { newest, events: settled(events) };
      // What changed while it was read may be in it or not; and of what cannot be read the learner is told each time.
      const isSure = now !== undefined && look()?.fingerprint === now.fingerprint && notices.length === told.length;
      known = isSure ? { ...now, settled: made } : undefined;
      return { events: made.events, notices };
    },

    look: () => lookOnce()?.files,

    async keep() {
      await once.remember(toldNow);
      if (known === undefined || options.program === undefined || known.fingerprint === kept) return;
      const size = known.files.filter(isFile).reduce((sum, { stat }) => sum + Number(stat.size), 0);
      await cacheSettled(disk, locations, { basis: basisOf(known.fingerprint), size, settled: known.settled });
      kept = known.fingerprint;
    },

    append(newEvents) {
      if (newEvents.length === 0) return Promise.resolve([]);
      const stored = queue.then(() => store(newEvents));
      // One that fails must not keep the next from being tried.
      queue = stored.catch(() => undefined);
      stored.then(
        () => {
          for (const listener of listeners) listener();
        },
        () => undefined,
      );
      return stored;
    },

    subscribe(listener) {
      isWatched = true;
      const tell = () => listener();
      const stop = watchJournal(locations, tell, options.watch);
      listeners.add(tell);
      return () => {
        listeners.delete(tell);
        stop();
      };
    },
  };
}

function isFile({ kind }: Found): boolean {
  return kind === 'file';
}

/** A file of which there is nothing to be said. */
function asWhole({ path, stat }: Found): FileView {
  return { path, kind: 'whole', events: [], newest: undefined, late: [], size: Number(stat.size), notices: [] };
}

/** Whether an event of this id is kept already, by this machine or another. */
function isKnown(id: string, files: readonly FileView[]): boolean {
  return files.some(({ events }) => events.some((event) => event.id === id));
}

/**
 * New events as they will be read again. What would not be, or would merge with another, is a bug.
 * @param file the one that they go to: looking through all of a long journal takes longer than writing
 */
function asRead(added: readonly Event[], file: FileView | undefined): readonly Event[] {
  const ids = new Set(added.map(({ id }) => id));
  const known = file?.events.some(({ id }) => ids.has(id)) ?? false;
  if (known || ids.size < added.length) throw new TypeError('the ids of new events repeat');
  return added.map((raw) => {
    const event = toEvent(raw);
    if (event === undefined) throw new TypeError(`not an event: ${JSON.stringify(raw)}`);
    return event;
  });
}
