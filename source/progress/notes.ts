import { type Event, timeOf } from './event.ts';

/** A note, by the id of its event. */
export type Note = { readonly id: string; readonly at: string; readonly text: string };

export type NotedEvent = Extract<Event, { type: 'noted' }>;

/**
 * The notes on every item that has some, the oldest first. What an event replaces is gone, wherever it stands among them:
 * so two machines that changed one note keep both changes.
 * @param ordered the notes that hold, in order
 */
export function notesAfter(ordered: readonly NotedEvent[]): ReadonlyMap<string, readonly Note[]> {
  const replaced = new Set(ordered.flatMap(({ replaces }) => replaces ?? []));
  const notes = new Map<string, readonly Note[]>();
  for (const event of ordered) {
    const before = event.replaces === undefined ? [] : (notes.get(event.item) ?? []);
    const isShown = event.text !== '' && !replaced.has(event.id);
    notes.set(event.item, isShown ? [...before, { id: event.id, at: timeOf(event), text: event.text }] : before);
  }
  return new Map([...notes].filter(([, some]) => some.length > 0));
}
