// How often the dates of source/progress/time/arrival.ts hold, on the histories of people who went through a list.
import { daysLeft, paceOf, quantile, type Tick } from '../../source/progress/time/arrival.ts';
import { type Day, dayOf } from '../../source/progress/time/day.ts';

/** One history: when each thing was ticked, in days since some moment before the first. */
export type Ticked = { readonly kind: string; readonly days: readonly number[] };

/** How often each promise held, of how many replays. */
export type Held = {
  readonly replays: number;
  readonly interval: number;
  readonly first: number;
  readonly second: number;
};

const MS_A_DAY = 24 * 60 * 60 * 1000;
/** Breaks of more than so many days come on top of what is promised, so they are cut in what came true. */
const BREAK = 14;
/** Before so many days with a tick, no date is shown. */
const ACTIVE_DAYS = 5;
/** Standard deviations between which four of five values lie, and below which they do. */
const [WITHIN, BELOW] = [1.2816, 0.8416];

/** Replays histories up to the day on which a share of each was done. */
export function replayed(histories: readonly Ticked[], share: number): Held {
  const replays = histories.flatMap(({ days }) => outcomeOf(days, share) ?? []);
  const count = (held: (outcome: Outcome) => boolean) => replays.filter(held).length;
  return {
    replays: replays.length,
    interval: count(({ interval }) => interval),
    first: count(({ first }) => first),
    second: count(({ second }) => second),
  };
}

/** Several results as one. */
export function together(all: readonly Held[]): Held {
  const sum = (name: keyof Held) => all.reduce((total, held) => total + held[name], 0);
  return { replays: sum('replays'), interval: sum('interval'), first: sum('first'), second: sum('second') };
}

type Outcome = { readonly interval: boolean; readonly first: boolean; readonly second: boolean };

/** What came of the dates that were said at the end of a day, or nothing where none was, or nothing was left. */
function outcomeOf(days: readonly number[], share: number): Outcome | undefined {
  const ticks = withShortBreaks(days).map((day): Tick => ({ at: day * MS_A_DAY, amount: 1 }));
  const dayAt = (index: number): Day => dayOf(ticks[index]?.at ?? 0);
  const today = dayAt(Math.ceil(ticks.length * share) - 1);
  const done = ticks.filter(({ at }) => dayOf(at) <= today);
  const rest = ticks.length - done.length;
  const pace = paceOf(done);
  if (rest === 0 || pace === undefined || pace.activeDays < ACTIVE_DAYS) return undefined;
  const told = daysLeft(pace, rest, today);
  const left = dayAt(ticks.length - 1) - today;
  const by = (z: number) => Math.ceil(quantile(told, z));
  return {
    interval: left >= Math.floor(quantile(told, -WITHIN)) && left <= by(WITHIN),
    first: left <= by(0),
    second: left <= by(BELOW),
  };
}

/** The same history with no break of more than `BREAK` days. The hours of the day stay as they were. */
function withShortBreaks(days: readonly number[]): readonly number[] {
  let cut = 0;
  return days.map((day, index) => {
    const gap = Math.floor(day) - Math.floor(days[index - 1] ?? day);
    cut += Math.max(0, gap - BREAK);
    return day - cut;
  });
}
