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
 * What answers add up to, in the order of the journal; nothing without any.
 * @param before what there was before them
 */
export function scheduleOf(
  answers: Iterable<Answer>,
  algorithm: Algorithm,
  before?: Schedule | undefined,
): Schedule | undefined {
  let memory = before?.memory;
  let latest = before?.latest ?? 0;
  let count = before?.answers ?? 0;
  for (const { at, grade } of answers) {
    memory = algorithm.next(memory, memory === undefined ? 0 : daysBetween(latest, at), grade);
    latest = count === 0 ? at : Math.max(latest, at);
    count += 1;
  }
  return memory && { memory, latest, answers: count };
}

/** When a question comes back, in milliseconds since 1970: never before its last answer. */
export function dueAfter({ memory, latest }: Schedule, algorithm: Algorithm): number {
  return latest + algorithm.interval(memory) * DAY;
}

/** The probability that an answer is recalled at a time. */
export function retrievabilityAt({ memory, latest }: Schedule, at: number, algorithm: Algorithm): number {
  return algorithm.retrievability(memory, daysBetween(latest, at));
}

/** Days, with their fraction. Clocks may disagree with the order of the journal: then it is none. */
function daysBetween(latest: number, at: number): number {
  return Math.max(0, at - latest) / DAY;
}
