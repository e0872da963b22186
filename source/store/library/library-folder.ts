import { join } from 'node:path';
import { entriesOf } from '../../curriculum/items.ts';
import { LIMITS } from '../../curriculum/limits.ts';
import { decode } from '../../curriculum/load.ts';
import { pinnedIn } from '../../curriculum/markdown/assembly/ids.ts';
import { parseCurriculum } from '../../curriculum/parse.ts';
import type { Path } from '../../curriculum/types.ts';
import { Failure } from '../../failure.ts';
import { type Task, UNWATCHED } from '../../task.ts';
import { visibleLine } from '../../text/visible.ts';
import type { PathCache, ReadPath } from '../cache/path.ts';
import { entryAt, placeIn, readIn, STORE_LIMITS } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { takeLock } from '../disk/lock.ts';
import { quarantine } from '../disk/quarantine.ts';
import { type NewContent, replaceFiles } from '../disk/replace-file.ts';
import { codeOf, failureAt, systemError } from '../disk/system-error.ts';
import { type Documents, openDocuments } from '../local/documents.ts';
import { type LastPath, openLastPath } from '../local/last-path.ts';
import type { Locations } from '../locations.ts';
import { fileNameOf, idOf, isHashed, isLegacy, placed, unplaced } from './path-file.ts';

/** The paths that the learner has imported: for each a curriculum file, and the document that it came from. */
export type Library = LastPath & {
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
  /** The ids that the author of a path wrote down: in its document, or all where it has none. */
  pinned(path: Path): ReadonlySet<string>;
  /** Whether Waymark 0.1 wrote the file that a path was read from, with ids that it carried over. */
  isLegacy(path: Path): boolean;
};

