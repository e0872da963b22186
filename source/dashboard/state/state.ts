import type { Notice } from '../../progress/history.ts';
import type { Asked, Outcome, Sitting } from '../../progress/recall/sitting.ts';
import type { Answer } from '../../progress/time/forgotten.ts';
import type { Session } from '../../progress/time/recorded.ts';
import type { Part } from './choices.ts';
import type { Field } from './field.ts';
import type { Outline, Spot } from './ladder.ts';
import type { Size } from './layout.ts';

/** What is on the screen. A screen over the path keeps what it needs to know itself. */
export type Screen =
  | { readonly name: 'path' }
  /** What is known of the row under the cursor. `scroll` in lines. */
  | { readonly name: 'details'; readonly scroll: number }
  | { readonly name: 'help'; readonly scroll: number }
  /** Every note on the path. */
  | { readonly name: 'notes'; readonly scroll: number }
  /** What there is to say of a path whose last resource, or last box, was ticked. */
  | { readonly name: 'finished'; readonly scroll: number }
  /** Asks whether to tick something. Which answer has the cursor is the list's own affair. */
  | ({ readonly name: 'confirm' } & Question)
  /** Types what to look for: the path shows it meanwhile. `item` had the cursor when that began. */
  | { readonly name: 'search'; readonly field: Field; readonly item: string | undefined }
  /** Types a note on an item, why items are skipped, or another title of the path. */
  | {
      readonly name: 'note' | 'skip' | 'rename';
      readonly items: readonly string[];
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
  | { readonly name: 'left'; readonly cursor: number }
  /** Chooses which parts of the document are studied. */
  | { readonly name: 'parts'; readonly cursor: number; readonly parts: readonly Part[] }
  /** Asks how long the learner has: `cursor` counts `FIT_TIMES`, or the time that was typed. */
  | { readonly name: 'fit-time'; readonly field: Field; readonly cursor: number }
  /** What fits into so many minutes. */
  | { readonly name: 'fit'; readonly minutes: number; readonly scroll: number }
  /** The days of the learner. `back`: how many days before today the cursor stands. */
  | {
      readonly name: 'calendar';
      readonly scroll: number;
      readonly back: number;
      readonly unit: 'minutes' | 'items';
      readonly scope: 'path' | 'all';
    }
  /** Asks what was learned. `isVisit`: the learner came for that alone, and leaves the dashboard with it. */
  | { readonly name: 'review'; readonly scroll: number; readonly sitting: Sitting; readonly isVisit: boolean }
  /** Types a question of one's own on an item or a phase, and then, with `question`, its answer. */
  | {
      readonly name: 'ask';
      readonly item: string;
      readonly title: string;
      readonly question?: string;
      readonly field: Field;
    }
  /** Asks how much of a session counts that was forgotten. */
  | ({ readonly name: 'forgotten'; readonly cursor: number } & ForgottenSession);

/** The minutes that are offered to whoever is asked how long there is. */
export const FIT_TIMES: readonly number[] = [25, 45, 90];

/** The weeks that the calendar shows: half a year, or a year in a wide window. @param width cells of its text */
export function weeksIn(width: number): number {
  if (width >= 116) return 53;
  return Math.min(26, Math.max(4, Math.floor((width - 6) / 2)));
}

/** A session that was forgotten, and the answers to how much of it counts. */
type ForgottenSession = {
  readonly session: Session;
  readonly title: string;
  readonly answers: readonly Answer[];
};

/** Whether to tick these items, although they are locked. `title` and `reason` say in words what it is about. */
export type Question = {
  readonly items: readonly string[];
  readonly title: string;
  readonly reason: string;
  /** Where it is about something else: whether to take the path out of the library. */
  readonly about?: 'removal';
};

/** Where keys have their meanings. A notice stands before every screen that is not typed in; `found` is the path, as a search left it. */
export type ScreenName = Screen['name'] | 'notice' | 'found';

/** What must happen outside of the state. The shell performs it, in order, with the progress of that moment. */
export type Effect =
  /**
   * Tick what of these items is open; where none is, untick what is done. `force`: past a dependency, since the learner
   * was asked, and never untick.
   */
  | { readonly type: 'toggle'; readonly items: readonly string[]; readonly force: boolean }
  | { readonly type: 'skip'; readonly items: readonly string[]; readonly reason: string }
  /** Another title for the path; '' for that of its document. */
  | { readonly type: 'rename'; readonly title: string }
  /** Takes the path out of the library. */
  | { readonly type: 'remove' }
  | { readonly type: 'undo' }
  /** Begin a session on an item, or end it where it runs. */
  | { readonly type: 'session'; readonly item: string }
  /** End a session at a moment, in milliseconds since 1970. */
  | { readonly type: 'stop-session'; readonly session: Session; readonly until: number }
  | { readonly type: 'redo' }
  | { readonly type: 'note'; readonly item: string; readonly text: string }
  /** Let the learner write a note on an item in an editor. */
  | { readonly type: 'edit-note'; readonly item: string }
  | { readonly type: 'open'; readonly address: string }
  /** Ask what is due. */
  | { readonly type: 'review' }
  | { readonly type: 'answer'; readonly asked: Asked; readonly outcome: Outcome }
  /** Take the last answer to a question back. */
  | { readonly type: 'take-back'; readonly asked: Asked }
  /** Keep a question of the learner's own. */
  | { readonly type: 'ask'; readonly item: string; readonly question: string; readonly answer: string }
  /** Go to another path of the library. */
  | { readonly type: 'go'; readonly to: Destination }
  | { readonly type: 'load-library' }
  /** Look how long the learner takes on other paths, where this one says too little of that. */
  | { readonly type: 'load-pace' }
  /** Show how the document of the path is read. */
  | { readonly type: 'load-parts' }
  /** Read it otherwise from now on, by the names of its headings. */
  | { readonly type: 'correct'; readonly study: readonly string[]; readonly skip: readonly string[] }
  /** Read the document of the path again. */
  | { readonly type: 'reread' }
  | { readonly type: 'quit' };

/** Where to go: to any path, down into the path that a resource leads to, back up from there, or nowhere else. */
export type Destination =
  | { readonly way: 'across'; readonly path: string }
  | { readonly way: 'down'; readonly path: string; readonly from: string }
  | { readonly way: 'up' }
  /** To the same path, as it is by now. */
  | { readonly way: 'again' };

export type State = {
  readonly screen: Screen;
  /** What is seen below `screen`, and comes back when that is closed. */
  readonly below: Extract<Screen, { name: 'path' | 'details' | 'review' }>;
  /** What the path is searched for; empty when all of it is shown. */
  readonly filter: string;
  /** The item whose self-check answers are shown. */
  readonly answers: string | undefined;
  readonly cursor: Spot;
  /** The panel that the learner opened last: on a ladder it is the one that is open. */
  readonly open: number;
  /** Where in the phases the learner left for another section. */
  readonly left: Spot | undefined;
  /** The first line of the path that is seen. */
  readonly scroll: number;
  /** Of the panels that are shown. */
  readonly outline: Outline;
  readonly size: Size;
  /** What just happened. Gone with the next key. */
  readonly message: Message | undefined;
  /** What went wrong, or must be known otherwise. Each stays until the learner has seen it. */
  readonly notices: readonly Notice[];
  /** What the last action wants done outside. */
  readonly effects: readonly Effect[];
};

/**
 * `more` follows the text, piece by piece. `isReward`: something was gained. `before`: what share of the path was done
 * then, from 0 to 1.
 */
export type Message = {
  readonly text: string;
  readonly more?: readonly string[];
  readonly isReward?: boolean;
  /** It stands in the first line of the window: somebody comes back. */
  readonly isReturn?: boolean;
  readonly before?: number;
};

/** A notice that comes while somebody types there waits until that is done. */
const TYPED: readonly Screen['name'][] = ['search', 'note', 'skip', 'rename', 'ask'];

/** Where the next key has its meaning. */
export function screenOf({ notices, screen, filter }: State): ScreenName {
  if (notices.length > 0 && !TYPED.includes(screen.name)) return 'notice';
  return screen.name === 'path' && filter !== '' ? 'found' : screen.name;
}

/** What fills the body: what is typed or asked stands over it. */
export function groundOf({
  screen,
  below,
}: State): Exclude<Screen, { name: 'confirm' | 'search' | 'note' | 'skip' | 'rename' | 'ask' }> {
  switch (screen.name) {
    case 'confirm':
    case 'search':
    case 'note':
    case 'skip':
    case 'rename':
    case 'ask':
      return below;
    default:
      return screen;
  }
}
