import type { Path } from '../curriculum/types.ts';
import type { Journal, Notice } from '../progress/history.ts';
import type { Progress } from '../progress/progress.ts';
import type { Orphans } from '../progress/progress-in-words.ts';
import type { PathQuestions } from '../progress/recall/sitting.ts';
import type { Forgotten } from '../progress/time/forgotten.ts';
import type { ToldDate } from '../progress/time/moved.ts';
import type { Session } from '../progress/time/recorded.ts';
import type { Snapshot } from './snapshot.ts';
import type { Action } from './state/action.ts';
import type { Size } from './state/layout.ts';
import type { Destination, Question } from './state/state.ts';

/** A text as it was edited: kept in a file until it is stored. */
export type Written = {
  readonly text: string;
  /** What `error` says, and where the text is. */
  readonly unstored: (error: unknown) => unknown;
  readonly discard: () => Promise<void>;
};

/** What the machine knows of a session that runs, and remembers of it. */
export type Sessions = {
  /** What to choose from where it was forgotten. @param minutes of its item, where they are known */
  readonly forgotten: (session: Session, minutes: number | undefined) => Forgotten | undefined;
  /** The learner did something while it runs. */
  readonly seen: (session: Session) => void;
  /** Calls `listener` once a minute. Returns how to stop that. */
  readonly everyMinute: (listener: () => void) => () => void;
};

/** A review that somebody comes for, and leaves with. */
export type Review = {
  /** The questions of other paths than the one that is shown. */
  readonly others: readonly PathQuestions[];
  /** Whether to ask also what is not due yet. */
  readonly isEarly: boolean;
};

/** What a shell is opened with: the path, the learner's journal, and all that it must not know how to do itself. */
export type ShellOptions = {
  readonly path: Path;
  readonly journal: Journal;
  readonly size: Size;
  /** Whether the learner came down here from a resource of another path. */
  readonly isBelow?: boolean;
  /** Asked before anything else: whether to tick an item. */
  readonly question?: Question | undefined;
  /** What the learner came for, if that is a review. */
  readonly review?: Review;
  /** What was not seen on the path before this one. */
  readonly notices?: readonly Notice[];
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Lets the learner edit a text. */
  readonly edit: (text: string) => Promise<Written>;
  /** Opens a web page or a file. */
  readonly open: (address: string) => Promise<void>;
  /** The progress on every path of the library. */
  readonly library: () => Promise<readonly Progress[]>;
  /** Shows how the document of the path is read, part by part. */
  readonly parts?: () => Promise<Action>;
  /** Keeps which of its headings are to be studied and which passed over, and shows the path as it is read then. */
  readonly correct?: (choices: {
    readonly study: readonly string[];
    readonly skip: readonly string[];
  }) => Promise<void>;
  /** Reads the document of the path again, and shows it as it is then; gives what to say where there is nothing new. */
  readonly reread?: () => Promise<string | undefined>;
  /** What the machine knows of sessions; without it, none is ever taken for forgotten. */
  readonly sessions?: Sessions;
  /** The date that the learner was told since the last tick. */
  readonly told?: ToldDate | undefined;
  /** What is known of items that documents do not have any more. */
  readonly orphan?: Orphans | undefined;
  /** Leaves the dashboard: for another path, or for good. A Failure says why that cannot be. */
  readonly leave: (to?: Destination) => void | Promise<void>;
};

/** The dashboard without its looks: holds the state, performs what the state wants done, follows the journal. */
export type Shell = {
  readonly snapshot: () => Snapshot;
  readonly dispatch: (action: Action) => void;
  /** Calls `listener` after every change. Returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Stops following the journal. Resolves when all that was begun with the journal has been performed, with what went
   * wrong, or must be known otherwise, and was not seen: a sentence each.
   */
  readonly close: () => Promise<readonly Notice[]>;
};
