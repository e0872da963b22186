import type { Event, NewEvent } from '../../source/progress/event.ts';
import type { Journal } from '../../source/progress/history.ts';

const START = Date.parse('2026-11-23T08:00:00.000Z');
const MINUTE = 60_000;

/** Noon of that day, for what wants to know the time. */
export const NOON = Date.parse('2026-11-23T12:00:00.000Z');

/** New events as they are kept: the first at eight o'clock, each a minute after the one before it, with ids e1, e2 ... */
export function events(...newEvents: readonly NewEvent[]): readonly Event[] {
  return newEvents.map((newEvent, index) => stamp(newEvent, index));
}

function stamp(newEvent: NewEvent, index: number): Event {
  return { ...newEvent, id: `e${index + 1}`, at: new Date(START + index * MINUTE).toISOString() };
}

/** A journal that keeps its events in memory. `add` puts new events in as another terminal would. */
export function memoryJournal(
  ...newEvents: readonly NewEvent[]
): Journal & { readonly add: (...newEvents: NewEvent[]) => void } {
  let kept = events(...newEvents);
  const listeners = new Set<() => void>();
  const add = (...added: readonly NewEvent[]) => {
    const made = added.map((newEvent, index) => stamp(newEvent, kept.length + index));
    const action = made.length > 1 ? { action: `a${kept.length}` } : {};
    const grouped = made.map((event) => ({ ...event, ...action }));
    kept = [...kept, ...grouped];
    for (const listener of listeners) listener();
    return grouped;
  };
  return {
    read: async () => ({ events: kept, notices: [] }),
    append: async (added) => add(...added),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add,
  };
}
