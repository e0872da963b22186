import type { Notice } from '../../progress/journal.ts';
import type { Field } from './field.ts';
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
  /** Types what to look for: the path shows it meanwhile. `item` had the cursor when that began. */
  | { readonly name: 'search'; readonly field: Field; readonly item: string | undefined }
  /** Types a note on an item, or why it is skipped. */
  | {
      readonly name: 'note' | 'skip';
      readonly item: string;
      readonly title: string;
      readonly field: Field;
      /** What the field began with. */
      readonly initial: string;
    }
  /** Chooses among the paths of the library. `cursor` counts the paths that the field leaves. */
  | { readonly name: 'picker'; readonly field: Field; readonly cursor: number }
  /** Chooses among the commands, in the same way. */
  | { readonly name: 'palette'; readonly field: Field; readonly cursor: number }
  /** Chooses among what keeps the path from being complete. */
  | { readonly name: 'left'; readonly cursor: number };

/** `title` and `reason` say in words what it is about. */
export type Question = { readonly item: string; readonly title: string; readonly reason: string };

/** Where keys have their meanings. A notice stands before every screen that is not typed in; `found` is the path, as a search left it. */
export type ScreenName = Screen['name'] | 'notice' | 'found';

/** What must happen outside of the state. The shell performs it, in order, with the progress of that moment. */
export type Effect =
  /** Tick or untick. `force`: past a dependency, since the learner was asked. */
  | { readonly type: 'toggle'; readonly item: string; readonly force: boolean }
  | { readonly type: 'skip'; readonly item: string; readonly reason: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'note'; readonly item: string; readonly text: string }
  /** Let the learner write a note on an item in an editor. */
  | { readonly type: 'edit-note'; readonly item: string }
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
  /** What is seen below `screen`, and comes back when that is closed. */
  readonly below: Extract<Screen, { name: 'path' | 'details' }>;
  /** What the path is searched for; empty when all of it is shown. */
  readonly filter: string;
  /** The item whose self-check answers are shown. */
  readonly answers: string | undefined;
  /** The row under the cursor, counted through all panels that are shown from 0. */
  readonly cursor: number;
  /** The row of the phases that the learner left for another section. */
  readonly left: number | undefined;
  /** The first line of the path that is seen. */
  readonly scroll: number;
  /** Of the panels that are shown. */
  readonly outline: Outline;
  readonly size: Size;
  /** What just happened, in words. Gone with the next key. */
  readonly message: string | undefined;
  /** What went wrong, or must be known otherwise. Each stays until the learner has seen it. */
  readonly notices: readonly Notice[];
  /** What the last action wants done outside. */
  readonly effects: readonly Effect[];
};

/** A notice that comes while somebody types there waits until that is done. */
const TYPED: readonly Screen['name'][] = ['search', 'note', 'skip'];

/** Where the next key has its meaning. */
export function screenOf({ notices, screen, filter }: State): ScreenName {
  if (notices.length > 0 && !TYPED.includes(screen.name)) return 'notice';
  return screen.name === 'path' && filter !== '' ? 'found' : screen.name;
}

/** What fills the body: what is typed or asked stands over it. */
export function groundOf({ screen, below }: State): Exclude<Screen, { name: 'confirm' | 'search' | 'note' | 'skip' }> {
  switch (screen.name) {
    case 'confirm':
    case 'search':
    case 'note':
    case 'skip':
      return below;
    default:
      return screen;
  }
}
