import type { Deed, Event } from './event.ts';
import { actionOf, holding } from './history.ts';

/** What an undo or a redo would do: the deed to add, and the events that it takes back or brings back. */
export type Reversal = { readonly deed: Deed; readonly events: readonly Event[] };

/**
 * The undo of the last action on a path that still holds, or nothing when there is none.
 * @param ordered the history in order.
 */
export function undoOf(ordered: readonly Event[], path: string): Reversal | undefined {
  const deeds = holding(ordered).filter((event) => event.path === path && event.type !== 'undone');
  const last = deeds.at(-1);
  return last && takeBack(path, actionOf(last), deeds);
}

/**
 * The redo of the last undo on a path, or nothing when there is none, or when something was done after it:
 * then there is no way back to what it took away, as in an editor.
 * @param ordered the history in order.
 */
export function redoOf(ordered: readonly Event[], path: string): Reversal | undefined {
  const own = ordered.filter((event) => event.path === path);
  const undone = new Set(own.filter((event) => event.type !== 'undone').map(actionOf));
  const last = holding(own).findLast((event) => event.type !== 'undone' || undone.has(event.event));
  if (last?.type !== 'undone') return undefined;
  const broughtBack = own.filter((event) => actionOf(event) === last.event);
  return { deed: { type: 'undone', path, event: actionOf(last) }, events: broughtBack };
}

function takeBack(path: string, action: string, deeds: readonly Event[]): Reversal {
  return { deed: { type: 'undone', path, event: action }, events: deeds.filter((event) => actionOf(event) === action) };
}