type LibraryOptions = {
  readonly disk?: Disk;
  readonly documents?: Documents;
  readonly task?: Task;
  /** Hears of every path that is read. `isLegacy`: see {@link Library.isLegacy}. */
  readonly follow?: (read: ReadPath) => void;
  /** Keeps what was read for the next time. */
  readonly cache?: PathCache;
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

/** A path to be saved. */
type Save = {
  readonly path: Path;
  readonly document?: Uint8Array | undefined;
  /** What its document is called in what was read, where that is not just its file's name: `caching/README.md`. */
  readonly name?: string | undefined;
};

export type Change = {
  readonly saves: readonly Save[];
  /** Ids of unreadable paths that are among the saved ones again: what cannot be read is set aside. */
  readonly anew?: readonly string[];
};

const CURRICULUM = '.json';
const DOCUMENT = '.md';

/** The library in a home folder. Reading writes nothing; a folder that is missing is empty. */
export function openLibrary(locations: Locations, options: LibraryOptions = {}): Library {
  const { home, paths, local } = locations;
  const { disk = realDisk, documents = openDocuments(locations, disk), task = UNWATCHED, follow, cache } = options;
  const legacy = new WeakSet<Path>();
  const fileOf = (id: string, ending: string) => join(paths, `${nameFor(id)}${ending}`);

  /** What a file holds; nothing where there is none. */
  function read(file: string, most: number): Uint8Array | undefined {
    try {
      return readIn(disk, home, file, most);
    } catch (error) {
      throw failureAt(file, 'read', error);
    }
  }

  /** The names of the files of all paths, by their ids. */
  function named(): ReadonlyMap<string, string> {
    const names = namesIn(disk, home, paths).filter((name) => name.endsWith(CURRICULUM));
    const stems = names.map((name) => name.slice(0, -CURRICULUM.length)).filter(isId);
    return new Map(stems.sort().map((stem) => [idIn(stem), stem]));
  }

  function ids(): readonly string[] {
    return [...named().keys()];
  }

  /** The id of the path in a file, which is its name but for letters and lengths that not every disk takes. */
  function idIn(stem: string): string {
    if (!isHashed(stem)) return idOf(stem);
    const id = /^\{\s*"id":\s*("(?:[^"\\]|\\.)*")/.exec(textAt(join(paths, `${stem}${CURRICULUM}`)))?.[1];
    const read: unknown = id === undefined ? undefined : JSON.parse(id);
    return typeof read === 'string' && fileNameOf(read) === stem ? read : idOf(stem);
  }

  /** The name of the file of a path: the one that it has, else the one that it would get. */
  function nameFor(id: string): string {
    const name = fileNameOf(id);
    if (name === id || entryAt(disk, join(paths, `${name}${CURRICULUM}`)) !== undefined) return name;
    // As Waymark 0.1 called it, in whichever way its disk spells that.
    return (
      namesIn(disk, home, paths)
        .find((one) => idOf(one) === `${idOf(id)}${CURRICULUM}`)
        ?.slice(0, -CURRICULUM.length) ?? name
    );
  }

  function readPath(id: string, places = documents.all()): ReadPath {
    const file = fileOf(id, CURRICULUM);
    const bytes = read(file, LIMITS.bytes);
    if (bytes === undefined) throw failureAt(file, 'read', systemError('ENOENT'));
    const parsed = parseCurriculum(decode(bytes, file), file);
    return { path: placed(parsed, places.get(parsed.id)?.file), isLegacy: isLegacy(parsed) };
  }

  /** The path with an id, as it was read the last time if nothing has changed since. */
  async function pathOf(id: string): Promise<Path | undefined> {
    if (!isId(id)) return undefined;
    const file = fileOf(id, CURRICULUM);
    if (entryAt(disk, file) === undefined) return undefined;
    const read = async () => readPath(id);
    const files = [file, fileOf(id, DOCUMENT), join(local, 'documents.json')];
    return shown(await (cache === undefined ? read() : cache.get(id, files, read)));
  }

  function shown(read: ReadPath): Path {
    if (read.isLegacy) legacy.add(read.path);
    follow?.(read);
    return read.path;
  }

  function list(): Listed {
    const found: Path[] = [];
    const notices: string[] = [];
    const unreadable: Unreadable[] = [];
    const places = documents.all();
    let total = 0;
    for (const [index, id] of ids().entries()) {
      try {
        total += sizeOf(disk, fileOf(id, CURRICULUM));
        if (index >= STORE_LIMITS.paths || total > STORE_LIMITS.library) throw tooMuch(paths, index);
        found.push(shown(readPath(id, places)));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (index >= STORE_LIMITS.paths || total > STORE_LIMITS.library)
          return { paths: found, notices: [...notices, error.message], unreadable };
        notices.push(`${error.message}; waymark import FILE takes it in anew, with its ticks`);
        unreadable.push({ id, text: textAt(fileOf(id, CURRICULUM)), document: documentIn(id) });
      }
    }
    return { paths: found, notices, unreadable };
  }

  function textAt(file: string): string {
    try {
      return Buffer.from(read(file, LIMITS.bytes) ?? []).toString();
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
    const lock = await takeLock(join(local, 'lock'), { home, disk, task });
    try {
      const listed = list();
      const decided = await decide(listed);
      const { saves, anew = [] } = decided;
      const inTheWay = listed.unreadable.flatMap(({ id }) => (saves.some(({ path }) => path.id === id) ? [id] : []));
      const kept = inTheWay.find((id) => !anew.includes(id));
      if (kept !== undefined)
        throw new Failure(
          `${visibleLine(fileOf(kept, CURRICULUM))}: cannot be read and is not overwritten; move it away`,
        );
      const files = saves.flatMap((save): NewContent[] => {
        const { path, document } = save;
        // Where one cannot be read again, none of them is saved.
        const file = { path: fileOf(path.id, CURRICULUM), bytes: () => textOf(save) };
        // The document first: a path whose document is newer than itself can still be exported, one without cannot.
        return document === undefined ? [file] : [{ path: fileOf(path.id, DOCUMENT), bytes: () => document }, file];
      });
      const before = async () => {
        await lock.check();
        for (const id of inTheWay) await quarantine(disk, home, fileOf(id, CURRICULUM));
        // Where they are from first: a path without a place is there for any document of its title.
        await documents.claim(
          new Map(saves.flatMap(({ path: { id, source } }) => (source ? [[id, source.file]] : []))),
        );
      };
      if (files.length > 0) await replaceFiles(disk, files, { home, before, task });
      return decided;
    } finally {
      await lock.release();
    }
  }

  return {
    ids: async () => ids(),
    list: async () => list(),
    file: async (id) => (ids().includes(id) ? fileOf(id, CURRICULUM) : undefined),
    get: async (id) => pathOf(id),
    document: async (id) => (isId(id) ? read(fileOf(id, DOCUMENT), STORE_LIMITS.document) : undefined),
    change,
    save: async (path, document) => {
      await change(() => ({ saves: [{ path, document }] }));
    },
    ...openLastPath(locations, disk),
    isLegacy: (path) => legacy.has(path),
    pinned: (path) => pinnedOf(path, isId(path.id) ? documentIn(path.id) : undefined),
  };
}

/**
 * A path as its file holds it: one value a line where that is not too long, which is kind to people and to diffs.
 * @throws {Failure} where it could not be read again: the limits of a curriculum file hold for what is written
 */
function textOf({ path: shown, name }: Save): Uint8Array {
  const path = unplaced(shown, name);
  const indented = `${JSON.stringify(path, null, 1)}\n`;
  const text = Buffer.byteLength(indented) <= LIMITS.bytes ? indented : `${JSON.stringify(path)}\n`;
  parseCurriculum(text, path.source?.file ?? path.id);
  return Buffer.from(text);
}

/** The ids that the author of a path wrote down: in its document, or all where it has none. */
export function pinnedOf(path: Path, document: Uint8Array | undefined): ReadonlySet<string> {
  if (document !== undefined) return pinnedIn(Buffer.from(document).toString());
  return new Set([...entriesOf(path), ...(path.former ?? [])].map(({ id }) => id));
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
  // Nearly all are of plain letters, and V8 takes a millisecond to learn what all others are.
  return /^[a-z0-9-]+$/.test(id) || /^[\p{L}\p{N}\p{M}-]+$/u.test(id);
}
