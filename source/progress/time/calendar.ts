import { DAYS_A_WEEK, type Day, dayFinder, mondayOf } from './day.ts';
import { byDay, type Span } from './spans.ts';

/** What was done on one day. */
export type DayWork = {
  /** Minutes of sessions, and of what was tracked afterwards. Not rounded. */
  readonly minutes: number;
  /** How many items were done. */
  readonly items: number;
};

/** Minutes that were written down afterwards. */
export type Tracked = { readonly at: number; readonly minutes: number };

const MS_A_MINUTE = 60_000;
const NOTHING: DayWork = { minutes: 0, items: 0 };

/**
 * A learner's days: those on which something was done, and what.
 * @param spans sessions that do not overlap @param ticks when items were done, in milliseconds since 1970
 */
export function calendarOf(
  spans: readonly Span[],
  tracked: readonly Tracked[],
  ticks: readonly number[],
): ReadonlyMap<Day, DayWork> {
  const days = new Map<Day, DayWork>();
  const add = (day: Day, minutes: number, items: number) => {
    const before = days.get(day) ?? NOTHING;
    days.set(day, { minutes: before.minutes + minutes, items: before.items + items });
  };
  const dayAt = dayFinder();
  for (const span of spans) {
    const { day, end } = dayAt(span.from);
    if (span.to <= end) add(day, (span.to - span.from) / MS_A_MINUTE, 0);
    else for (const piece of byDay(span)) add(piece.day, (piece.to - piece.from) / MS_A_MINUTE, 0);
  }
  for (const { at, minutes } of tracked) add(dayAt(at).day, minutes, 0);
  for (const at of ticks) add(dayAt(at).day, 0, 1);
  return days;
}

/** Weeks in which somebody studied. They only become more: a pause is a pause, and breaks nothing. */
type Weeks = {
  /** How many weeks had study in them. */
  readonly studied: number;
  /** How many whole weeks without study lie between the last of them and this one. */
  readonly pause: number;
};

/** The weeks of some days with study, seen from today. A clock that ran ahead has no week of its own. */
export function weeksOf(days: Iterable<Day>, today: Day): Weeks {
  const now = mondayOf(today);
  const weeks = new Set([...days].map((day) => Math.min(now, mondayOf(day))));
  const last = Math.max(...weeks);
  const pause = weeks.size === 0 ? 0 : Math.max(0, (now - last) / DAYS_A_WEEK - 1);
  return { studied: weeks.size, pause };
}

/** From how much on a day has a shade, from the lightest to the strongest. The same every week, so that weeks compare. */
const SHADES = { minutes: [1, 20, 45, 90], items: [1, 2, 3, 5] } as const;

/** How strong a day is shown: 0 for nothing, up to 4. */
export function shadeOf(work: DayWork | undefined, unit: keyof typeof SHADES): number {
  const amount = work?.[unit] ?? 0;
  return amount > 0 ? Math.max(1, SHADES[unit].filter((from) => amount >= from).length) : 0;
}
