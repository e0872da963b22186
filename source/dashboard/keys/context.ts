import type { Choice } from '../state/choices.ts';
import type { Panel, Row } from '../state/panels.ts';
import type { State } from '../state/state.ts';

/** What a binding may look at to say what it does, and whether it does anything here and now. */
export type Context = {
  readonly state: State;
  readonly panels: readonly Panel[];
  /** The row under the cursor. */
  readonly row: Row | undefined;
  /** The paths that the picker shows now. */
  readonly choices: readonly Choice[];
  /** Whether the learner came down here from a resource of another path. */
  readonly isBelow: boolean;
  /** How far the text of the screen over the path can be scrolled, in lines. */
  readonly mostScroll: number;
};
