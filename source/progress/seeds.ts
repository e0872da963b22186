import type { Deed, Event } from './event.ts';

/**
 * The deeds that tick what a document itself shows as ticked. What the learner has touched already, in whatever way,
 * needs none: the document is believed once.
 * @param seeds ids of the items that the document shows as ticked
 */
export function seedDeeds(history: readonly Event[], path: string, seeds: readonly string[]): readonly Deed[] {
  const touched = new Set(history.flatMap((event) => ('item' in event && event.path === path ? event.item : [])));
  return seeds.filter((item) => !touched.has(item)).map((item) => ({ type: 'done', path, item }));
}

/** A history as it would be with these deeds, all done at the same time: for a path that is only looked at. */
export function asIfDone(history: readonly Event[], deeds: readonly Deed[], at: string): readonly Event[] {
  return [...history, ...deeds.map((deed, index): Event => ({ ...deed, id: `seed-${index}`, at }))];
}
