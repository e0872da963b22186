import { createHash } from 'node:crypto';
import { isDocument } from '../../curriculum/markdown/folder/attachments.ts';
import type { Reading } from '../../curriculum/source.ts';
import type { Path } from '../../curriculum/types.ts';
import { folded } from '../../text/searchable.ts';
import { type Changes, changesBetween } from './document-changes.ts';

/**
 * In what folder a document is said to be whose place on this machine is not known, before what it is called in what was
 * read. Waymark 0.1 looks for it there, does not find it, and takes a document of that title for it.
 */
export const ELSEWHERE = 'elsewhere/';

/** A path as it was just read from its source. */
type Arrival = Pick<Reading, 'path' | 'pinned' | 'ticked' | 'repository'> & Partial<Pick<Reading, 'name'>>;

/** What a library makes of an arrival. */
export type Intake = Arrival & {
  /** The path that the library had until now. */
  readonly known: Path | undefined;
  /** What became of its items; nothing when the library has not had it before. */
  readonly changes: Changes | undefined;
};

type Shelf = {
  /** The paths of the library. The file of a source is absolute where this machine knows its place. */
  readonly library: readonly Path[];
  /** Whether there is a file at a place. */
  readonly isThere: (file: string) => boolean;
  /** Ids of the library that are not free though none of these paths has them. */
  readonly occupied?: Iterable<string>;
  /** The ids that the author of a path of the library wrote down. */
  readonly pinnedIn?: (path: Path) => ReadonlySet<string>;
  /** Whether a path of the library follows a file of a repository. */
  readonly follows?: (path: Path, repository: string, file: string) => boolean;
};

/**
 * What a library makes of paths that arrive together. A path is its place: one that comes from where the library's
 * comes from is its next version, and so is one whose id its author wrote down. What has no place here yet is the
 * library's path of that title whose document is not on this machine, or not any more. Any other is new, under an id
 * that no other path has: likeness cannot tell which document it is.
 */
export function takeIn(
  { library, isThere, occupied = [], pinnedIn = () => NONE, follows = () => false }: Shelf,
  arrivals: readonly Arrival[],
): readonly Intake[] {
  const known = knownAmong(library, arrivals, isThere, follows);
  const taken = new Set([...library.map(({ id }) => id), ...occupied]);
  const ids = arrivals.map(({ path }, index) => {
    const id = known[index]?.id ?? freeId(path, taken);
    taken.add(id);
    return id;
  });
  const byOwnId = new Map(arrivals.map(({ path }, index) => [path.id, ids[index] ?? path.id]));
  return arrivals.map((arrival, index) => {
    const before = known[index];
    const path = withIds(arrival.path, ids[index] ?? arrival.path.id, byOwnId);
    if (before === undefined) return { ...arrival, path, known: before, changes: undefined };
    const pinned = { before: pinnedIn(before), after: arrival.pinned };
    const changes = changesBetween(before, path, pinned);
    return { ...arrival, path: withOwnSource(path, before), known: before, changes };
  });
}

const NONE: ReadonlySet<string> = new Set();

/** For each arrival the path of the library that it is; each path is one of them at most. */
function knownAmong(
  library: readonly Path[],
  arrivals: readonly Arrival[],
  isThere: (file: string) => boolean,
  follows: (path: Path, repository: string, file: string) => boolean,
): readonly (Path | undefined)[] {
  const found: (Path | undefined)[] = arrivals.map(() => undefined);
  const left = new Set(library);
  const isHomeless = ({ source }: Path) => source !== undefined && !(isAbsolute(source.file) && isThere(source.file));
  const isTitled = (one: Path, path: Path) => one.id === path.id || folded(one.title) === folded(path.title);
  /** The surest first, each on what is left. */
  const ways: readonly ((one: Path, arrival: Arrival) => boolean)[] = [
    (one, { repository, name = '' }) => repository !== undefined && follows(one, repository, name),
    ({ source }, { path }) => source !== undefined && source.file === path.source?.file,
    ({ id }, { path, pinned }) => id === path.id && pinned.has(id),
    (one, { path }) => isHomeless(one) && isTitled(one, path) && isAt(one, path),
    (one, { path }) => isHomeless(one) && one.id === path.id,
    (one, { path }) => isHomeless(one) && isTitled(one, path),
  ];
  for (const fits of ways) {
    const homes = [...left].sort((one, other) => (one.id < other.id ? -1 : 1));
    for (const [index, arrival] of arrivals.entries()) {
      if (found[index] !== undefined) continue;
      const path = homes.find((one) => left.has(one) && fits(one, arrival));
      if (path === undefined) continue;
      found[index] = path;
      left.delete(path);
    }
  }
  return found;
}

/** Whether a path that has no place here is called, in its folder, as the file that another comes from. */
function isAt({ source }: Path, path: Path): boolean {
  const [place, file] = [slashed(source?.file ?? ''), slashed(path.source?.file ?? '')];
  return place.startsWith(ELSEWHERE) && file.endsWith(`/${place.slice(ELSEWHERE.length)}`);
}

function isAbsolute(file: string): boolean {
  return /^(?:[/\\]|[a-z]:[/\\])/i.test(file);
}

function slashed(file: string): string {
  return file.replaceAll('\\', '/').normalize('NFC');
}

/** The path's own id, else with six digits that stand for its file and the folder that it is in. */
function freeId({ id, source }: Path, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const file = slashed(source?.file ?? '');
  const candidates = [`${id}-${digits(file.split('/').slice(-2).join('/'))}`, `${id}-${digits(file)}`];
  for (let number = 2; ; number += 1) {
    const free = candidates.find((candidate) => !taken.has(candidate));
    if (free !== undefined) return free;
    candidates.push(`${id}-${number}`);
  }
}

function digits(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}

function withIds(path: Path, id: string, ids: ReadonlyMap<string, string>): Path {
  const phases = path.phases.map((phase) => ({
    ...phase,
    resources: phase.resources.map((resource) => {
      const leadsTo = resource.leadsTo && ids.get(resource.leadsTo);
      return leadsTo === undefined ? resource : { ...resource, leadsTo };
    }),
  }));
  return { ...path, id, phases };
}

/** A path that came from a document comes from there still when it is brought back from a `curriculum.json`. */
function withOwnSource(path: Path, { source }: Path): Path {
  const isBroughtBack = source !== undefined && isDocument(source) && path.source && !isDocument(path.source);
  return isBroughtBack ? { ...path, source } : path;
}
