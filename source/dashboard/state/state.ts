import type { Size } from './layout.ts';
import type { Outline } from './outline.ts';

/** What is on the screen. A screen over the path keeps what it needs to know itself. */
export type Screen =
  | { readonly name: 'path' }
  /** What is known of the row under the cursor. `scroll` in lines. */
  | { readonly name: 'details'; readonly scroll: number }
  | { readonly name: 'help'; readonly scroll: number }
  /** Asks whether to tick a locked resource. `missing` is what it waits for, in words. */
  | { readonly name: 'confirm'; readonly item: string; readonly missing: string };

export type ScreenName = Screen['name'];

/** What must happen outside of the state. The shell performs it, in order, with the progress of that moment. */
export type Effect =
  /** Tick or untick. `force`: past a dependency, since the learner was asked. */
  | { readonly type: 'toggle'; readonly item: string; readonly force: boolean }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'open'; readonly url: string }
  | { readonly type: 'quit' };

export type State = {
  readonly screen: Screen;
  /** The row under the cursor, counted through all panels from 0. */
  readonly cursor: number;
  /** The first line of the path that is seen. */
  readonly scroll: number;
  readonly outline: Outline;
  readonly size: Size;
  /** What just happened, in words. Gone with the next key. */
  readonly message: string | undefined;
  /** What the last action wants done outside. */
  readonly effects: readonly Effect[];
};
