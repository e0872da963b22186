import type { Event } from '../progress/event.ts';
import { holding } from '../progress/history.ts';
import type { Progress } from '../progress/progress.ts';
import { nextDue, todayAt } from '../progress/recall/due.ts';
import { fsrs } from '../progress/recall/fsrs.ts';
import { type Recall, recallOf } from '../progress/recall/recall.ts';
import { type Asked, type PathQuestions, sit, takeOutcomeBack, toAsk } from '../progress/recall/sitting.ts';
import { nextInWords } from '../progress/recall/wording.ts';
import { titlesOf } from '../progress/wording.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { type Doing, sentence } from './doing.ts';
import type { Review } from './shell-options.ts';
import type { Snapshot } from './snapshot.ts';
import type { Action } from './state/action.ts';

/** What is known of a path by heart. */
export function recallOfPath(progress: Progress, history: readonly Event[]): Recall {
  return recallOf(progress, history, fsrs);
}

/**
 * Begins to ask what is due of the path that is shown and of others, or says that nothing is.
 * @param review what else there is to ask
 * @param isVisit whether the learner has come for that just now
 */
export function reviewing(snapshot: Snapshot, review: Review = NOTHING_ELSE, isVisit = false): Action {
  const { progress, history, now } = snapshot;
  const { questions } = recallOfPath(progress, history);
  const today = todayAt(now);
  const asked = toAsk(
    [{ path: progress.path, questions }, ...unanswered(review.others, history)],
    today,
    fsrs,
    review.isEarly && isVisit,
  );
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

const NOTHING_ELSE: Review = { others: [], isEarly: false };

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
