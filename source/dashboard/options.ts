import type { Path } from '../curriculum/types.ts';
import type { Journal, Notice } from '../progress/journal.ts';
import type { Progress } from '../progress/progress.ts';
import type { Size } from './state/layout.ts';
import type { Destination, Question } from './state/state.ts';

/** A text as it was edited: kept in a file until it is stored. */
export type Written = {
  readonly text: string;
  /** What `error` says, and where the text is. */
  readonly unstored: (error: unknown) => unknown;
  readonly discard: () => Promise<void>;
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
  /** Leaves the dashboard: for another path, or for good. A Failure says why that cannot be. */
  readonly leave: (to?: Destination) => void | Promise<void>;
};
