import type { Given } from './recall.ts';

/** How many of some answers were remembered. */
export type Share = { readonly remembered: number; readonly asked: number };

/**
 * What was remembered of what was due: the schedule aims at 90 %. Without first answers, for which it promises nothing,
 * and without those that came early.
 */
export function shareOf(given: readonly Given[]): Share {
  const due = given.filter(({ wasDue }) => wasDue);
  return { remembered: due.filter(({ grade }) => grade > 1).length, asked: due.length };
}
