import { dayOf, dayText, startOf } from '../time/day.ts';
import type { Question } from './recall.ts';
import { type Algorithm, DAY, retrievabilityAt } from './schedule.ts';

/** Most questions in one go. Never a wall, not even after a break of months. */
export const AT_A_TIME = 10;

/** A time in milliseconds since 1970, and where the learner's day ends then. */
export type Today = { readonly now: number; readonly end: number };

/** The learner's day: it ends with the next local midnight. */
export function todayAt(now: number): Today {
  return { now, end: startOf(dayOf(now) + 1) };
}

/** What is to be asked on a day, in the path's order. */
export function dueOn(questions: readonly Question[], { end }: Today): readonly Question[] {
  return questions.filter(({ due }) => due !== undefined && due < end);
}

/** All that is ever asked, whether it is due or not. */
export function everAsked(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ due }) => due !== undefined);
}

/** When the next question comes back after a day, in milliseconds since 1970. */
export function nextDue(questions: readonly Question[], { end }: Today): number | undefined {
  let next: number | undefined;
  for (const { due } of questions)
    if (due !== undefined && due >= end && (next === undefined || due < next)) next = due;
  return next;
}

/**
 * The probability that a question is recalled at a time, from 0 to 1. One that was never asked counts as one that was
 * answered well when its resource was done.
 */
export function retrievability({ schedule, due }: Question, at: number, algorithm: Algorithm): number {
  if (schedule !== undefined) return retrievabilityAt(schedule, at, algorithm);
  const memory = algorithm.next(undefined, 0, 3);
  return algorithm.retrievability(memory, Math.max(0, at - ((due ?? at) - DAY)) / DAY);
}

/** When each question is due that can be asked: milliseconds since 1970, the earliest first. */
export type Dues = readonly number[];

/** What the glance keeps of the questions of a path. What of it is due depends on the day on which it is told. */
export function duesOf(questions: readonly Question[]): Dues {
  return questions.flatMap(({ due }) => due ?? []).sort((one, other) => one - other);
}

/** How many are due on a day. */
function countDue(dues: Dues, { end }: Today): number {
  return dues.filter((due) => due < end).length;
}

/** What is due, as `status --json` tells it. */
export type ReviewOutlook = {
  readonly review: {
    readonly due: number;
    /** The local day on which the next one comes after today, `2026-12-03`; `null` where none will. */
    readonly next: string | null;
  };
};

export function reviewOutlook(dues: Dues, now: number): ReviewOutlook {
  const today = todayAt(now);
  const next = dues.find((due) => due >= today.end);
  return { review: { due: countDue(dues, today), next: next === undefined ? null : dayText(dayOf(next)) } };
}
