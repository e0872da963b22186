import type { Path, Question } from '../../../source/curriculum/types.ts';
import type { Event, NewEvent } from '../../../source/progress/event.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { fsrs } from '../../../source/progress/recall/fsrs.ts';
import { type Given, givenIn, type Recall, recallOf } from '../../../source/progress/recall/recall.ts';
import { path, phase, resource } from '../../support/paths.ts';

/** 2026-06-01, eight in the morning, in UTC. */
export const START = Date.parse('2026-06-01T08:00:00.000Z');

/** A path of two resources in one phase, with the questions that a test gives them. */
export function asking(
  one: readonly (string | Question)[],
  two: readonly (string | Question)[] = [],
  ofPhase: readonly string[] = [],
): Path {
  const questions = (texts: readonly (string | Question)[]) =>
    texts.map((text) => (typeof text === 'string' ? { question: text, answer: `About: ${text}` } : text));
  const resources = [resource('one', { selfCheck: questions(one) }), resource('two', { selfCheck: questions(two) })];
  const first = phase('first', resources);
  return path([ofPhase.length > 0 ? { ...first, selfCheck: questions(ofPhase) } : first]);
}

/** So many days after the start. */
export type OnDay = readonly [number, Distributed<NewEvent>];

/** Events on a path, each so many days after the start, with ids e1, e2 … */
export function history(...days: readonly OnDay[]): readonly Event[] {
  return days.map(([day, event], index) => {
    return {
      path: 'path',
      id: `e${index + 1}`,
      at: new Date(START + day * 86_400_000).toISOString(),
      ...event,
    } as Event;
  });
}

type Distributed<T> = T extends unknown ? Omit<T, 'path'> : never;

/** What is known by heart, with all that was answered. */
export type Recalled = Pick<Recall, 'questions'> & { readonly given: readonly Given[] };

export function recall(of: Path, ordered: readonly Event[]): Recalled {
  const { questions } = recallOf(progressOf(of, ordered), ordered, fsrs);
  return { questions, given: givenIn(ordered, of.id, fsrs) };
}

/** The question with these words. */
export function find({ questions }: Pick<Recall, 'questions'>, words: string): Recall['questions'][number] {
  const found = questions.find(({ question }) => question === words);
  if (found === undefined) throw new Error(`no question: ${words}`);
  return found;
}

/** An answer, as the review stores it. */
export function answer(asks: string, grade: number, { item = 'one', question = asks } = {}): Distributed<NewEvent> {
  return { type: 'reviewed', item, question, asks, grade };
}

export const done = (item: string): Distributed<NewEvent> => ({ type: 'done', item });
