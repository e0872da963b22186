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
 * The ids that actions and events got when they were stored, by the ids under which they were shown. An undo that came
 * quickly names what was not stored yet, and so does a note that is changed: they are stored after that, and name it right.
 */
export class Stored {
  readonly #ids = new Map<string, string>();
  readonly #lost = new Set<string>();

  add({ shown }: Pending, kept: readonly Event[]): void {
    for (const [index, event] of kept.entries()) {
      const before = shown[index];
      if (before === undefined) continue;
      this.#ids.set(actionOf(before), actionOf(event));
      this.#ids.set(before.id, event.id);
    }
  }

  /** It could not be stored: nothing can take it back, or its place. */
  lose({ shown }: Pending): void {
    for (const event of shown) this.#lost.add(actionOf(event)).add(event.id);
  }

  /** What is to be stored, now that all before it is. */
  named({ newEvents }: Pending): readonly NewEvent[] {
    return newEvents.flatMap((one) => {
      if (one.type === 'noted' && one.replaces !== undefined) return { ...one, replaces: this.#namesOf(one.replaces) };
      if (one.type === 'stopped') {
        return this.#lost.has(one.session) ? [] : { ...one, session: this.#nameOf(one.session) };
      }
      if (one.type === 'reviewed' || one.type === 'dropped') {
        return this.#lost.has(one.question) ? [] : { ...one, question: this.#nameOf(one.question) };
      }
      if (one.type === 'asked' && one.replaces !== undefined) {
        const { replaces, ...rest } = one;
        return this.#lost.has(replaces) ? rest : { ...rest, replaces: this.#nameOf(replaces) };
      }
      if (one.type !== 'undone') return one;
      return this.#lost.has(one.event) ? [] : { ...one, event: this.#nameOf(one.event) };
    });
  }

  #nameOf(id: string): string {
    return this.#ids.get(id) ?? id;
  }

  #namesOf(ids: readonly string[]): readonly string[] {
    return ids.filter((id) => !this.#lost.has(id)).map((id) => this.#nameOf(id));
  }
}

/** Whose ids nobody looks at but an undo. */
const PLAIN: readonly Event['type'][] = ['done', 'reopened', 'skipped'];

/** Whether what is stored now is what was stored before, and behind it what was shown. */
export function isAsShown(
  { shown }: Pending,
  kept: readonly Event[],
  before: readonly Event[],
  now: readonly Event[],
): boolean {
  const added = now.slice(before.length);
  return (
    kept.length === shown.length &&
    added.length === kept.length &&
    added.every(({ id, type }, at) => id === kept[at]?.id && PLAIN.includes(type))
  );
}
