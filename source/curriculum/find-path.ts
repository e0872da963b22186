import { folded } from '../text/folded.ts';
import { labelsOf } from './labels.ts';
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

/** What to say of several. */
export function severalPaths(name: string, paths: readonly Path[]): string {
  return `${name} fits several paths: ${labelsOf(paths)}; give the id`;
}
