import type { Algorithm, Grade, Memory } from './algorithm.ts';

/** A day in milliseconds. Learners' days may have 23 or 25 hours; forgetting does not know. */
export const DAY = 86_400_000;

/** An answer to a question. */
export type Answer = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly grade: Grade;
};

/** What the answers to a question add up to. Always computed, never stored. */
export type Schedule = {
  readonly memory: Memory;
  /** The latest time of its answers, in milliseconds since 1970: with wrong clocks it is not that of the last one. */
  readonly latest: number;
  readonly answers: number;
};

/**
 * The schedule after one more answer, in the order of the journal.
 * @param before nothing at the first answer
 */
export function answered(before: Schedule | undefined, { at, grade }: Answer, algorithm: Algorithm): Schedule {
  if (before === undefined) return { memory: algorithm.next(undefined, 0, grade), latest: at, answers: 1 };
  return {
    memory: algorithm.next(before.memory, daysSince(before, at), grade),
    latest: Math.max(before.latest, at),
    answers: before.answers + 1,
  };
}

/** When a question comes back, in milliseconds since 1970: never before its last answer. */
export function dueAfter({ memory, latest }: Schedule, algorithm: Algorithm): number {
  return latest + algorithm.interval(memory) * DAY;
}

/** The probability that an answer is recalled at a time. */
export function retrievabilityAt(schedule: Schedule, at: number, algorithm: Algorithm): number {
  return algorithm.retrievability(schedule.memory, daysSince(schedule, at));
}

/** Days, with their fraction, since the last answer. Clocks may disagree with the order: then it is none. */
function daysSince({ latest }: Schedule, at: number): number {
  return Math.max(0, at - latest) / DAY;
}
