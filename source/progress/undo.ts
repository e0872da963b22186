import type { Event, NewEvent } from './event.ts';
import { actionOf, holding, newestHolding } from './history.ts';

/** What an undo or a redo would do: the new events to add, and the events that they take back or bring back. */
export type Reversal = { readonly newEvents: readonly NewEvent[]; readonly events: readonly Event[] };

/**
 * The undo of the last action on a path that still holds, or nothing when there is none.
 * @param ordered the history in order.
 */
export function undoOf(ordered: readonly Event[], path: string): Reversal | undefined {
  const isOwn = (event: Event) => event.path === path && event.type !== 'undone';
  const last = newestHolding(ordered, isOwn);
  if (last === undefined) return undefined;
  const events = ordered.filter((event) => isOwn(event) && actionOf(event) === actionOf(last));
  return { newEvents: takeBack(path, [last]), events };
}

/**
 * The redo of the last undo on a path, or nothing when there is none, or when something was done after it:
 * then there is no way back to what it took away, as in an editor. Two devices may have undone the same action:
 * it is back only when all of these undos are taken back.
 * @param ordered the history in order.
 */
export function redoOf(ordered: readonly Event[], path: string): Reversal | undefined {
  const own = ordered.filter((event) => event.path === path);
  const actions = new Set(own.filter((event) => event.type !== 'undone').map(actionOf));
  const held = holding(own).filter((event) => event.type !== 'undone' || actions.has(event.event));
  const last = held.at(-1);
  if (last?.type !== 'undone') return undefined;
  const undos = held.filter((event) => event.type === 'undone' && event.event === last.event);
  return { newEvents: takeBack(path, undos), events: own.filter((event) => actionOf(event) === last.event) };
}

function takeBack(path: string, events: readonly Event[]): readonly NewEvent[] {
  return [...new Set(events.map(actionOf))].map((event) => ({ type: 'undone', path, event }));
}
