import type { Event, NewEvent } from '../progress/event.ts';
import { actionOf } from '../progress/history.ts';

/** What the learner did that is shown already and still being stored, in order. */
export type Pending = {
  readonly newEvents: readonly NewEvent[];
  /** The same as they are shown meanwhile: under ids that nothing outside of the dashboard ever sees. */
  readonly shown: readonly Event[];
};

/** @param count how many there were before it @param now in milliseconds since 1970 */
export function pendingOf(newEvents: readonly NewEvent[], count: number, now: number): Pending {
  const action = `pending ${count}`;
  const at = new Date(now).toISOString();
  return { newEvents, shown: newEvents.map((one, index) => ({ ...one, id: `${action}.${index}`, action, at })) };
}

/**
 * The ids that actions got when they were stored, by the ids under which they were shown. An undo that came quickly
 * names what was not stored yet: it is stored after that, and under the right name.
 */
export class Stored {
  readonly #ids = new Map<string, string>();
  readonly #lost = new Set<string>();

  add({ shown: [first] }: Pending, [kept]: readonly Event[]): void {
    if (first && kept) this.#ids.set(actionOf(first), actionOf(kept));
  }

  /** It could not be stored, and nothing can take it back. */
  lose({ shown: [first] }: Pending): void {
    if (first) this.#lost.add(actionOf(first));
  }

  /** What is to be stored, now that all before it is. */
  named({ newEvents }: Pending): readonly NewEvent[] {
    return newEvents.flatMap((one) => {
      if (one.type !== 'undone') return one;
      return this.#lost.has(one.event) ? [] : { ...one, event: this.#ids.get(one.event) ?? one.event };
    });
  }
}
