/** Work that may take long, as it is known to what does it: how far it is, and whether it is to stop. */
export type Task = {
  /** Tells how far it is: `Reading documents`, 312 of 1000. Without a total it only takes its time. */
  tell(what: string, done?: number, total?: number): void;
  /** The same, at once and only once: another program may ask something at the terminal meanwhile. */
  announce(what: string): void;
  /**
   * Tells it at a place where nothing is half done: all else has its turn.
   * @throws {Stopped} where the learner wants it to stop
   */
  step(what: string, done?: number, total?: number): Promise<void>;
  /** Aborted when it is to stop; nothing where nobody waits who could want that. */
  readonly signal: AbortSignal | undefined;
};

/** What ends work that was stopped. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Work that nobody watches. */
export const UNWATCHED: Task = {
  tell: () => undefined,
  announce: () => undefined,
  step: async () => undefined,
  signal: undefined,
};
