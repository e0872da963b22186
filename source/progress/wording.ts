import type { Charset } from '../text/charset.ts';
import { count, date, duration, elapsed } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import type { Event } from './event.ts';
import type { LibraryTotals } from './library.ts';
import type { Progress } from './progress.ts';
import type { Totals } from './totals.ts';

/** `3 of 7`, with what was skipped where there is any. */
export function resourcesInWords({ done, total, skipped }: Totals): string {
  return `${done} of ${total}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** `1 h 55 of 4 h 40`, or that nobody knows. */
export function minutesInWords({ minutes, withoutMinutes }: Totals): string {
  if (minutes === undefined) return 'no durations given';
  const unknown = withoutMinutes > 0 ? ` + ${withoutMinutes} unknown` : '';
  return `${duration(minutes.done)} of ${duration(minutes.total)}${unknown}`;
}

/** When all resources were done and how long that took: `2026-11-23, 12 days after the first`. */
export function finishInWords({ firstDone, lastDone }: Progress): string {
  if (firstDone === undefined || lastDone === undefined) return 'all skipped';
  return `${date(lastDone)}, ${elapsed(Date.parse(firstDone), Date.parse(lastDone))} after the first`;
}

/** What the checklist still wants, by title. */
export function wantedByChecklist({ checklist }: Progress): readonly string[] {
  return checklist.filter(({ done }) => !done).map(({ entry }) => entry.title);
}

const VERB = { done: 'done', reopened: 'reopened', skipped: 'skipped', noted: 'note' } as const;

/** What an action was, in words: `Saga Pattern done`, or `3 items done`. */
export function actionInWords(progress: Progress, events: readonly Event[]): string {
  const [event] = events;
  if (event === undefined || event.type === 'undone') return '';
  const what = events.length > 1 ? count(events.length, 'item') : titleOf(progress, event.item);
  return `${what} ${VERB[event.type]}`;
}

/** The title of an item, or its id where the path no longer has it. */
export function titleOf({ path }: Progress, item: string): string {
  const { phases, additionalResources, videos, checklist } = path;
  const all = [...phases.flatMap(({ resources }) => resources), ...additionalResources, ...videos, ...checklist];
  return all.find(({ id }) => id === item)?.title ?? visibleLine(item);
}

/** How long is left: `1 h 20 left`, `done`; nothing where nobody knows. */
export function timeLeftInWords({ left, minutes }: Totals): string {
  if (left === 0) return 'done';
  return minutes === undefined ? '' : `${duration(minutes.left)} left`;
}

/** The totals of a library: `12 paths · 30 of 84 resources · 40 h left`. */
export function libraryInWords({ paths, done, total, minutesLeft }: LibraryTotals, { separator }: Charset): string {
  return [count(paths, 'path'), `${done} of ${count(total, 'resource')}`, `${duration(minutesLeft)} left`].join(
    ` ${separator} `,
  );
}
