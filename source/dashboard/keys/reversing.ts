import { redoOf, undoOf } from '../../progress/undo.ts';
import { remember } from '../state/remember.ts';
import type { Context } from './context.ts';

const LAST = { undo: remember(undoOf), redo: remember(redoOf) };

/** That there is nothing to undo or to redo. What is being written at this moment is not known yet. */
export const nothingToReverse = (way: keyof typeof LAST) => {
  return ({ history, progress: { path } }: Context): string | undefined =>
    LAST[way](history, path.id) === undefined ? `nothing to ${way}` : undefined;
};
