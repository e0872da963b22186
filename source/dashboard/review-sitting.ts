import type { Event } from '../progress/event.ts';
import { holding } from '../progress/history.ts';
import type { Progress } from '../progress/progress.ts';
import { titlesOf } from '../progress/progress-in-words.ts';
import { dueOn, nextDue, todayAt } from '../progress/recall/due.ts';
import { fsrs } from '../progress/recall/fsrs.ts';
import { type Recall, recallOf } from '../progress/recall/recall.ts';
import { nextInWords } from '../progress/recall/recall-in-words.ts';
import { type Asked, type PathQuestions, sit, takeOutcomeBack, toAsk } from '../progress/recall/sitting.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { type Doing, sentence } from './doing.ts';
import type { Snapshot } from './snapshot.ts';
import type { Action } from './state/action.ts';

/** What is known of a path by heart. */
export function recallOfPath(progress: Progress, history: readonly Event[]): Recall {
  return recallOf(progress, history, fsrs);
}

/**
 * Begins to ask what is due of the path that is shown and of the others that are known, or says that nothing is.
 * @param isVisit whether the learner has come for that just now
 * @param isEarly whether to ask also what is not due yet
 */
export function reviewing(snapshot: Snapshot, isVisit = false, isEarly = false): Action {
  const { progress, history, now, others = [] } = snapshot;
  const { questions } = recallOfPath(progress, history);
  const today = todayAt(now);
  const asked = toAsk([{ path: progress.path, questions }, ...unanswered(others, history)], today, fsrs, isEarly);
  if (asked.length > 0) {
    return { type: 'screen-opened', screen: { name: 'review', scroll: 0, sitting: sit(asked), isVisit } };
  }
  if (questions.length === 0) return { type: 'told', text: 'This path asks nothing yet: Q adds a question' };
  const next = nextInWords(nextDue(questions, today), now);
  const rest = next === '' ? 'Questions come a day after what they are about is done' : next;
  return { type: 'told', text: `Nothing to recall now. ${rest}` };
}

/** Without what was answered or left out since the others were read. */
function unanswered(others: readonly PathQuestions[], history: readonly Event[]): readonly PathQuestions[] {
  const counts = new Map<string, number>();
  for (const event of others.length === 0 ? [] : holding(history)) {
    if (event.type === 'reviewed') counts.set(event.question, (counts.get(event.question) ?? 0) + 1);
    if (event.type === 'dropped') counts.set(event.question, Infinity);
  }
  return others.map(({ path, questions }) => {
    const left = questions.filter(({ id, schedule }) => (counts.get(id) ?? 0) <= (schedule?.answers ?? 0));
    return { path, questions: left };
  });
}

/** Whether anything of the path that is shown is due. */
export function isDue({ progress, history, now }: Snapshot): boolean {
  return dueOn(recallOfPath(progress, history).questions, todayAt(now)).length > 0;
}

/** How many questions of the other paths are due, as far as they are known. */
export function dueElsewhere({ others = [], history, now }: Snapshot): number {
  return unanswered(others, history).reduce((sum, { questions }) => sum + dueOn(questions, todayAt(now)).length, 0);
}

/** The questions of all paths but one on which anything was done. @param history of every path, in order */
export function questionsOf(library: readonly Progress[], own: string, history: readonly Event[]): PathQuestions[] {
  const begun = new Set(history.map((event) => event.path));
  return library
    .filter(({ path }) => path.id !== own && begun.has(path.id))
    .map((progress) => ({ path: progress.path, questions: recallOfPath(progress, history).questions }));
}

/** Takes the last answer to a question back. */
export function takingBack(asked: Asked, history: readonly Event[]): Doing {
  const undo = takeOutcomeBack(asked, history);
  return { newEvents: undo === undefined ? [] : [undo] };
}

/** A question of the learner's own. */
export function asking(
  progress: Progress,
  { item, question, answer }: { readonly item: string; readonly question: string; readonly answer: string },
): Doing {
  const words = { question: visibleLine(question), answer: visible(answer) };
  const title = progress.phases.find(({ phase }) => phase.id === item)?.phase.title ?? titlesOf(progress.path)(item);
  return {
    newEvents: [{ type: 'asked', path: progress.path.id, item, ...words }],
    said: sentence(`question added: ${title}`),
  };
}
