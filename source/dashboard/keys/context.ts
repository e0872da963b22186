import type { Board } from '../state/board.ts';
import type { Choice } from '../state/choices.ts';
import type { Row } from '../state/panels.ts';
import type { State } from '../state/state.ts';

/** What a binding may look at to say what it does, and whether it does anything here and now. */
export type Context = {
  readonly state: State;
  readonly board: Board;
  /** The row under the cursor. */
  readonly row: Row | undefined;
  /** The paths that the picker shows now; nothing while the library is being read. */
  readonly choices: readonly Choice[] | undefined;
  /** Whether the learner came down here from a resource of another path. */
  readonly isBelow: boolean;
  /** How far the text of the screen over the path can be scrolled, in lines. */
  readonly mostScroll: number;
};
