import type { Event, NewEvent } from './event.ts';

/** Something about the stored history that the learner should be told once, as a sentence. */
export type Notice = string;

/** All that is known of what the learner did. */
export type History = {
  /** In the order in which it happened, as `mergeHistories` gives it; the same object while nothing has changed. */
  readonly events: readonly Event[];
  /** Files that could not be read and where they were set aside, and the like. */
  readonly notices: readonly Notice[];
};

/**
 * The learner's history as everything outside the store sees it. The store keeps it in files,
 * the tests in memory.
 */
export type Journal = {
  /** Every event of every device. */
  read(): Promise<History>;
  /**
   * Adds new events in the order given and resolves once they are safe on disk, with the events made of them.
   * Their times are later than that of every event seen so far. Several are one action.
   * Rejects with a one-line error when they could not be stored; then none of them was.
   */
  append(newEvents: readonly NewEvent[]): Promise<readonly Event[]>;
  /** Calls `listener` whenever the stored history may have changed, here or elsewhere. Returns how to stop that. */
  subscribe(listener: () => void): () => void;
};
