import { type Entry, entriesOf } from '../../curriculum/items.ts';
import type { Path } from '../../curriculum/types.ts';
import { folded } from '../../text/searchable.ts';
import { versionOf } from './document-version.ts';
import { matchLists } from './match.ts';

/** A pair of items of two versions of a path that are the same thing. */
type Pair = { readonly before: Entry; readonly after: Entry };

/** What became of the items of a path when its document changed. */
export type Changes = {
  readonly kept: readonly Pair[];
  /** To another phase or part of the path. */
  readonly moved: readonly Pair[];
  readonly renamed: readonly Pair[];
  readonly added: readonly Entry[];
  readonly gone: readonly Entry[];
  /** Whether those that are kept come in another order now, as when a section stands elsewhere. */
  readonly isReordered: boolean;
};

/** What became of the items of a path. @param pinned ids that the author wrote down, then and now */
export function changesBetween(
  before: Path,
  after: Path,
  pinned: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
): Changes {
  const [old, fresh] = [entriesOf(before), entriesOf(after)];
  const match = matchLists(versionOf(before, pinned.before).list, versionOf(after, pinned.after).list);
  const taken = new Set(match);
  const pairs = old.flatMap((entry, index): readonly Pair[] => {
    const found = fresh[match[index] ?? -1];
    return found === undefined ? [] : [{ before: entry, after: found }];
  });
  const kept = pairs.filter((pair) => !isRenamed(pair) && !isMoved(pair));
  const placeOf = new Map(fresh.map((entry, index) => [entry, index]));
  const places = kept.map(({ after }) => placeOf.get(after) ?? 0);
  return {
    kept,
    moved: pairs.filter((pair) => !isRenamed(pair) && isMoved(pair)),
    renamed: pairs.filter(isRenamed),
    added: fresh.filter((_, index) => !taken.has(index)),
    gone: old.filter((_, index) => (match[index] ?? -1) < 0),
    isReordered: places.some((place, index) => place < (places[index - 1] ?? 0)),
  };
}

function isRenamed({ before, after }: Pair): boolean {
  return folded(before.title) !== folded(after.title);
}

function isMoved({ before, after }: Pair): boolean {
  return folded(before.place) !== folded(after.place);
}
