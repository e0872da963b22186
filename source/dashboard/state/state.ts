import type { Notice } from '../../progress/journal.ts';
import type { Size } from './layout.ts';
import type { Outline } from './outline.ts';

/** What is on the screen. A screen over the path keeps what it needs to know itself. */
export type Screen =
  | { readonly name: 'path' }
  /** What is known of the row under the cursor. `scroll` in lines. */
  | { readonly name: 'details'; readonly scroll: number }
  | { readonly name: 'help'; readonly scroll: number }
  /** Asks whether to tick an item. `tickIt` is the answer that has the cursor. */
  | ({ readonly name: 'confirm'; readonly tickIt: boolean } & Question)
  /** Chooses among the paths of the library. `cursor` counts the paths that the filter leaves. */
  | { readonly name: 'picker'; readonly filter: string; readonly cursor: number };

/** `title` and `reason` say in words what it is about. */
export type Question = { readonly item: string; readonly title: string; readonly reason: string };

/** Where keys have their meanings: a notice stands before every screen. */
export type ScreenName = Screen['name'] | 'notice';

/** What must happen outside of the state. The shell performs it, in order, with the progress of that moment. */
export type Effect =
  /** Tick or untick. `force`: past a dependency, since the learner was asked. */
  | { readonly type: 'toggle'; readonly item: string; readonly force: boolean }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Let the learner write a note on an item. */
  | { readonly type: 'note'; readonly item: string }
  | { readonly type: 'open'; readonly address: string }
  /** Go to another path of the library. */
  | { readonly type: 'go'; readonly to: Destination }
  | { readonly type: 'load-library' }
  | { readonly type: 'quit' };

/** Where to go: to any path, down into the path that a resource leads to, or back up from there. */
export type Destination =
  | { readonly way: 'across'; readonly path: string }
  | { readonly way: 'down'; readonly path: string; readonly from: string }
  | { readonly way: 'up' };

export type State = {
  readonly screen: Screen;
  /** The row under the cursor, counted through all panels from 0. */
  readonly cursor: number;
  /** The row of the phases that the learner left for another section. */
  readonly left: number | undefined;
  /** The first line of the path that is seen. */
  readonly scroll: number;
  readonly outline: Outline;
  readonly size: Size;
  /** What just happened, in words. Gone with the next key. */
  readonly message: string | undefined;
  /** What went wrong, or must be known otherwise. Each stays until the learner has seen it. */
  readonly notices: readonly Notice[];
  /** What the last action wants done outside. */
  readonly effects: readonly Effect[];
};

/** Where the next key has its meaning. */
export function screenOf({ notices, screen }: State): ScreenName {
  return notices.length > 0 ? 'notice' : screen.name;
}
