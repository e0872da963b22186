import { join } from 'node:path';
import { LIMITS } from '../../curriculum/limits.ts';
import { Failure } from '../../failure.ts';
import type { Notice } from '../../progress/history.ts';
import { hashOf, type Listed, type Version } from '../../progress/identity/document-version.ts';
import { visibleLine } from '../../text/visible.ts';
import { entryAt, placeIn, readIn } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { quarantine } from '../disk/quarantine.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { codeOf, failureAt } from '../disk/system-error.ts';
import type { Locations } from '../locations.ts';

/** The folder in which lists are kept, one a file, below `journal/`. */
type VersionFiles = {
  /** Where a file is, for messages. */
  path(name: string): string;
  names(): Promise<readonly string[]>;
  /** What a file holds; nothing where there is none that can be read. */
  read(name: string, most: number): Promise<Uint8Array | undefined>;
  /** Writes a file whole and durably. What is there and cannot be read is set aside. */
  write(name: string, bytes: Uint8Array): Promise<void>;
};

/** The lists of the versions that events name: `journal/versions/<hash>.json`, written once and never changed. */
export type Versions = {
  /** Of these hashes the versions that are kept whole. */
  get(hashes: Iterable<string>): Promise<readonly Version[]>;
  /** Of every path what Waymark 0.1 knew of it. */
  ofPaths(): Promise<ReadonlyMap<string, readonly Version[]>>;
  /** Keeps a list, unless it is kept. To be done before the first event that names it. Where it cannot be, that is told. */
  keep(version: Version): Promise<void>;
  /** Of lists that are not what their name says. */
  notices(): readonly Notice[];
};

const NAME = /^([0-9a-f]{32})\.json$/;

/** Opens the lists. A list that was read is remembered: it never changes. */
export function openVersions(files: VersionFiles): Versions {
  const known = new Map<string, Version>();
  const notices = new Map<string, Notice>();

  async function load(hash: string): Promise<Version | undefined> {
    const remembered = known.get(hash);
    if (remembered !== undefined) return remembered;
    const name = `${hash}.json`;
    if (!NAME.test(name)) return undefined;
    let bytes: Uint8Array | undefined;
    try {
      bytes = await files.read(name, LIMITS.bytes);
    } catch (error) {
      // Whatever somebody has put there: it counts as missing, and nobody is kept from anything.
      if (!(error instanceof Failure)) throw error;
      notices.set(hash, error.message);
    }
    if (bytes === undefined) return undefined;
    const version = parseVersion(bytes);
    if (version?.hash !== hash) {
      const what = 'is not the list that its name says, and counts as missing';
      notices.set(hash, `${visibleLine(files.path(name))} ${what}: ticks made in it are found by their ids alone.`);
      return undefined;
    }
    known.set(hash, version);
    return version;
  }

  async function isThere(name: string, bytes: Uint8Array): Promise<boolean> {
    try {
      const found = await files.read(name, LIMITS.bytes);
      return found !== undefined && Buffer.compare(found, bytes) === 0;
    } catch {
      return false;
    }
  }

  return {
    async get(hashes) {
      const found = await Promise.all([...hashes].map(load));
      return found.filter((version) => version !== undefined);
    },

    async ofPaths() {
      const hashes = (await files.names()).flatMap((name) => NAME.exec(name)?.[1] ?? []);
      const byPath = new Map<string, Version[]>();
      for (const version of await this.get(hashes)) {
        if (version.of === undefined) continue;
        byPath.set(version.of, [...(byPath.get(version.of) ?? []), version]);
      }
      return byPath;
    },

    async keep(version) {
      const name = `${version.hash}.json`;
      const bytes = Buffer.from(formatVersion(version));
      // Mostly it is there, and to compare it takes less than to find out its hash.
      if (known.has(version.hash) || (await isThere(name, bytes)) || (await load(version.hash)) !== undefined) return;
      try {
        await files.write(name, bytes);
        notices.delete(version.hash);
      } catch (error) {
        // A tick is worth more than its list: without one it is found by its id.
        if (!(error instanceof Failure)) throw error;
        notices.set(version.hash, error.message);
      }
      known.set(version.hash, version);
    },

    notices: () => [...notices.values()],
  };
}

/** A list as a file of the journal that has no events: so that every Waymark, and every tool that syncs, carries it. */
export function formatVersion({ list, of }: Version): string {
  const head = JSON.stringify({ version: 1, events: [], ...(of === undefined ? {} : { of }), list: [] });
  const rows = list.map(({ id, phase, title, url, pinned }) => JSON.stringify({ id, phase, title, url, pinned }));
  return `${head.slice(0, -'[]}'.length)}[\n${rows.join(',\n')}\n]}\n`;
}

/** The version in a file; nothing where it is none. */
export function parseVersion(bytes: Uint8Array): Version | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  if (!isFields(value) || !Array.isArray(value['list']) || value['list'].length > LIMITS.items * 2) return undefined;
  const { of } = value;
  if (of !== undefined && typeof of !== 'string') return undefined;
  const list: Listed[] = [];
  for (const row of value['list']) {
    if (!isListed(row)) return undefined;
    const { id, phase, title, url, pinned } = row;
    list.push({ id, phase, title, ...(url === undefined ? {} : { url }), ...(pinned ? { pinned } : {}) });
  }
  const version = { hash: hashOf(list, of), list: list.map(shown) };
  return of === undefined ? version : { ...version, of };
}

/** Whoever wrote it: no text of it reaches the terminal as a control. Of a list of Waymark's own nothing changes. */
function shown({ id, phase, title, url, pinned }: Listed): Listed {
  return {
    ...{ id: visibleLine(id), phase: visibleLine(phase), title: visibleLine(title) },
    ...(url === undefined ? {} : { url: visibleLine(url) }),
    ...(pinned ? { pinned } : {}),
  };
}

function isListed(row: unknown): row is Listed {
  if (!isFields(row)) return false;
  const { id, phase, title, url, pinned } = row;
  const isText = [id, phase, title].every((field) => typeof field === 'string');
  return isText && (url === undefined || typeof url === 'string') && (pinned === undefined || pinned === true);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The lists of versions in a home folder, as `journal/versions/<hash>.json`. */
export function versionFiles({ home, journal }: Locations, disk: Disk = realDisk): VersionFiles {
  const folder = join(journal, 'versions');
  const fileOf = (name: string) => join(folder, name);
  return {
    path: fileOf,

    async names() {
      try {
        if (entryAt(disk, folder) === undefined) return [];
        return disk.readdir(placeIn(disk, home, folder), { withFileTypes: true }).map(({ name }) => name);
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return [];
        throw failureAt(folder, 'read', error);
      }
    },

    async read(name, most) {
      try {
        return readIn(disk, home, fileOf(name), most);
      } catch (error) {
        throw failureAt(fileOf(name), 'read', error);
      }
    },

    async write(name, bytes) {
      const entry = entryAt(disk, fileOf(name));
      // A link there is not of Waymark's making: what it leads to is nobody's business, and stays.
      if (entry !== undefined && !entry.isSymbolicLink()) await quarantine(disk, home, fileOf(name));
      await replaceFile(disk, fileOf(name), bytes, { home, replacesLink: true });
    },
  };
}
