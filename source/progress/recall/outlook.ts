import { dayOf, dayText } from '../time/day.ts';
import { type Today, todayAt } from './due.ts';
import type { Question } from './recall.ts';

/** When each question is due that can be asked: milliseconds since 1970, the earliest first. */
export type Dues = readonly number[];

/** What the glance keeps of the questions of a path. What of it is due depends on the day on which it is told. */
export function duesOf(questions: readonly Question[]): Dues {
  return questions.flatMap(({ due }) => due ?? []).sort((one, other) => one - other);
}

/** How many are due on a day. */
export function countDue(dues: Dues, { end }: Today): number {
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
