import { redoOf, undoOf } from '../../progress/undo.ts';
import { memoize } from '../state/memoize.ts';
import type { Context } from './binding.ts';

const LAST = { undo: memoize(undoOf), redo: memoize(redoOf) };

/** That there is nothing to undo or to redo. What is being written at this moment is not known yet. */
export const nothingToReverse = (way: keyof typeof LAST) => {
  return ({ history, progress: { path } }: Context): string | undefined =>
    LAST[way](history, path.id) === undefined ? `nothing to ${way}` : undefined;
};
