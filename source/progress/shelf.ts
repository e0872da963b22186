import type { Event } from './event.ts';
import { actionOf, holding } from './history.ts';

/** What the learner has decided of the paths of the library as such. */
export type Shelf = {
  /** The action by which a path was taken out of the library; nothing for one that is in it. */
  readonly removalOf: (path: string) => string | undefined;
  /** The learner's own title for a path; nothing where it has that of its document. */
  readonly titleOf: (path: string) => string | undefined;
};

/** @param ordered the history in order, or what of it is settled */
export function shelfOf(ordered: readonly Event[]): Shelf {
  const removals = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const event of holding(ordered)) {
    if (event.type === 'removed') removals.set(event.path, actionOf(event));
    if (event.type === 'renamed') titles.set(event.path, event.title);
  }
  return { removalOf: (path) => removals.get(path), titleOf: (path) => titles.get(path) || undefined };
}

/** A path under the title that the learner has given it. */
export function titled<P extends { readonly id: string; readonly title: string }>(path: P, { titleOf }: Shelf): P {
  const title = titleOf(path.id);
  return title === undefined || title === path.title ? path : { ...path, title };
}
