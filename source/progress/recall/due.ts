import type { Algorithm } from './algorithm.ts';
import type { Question } from './recall.ts';
import { DAY, retrievabilityAt } from './schedule.ts';

/** Most questions in one go. Never a wall, not even after a break of months. */
export const AT_A_TIME = 10;

/** A time in milliseconds since 1970, and where the learner's day ends then. */
export type Today = { readonly now: number; readonly end: number };

/** The learner's day: it ends with the next local midnight. */
export function todayAt(now: number): Today {
  const date = new Date(now);
  return { now, end: new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime() };
}

/** What is to be asked on a day, the most forgotten first. */
export function dueOn(questions: readonly Question[], today: Today, algorithm: Algorithm): readonly Question[] {
  return mostForgottenFirst(
    questions.filter(({ due }) => due !== undefined && due < today.end),
    today.now,
    algorithm,
  );
}

/** All that can be asked, whether it is due or not, the most forgotten first: for the evening of the same day. */
export function askable(questions: readonly Question[], now: number, algorithm: Algorithm): readonly Question[] {
  return mostForgottenFirst(
    questions.filter(({ due }) => due !== undefined),
    now,
    algorithm,
  );
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

function mostForgottenFirst(questions: readonly Question[], now: number, algorithm: Algorithm): readonly Question[] {
  return questions
    .map((question) => ({ question, known: retrievability(question, now, algorithm) }))
    .sort((one, other) => one.known - other.known)
    .map(({ question }) => question);
}
