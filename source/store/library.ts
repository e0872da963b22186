import { join } from 'node:path';
import { LIMITS } from '../curriculum/limits.ts';
import { decode } from '../curriculum/load.ts';
import { parseCurriculum } from '../curriculum/parse.ts';
import type { Path } from '../curriculum/types.ts';
import { Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';
import { entryAt, placeIn, readIn } from './boundary.ts';
import { type Disk, realDisk } from './disk.ts';
import { replaceFile, replaceFiles } from './file.ts';
import { STORE_LIMITS } from './limits.ts';
import type { Locations } from './locations.ts';
import { takeLock } from './lock.ts';
import { quarantine } from './quarantine.ts';
import { codeOf, failureAt, systemError } from './trouble.ts';

/** The paths that the learner has imported: for each a curriculum file, and the document that it came from. */
export type Library = {
  /** The ids of all paths. */
  ids(): Promise<readonly string[]>;
  /** Every path, in no particular order, and what could not be read. */
  list(): Promise<Listed>;
  /** The file that keeps the path with this id; nothing when there is none. */
  file(id: string): Promise<string | undefined>;
  /** The path with this id; nothing when there is none. */
  get(id: string): Promise<Path | undefined>;
  /** The document that a path came from, byte for byte; nothing when it came from none. */
  document(id: string): Promise<Uint8Array | undefined>;
  /**
   * Changes the library, with nobody else doing so meanwhile: what `decide` makes of what is there now is saved. An id
   * of an unreadable path is occupied, and nothing but {@link Change.anew} takes its place.
   */
  change<T extends Change>(decide: (listed: Listed) => Promise<T> | T): Promise<T>;
  /** Adds a path, or takes the place of the one with its id. */
  save(path: Path, document?: Uint8Array): Promise<void>;
  /** The id of the path that was opened last; nothing before the first. */
  last(): Promise<string | undefined>;
  /** Remembers which path was opened last. */
  remember(id: string): Promise<void>;
};

export type Listed = {
  readonly paths: readonly Path[];
  /** Of what could not be read, as sentences. */
  readonly notices: readonly string[];
  /** The paths of which there is a file, and it cannot be read. */
  readonly unreadable: readonly Unreadable[];
};

/** A path that cannot be read: what its file and its document hold, as far as that is known. */
export type Unreadable = { readonly id: string; readonly text: string; readonly document: Uint8Array | undefined };

export type Change = {
  readonly saves: readonly { readonly path: Path; readonly document?: Uint8Array | undefined }[];
  /** Ids of unreadable paths that are among the saved ones again: what cannot be read is set aside. */
  readonly anew?: readonly string[];
};

const CURRICULUM = '.json';
const DOCUMENT = '.md';

/** The library in a home folder. Reading writes nothing; a folder that is missing is empty. */
export function openLibrary({ home, paths, local }: Locations, disk: Disk = realDisk): Library {
  const lastFile = join(local, 'last');
  const fileOf = (id: string, ending: string) => join(paths, `${id}${ending}`);

  /** What a file holds; nothing where there is none. */
  function read(file: string, most: number): Uint8Array | undefined {
    try {
      return readIn(disk, home, file, most);
    } catch (error) {
      throw failureAt(file, 'read', error);
    }
  }

  function ids(): readonly string[] {
    const names = namesIn(disk, home, paths).filter((name) => name.endsWith(CURRICULUM));
    return names.map((name) => name.slice(0, -CURRICULUM.length)).filter(isId);
  }

  function pathIn(id: string): Path {
    const file = fileOf(id, CURRICULUM);
    const bytes = read(file, LIMITS.bytes);
    if (bytes === undefined) throw failureAt(file, 'read', systemError('ENOENT'));
    return parseCurriculum(decode(bytes, file), file);
  }

  function list(): Listed {
    const found: Path[] = [];
    const notices: string[] = [];
    const unreadable: Unreadable[] = [];
    let total = 0;
    for (const [index, id] of ids().entries()) {
      try {
        total += sizeOf(disk, fileOf(id, CURRICULUM));
        if (index >= STORE_LIMITS.paths || total > STORE_LIMITS.library) throw tooMuch(paths, index);
        found.push(pathIn(id));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (index >= STORE_LIMITS.paths || total > STORE_LIMITS.library)
          return { paths: found, notices: [...notices, error.message], unreadable };
        notices.push(`${error.message}; waymark import FILE takes it in anew, with its ticks`);
        unreadable.push({ id, text: textIn(id), document: documentIn(id) });
      }
    }
    return { paths: found, notices, unreadable };
  }

  function textIn(id: string): string {
    try {
      return Buffer.from(read(fileOf(id, CURRICULUM), LIMITS.bytes) ?? []).toString();
    } catch {
      return '';
    }
  }

  function documentIn(id: string): Uint8Array | undefined {
    try {
      return read(fileOf(id, DOCUMENT), STORE_LIMITS.document);
    } catch {
      return undefined;
    }
  }

  async function change<T extends Change>(decide: (listed: Listed) => Promise<T> | T): Promise<T> {
    const lock = await takeLock(join(local, 'lock'), { home, disk });
    try {
      const listed = list();
      const decided = await decide(listed);
      const { saves, anew = [] } = decided;
      // All of them first: then either each can be read again, or nothing is saved.
      const texts = saves.map(({ path }) => textOf(path));
      for (const { path } of saves) {
        const file = fileOf(path.id, CURRICULUM);
        if (listed.unreadable.some(({ id }) => id === path.id)) {
          if (!anew.includes(path.id))
            throw new Failure(`${visibleLine(file)}: cannot be read and is not overwritten; move it away`);
          await lock.check();
          await quarantine(disk, home, file);
        }
      }
      const files = saves.flatMap(({ path, document }, index) => [
        // The document first: a path whose document is newer than itself can still be exported, one without cannot.
        ...(document === undefined ? [] : [{ path: fileOf(path.id, DOCUMENT), bytes: document }]),
        { path: fileOf(path.id, CURRICULUM), bytes: texts[index] ?? new Uint8Array() },
      ]);
      if (files.length > 0) await replaceFiles(disk, paths, files, { home, before: () => lock.check() });
      return decided;
    } finally {
      await lock.release();
    }
  }

  return {
    ids: async () => ids(),
    list: async () => list(),
    file: async (id) => (ids().includes(id) ? fileOf(id, CURRICULUM) : undefined),
    get: async (id) => (isId(id) && entryAt(disk, fileOf(id, CURRICULUM)) !== undefined ? pathIn(id) : undefined),
    document: async (id) => (isId(id) ? read(fileOf(id, DOCUMENT), STORE_LIMITS.document) : undefined),
    change,
    save: async (path, document) => {
      await change(() => ({ saves: [{ path, document }] }));
    },
    last: async () => {
      const bytes = read(lastFile, STORE_LIMITS.note);
      return bytes && Buffer.from(bytes).toString().trim();
    },
    remember: (id) => replaceFile(disk, lastFile, Buffer.from(`${id}\n`), { home }),
  };
}

/**
 * A path as its file holds it: one value a line where that is not too long, which is kind to people and to diffs.
 * @throws {Failure} where it could not be read again: the limits of a curriculum file hold for what is written
 */
function textOf(path: Path): Uint8Array {
  const indented = `${JSON.stringify(path, null, 1)}\n`;
  const text = Buffer.byteLength(indented) <= LIMITS.bytes ? indented : `${JSON.stringify(path)}\n`;
  parseCurriculum(text, path.source?.file ?? path.id);
  return Buffer.from(text);
}

/** The names in a folder below the home; none where it is missing. */
function namesIn(disk: Disk, home: string, folder: string): readonly string[] {
  try {
    if (entryAt(disk, folder) === undefined) return [];
    return disk.readdir(placeIn(disk, home, folder), { withFileTypes: true }).map(({ name }) => name);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw failureAt(folder, 'read', error);
  }
}

function sizeOf(disk: Disk, file: string): number {
  return Number(entryAt(disk, file)?.size ?? 0n);
}

function tooMuch(folder: string, count: number): Failure {
  return new Failure(
    `${visibleLine(folder)}: more than can be read: only ${count} paths of it are here; move some away`,
  );
}

/** Ids are slugs, and so are safe as file names: nothing else may lead out of the folder. */
function isId(id: string): boolean {
  return /^[\p{L}\p{N}\p{M}-]+$/u.test(id);
}
