import { count } from '../../text/quantity.ts';
import { dayOf, longDay } from '../time/day.ts';
import { AT_A_TIME } from './due.ts';
import type { Grade } from './schedule.ts';
import type { Result } from './sitting.ts';

/** What the grades are called. */
export const GRADE_NAMES: Readonly<Record<Grade, string>> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' };

const MONTH = 30.44;

/** When a question comes back: `tomorrow`, `in 14 days`, `in 3 months`. @param days a whole number, 1 or more */
export function inDays(days: number): string {
  if (days === 1) return 'tomorrow';
  return days < 2 * MONTH ? `in ${count(days, 'day')}` : `in ${count(Math.round(days / MONTH), 'month')}`;
}

/** How many questions are due: `3 to recall`, and nothing where there are none. Never a wall: `10+ to recall`. */
export function toRecall(due: number): string {
  if (due === 0) return '';
  return `${due > AT_A_TIME ? `${AT_A_TIME}+` : due} to recall`;
}

/** How a sitting went: `8 answered, 7 remembered`. */
export function resultInWords({ answered, remembered, leftOut }: Result): string {
  const parts = [answersInWords(answered, remembered), leftOut === 0 ? '' : `${leftOut} left out for good`];
  return parts.filter((part) => part !== '').join(', ') || 'Nothing answered';
}

function answersInWords(answered: number, remembered: number): string {
  if (answered === 0) return '';
  if (answered === 1) return `1 answered${remembered === 1 ? ' and' : ', not'} remembered`;
  const some = remembered === answered ? 'all' : remembered === 0 ? 'none' : `${remembered}`;
  return `${answered} answered, ${some} remembered`;
}

/** When a question is due: `due`, `due tomorrow`, `due on Thursday 3 Dec`. */
export function dueInWords(due: number, now: number): string {
  const [day, today] = [dayOf(due), dayOf(now)];
  if (day <= today) return 'due';
  return `due ${day === today + 1 ? 'tomorrow' : `on ${longDay(day, today)}`}`;
}

/** When the next question comes back: `The next one is due on Thursday 3 Dec`. Nothing where none will. */
export function nextInWords(next: number | undefined, now: number): string {
  return next === undefined ? '' : `The next one is ${dueInWords(next, now)}`;
}
