import { hostname } from 'node:os';
import type { Notice } from '../progress/journal.ts';
import type { Origin } from './cache/made-from.ts';
import { ownDevice } from './device.ts';
import { openJournal, randomId, type StoredJournal } from './journal.ts';
import { type Library, openLibrary } from './library.ts';
import type { Locations } from './locations.ts';

/** What a command works in: opened once for it, and handed on. */
export type Workspace = {
  readonly locations: Locations;
  /** What everything is made from that is kept for the next time. */
  readonly origin: Origin;
  readonly library: Library;
  readonly journal: StoredJournal;
};

export type WorkspaceOptions = {
  readonly origin: Origin;
  /** The value of `WAYMARK_DEVICE`. */
  readonly device?: string | undefined;
  /** The clock, in milliseconds. */
  readonly now: () => number;
};

/** Nothing is read or written before it is asked for. */
export function openWorkspace({ origin, device: override, now }: WorkspaceOptions): Workspace {
  const { locations, program } = origin;
  const device = (notify: (notice: Notice) => void) =>
    ownDevice({ local: locations.local, override, hostname: hostname(), randomId, notify });
  return {
    locations,
    origin,
    library: openLibrary(locations),
    journal: openJournal({ locations, device, now, randomId, program }),
  };
}
