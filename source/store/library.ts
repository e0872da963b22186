import { join } from 'node:path';
import { loadCurriculum } from '../curriculum/load.ts';
import type { Path } from '../curriculum/types.ts';
import { Failure } from '../failure.ts';
import { type Disk, realDisk } from './disk.ts';
import { replaceFile } from './file.ts';
import type { Locations } from './locations.ts';
import { codeOf, failureAt } from './trouble.ts';

/** The paths that the learner has imported: for each a curriculum file, and the document that it came from. */
export type Library = {
  /** The ids of all paths. */
  ids(): Promise<readonly string[]>;
  /** Every path, in no particular order, and what could not be read, as sentences. */
  list(): Promise<{ readonly paths: readonly Path[]; readonly notices: readonly string[] }>;
  /** The file that keeps the path with this id; nothing when there is none. */
  file(id: string): Promise<string | undefined>;
  /** The path with this id; nothing when there is none. */
  get(id: string): Promise<Path | undefined>;
  /** The document that a path came from, byte for byte; nothing when it came from none. */
  document(id: string): Promise<Uint8Array | undefined>;
  /** Adds a path, or takes the place of the one with its id. */
  save(path: Path, document?: Uint8Array): Promise<void>;
  /** The id of the path that was opened last; nothing before the first. */
  last(): Promise<string | undefined>;
  /** Remembers which path was opened last. */
  remember(id: string): Promise<void>;
};

const CURRICULUM = '.json';
const DOCUMENT = '.md';

/** The library in a home folder. Reading writes nothing; a folder that is missing is empty. */
export function openLibrary({ paths, local }: Locations, disk: Disk = realDisk): Library {
  const lastFile = join(local, 'last');
  const fileOf = (id: string, ending: string) => join(paths, `${id}${ending}`);

  async function ids(): Promise<readonly string[]> {
    const entries = await orNothing(paths, disk.readdir(paths, { withFileTypes: true }));
    const names = (entries ?? []).map(({ name }) => name).filter((name) => name.endsWith(CURRICULUM));
    return names.map((name) => name.slice(0, -CURRICULUM.length)).filter(isId);
  }

  async function file(id: string): Promise<string | undefined> {
    return (await ids()).includes(id) ? fileOf(id, CURRICULUM) : undefined;
  }

  return {
    ids,

    async list() {
      const found = await Promise.all(
        (await ids()).map((id) => loadCurriculum(fileOf(id, CURRICULUM)).catch(asNotice)),
      );
      return {
        paths: found.flatMap((one) => (typeof one === 'string' ? [] : one)),
        notices: found.filter((one) => typeof one === 'string'),
      };
    },

    file,

    async get(id) {
      const kept = await file(id);
      return kept === undefined ? undefined : loadCurriculum(kept);
    },

    async document(id) {
      const file = fileOf(id, DOCUMENT);
      return isId(id) ? orNothing(file, disk.readFile(file)) : undefined;
    },

    async save(path, document) {
      // The document first: a path whose document is newer than itself can still be exported, one without cannot.
      if (document !== undefined) await replaceFile(disk, fileOf(path.id, DOCUMENT), document);
      await replaceFile(disk, fileOf(path.id, CURRICULUM), Buffer.from(`${JSON.stringify(path, null, 1)}\n`));
    },

    async last() {
      const bytes = await orNothing(lastFile, disk.readFile(lastFile));
      return bytes && Buffer.from(bytes).toString().trim();
    },

    async remember(id) {
      await replaceFile(disk, lastFile, Buffer.from(`${id}\n`));
    },
  };
}

/** Ids are slugs, and so are safe as file names: nothing else may lead out of the folder. */
function isId(id: string): boolean {
  return /^[\p{L}\p{N}\p{M}-]+$/u.test(id);
}

async function orNothing<T>(file: string, reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return undefined;
    throw failureAt(file, 'read', error);
  });
}

function asNotice(error: unknown): string {
  if (!(error instanceof Failure)) throw error;
  return `${error.message}; waymark import FILE takes it in anew, with its ticks`;
}
