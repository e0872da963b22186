import { type Event, timeOf } from '../event.ts';
import type { ItemState } from '../fold.ts';
import { holding } from '../history.ts';
import type { Progress } from '../progress.ts';
import { calendarOf, type DayWork } from './calendar.ts';
import { type Day, startOf } from './day.ts';
import { recordedIn } from './recorded.ts';
import { byDay } from './spans.ts';

/** Something of a day: a session, or the part of it that fell on that day; time that was tracked; a tick. */
export type Entry = { readonly at: number; readonly path: string; readonly item: string } & (
  | { readonly kind: 'session'; readonly to: number }
  | { readonly kind: 'tracked'; readonly minutes: number }
  | { readonly kind: 'done' }
);

/** What a learner did, day by day. */
export type Diary = {
  readonly days: ReadonlyMap<Day, DayWork>;
  /** What there is of a day, in the order of time. */
  readonly on: (day: Day) => readonly Entry[];
};

/**
 * The diary of a history.
 * @param ordered the history in order @param path the only one that counts; without it, all of them
 */
export function diaryOf(ordered: readonly Event[], path: string | undefined): Diary {
  const isWanted = (one: { readonly path: string }) => path === undefined || one.path === path;
  const recorded = recordedIn(ordered);
  const spans = recorded.spans.filter(isWanted);
  const tracked = recorded.tracked.filter(isWanted);
  const done = doneIn(ordered).filter(isWanted);
  const on = (day: Day): readonly Entry[] => {
    const [start, end] = [startOf(day), startOf(day + 1)];
    const touched = spans.filter(({ from, to }) => from < end && to > start);
    const pieces = touched.flatMap((span) => byDay(span)).filter((piece) => piece.day === day);
    const isThen = ({ at }: { readonly at: number }) => at >= start && at < end;
    return [
      ...pieces.map(({ path, item, from, to }): Entry => ({ kind: 'session', at: from, to, path, item })),
      ...tracked.filter(isThen).map((one): Entry => ({ kind: 'tracked', ...one })),
      ...done.filter(isThen).map((one): Entry => ({ kind: 'done', ...one })),
    ].sort((one, other) => one.at - other.at);
  };
  return {
    days: calendarOf(
      spans,
      tracked,
      done.map(({ at }) => at),
    ),
    on,
  };
}

/** What is done, and when: of each item the last word. */
function doneIn(
  ordered: readonly Event[],
): readonly { readonly at: number; readonly path: string; readonly item: string }[] {
  const words = new Map<string, Extract<Event, { type: 'done' | 'reopened' | 'skipped' }>>();
  for (const event of holding(ordered)) {
    const { type } = event;
    if (type === 'done' || type === 'reopened' || type === 'skipped') words.set(`${event.path}\n${event.item}`, event);
  }
  return [...words.values()].flatMap((event) =>
    event.type === 'done' ? [{ at: Date.parse(timeOf(event)), path: event.path, item: event.item }] : [],
  );
}

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
