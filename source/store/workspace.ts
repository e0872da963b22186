import { hostname } from 'node:os';
import { entriesOf } from '../curriculum/items.ts';
import { loadCurriculum } from '../curriculum/load.ts';
import type { Path } from '../curriculum/types.ts';
import type { Notice } from '../progress/history.ts';
import { type Task, UNWATCHED } from '../task.ts';
import { identityCache } from './cache/identity.ts';
import type { Origin } from './cache/made-from.ts';
import { pathCache } from './cache/path.ts';
import { openRepositories, type Repositories } from './follow/repository.ts';
import { type IdentifiedJournal, identified } from './journal/across-versions.ts';
import { openJournal, randomId } from './journal/stored-journal.ts';
import { openVersions, type Versions, versionFiles } from './journal/versions.ts';
import { type Library, openLibrary } from './library/library-folder.ts';
import { knownDevice, ownDevice } from './local/device.ts';
import { type Documents, openDocuments } from './local/documents.ts';
import type { Locations } from './locations.ts';

/** What a command works in: opened once for it, and handed on. */
export type Workspace = {
  readonly locations: Locations;
  /** What everything is made from that is kept for the next time. */
  readonly origin: Origin;
  readonly library: Library;
  /** Its history is about every path that was read from the library, or shown otherwise, as its document is now. */
  readonly journal: IdentifiedJournal;
  /** Where the documents of paths lie on this machine. */
  readonly documents: Documents;
  readonly versions: Versions;
  /** The repositories that paths follow. */
  readonly repositories: Repositories;
  /** What work in it tells, if it takes long. */
  readonly task: Task;
  /** Tells the journal of a path that did not come from the library. @param pinned ids that its author wrote down */
  readonly show: (path: Path, pinned: ReadonlySet<string>) => void;
  /** The path that Waymark brings along. Its author wrote down all ids. */
  readonly builtin: () => Promise<Path>;
  /** Keeps for the next time what was read and worked out. @throws {Failure} when it cannot be written */
  readonly keep: () => Promise<void>;
};

type WorkspaceOptions = {
  readonly origin: Origin;
  /** The value of `WAYMARK_DEVICE`. */
  readonly device?: string | undefined;
  /** The clock, in milliseconds. */
  readonly now: () => number;
  /** What git is run with. */
  readonly env?: NodeJS.ProcessEnv;
  /** The folder for what is made again when it is gone. */
  readonly cache?: () => string;
  readonly task?: Task;
};

/** Nothing is read or written before it is asked for. */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  const { origin, device: override, now, env = {}, cache, task = UNWATCHED } = options;
  const { locations, program } = origin;
  const device = (notify: (notice: Notice) => void) =>
    ownDevice({ local: locations.local, override, hostname: hostname(), randomId, notify });
  const named = () => knownDevice({ local: locations.local, override });
  const versions = openVersions(versionFiles(locations));
  const journal = identified(
    openJournal({ locations, device, knownDevice: named, now, randomId, program }),
    versions,
    identityCache(locations, program),
  );
  const documents = openDocuments(locations);
  const paths = pathCache(origin);
  const library: Library = openLibrary(locations, {
    documents,
    task,
    cache: paths,
    follow: (read) => journal.show({ ...read, pinned: async () => library.pinned(read.path) }),
  });
  return {
    ...{ locations, origin, library, journal, documents, versions, task },
    repositories: openRepositories({ cache: cache ?? (() => locations.local), env, task }),
    show: (path, pinned) => journal.show({ path, isLegacy: false, pinned: async () => pinned }),

    async builtin() {
      const { id, file } = origin.builtin;
      const read = await paths.get(id, [file], async () => ({ path: await loadCurriculum(file), isLegacy: false }));
      const pinned = async () => new Set(entriesOf(read.path).map((entry) => entry.id));
      journal.show({ ...read, pinned });
      return read.path;
    },

    async keep() {
      await journal.keep();
      await paths.keep(journal.hashOf);
    },
  };
}
