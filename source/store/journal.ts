import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Event, NewEvent } from '../progress/event.ts';
import { mergeHistories } from '../progress/history.ts';
import type { Journal, Notice } from '../progress/journal.ts';
import { journalFile } from './adapter.ts';
import { type Disk, realDisk } from './disk.ts';
import { toEvent } from './event.ts';
import { removeLeftovers } from './file.ts';
import { type Document, VERSION } from './format.ts';
import type { Locations } from './locations.ts';
import { type LockOptions, takeLock } from './lock.ts';
import { randomHex } from './random.ts';
import { createScan, type FileView } from './scan.ts';
import { clockNotice, monthOf, newestOf, stamp } from './stamp.ts';
import { type WatchOptions, watchFolder } from './watch.ts';

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
};

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
}: JournalOptions): Journal {
  const scan = createScan(disk, locations.journal);
  const listeners = new Set<() => void>();
  const setAside: Notice[] = [];
  const notify = (notice: Notice) => setAside.push(notice);
  let merged: { readonly files: readonly FileView[]; readonly events: readonly Event[] } = { files: [], events: [] };
  let queue: Promise<unknown> = Promise.resolve();

  async function store(newEvents: readonly NewEvent[]): Promise<readonly Event[]> {
    const lock = await takeLock(join(locations.local, 'lock'), { disk, ...options.lock });
    try {
      const name = await device(notify);
      const files = await scan();
      const newest = newestOf(files.flatMap((file) => file.newest ?? []));
      const time = now();
      const added = stamp(newEvents, { now: time, newest: newest?.order ?? '', randomId });
      const behind = clockNotice(time, newest);
      if (behind !== undefined) notify(behind);
      const folder = join(locations.journal, name);
      const path = fileFor(folder, monthOf(added[0]?.at ?? ''), files);
      const events = asRead(
        added,
        files.find((file) => file.path === path),
      );
      const empty: Document = { version: VERSION, device: name, events: [] };
      const file = new Low(journalFile({ disk, path, lock, notify }), empty);
      await removeLeftovers(disk, folder);
      await file.read();
      file.data = { ...file.data, events: [...file.data.events, ...added] };
      await file.write();
      return events;
    } finally {
      await lock.release();
    }
  }

  return {
    async read() {
      const files = await scan();
      if (files !== merged.files) merged = { files, events: mergeHistories(...files.map((file) => file.events)) };
      return { events: merged.events, notices: [...setAside, ...files.flatMap((file) => file.notices)] };
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
      const tell = () => listener();
      const stop = watchFolder(locations.journal, tell, options.watch);
      listeners.add(tell);
      return () => {
        listeners.delete(tell);
        stop();
      };
    },
  };
}

/** The first file of the month that this version may write: it leaves those of newer versions alone. */
function fileFor(folder: string, month: string, files: readonly FileView[]): string {
  const newer = new Set(files.filter(({ kind }) => kind === 'newer').map(({ path }) => path));
  for (let number = 0; ; number++) {
    const path = join(folder, number === 0 ? `${month}.json` : `${month}.${number}.json`);
    if (!newer.has(path)) return path;
  }
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
