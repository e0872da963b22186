import { type Event, timeOf } from '../event.ts';
import { byOrder, holding } from '../history.ts';
import type { Progress } from '../progress.ts';
import { journalled, type Known } from './known.ts';
import { type Place, placesOf } from './question-places.ts';
import { questionId, recognise } from './recognise.ts';
import {
  type Algorithm,
  type Answer,
  DAY,
  dueAfter,
  type Grade,
  isGrade,
  millisecondsOf,
  type Schedule,
  scheduleOf,
} from './schedule.ts';

/** A question of a path, and how well it is known. */
export type Question = {
  /** What its events call it, however it is worded by now. */
  readonly id: string;
  readonly place: Place;
  readonly question: string;
  readonly answer: string | undefined;
  /** Whether the learner wrote it. */
  readonly isOwn: boolean;
  /** What other programs know it by: the item and the words of its first event. */
  readonly first: Known['first'];
  /** Nothing before its first answer. */
  readonly schedule: Schedule | undefined;
  /** When it is to be asked, in milliseconds since 1970. Nothing while what it belongs to is not done. */
  readonly due: number | undefined;
};

/** What is known by heart of a path. */
export type Recall = {
  /** All that can be asked, in the path's order; without what was left out for good. */
  readonly questions: readonly Question[];
};

/**
 * What a path asks, what the learner asks on it, and what the answers say of both.
 * @param ordered the history in order, which names items as the path does
 */
export function recallOf(progress: Progress, ordered: readonly Event[], algorithm: Algorithm): Recall {
  const { known, own } = journalled(holding(ordered), progress.path.id);
  const places = new Map(
    placesOf(progress, new Set(own.map(({ item }) => item))).map((place) => [
      place.id,
      { place, questions: [] as Question[] },
    ]),
  );

  /** Adds a question with what is known of it. @param since when there first was such a question, where that is known */
  function add({ id, words, ...rest }: Added, ones: readonly Known[], since = 0): void {
    const schedule = scheduleOf(answersOf(ones), algorithm);
    const found = places.get(rest.item);
    if (found === undefined || ones.some(({ isDropped }) => isDropped)) return;
    const { place, questions } = found;
    const first = place.done === undefined ? undefined : Math.max(place.done, since) + DAY;
    const due = first !== undefined && schedule !== undefined ? dueAfter(schedule, algorithm) : first;
    const { question, answer } = words;
    questions.push({ id, place, question, answer, isOwn: rest.isOwn, first: rest.first, schedule, due });
  }

  const asked = [...places.values()].flatMap(({ place }) =>
    place.questions.map((words) => ({ item: place.id, words })),
  );
  const written = new Set(own.map(({ id }) => id));
  const recognised = recognise(
    asked.map(({ item, words }) => ({ item, question: words.question })),
    [...known.values()].filter(({ id }) => !written.has(id)),
  );
  for (const [index, { item, words }] of asked.entries()) {
    const ones = recognised[index] ?? [];
    const first = ones[0]?.first ?? { item, asks: words.question };
    const id = ones[0]?.id ?? questionId(item, words.question, (id) => known.has(id));
    add({ id, item, words, first, isOwn: false }, ones);
  }
  for (const { id, item, question, answer, since } of own) {
    const one = known.get(id);
    if (one === undefined) continue;
    const words = { question, ...(answer === undefined ? {} : { answer }) };
    add({ id, item, words, first: { item: one.first.item, asks: id }, isOwn: true }, [one], since);
  }
  return { questions: [...places.values()].flatMap(({ questions }) => questions) };
}

type Added = {
  readonly id: string;
  readonly item: string;
  readonly words: { readonly question: string; readonly answer?: string };
  readonly first: Known['first'];
  readonly isOwn: boolean;
};

/** The answers to a question, which may have been met under several ids, in the order of the journal. */
function answersOf(ones: readonly Known[]): readonly Answer[] {
  const events = ones.length === 1 ? (ones[0]?.answers ?? []) : ones.flatMap(({ answers }) => answers).sort(byOrder);
  return events.map((event) => ({ at: millisecondsOf(timeOf(event)), grade: event.grade as Grade }));
}

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
type Share = { readonly remembered: number; readonly asked: number };

/**
 * What was remembered of what was due: the schedule aims at 90 %. Without first answers, for which it promises nothing,
 * and without those that came early.
 */
export function shareOf(given: readonly Given[]): Share {
  const due = given.filter(({ wasDue }) => wasDue);
  return { remembered: due.filter(({ grade }) => grade > 1).length, asked: due.length };
}
