import type { Path } from '../../curriculum/types.ts';
import type { Event, NewEvent } from '../event.ts';
import { actionOf, newestHolding } from '../history.ts';
import { AT_A_TIME, dueOn, everAsked, retrievability, type Today } from './due.ts';
import type { Question } from './recall.ts';
import { type Algorithm, DAY, dueAfter, GRADES, type Grade, scheduleOf } from './schedule.ts';

/** A question, and the path that it is of. */
export type Asked = { readonly path: Pick<Path, 'id' | 'title'>; readonly question: Question };

/** The questions of a path. */
export type PathQuestions = { readonly path: Pick<Path, 'id' | 'title'>; readonly questions: readonly Question[] };

/** What is asked in one go, and how far that is. */
export type Sitting = {
  readonly asked: readonly Asked[];
  /** What became of each that was asked, from the first: the grade that it was given, or that it was left out. */
  readonly outcomes: readonly Outcome[];
  /** Whether the answer to the one that is asked now is shown. */
  readonly isShown: boolean;
  /** How many more there were to ask. */
  readonly more: number;
};

export type Outcome = Grade | 'left out';

/** What is to be asked of some paths, the most forgotten first. @param all also what is not due yet */
export function toAsk(
  paths: readonly PathQuestions[],
  today: Today,
  algorithm: Algorithm,
  all = false,
): readonly Asked[] {
  const asked = paths.flatMap(({ path, questions }) =>
    (all ? everAsked(questions) : dueOn(questions, today)).map((question) => ({ path, question })),
  );
  return asked
    .map((one) => ({ one, known: retrievability(one.question, today.now, algorithm) }))
    .sort((a, b) => a.known - b.known)
    .map(({ one }) => one);
}

/** Whether all are of one path, so that it need not be named. */
export function isAlone(asked: readonly Asked[]): boolean {
  return asked.every(({ path }) => path.id === asked[0]?.path.id);
}

/** Begins with the first of what is to be asked: a few, however many there are. */
export function sit(asked: readonly Asked[]): Sitting {
  const first = asked.slice(0, AT_A_TIME);
  return { asked: first, outcomes: [], isShown: false, more: asked.length - first.length };
}

/** What is asked now; nothing at the end. */
export function askedNow({ asked, outcomes }: Sitting): Asked | undefined {
  return asked[outcomes.length];
}

/** With the answer to what is asked now. */
export function shown(sitting: Sitting): Sitting {
  return sitting.isShown || askedNow(sitting) === undefined ? sitting : { ...sitting, isShown: true };
}

/** On to the next. */
export function afterOutcome(sitting: Sitting, outcome: Outcome): Sitting {
  return askedNow(sitting) === undefined
    ? sitting
    : { ...sitting, outcomes: [...sitting.outcomes, outcome], isShown: false };
}

/** Back to what was asked last, with its answer; the same where nothing was. */
export function back(sitting: Sitting): Sitting {
  return sitting.outcomes.length === 0
    ? sitting
    : { ...sitting, outcomes: sitting.outcomes.slice(0, -1), isShown: true };
}

/** Stops where it is: what was not asked can wait. */
export function ended(sitting: Sitting): Sitting {
  const { asked, outcomes, more } = sitting;
  const left = asked.length - outcomes.length;
  return left === 0 ? sitting : { asked: asked.slice(0, outcomes.length), outcomes, isShown: false, more: more + left };
}

/** The event that an outcome is. */
export function outcomeEvent({ path, question: { id, place, question } }: Asked, outcome: Outcome): NewEvent {
  const about = { path: path.id, item: place.id, question: id, asks: question };
  return outcome === 'left out' ? { type: 'dropped', ...about } : { type: 'reviewed', ...about, grade: outcome };
}

/**
 * What takes the last outcome of a question back; nothing where there is none.
 * @param ordered the history in order
 */
export function takeOutcomeBack({ path, question }: Asked, ordered: readonly Event[]): NewEvent | undefined {
  const last = newestHolding(
    ordered,
    (event) =>
      event.path === path.id &&
      (event.type === 'reviewed' || event.type === 'dropped') &&
      event.question === question.id,
  );
  return last && { type: 'undone', path: path.id, event: actionOf(last) };
}

/** In how many days a question comes back, from now, by the grade that it is given: a whole number, 1 or more. */
export function comesBack({ schedule }: Question, now: number, algorithm: Algorithm): Readonly<Record<Grade, number>> {
  const days = GRADES.map((grade) => {
    const next = scheduleOf([{ at: now, grade }], algorithm, schedule);
    return next === undefined ? 1 : Math.max(1, Math.round((dueAfter(next, algorithm) - now) / DAY));
  });
  return { 1: days[0] ?? 1, 2: days[1] ?? 1, 3: days[2] ?? 1, 4: days[3] ?? 1 };
}

/** How a sitting went so far. */
export type Result = { readonly answered: number; readonly remembered: number; readonly leftOut: number };

export function resultOf({ outcomes }: Sitting): Result {
  const grades = outcomes.filter((outcome) => outcome !== 'left out');
  return {
    answered: grades.length,
    remembered: grades.filter((grade) => grade > 1).length,
    leftOut: outcomes.length - grades.length,
  };
}
