import type { Path } from '../curriculum/types.ts';
import type { Event } from './event.ts';
import type { Progress } from './progress.ts';
import { isLeftUnknown } from './totals.ts';

/** The progress on all paths of a library together. */
export type LibraryTotals = {
  readonly paths: number;
  readonly done: number;
  readonly total: number;
  /** Minutes left where they are known. */
  readonly minutesLeft: number;
  /** How many paths have something left of which nobody knows how long it takes. */
  readonly unknown: number;
};

/** Adds up the progress on several paths. */
export function libraryTotals(library: readonly Pick<Progress, 'totals'>[]): LibraryTotals {
  const sum = (of: (progress: Pick<Progress, 'totals'>) => number) => library.reduce((all, one) => all + of(one), 0);
  return {
    paths: library.length,
    done: sum(({ totals }) => totals.done),
    total: sum(({ totals }) => totals.total),
    minutesLeft: sum(({ totals }) => totals.minutes?.left ?? 0),
    unknown: sum(({ totals }) => (isLeftUnknown(totals) ? 1 : 0)),
  };
}

/**
 * The paths that people see in lists and totals: all, but for the built-in one where there is another, nothing was ever
 * done on it, and it is not where the learner is.
 * @param builtIn its id
 * @param current the id of the path where the learner is
 */
export function withoutUntouched<P extends { readonly path: { readonly id: string } }>(
  all: readonly P[],
  history: readonly Event[],
  builtIn: string,
  current: string | undefined,
): readonly P[] {
  const isTouched = all.length < 2 || current === builtIn || history.some(({ path }) => path === builtIn);
  return isTouched ? all : all.filter(({ path }) => path.id !== builtIn);
}

/** Where a path stands in the library: `Caching / Strategies`, or nothing where it stands by itself. */
export function sectionOf({ path }: { readonly path: Pick<Path, 'source'> }): string {
  return path.source?.sections.join(' / ') ?? '';
}
