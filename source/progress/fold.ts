import { type Event, timeOf } from './event.ts';
import { holding, isWord, type Word } from './history.ts';
import { recordedIn, spentIn } from './time/recorded.ts';

/** What the learner's events say of one item. An item that no event names is open. */
export type ItemState = {
  /** The notes on it, the oldest first; absent where there are none. */
  readonly notes?: readonly Note[];
  /** The same as one text. */
  readonly note?: string;
  /** Whole minutes that were spent on it; absent where there are none. */
  readonly spent?: number;
} & (
  | { readonly state: 'open' }
  | { readonly state: 'done'; readonly at: string }
  | { readonly state: 'skipped'; readonly at: string; readonly reason: string }
);

const OPEN: ItemState = { state: 'open' };

/** The fold: the state of every item of one path, from the history in order. The last word on an item counts. */
export function itemStates(ordered: readonly Event[], path: string): (item: string) => ItemState {
  const held = holding(ordered).filter((event) => event.path === path);
  return statesIn(held, spentIn(recordedIn(ordered), path));
}

/** The same of several paths, for one look at the history. */
export function statesByPath(ordered: readonly Event[]): (path: string) => (item: string) => ItemState {
  const byPath = new Map<string, Event[]>();
  for (const event of holding(ordered)) {
    const own = byPath.get(event.path);
    if (own === undefined) byPath.set(event.path, [event]);
    else own.push(event);
  }
  const recorded = recordedIn(ordered);
  return (path) => statesIn(byPath.get(path) ?? [], spentIn(recorded, path));
}

/** @param held the events of one path that hold, in order @param spent the minutes spent on its items */
function statesIn(held: readonly Event[], spent: ReturnType<typeof spentIn>): (item: string) => ItemState {
  const words = new Map<string, Word>();
  const noted: NotedEvent[] = [];
  for (const event of held) {
    if (event.type === 'noted') noted.push(event);
    else if (isWord(event)) words.set(event.item, event);
  }
  const states = new Map<string, ItemState>();
  for (const [item, event] of words) states.set(item, stateAfter(event));
  for (const [item, notes] of notesAfter(noted))
    states.set(item, { ...(states.get(item) ?? OPEN), notes, note: notes.map(({ text }) => text).join('\n') });
  for (const [item, minutes] of spent) states.set(item, { ...(states.get(item) ?? OPEN), spent: minutes });
  return (item) => states.get(item) ?? OPEN;
}

/** The same item, neither done nor skipped: what stays is its note. */
export function untouched({ note, notes }: ItemState): ItemState {
  return note === undefined || notes === undefined ? OPEN : { notes, note, state: 'open' };
}

function stateAfter(event: Word): ItemState {
  switch (event.type) {
    case 'done':
      return { state: 'done', at: timeOf(event) };
    case 'skipped':
      return { state: 'skipped', at: timeOf(event), reason: event.reason };
    case 'reopened':
      return OPEN;
  }
}

/** A note, by the id of its event. */
export type Note = { readonly id: string; readonly at: string; readonly text: string };

export type NotedEvent = Extract<Event, { type: 'noted' }>;

/**
 * The notes on every item that has some, the oldest first. What an event replaces is gone, wherever it stands among them:
 * so two machines that changed one note keep both changes.
 * @param ordered the notes that hold, in order
 */
function notesAfter(ordered: readonly NotedEvent[]): ReadonlyMap<string, readonly Note[]> {
  const replaced = new Set(ordered.flatMap(({ replaces }) => replaces ?? []));
  const notes = new Map<string, readonly Note[]>();
  for (const event of ordered) {
    const before = event.replaces === undefined ? [] : (notes.get(event.item) ?? []);
    const isShown = event.text !== '' && !replaced.has(event.id);
    notes.set(event.item, isShown ? [...before, { id: event.id, at: timeOf(event), text: event.text }] : before);
  }
  return new Map([...notes].filter(([, some]) => some.length > 0));
}
