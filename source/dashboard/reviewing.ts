import type { Event } from '../progress/event.ts';
import type { Progress } from '../progress/progress.ts';
import { nextDue, todayAt } from '../progress/recall/due.ts';
import { fsrs } from '../progress/recall/fsrs.ts';
import { type Recall, recallOf } from '../progress/recall/recall.ts';
import { type Asked, type PathQuestions, sit, takeOutcomeBack, toAsk } from '../progress/recall/sitting.ts';
import { nextInWords } from '../progress/recall/wording.ts';
import { titlesOf } from '../progress/wording.ts';
import { visible, visibleLine } from '../text/visible.ts';
import type { Doing } from './doing.ts';
import type { Snapshot } from './snapshot.ts';
import type { Action } from './state/action.ts';
import { sentence } from './wording.ts';

/** What is known of a path by heart. */
export function recallOfPath(progress: Progress, history: readonly Event[]): Recall {
  return recallOf(progress, history, fsrs);
}

/**
 * Begins to ask what is due of the path that is shown and of others, or says that nothing is.
 * @param isVisit whether the learner came for that alone
 */
export function reviewing(snapshot: Snapshot, others: readonly PathQuestions[] = [], isVisit = false): Action {
  const { progress, history, now } = snapshot;
  const { questions } = recallOfPath(progress, history);
  const today = todayAt(now);
  const asked = toAsk([{ path: progress.path, questions }, ...others], today, fsrs);
  if (asked.length > 0) {
    return { type: 'screen-opened', screen: { name: 'review', scroll: 0, sitting: sit(asked), isVisit } };
  }
  if (questions.length === 0) return { type: 'told', text: 'This path asks nothing yet: Q adds a question' };
  const next = nextInWords(nextDue(questions, today), now);
  const rest = next === '' ? 'Questions come a day after what they are about is done' : next;
  return { type: 'told', text: `Nothing to recall now. ${rest}` };
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
