import type { Event } from '../../progress/event.ts';
import type { Progress } from '../../progress/progress.ts';
import type { Board } from '../state/board.ts';
import type { Choice } from '../state/choices.ts';
import type { Leftover } from '../state/leftovers.ts';
import type { Row } from '../state/panels.ts';
import type { State } from '../state/state.ts';
import type { Binding } from './binding.ts';

/** What a binding may look at to say what it does, and whether it does anything here and now. */
export type Context = {
  readonly state: State;
  readonly progress: Progress;
  /** Of every path, in order. */
  readonly history: readonly Event[];
  /** All of the path. */
  readonly whole: Board;
  /** What is shown of it. */
  readonly board: Board;
  /** The row under the cursor. */
  readonly row: Row | undefined;
  /** The paths that the picker shows now; nothing while the library is being read. */
  readonly choices: readonly Choice[] | undefined;
  /** The commands that the palette shows now. */
  readonly commands: readonly Binding[];
  /** What keeps the path from being complete, on the screen that lists it. */
  readonly leftovers: readonly Leftover[];
  /** Whether the learner came down here from a resource of another path. */
  readonly isBelow: boolean;
  /** The line of the row's details, from 0, with which its questions begin. */
  readonly questionsAt: () => number;
  /** How far the text of the screen over the path can be scrolled, in lines. */
  readonly mostScroll: number;
};

/** What there is to look at without the screen over the path: for what a key does there, and not here. */
export function overPath(context: Context): Context {
  const { state } = context;
  return { ...context, state: { ...state, screen: state.below } };
}
