import type { Correction } from '../curriculum/markdown/roles/corrections.ts';
import type { Event } from '../progress/event.ts';
import type { Progress } from '../progress/progress.ts';
import type { Question } from '../progress/recall/recall.ts';

/** What a format may need besides the progress. */
export type Occasion = {
  /** The moment of the export: ISO 8601 in UTC. */
  readonly at: string;
  /** What the progress was made from, in order; nothing where only the progress is told. */
  readonly history?: readonly Event[];
  /** The document that the path came from; nothing where there is none. */
  readonly document: () => Promise<string | undefined>;
  /** What the learner has decided of the parts of that document. */
  readonly corrections: readonly Correction[];
  /** What the path asks and what the learner asks on it, without what was left out. */
  readonly questions: readonly Question[];
  /**
   * The ids by which other programs know the items that have another one by now: those that they had first. None where
   * nothing is known of older versions.
   */
  readonly originals?: ReadonlyMap<string, string>;
  /** Tells the learner what the text does not hold. */
  readonly warn: (text: string) => void;
};

/**
 * Writes a path and the progress on it.
 * @throws Failure (exit code 1) when the path has nothing that this format could hold
 */
export type Write = (progress: Progress, occasion: Occasion) => string | Promise<string>;
