import { type Event, orderOf } from './event.ts';

/**
 * One history of many: every event once, in the order in which it happened. Being a union of sets, it does not
 * matter in which order, how often or in how many pieces the events are found.
 */
export function mergeHistories(...histories: readonly (readonly Event[])[]): readonly Event[] {
  const byId = new Map<string, Event>();
  for (const history of histories) {
    for (const event of history) {
      const known = byId.get(event.id);
      // Two different events of one id cannot come from Waymark. Any fixed choice keeps machines in agreement.
      if (known === undefined || JSON.stringify(event) < JSON.stringify(known)) byId.set(event.id, event);
    }
  }
  return [...byId.values()].sort(byOrder);
}

/** Which of two events comes first. */
export function byOrder(one: Event, other: Event): number {
  return compare(orderOf(one), orderOf(other)) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The action that an event is part of: those of one command share it, and are taken back together. */
export function actionOf(event: Event): string {
  return event.action ?? event.id;
}

/** The events of every action, by its id. */
export function actionsOf(ordered: readonly Event[]): ReadonlyMap<string, readonly Event[]> {
  const actions = new Map<string, Event[]>();
  for (const event of ordered) {
    const events = actions.get(actionOf(event));
    if (events === undefined) actions.set(actionOf(event), [event]);
    else events.push(event);
  }
  return actions;
}

/**
 * The events that still hold: those that no later holding event took back.
 * @param ordered the history in order, as `mergeHistories` gives it.
 */
export function holding(ordered: readonly Event[]): readonly Event[] {
  // Hardly anybody ever undoes anything, and histories are long.
  if (!ordered.some(({ type }) => type === 'undone')) return ordered;
  return [...newestFirst(ordered)].reverse();
}

/** The newest of the events that still hold and are wanted, without a look at what is older. */
export function newestHolding(ordered: readonly Event[], isWanted: (event: Event) => boolean): Event | undefined {
  for (const event of newestFirst(ordered)) if (isWanted(event)) return event;
  return undefined;
}

/** Newest first: whether an undo holds is known before what it takes back is met. */
function* newestFirst(ordered: readonly Event[]): Generator<Event> {
  const takenBack = new Set<string>();
  for (let index = ordered.length - 1; index >= 0; index -= 1) {
    const event = ordered[index];
    if (event === undefined || takenBack.has(actionOf(event))) continue;
    if (event.type === 'undone') takenBack.add(event.event);
    yield event;
  }
}
