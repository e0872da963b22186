import type { NewEvent } from './event.ts';
import type { ItemState, Note } from './fold.ts';
import type { Missing } from './missing.ts';
import type { Progress, ResourceProgress } from './progress.ts';

/** What came of wanting to tick something: the new events to add, or what stands in the way. */
export type Ticking =
  | { readonly outcome: 'events'; readonly newEvents: readonly NewEvent[] }
  | { readonly outcome: 'locked'; readonly resource: ResourceProgress; readonly missing: readonly Missing[] };

/**
 * The new events that tick items. What is done already needs none. A locked resource stands in the way unless `force`,
 * or unless what it waits for is ticked together with it.
 */
export function tick(progress: Progress, items: readonly string[], { force }: { readonly force: boolean }): Ticking {
  const wanted = new Set(items);
  if (!force) {
    for (const resource of progress.resources) {
      if (resource.state !== 'locked' || !wanted.has(resource.resource.id)) continue;
      const missing = resource.missing
        .map((one) => ({ ...one, left: one.left.filter(({ id }) => !wanted.has(id)) }))
        .filter(({ left }) => left.length > 0);
      if (missing.length > 0) return { outcome: 'locked', resource, missing };
    }
  }
  const state = statesOf(progress);
  const path = progress.path.id;
  const newEvents = [...wanted].filter((item) => state.get(item) !== 'done');
  return { outcome: 'events', newEvents: newEvents.map((item) => ({ type: 'done', path, item })) };
}

/** The new events that make items open again. What is open already needs none. */
export function reopen(progress: Progress, items: readonly string[]): readonly NewEvent[] {
  const state = statesOf(progress);
  const path = progress.path.id;
  return [...new Set(items)]
    .filter((item) => state.get(item) !== 'open')
    .map((item) => ({ type: 'reopened', path, item }));
}

/** The new events that skip items, whatever their state: a new reason counts. */
export function skip(progress: Progress, items: readonly string[], reason: string): readonly NewEvent[] {
  return [...new Set(items)].map((item) => ({ type: 'skipped', path: progress.path.id, item, reason }));
}

/** Whether an item is neither done nor skipped. */
export function isOpen(progress: Progress, item: string): boolean {
  return statesOf(progress).get(item) === 'open';
}

function statesOf({ resources, extras, checklist }: Progress): ReadonlyMap<string, ItemState['state']> {
  const own = resources.map(({ resource, item }) => [resource.id, item.state] as const);
  const others = [...extras, ...checklist].map(({ entry, item }) => [entry.id, item.state] as const);
  return new Map([...own, ...others]);
}

/** The learner's notes on an item, the oldest first. */
export function notesOn(item: string, { resources, extras, checklist }: Progress): readonly Note[] {
  const resource = resources.find((one) => one.resource.id === item);
  return (resource ?? [...extras, ...checklist].find(({ entry }) => entry.id === item))?.item.notes ?? [];
}

/**
 * What writes a note.
 * @param replaced the notes whose place it takes
 * @returns nothing where it changes nothing
 */
export function noting(
  { path }: Progress,
  item: string,
  { text, replaced }: { readonly text: string; readonly replaced: readonly Note[] },
): readonly NewEvent[] {
  const [only, ...others] = replaced;
  const isSame = others.length === 0 && text === (only?.text ?? '');
  return isSame ? [] : [{ type: 'noted', path: path.id, item, text, replaces: replaced.map(({ id }) => id) }];
}
