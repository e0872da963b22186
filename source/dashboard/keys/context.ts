import type { Panel, Row } from '../state/panels.ts';
import type { State } from '../state/state.ts';

/** What a binding may look at to say what it does, and whether it does anything here and now. */
export type Context = {
  readonly state: State;
  readonly panels: readonly Panel[];
  /** The row under the cursor. */
  readonly row: Row | undefined;
  /** How far the text of the screen over the path can be scrolled, in lines. */
  readonly mostScroll: number;
};
