import { slugOf } from './markdown/assembly/slug.ts';
import { isDocument } from './markdown/folder/attachments.ts';
import type { Path } from './types.ts';
import { type Changes, updatePath } from './update.ts';

/** A path as it was just read from its source. */
export type Arrival = {
  /** With its `source`. */
  readonly path: Path;
  /** Ids that the author wrote down, the path's own among them: then it is that path, wherever it comes from. */
  readonly pinned: ReadonlySet<string>;
  /** Ids of the items that the source itself shows as ticked. */
  readonly ticked: readonly string[];
};

/** What a library makes of an arrival. */
export type Intake = {
  readonly path: Path;
  /** What became of its items; nothing when the library has not had it before. */
  readonly changes: Changes | undefined;
  /** Ids of the items that the source shows as ticked and that the library has not had before. */
  readonly seeds: readonly string[];
};

/**
 * What a library makes of paths that arrive together. One that comes from a source that the library knows is the next
 * version of what it has; any other is new, under an id that no other path has.
 * @param isThere whether a source still exists: one that does not may have been moved to where a path now arrives from
 * @param occupied ids that are not free though no path of the library has them
 */
export function takeIn(
  library: readonly Path[],
  arrivals: readonly Arrival[],
  isThere: (file: string) => boolean,
  occupied: Iterable<string> = [],
): readonly Intake[] {
  const known = arrivals.map((arrival) => knownAs(arrival, library, isThere));
  const taken = new Set([...library.map(({ id }) => id), ...occupied]);
  const ids = arrivals.map(({ path }, index) => {
    const id = known[index]?.id ?? freeId(path, taken);
    taken.add(id);
    return id;
  });
  const byOwnId = new Map(arrivals.map(({ path }, index) => [path.id, ids[index] ?? path.id]));
  return arrivals.map((arrival, index) =>
    intake(withIds(arrival, ids[index] ?? arrival.path.id, byOwnId), known[index]),
  );
}

function knownAs(
  { path, pinned }: Arrival,
  library: readonly Path[],
  isThere: (file: string) => boolean,
): Path | undefined {
  const file = path.source?.file;
  const same = library.find(({ source }) => source?.file === file);
  if (same !== undefined) return same;
  const isMoved = ({ source }: Path) => source !== undefined && !isThere(source.file);
  return library.find((one) => one.id === path.id && (pinned.has(path.id) || isMoved(one)));
}

/** The path's own id, else with the name of its folder, else with a number. */
function freeId({ id, source }: Path, taken: ReadonlySet<string>): string {
  const folder = slugOf(source?.file.split(/[/\\]/).at(-2) ?? '');
  const candidates = [id, `${id}-${folder}`];
  for (let number = 2; ; number += 1) {
    const free = candidates.find((candidate) => !taken.has(candidate));
    if (free !== undefined) return free;
    candidates.push(`${id}-${number}`);
  }
}

function withIds({ path, ...rest }: Arrival, id: string, ids: ReadonlyMap<string, string>): Arrival {
  const phases = path.phases.map((phase) => ({
    ...phase,
    resources: phase.resources.map((resource) => {
      const leadsTo = resource.leadsTo && ids.get(resource.leadsTo);
      return leadsTo === undefined ? resource : { ...resource, leadsTo };
    }),
  }));
  return { ...rest, path: { ...path, id, phases } };
}

function intake({ path, pinned, ticked }: Arrival, known: Path | undefined): Intake {
  // What follows its phase is ticked with that, and not by itself.
  const own = ticked.filter((id) => path.checklist.every((item) => item.id !== id || item.phase === undefined));
  if (known === undefined) return { path, changes: undefined, seeds: own };
  const { path: updated, changes, renaming } = updatePath(known, withOwnSource(path, known), pinned);
  const added = new Set(changes.added.map(({ id }) => renaming.get(id) ?? id));
  const seeds = own.map((id) => renaming.get(id) ?? id).filter((id) => added.has(id));
  return { path: updated, changes, seeds };
}

/** A path that came from a document comes from there still when it is brought back from a `curriculum.json`. */
function withOwnSource(path: Path, { source }: Path): Path {
  const isBroughtBack = source !== undefined && isDocument(source) && path.source && !isDocument(path.source);
  return isBroughtBack ? { ...path, source } : path;
}
