import { entriesOf } from '../../curriculum/items.ts';
import type { Path } from '../../curriculum/types.ts';
import { visibleLine } from '../../text/visible.ts';
import { type Event, isAboutItem } from '../event.ts';
import { type ItemState, itemStates } from '../fold.ts';
import type { Orphan } from './identity.ts';

/** What the document of a path does not have any more, and what the learner did with it. */
export type Waiting = Orphan & { readonly item: ItemState };

/**
 * The keys of all that waits: what was ticked, skipped or noted and is not in the document any more. Should it return, so
 * do its ticks.
 * @param history about the document that is shown, in order
 */
export function waitingIn(history: readonly Event[], path: Path): readonly string[] {
  const here = new Set(entriesOf(path).map(({ id }) => id));
  const others = new Set<string>();
  for (const event of history) {
    if (event.path === path.id && isAboutItem(event) && !here.has(event.item)) others.add(event.item);
  }
  if (others.size === 0) return [];
  const itemOf = itemStates(history, path.id);
  return [...others].filter((key) => isSaid(itemOf(key)));
}

/** The same with what is known of each. */
export function orphansIn(
  history: readonly Event[],
  path: Path,
  orphan: (key: string) => Orphan | undefined,
): readonly Waiting[] {
  const former = new Map((path.former ?? []).map((one) => [one.id, one]));
  const itemOf = itemStates(history, path.id);
  return waitingIn(history, path).map((key) => {
    const { title = visibleLine(key), place = '', url } = former.get(key) ?? {};
    const unknown: Orphan = { key, id: key, title, phase: place, ...(url === undefined ? {} : { url }) };
    return { ...(orphan(key) ?? unknown), item: itemOf(key) };
  });
}

function isSaid({ state, notes }: ItemState): boolean {
  return state !== 'open' || (notes ?? []).length > 0;
}
