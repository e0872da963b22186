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

type Word = Extract<Event, { type: 'done' | 'reopened' | 'skipped' }>;

function isWord(event: Event): event is Word {
  return event.type === 'done' || event.type === 'reopened' || event.type === 'skipped';
}

/** An item of another version of its document may be another item. */
function keyOf({ path, item, version = '' }: Word): string {
  return `${path}\n${item}\n${version}`;
}
