import { folded } from '../text/folded.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Match, matchEntries } from './matching.ts';
import { type Renaming, rename } from './rename.ts';
import type { Former, Path } from './types.ts';

/** What became of the items of a path when its source changed. */
export type Changes = {
  readonly kept: readonly Match[];
  /** To another phase or part of the path. */
  readonly moved: readonly Match[];
  readonly renamed: readonly Match[];
  readonly added: readonly Entry[];
  readonly gone: readonly Entry[];
};

export type Update = {
  /** The new version, with the ids of the old one wherever it is the same thing. */
  readonly path: Path;
  readonly changes: Changes;
  /** The ids that the new version had by itself, and what they are now. */
  readonly renaming: Renaming;
};

/**
 * The new version of a path, with ids carried over from the version before it, so that ticks stay with what they were
 * put on. What is gone is remembered: should it return, so do its ticks.
 * @param pinned ids that the author wrote down in the new version
 */
export function updatePath(before: Path, after: Path, pinned: ReadonlySet<string> = new Set()): Update {
  const old = [...entriesOf(before), ...(before.former ?? [])];
  const fresh = entriesOf(after);
  const matches = matchEntries(old, fresh, pinned);
  const phases = matchEntries(phaseEntries(before), phaseEntries(after), pinned);
  const matchedOld = new Set(matches.map((match) => match.before));
  const matchedNew = new Set(matches.map((match) => match.after));
  const former: readonly Former[] = old.filter((entry) => !matchedOld.has(entry));
  const taken = [...matches, ...phases].map(({ before, after }) => [after.id, before.id] as const);
  const added = fresh.filter((entry) => !matchedNew.has(entry));
  const others = [...added, ...phaseEntries(after)].map(({ id }) => id);
  const renaming = withFreeIds(new Map(taken), others, former);

  const renamed = rename(after, renaming);
  const path = { ...renamed, id: before.id, ...(former.length > 0 ? { former } : {}) };
  const stillKnown = new Set<Entry>(before.former ?? []);
  const gone = former.filter((entry) => !stillKnown.has(entry));
  return {
    path,
    changes: { ...sorted(matches, stillKnown), added: withReturned(added, matches, stillKnown), gone },
    renaming,
  };
}

/** The ids of what is new must not be those of anything known, or it would inherit a tick that was put on another. */
function withFreeIds(
  renaming: ReadonlyMap<string, string>,
  others: readonly string[],
  former: readonly Former[],
): Renaming {
  const complete = new Map(renaming);
  const taken = new Set([...renaming.values(), ...former.map(({ id }) => id)]);
  for (const id of others) {
    if (complete.has(id)) continue;
    let free = id;
    for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
    taken.add(free);
    complete.set(id, free);
  }
  return complete;
}

function phaseEntries({ phases }: Path): readonly Entry[] {
  return phases.map(({ id, title }) => ({ id, title, place: '' }));
}

function sorted(matches: readonly Match[], returned: ReadonlySet<Entry>): Pick<Changes, 'kept' | 'moved' | 'renamed'> {
  const known = matches.filter(({ before }) => !returned.has(before));
  const isRenamed = ({ before, after }: Match) => folded(before.title) !== folded(after.title);
  const isMoved = ({ before, after }: Match) => folded(before.place) !== folded(after.place);
  return {
    kept: known.filter((match) => !isRenamed(match) && !isMoved(match)),
    moved: known.filter((match) => !isRenamed(match) && isMoved(match)),
    renamed: known.filter(isRenamed),
  };
}

/** What returns is new again, as far as the learner can see. */
function withReturned(
  added: readonly Entry[],
  matches: readonly Match[],
  returned: ReadonlySet<Entry>,
): readonly Entry[] {
  return [...added, ...matches.filter(({ before }) => returned.has(before)).map(({ after }) => after)];
}
