import type { Event } from './event.ts';
import { holding } from './history.ts';

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

type Word = Extract<Event, { type: 'done' | 'reopened' | 'skipped' }>;

function isWord(event: Event): event is Word {
  return event.type === 'done' || event.type === 'reopened' || event.type === 'skipped';
}

/** An item of another version of its document may be another item. */
function keyOf({ path, item, version = '' }: Word): string {
  return `${path}\n${item}\n${version}`;
}
