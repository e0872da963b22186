import type { ItemState } from './fold.ts';
import type { Progress } from './progress.ts';

/**
 * How many items of a path were done on each of the last days where the learner is, the oldest first, today last.
 * @param now the time, in milliseconds since 1970 @param days how many days, today included
 */
export function doneByDay({ resources, extras, checklist }: Progress, now: number, days: number): readonly number[] {
  const starts = Array.from({ length: days + 1 }, (_, index) => midnight(now, index + 1 - days));
  const counts = starts.slice(1).map(() => 0);
  const count = ({ item }: { readonly item: ItemState }) => {
    if (item.state !== 'done') return;
    const at = Date.parse(item.at);
    const day = starts.findLastIndex((start) => start <= at);
    if (counts[day] !== undefined) counts[day] += 1;
  };
  for (const ticks of [resources, extras, checklist]) ticks.forEach(count);
  return counts;
}

/** The midnight with which a day begins, counted from today. A day of 23 or 25 hours is one, too. */
function midnight(now: number, day: number): number {
  const time = new Date(now);
  return new Date(time.getFullYear(), time.getMonth(), time.getDate() + day).getTime();
}
