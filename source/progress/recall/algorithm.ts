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
