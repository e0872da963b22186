import { type Day, dayOf } from './day.ts';
import { median } from './ratio.ts';

/**
 * When a learner who goes on as before arrives. What it is worth, and on whose histories that was measured, is in
 * docs/arrival.md; the constants here were fitted to those.
 */

/** Breaks longer than this many days are taken for that long: what is longer cannot be foreseen. */
const BREAK = 14;
/** After so many days, a tick says half as much of the pace. */
const HALF_LIFE = 28;
/** So many days without a tick are supposed before the first: a beginner's pace is not yet one. */
const SLOWNESS = 8;
/** The middle lies a little before what the pace alone says: learners tend to hurry in the end. */
const HURRY = 0.2;
/** The variance of ln(days left) for one who has long been steady, and how much a few days of it add. */
const VARIANCE = { least: 0.5, each: 0.5 };
/** Four in five lie below this many standard deviations. */
const FOUR_IN_FIVE = 0.8416;

/** No date is said before this share of the path is done, on this many days. */
const ENOUGH = { share: 1 / 4, days: 5 };

/** So many ticks within an hour, after a day without any, were not studied in that hour. */
const BACKLOG = { ticks: 3, within: 60 * 60 * 1000, afterDays: 2 };
/** No day says more of the pace than so many usual ones. */
const MOST_OF_A_DAY = 1.5;

/** A century: what is further away has no date. */
const FURTHEST = 36_525;

/** A resource that was done. */
export type Tick = {
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** Its minutes, or 1 where resources are counted. */
  readonly amount: number;
};

export type Arrival =
  | { readonly state: 'done' }
  /** Nothing can be told yet. */
  | { readonly state: 'early' }
  | {
      readonly state: 'dated';
      /** Half of those who go on like this have arrived by then. */
      readonly usual: Day;
      /** Four in five have. */
      readonly likely: Day;
    };

/**
 * The arrival of a learner.
 * @param ticks what was done, in any order; none of it skipped
 * @param rest how much is left, in the unit of the ticks
 */
export function arrivalOf(ticks: readonly Tick[], rest: number, today: Day): Arrival {
  if (rest <= 0) return { state: 'done' };
  const spread = daysLeft(ticks, rest, today);
  const done = ticks.reduce((sum, { amount }) => sum + amount, 0);
  const isEarly = done < ENOUGH.share * (done + rest) || (spread?.activeDays ?? 0) < ENOUGH.days;
  if (spread === undefined || isEarly) return { state: 'early' };
  const after = (z: number) => today + Math.ceil(Math.min(FURTHEST, quantile(spread, z)));
  return { state: 'dated', usual: after(0), likely: after(FOUR_IN_FIVE) };
}

/** How many days are left: the mean and the deviation of their logarithm, and on how many days that rests. */
export type DaysLeft = { readonly mean: number; readonly deviation: number; readonly activeDays: number };

/** The days that are left with a probability that `z` standard deviations stand for. */
export function quantile({ mean, deviation }: DaysLeft, z: number): number {
  return Math.exp(mean + z * deviation);
}

/** How many days are left, or nothing where nothing was done. Breaks count as in `BREAK`. */
export function daysLeft(ticks: readonly Tick[], rest: number, today: Day): DaysLeft | undefined {
  const days = studyDays(ticks, today);
  const [first] = days;
  if (first === undefined) return undefined;
  const weight = (age: number) => 2 ** (-age / HALF_LIFE);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const work = sum(days.map(({ age, amount }) => amount * weight(age)));
  const active = sum(days.map(({ age }) => weight(age)));
  const all = sum(Array.from({ length: first.age + 1 }, (_, age) => weight(age)));
  const left = (rest * (all + SLOWNESS)) / work;
  const activeLeft = Math.max(1, (left * (active + 0.5)) / (all + 1));
  return {
    mean: Math.log(left) - HURRY,
    deviation: Math.sqrt(VARIANCE.least + VARIANCE.each * (1 / days.length + 1 / activeLeft)),
    activeDays: days.length,
  };
}

/** A day on which something was done: how many days ago, with breaks cut, and what it says of the pace. */
type StudyDay = { readonly age: number; readonly amount: number };

/** The days on which something was done, the first one first. */
function studyDays(ticks: readonly Tick[], today: Day): readonly StudyDay[] {
  const byDay = new Map<Day, Tick[]>();
  for (const tick of [...ticks].sort((one, other) => one.at - other.at)) {
    // A clock that ran ahead has dated it tomorrow.
    const day = Math.min(today, dayOf(tick.at));
    const ticksThen = byDay.get(day);
    if (ticksThen === undefined) byDay.set(day, [tick]);
    else ticksThen.push(tick);
  }
  const days = [...byDay].map(([day, ticksThen], index, all) => {
    return { day, ticks: ticksThen, gap: day - (all[index - 1]?.[0] ?? -Infinity) };
  });
  const amountOf = (some: readonly Tick[]) => some.reduce((sum, { amount }) => sum + amount, 0);
  const usual = median(days.map((one) => amountOf(one.ticks)));
  let age = 0;
  let next = today;
  return days
    .reverse()
    .map((one) => {
      age += Math.min(BREAK, next - one.day);
      next = one.day;
      const most = isBacklog(one.ticks, one.gap) ? usual : MOST_OF_A_DAY * usual;
      return { age, amount: Math.min(amountOf(one.ticks), most) };
    })
    .reverse();
}

/** Whether a day's ticks were caught up on: several within an hour, after a pause, or right at the beginning. */
function isBacklog(ticks: readonly Tick[], gap: number): boolean {
  if (gap < BACKLOG.afterDays) return false;
  return ticks.some(({ at }, index) => {
    const last = ticks[index + BACKLOG.ticks - 1];
    return last !== undefined && last.at - at <= BACKLOG.within;
  });
}
