import type { Missing } from './dependencies.ts';
import type { Deed } from './event.ts';
import type { ItemState } from './fold.ts';
import type { Progress, ResourceProgress } from './progress.ts';

/** What came of wanting to tick something: the deeds to add, or what stands in the way. */
export type Ticking =
  | { readonly outcome: 'deeds'; readonly deeds: readonly Deed[] }
  | { readonly outcome: 'locked'; readonly resource: ResourceProgress; readonly missing: readonly Missing[] };

/**
 * The deeds that tick items. What is done already needs none. A locked resource stands in the way unless `force`,
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
  const deeds = [...wanted].filter((item) => state.get(item) !== 'done');
  return { outcome: 'deeds', deeds: deeds.map((item) => ({ type: 'done', path, item })) };
}

/** The deeds that make items open again. What is open already needs none. */
export function reopen(progress: Progress, items: readonly string[]): readonly Deed[] {
  const state = statesOf(progress);
  const path = progress.path.id;
  return [...new Set(items)]
    .filter((item) => state.get(item) !== 'open')
    .map((item) => ({ type: 'reopened', path, item }));
}

/** The deeds that skip items, whatever their state: a new reason counts. */
export function skip(progress: Progress, items: readonly string[], reason: string): readonly Deed[] {
  return [...new Set(items)].map((item) => ({ type: 'skipped', path: progress.path.id, item, reason }));
}

/** Whether an item is neither done nor skipped. */
export function isOpen(progress: Progress, item: string): boolean {
  return statesOf(progress).get(item) === 'open';
}

/** Ticks what is not done, reopens what is done or skipped: what one key does. */
export function toggle(progress: Progress, item: string, options: { readonly force: boolean }): Ticking {
  return isOpen(progress, item)
    ? tick(progress, [item], options)
    : { outcome: 'deeds', deeds: reopen(progress, [item]) };
}

function statesOf({ resources, extras, checklist }: Progress): ReadonlyMap<string, ItemState['state']> {
  const own = resources.map(({ resource, item }) => [resource.id, item.state] as const);
  const others = [...extras, ...checklist].map(({ entry, item }) => [entry.id, item.state] as const);
  return new Map([...own, ...others]);
}
