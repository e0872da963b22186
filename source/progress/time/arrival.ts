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
 * A learner's pace on a path as of the last day with a tick: all that a date needs of the history, in a few numbers that
 * can be kept. Days are counted with breaks cut.
 */
export type Pace = {
  /** The last day on which something was done. */
  readonly last: Day;
  /** How many days before it the first was. */
  readonly length: number;
  /** On how many days something was done. */
  readonly activeDays: number;
  /** What was done, and the days on which that was, each weighted by its age on the last day. */
  readonly work: number;
  readonly active: number;
  /** All that was done, not weighted. */
  readonly done: number;
};

/**
 * The arrival of a learner.
 * @param rest how much is left, in the unit of the ticks
 */
export function arrivalOf(pace: Pace | undefined, rest: number, today: Day): Arrival {
  if (rest <= 0) return { state: 'done' };
  const isEarly = pace === undefined || pace.done < ENOUGH.share * (pace.done + rest) || pace.activeDays < ENOUGH.days;
  if (isEarly) return { state: 'early' };
  const left = daysLeft(pace, rest, today);
  const after = (z: number) => today + Math.ceil(Math.min(FURTHEST, quantile(left, z)));
  return { state: 'dated', usual: after(0), likely: after(FOUR_IN_FIVE) };
}

/** How many days are left: the mean and the deviation of their logarithm. */
export type DaysLeft = { readonly mean: number; readonly deviation: number };

/** The days that are left with a probability that `z` standard deviations stand for. */
export function quantile({ mean, deviation }: DaysLeft, z: number): number {
  return Math.exp(mean + z * deviation);
}

/** How many days are left at a pace. A break that lasts makes it slower, up to where it is cut. */
export function daysLeft({ last, length, activeDays, work, active }: Pace, rest: number, today: Day): DaysLeft {
  const idle = Math.min(BREAK, Math.max(0, today - last));
  const all = allWeights(length + idle);
  const activeNow = active * weight(idle);
  const left = (rest * (all + SLOWNESS)) / (work * weight(idle));
  const activeLeft = Math.max(1, (left * (activeNow + 0.5)) / (all + 1));
  return {
    mean: Math.log(left) - HURRY,
    deviation: Math.sqrt(VARIANCE.least + VARIANCE.each * (1 / activeDays + 1 / activeLeft)),
  };
}

/**
 * The pace of what was done, or nothing where nothing was.
 * @param ticks in any order; none of it skipped
 */
export function paceOf(ticks: readonly Tick[]): Pace | undefined {
  const days = studyDays(ticks);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    last: last.day,
    length: first.age,
    activeDays: days.length,
    work: sum(days.map(({ age, amount }) => amount * weight(age))),
    active: sum(days.map(({ age }) => weight(age))),
    done: sum(ticks.map(({ amount }) => amount)),
  };
}

function weight(age: number): number {
  return 2 ** (-age / HALF_LIFE);
}

/** The weights of all days from today to that many days ago. */
function allWeights(age: number): number {
  return (1 - weight(age + 1)) / (1 - weight(1));
}

/** A day on which something was done: how long before the last one, with breaks cut, and what it says of the pace. */
type StudyDay = { readonly day: Day; readonly age: number; readonly amount: number };

/** The days on which something was done, the first one first. */
function studyDays(ticks: readonly Tick[]): readonly StudyDay[] {
  const byDay = new Map<Day, Tick[]>();
  for (const tick of [...ticks].sort((one, other) => one.at - other.at)) {
    const ticksThen = byDay.get(dayOf(tick.at));
    if (ticksThen === undefined) byDay.set(dayOf(tick.at), [tick]);
    else ticksThen.push(tick);
  }
  const days = [...byDay].map(([day, ticksThen], index, all) => {
    return { day, ticks: ticksThen, gap: day - (all[index - 1]?.[0] ?? -Infinity) };
  });
  const amountOf = (some: readonly Tick[]) => some.reduce((sum, { amount }) => sum + amount, 0);
  const usual = median(days.map((one) => amountOf(one.ticks)));
  let age = 0;
  let next = days.at(-1)?.day ?? 0;
  return days
    .reverse()
    .map((one) => {
      age += Math.min(BREAK, next - one.day);
      next = one.day;
      const most = isBacklog(one.ticks, one.gap) ? usual : MOST_OF_A_DAY * usual;
      return { day: one.day, age, amount: Math.min(amountOf(one.ticks), most) };
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
