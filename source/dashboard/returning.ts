import { type Event, timeOf } from '../progress/event.ts';
import type { Progress } from '../progress/progress.ts';
import { titlesOf } from '../progress/wording.ts';
import { count } from '../text/quantity.ts';
import type { Message } from './state/state.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Days after which somebody is told where they were. */
const AWAY = 7;

/**
 * Where somebody was who has been away for a week: how long ago, on what, and what they noted there.
 * @param history of every path, in order @param now in milliseconds since 1970
 */
export function returning({ path, resources }: Progress, history: readonly Event[], now: number): Message | undefined {
  const last = history.findLast((event) => event.path === path.id && 'item' in event);
  if (last === undefined || !('item' in last)) return undefined;
  const days = Math.floor((now - Date.parse(timeOf(last))) / DAY);
  if (days < AWAY) return undefined;
  const note = resources.find(({ resource }) => resource.id === last.item)?.item.note?.replaceAll('\n', ' ');
  return {
    text: `Last here ${count(days, 'day')} ago`,
    more: [`on ${titlesOf(path)(last.item)}`, ...(note ? [note] : [])],
    isReturn: true,
  };
}
