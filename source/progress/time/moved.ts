import { count, duration } from '../../text/quantity.ts';
import { type Arrival, arrivalOf } from './arrival.ts';
import { DAYS_A_WEEK, type Day, shortDay } from './day.ts';
import type { PathTime } from './path-time.ts';

/** What the learner was told of a path when it was first looked at after the last tick. */
export type ToldDate = {
  /** The first of the two dates. */
  readonly usual: Day;
  /** When that was told. */
  readonly on: Day;
  /** What tells whether something was ticked since: the last day with a tick, and how much was done. */
  readonly last: Day;
  readonly done: number;
  readonly left: number;
  readonly skipped: number;
  readonly unit: PathTime['unit'];
};

/** What is told of a path today, as it is remembered; nothing where no date is. */
export function toldDate(
  { pace, left, unit }: Pick<PathTime, 'pace' | 'left' | 'unit'>,
  skipped: number,
  today: Day,
): ToldDate | undefined {
  const arrival: Arrival = arrivalOf(pace, left, today);
  if (arrival.state !== 'dated' || pace === undefined) return undefined;
  return { usual: arrival.usual, on: today, last: pace.last, done: pace.done, left, skipped, unit };
}

/** Whether nothing was ticked between two such dates: then the first of them is still the one to compare with. */
export function isSameTick(before: ToldDate, now: ToldDate): boolean {
  return before.last === now.last && before.done === now.done && before.unit === now.unit;
}

/**
 * Why the date has moved by more than a week although nothing was ticked: `moved from 12 Apr: the path has 1 h 30 more`.
 * Nothing where it has not.
 */
export function whyMoved(before: ToldDate, now: ToldDate): string | undefined {
  if (!isSameTick(before, now) || Math.abs(now.usual - before.usual) <= DAYS_A_WEEK) return undefined;
  const amount = (some: number) =>
    now.unit === 'minutes' ? duration(Math.abs(some)) : count(Math.abs(some), 'resource');
  const [more, skipped, idle] = [now.left - before.left, now.skipped - before.skipped, now.on - before.on];
  const reasons = [
    skipped > 0 ? `${count(skipped, 'resource')} skipped, ${amount(more)} less to do` : [],
    skipped < 0 ? `${count(-skipped, 'resource')} brought back, ${amount(more)} more to do` : [],
    skipped === 0 && more !== 0 ? `the path has ${amount(more)} ${more > 0 ? 'more' : 'less'}` : [],
    idle >= DAYS_A_WEEK ? `${count(idle, 'day')} without a tick` : [],
  ].flat();
  const from = shortDay(before.usual, now.on);
  return reasons.length === 0 ? undefined : `moved from ${from}: ${reasons.join(', ')}`;
}
