import type { Event, ItemEvent } from './event.ts';
import { holding } from './history.ts';

/** What the learner's events say of one item. An item that no event names is open. */
export type ItemState = { readonly note?: string } & (
  | { readonly state: 'open' }
  | { readonly state: 'done'; readonly at: string }
  | { readonly state: 'skipped'; readonly at: string; readonly reason: string }
);

const OPEN: ItemState = { state: 'open' };

/** The fold: the state of every item of one path, from the history in order. The last word on an item counts. */
export function itemStates(ordered: readonly Event[], path: string): (item: string) => ItemState {
  const states = new Map<string, ItemState>();
  for (const event of holding(ordered)) {
    if (event.path !== path || event.type === 'undone') continue;
    states.set(event.item, after(states.get(event.item) ?? OPEN, event));
  }
  return (item) => states.get(item) ?? OPEN;
}

/** The same item, neither done nor skipped: what stays is its note. */
export function untouched({ note }: ItemState): ItemState {
  return note === undefined ? OPEN : { note, state: 'open' };
}

function after(before: ItemState, event: ItemEvent): ItemState {
  const { note, ...state } = before;
  switch (event.type) {
    case 'done':
      return { ...untouched(before), state: 'done', at: event.at };
    case 'reopened':
      return untouched(before);
    case 'skipped':
      return { ...untouched(before), state: 'skipped', at: event.at, reason: event.reason };
    case 'noted':
      return event.text === '' ? state : { ...state, note: event.text };
  }
}
