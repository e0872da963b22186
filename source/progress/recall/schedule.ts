/** 1: again, it was forgotten. 2: hard. 3: good. 4: easy. */
export type Grade = 1 | 2 | 3 | 4;

export const GRADES = [1, 2, 3, 4] as const satisfies readonly Grade[];

/** How firmly a question is remembered, as FSRS has it. */
export type Memory = {
  /** Days until it is recalled with a probability of 90 %. Above 0. */
  readonly stability: number;
  /** From 1, easy, to 10, hard. */
  readonly difficulty: number;
};

/** What decides when a question comes back. Handed in, so that it is loaded only where there are answers. */
export type Algorithm = {
  /** The memory after an answer. @param before nothing at the first answer @param days since the last one, 0 or more */
  next(before: Memory | undefined, days: number, grade: Grade): Memory;
  /** How many days later it is to be asked again: a whole number, 1 or more. */
  interval(memory: Memory): number;
  /** The probability that it is recalled now. @param days since the last answer, 0 or more */
  retrievability(memory: Memory, days: number): number;
};

/** The share of answers that the schedule aims at, asked on the day. */
export const AIM = 0.9;

/** The longest time, in days, that nobody asks: without it, the fifth "good" would be for a year and a half. */
export const LONGEST = 180;

/** Whether a number is a grade. An event with any other number is kept, and counts for nothing. */
export function isGrade(number: number): number is Grade {
  return number === 1 || number === 2 || number === 3 || number === 4;
}

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

/**
 * The milliseconds since 1970 of a time as events have it, `2026-11-23T08:15:02.120Z`: what `Date.parse` gives, in a fifth
 * of its time. There may be a hundred thousand answers.
 */
export function millisecondsOf(time: string): number {
  const month = digits(time, 5, 7);
  // Years that begin in March end with the day that only some of them have.
  const year = digits(time, 0, 4) - (month <= 2 ? 1 : 0);
  const day = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(time, 8, 10) - 1;
  const days = 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + day - 719_468;
  const seconds = 3600 * digits(time, 11, 13) + 60 * digits(time, 14, 16) + digits(time, 17, 19);
  return 1000 * (86_400 * days + seconds) + digits(time, 20, 23);
}

function digits(time: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index += 1) number = 10 * number + time.charCodeAt(index) - 48;
  return number;
}
