import { type Event, type ItemEvent, isAboutItem } from './event.ts';
import { actionOf, holding } from './history.ts';

/** Something that was done to an item, and whether it still holds or was taken back. */
export type Past = { readonly event: ItemEvent; readonly holds: boolean };

/**
 * What was done to one item of a path, the newest first. Without the answers to its questions and its sessions: they
 * are many, and what they add up to is shown in other ways.
 * @param ordered the history in order.
 */
export function historyOf(ordered: readonly Event[], path: string, item: string): readonly Past[] {
  const own = ordered.filter(isAboutItem).filter((event) => {
    return event.path === path && event.item === item && event.type !== 'reviewed' && event.type !== 'started';
  });
  if (own.length === 0) return [];
  const held = new Set(holding(ordered).map(actionOf));
  return own.map((event) => ({ event, holds: held.has(actionOf(event)) })).reverse();
}
