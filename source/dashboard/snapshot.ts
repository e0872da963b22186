import type { Path } from '../curriculum/types.ts';
import type { Event } from '../progress/event.ts';
import { type Progress, progressOf } from '../progress/progress.ts';
import { type Board, boardOf, outlineOf, startingRow } from './state/board.ts';
import type { Choice } from './state/choices.ts';
import type { Size } from './state/layout.ts';
import { initialState } from './state/reducer.ts';
import type { State } from './state/state.ts';

/** Everything that the dashboard shows, at one moment. A new object whenever anything in it has changed. */
export type Snapshot = {
  readonly state: State;
  readonly progress: Progress;
  readonly board: Board;
  /** The paths to choose from; nothing until they were asked for and read. */
  readonly choices: readonly Choice[] | undefined;
  /** Whether the learner came down here from a resource of another path. */
  readonly isBelow: boolean;
};

/** A path as the dashboard opens on it: the cursor stands on what is next. */
export function firstSnapshot(path: Path, history: readonly Event[], size: Size, isBelow: boolean): Snapshot {
  const { progress, board } = seen(path, history);
  const state = initialState(outlineOf(board), size, startingRow(board));
  return { progress, board, state, choices: undefined, isBelow };
}

/** What a history means for a path. */
export function seen(path: Path, history: readonly Event[]): Pick<Snapshot, 'progress' | 'board'> {
  const progress = progressOf(path, history);
  return { progress, board: boardOf(progress) };
}
