import type { Event, NewEvent } from './event.ts';

/**
 * The new events that tick what a document itself shows as ticked. What the learner has touched already, in whatever way,
 * needs none: the document is believed once.
 * @param seeds ids of the items that the document shows as ticked
 */
export function seedEvents(history: readonly Event[], path: string, seeds: readonly string[]): readonly NewEvent[] {
  const touched = new Set(history.flatMap((event) => ('item' in event && event.path === path ? event.item : [])));
  return seeds.filter((item) => !touched.has(item)).map((item) => ({ type: 'done', path, item }));
}

/** A history as it would be with these new events, all done at the same time: for a path that is only looked at. */
export function asIfDone(history: readonly Event[], newEvents: readonly NewEvent[], at: string): readonly Event[] {
  return [...history, ...newEvents.map((newEvent, index): Event => ({ ...newEvent, id: `seed-${index}`, at }))];
}
