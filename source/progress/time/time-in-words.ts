import { count, duration, type SayDuration, timeOfDay } from '../../text/quantity.ts';
import type { Arrival } from './arrival.ts';
import { type Day, dayOf, shortDay } from './day.ts';
import { factorOf } from './fit.ts';
import type { Answer } from './forgotten.ts';
import type { Planned } from './outlook.ts';
import type { PathTime } from './path-time.ts';
import type { Work } from './standing.ts';

/** How time, plans and dates are said, wherever they are said. */

const MS_A_MINUTE = 60_000;

/** A moment as short as it can be said on a day: `22:10`, `yesterday 22:10`, `20 Nov 22:10`. */
export function momentInWords(at: number, now: number): string {
  const [day, today] = [dayOf(at), dayOf(now)];
  const time = timeOfDay(at);
  if (day === today) return time;
  return day === today - 1 ? `yesterday ${time}` : `${shortDay(day, today)} ${time}`;
}

/** Whole minutes from one moment to another; none where a clock was set back. */
export function minutesBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / MS_A_MINUTE));
}

/** The same, to the nearest minute: of what has ended. */
export function roundedMinutes(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) / MS_A_MINUTE));
}

/** What was spent of what it should take: `30 min of 6 h`; without an estimate only what was spent, of nothing nothing. */
export function spentInWords(spent: number, minutes: number | undefined, say: SayDuration = duration): string {
  if (spent === 0) return '';
  return minutes === undefined ? say(spent) : `${say(spent)} of ${say(minutes)}`;
}

/** What came of a session that ended with the tick of its item: `done in 52 min, 45 planned`. */
export function doneInWords(spent: number, planned: number | undefined): string {
  const estimate = planned === undefined ? '' : `, ${duration(planned).replace(/ min$/, '')} planned`;
  return `done in ${duration(spent)}${estimate}`;
}

/** An answer to how much of a forgotten session counts: `count 45 min`, `until the last key at 22:52`. */
export function answerInWords({ kind, until }: Answer, from: number, now: number): string {
  const long = duration(roundedMinutes(from, until));
  switch (kind) {
    case 'estimate':
      return `count ${long}`;
    case 'last-key':
      return `until the last key at ${momentInWords(until, now)}`;
    case 'all':
      return `all of it, ${long}`;
    case 'none':
      return 'none';
  }
}

/** How a plan is said: in which unit, on which day, with what between its parts. */
type Saying = {
  readonly unit: Work['unit'];
  readonly today: Day;
  readonly join: string;
  readonly say?: SayDuration;
};

/**
 * `by 20 Dec · 53 min a week · on track`, `by 20 Dec · behind: 1 h 20 a week from now on`. Before the first tick nobody is on
 * track: `by 20 Dec · 1 h 10 a week · nothing ticked yet`.
 */
export function planInWords(
  { plan: { by, weekly }, standing: { state, needed }, hasBegun }: Planned,
  { unit, today, join, say = duration }: Saying,
): string {
  const amount = (some: number) => `${unit === 'minutes' ? say(some) : count(some, 'resource')} a week`;
  const day = by === undefined ? [] : `by ${shortDay(by, today)}`;
  const weeklyGoal = weekly === undefined ? [] : `${say(weekly)} a week`;
  if (state === 'done') return [day, weeklyGoal, 'done'].flat().join(join);
  const how = state === 'on track' && !hasBegun ? 'nothing ticked yet' : state;
  if (by === undefined) return [weeklyGoal, how].flat().join(join);
  const standing = state === 'behind' ? `behind: ${amount(needed)} from now on` : [amount(needed), how];
  return [day, standing].flat().join(join);
}

/** `12 Apr if it goes as usual · 4 in 5 by 3 Jun`; nothing where nothing is left. */
export function arrivalInWords(arrival: Arrival, today: Day, join: string): string {
  if (arrival.state === 'done') return '';
  if (arrival.state === 'early') return 'too early to tell when you will be done';
  const { usual, likely } = arrival;
  return `${shortDay(usual, today)} if it goes as usual${join}4 in 5 by ${shortDay(likely, today)}`;
}

/** On what the learner's own minutes rest: `your time is 1.3 x the estimate, from 12 sessions on all paths`. */
export function ratioInWords({
  ratio,
  sessions,
  isOfOthers,
}: Pick<PathTime, 'ratio' | 'sessions' | 'isOfOthers'>): string {
  if (ratio.resources === 0) return "by the path's own minutes: no session tells yet how long you take";
  return `your time is ${factorOf(ratio).toFixed(1)} x the estimate, from ${count(sessions, 'session')}${isOfOthers ? ' on all paths' : ''}`;
}
