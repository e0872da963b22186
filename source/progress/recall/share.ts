import { type Event, timeOf } from '../event.ts';
import { holding } from '../history.ts';
import { type Algorithm, isGrade } from './algorithm.ts';
import { millisecondsOf } from './milliseconds.ts';
import { type Answer, DAY, dueAfter, type Schedule, scheduleOf } from './schedule.ts';

/** An answer, and whether it says something about the schedule. */
export type Given = Answer & {
  /** Not so the first answer to a question, and one that came more than a day early. */
  readonly wasDue: boolean;
};

/**
 * Every answer of a history, in its order, also to questions that are gone.
 * @param ordered the history in order @param path the only one that counts; without it, all of them
 */
export function givenIn(ordered: readonly Event[], path: string | undefined, algorithm: Algorithm): readonly Given[] {
  const schedules = new Map<string, Schedule>();
  return holding(ordered).flatMap((event): readonly Given[] => {
    if (event.type !== 'reviewed' || (path !== undefined && event.path !== path) || !isGrade(event.grade)) return [];
    const key = `${event.path}\n${event.question}`;
    const before = schedules.get(key);
    const answer = { at: millisecondsOf(timeOf(event)), grade: event.grade };
    const after = scheduleOf([answer], algorithm, before);
    if (after !== undefined) schedules.set(key, after);
    return [{ ...answer, wasDue: before !== undefined && answer.at > dueAfter(before, algorithm) - DAY }];
  });
}

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
