import { Failure } from '../failure.ts';
import { folded } from '../text/searchable.ts';
import { choicesOf } from './labels.ts';
import { quoted } from './problem.ts';
import type { Path } from './types.ts';

/**
 * The paths that `name` may stand for: those with this title, else those with it as a part of their title or their id.
 * Letter case and the way in which Unicode spells a character make no difference.
 */
export function pathsCalled(paths: readonly Path[], name: string): readonly Path[] {
  const wanted = folded(name);
  if (wanted === '') return [];
  const exact = paths.filter(({ title }) => folded(title) === wanted);
  if (exact.length > 0) return exact;
  return paths.filter(({ id, title }) => folded(title).includes(wanted) || id.includes(wanted));
}

/** That a name fits several. */
export function severalPaths(name: string, paths: readonly Path[]): Failure {
  return new Failure(`${quoted(name)} fits ${paths.length} paths; give the id of one`, 2, choicesOf(paths));
}
