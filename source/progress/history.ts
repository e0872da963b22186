import { type Event, type ItemEvent, isAboutItem, type NewEvent, orderOf } from './event.ts';

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

/**
 * What of a history still decides how things stand: without what was taken back, and of each item only the last word on
 * whether it is done. Of a long history that is little. Whatever is worked out from states, notes, answers, sessions and
 * plans is the same, also when later events follow, as long as none of them takes something back. Who takes back, or
 * tells what happened, needs all of it.
 * @param ordered the history in order, as `mergeHistories` gives it.
 */
export function settled(ordered: readonly Event[]): readonly Event[] {
  const last = new Map<string, Event>();
  const held = holding(ordered).filter(({ type }) => type !== 'undone');
  for (const event of held) if (isWord(event)) last.set(keyOf(event), event);
  return held.filter((event) => !isWord(event) || last.get(keyOf(event)) === event);
}

/**
 * The same of a history with new events at its end, none of which takes something back: it need not be gone through again.
 * @param before settled
 */
export function settledWith(before: readonly Event[], added: readonly Event[]): readonly Event[] {
  const fresh = settled(added);
  const words = fresh.filter(isWord);
  const [items, keys] = [new Set(words.map(({ item }) => item)), new Set(words.map(keyOf))];
  const isOver = (event: Event) => isWord(event) && items.has(event.item) && keys.has(keyOf(event));
  return [...before.filter((event) => !isOver(event)), ...fresh];
}

/** An event that says how an item stands. */
export type Word = Extract<Event, { type: 'done' | 'reopened' | 'skipped' }>;

/** Whether an event says how an item stands. A note or an answer to a question does not. */
export function isWord(event: Event): event is Word {
  return event.type === 'done' || event.type === 'reopened' || event.type === 'skipped';
}

/** An item of another version of its document may be another item. */
function keyOf({ path, item, version = '' }: Word): string {
  return `${path}\n${item}\n${version}`;
}

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

/** Something about the stored history that the learner should be told once, as a sentence. */
export type Notice = string;

/** All that is known of what the learner did. */
export type History = {
  /** In the order in which it happened, as `mergeHistories` gives it; the same object while nothing has changed. */
  readonly events: readonly Event[];
  /** Files that could not be read and where they were set aside, and the like. */
  readonly notices: readonly Notice[];
};

/**
 * The learner's history as everything outside the store sees it. The store keeps it in files,
 * the tests in memory.
 */
export type Journal = {
  /** Every event of every device. */
  read(): Promise<History>;
  /**
   * Adds new events in the order given and resolves once they are safe on disk, with the events made of them.
   * Their times are later than that of every event seen so far. Several are one action.
   * Rejects with a one-line error when they could not be stored; then none of them was.
   */
  append(newEvents: readonly NewEvent[]): Promise<readonly Event[]>;
  /** Calls `listener` whenever the stored history may have changed, here or elsewhere. Returns how to stop that. */
  subscribe(listener: () => void): () => void;
};

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
