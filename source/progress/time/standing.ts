import { DAYS_A_WEEK, type Day } from './day.ts';

/** A plan that the learner made: a day to be done by, an amount a week, or both. */
export type Plan = {
  readonly by: Day | undefined;
  /** Minutes a week. */
  readonly weekly: number | undefined;
  /** The day on which it was made. */
  readonly made: Day;
};

/** How far a path has come, in minutes where all of it has them, else in resources. */
export type Work = {
  readonly unit: 'minutes' | 'resources';
  readonly left: number;
  /** What was done from a day on, up to now. */
  readonly doneSince: (day: Day) => number;
};

/** How a plan stands. Whether it is kept says something of the next weeks, and nothing of the learner. */
export type Standing = {
  readonly state: 'on track' | 'behind' | 'done';
  /** How much is needed a week from now on, in the unit of the work. A week is the least: what is due sooner is all that is left. */
  readonly needed: number;
};

/** Whoever studies on weekends only is not behind on a Friday: a plan is looked at with a week's patience. */
const PATIENCE = DAYS_A_WEEK;
/** A weekly amount is a mean over this many weeks. */
const WEEKS = 4;

/** How a plan stands today. */
export function standingOf(plan: Plan, work: Work, today: Day): Standing {
  if (work.left <= 0) return { state: 'done', needed: 0 };
  const needed = neededOf(plan, work, today);
  return { state: isBehind(plan, work, today, needed) ? 'behind' : 'on track', needed };
}

function neededOf({ by, weekly }: Plan, { left }: Work, today: Day): number {
  if (by === undefined) return weekly ?? 0;
  const weeks = Math.max(1, (by - today + 1) / DAYS_A_WEEK);
  return Math.ceil(left / weeks);
}

function isBehind({ by, weekly, made }: Plan, work: Work, today: Day, needed: number): boolean {
  if (by === undefined) return weekly !== undefined && isUnder(weekly, made, work, today);
  if (today > by) return true;
  // Who says how much a week can have is behind only when that is too little.
  if (weekly !== undefined && work.unit === 'minutes') return needed > weekly;
  const whole = work.left + work.doneSince(made);
  const gone = Math.max(0, today - PATIENCE - made) / Math.max(1, by - made);
  return work.left > whole * (1 - gone);
}

/** Whether less was done than a weekly amount, over the last weeks of the plan but for one of patience. */
function isUnder(weekly: number, made: Day, work: Work, today: Day): boolean {
  if (work.unit !== 'minutes') return false;
  const from = Math.max(made, today - WEEKS * DAYS_A_WEEK);
  const weeks = (today - from) / DAYS_A_WEEK;
  return work.doneSince(from) < weekly * (weeks - PATIENCE / DAYS_A_WEEK);
}
