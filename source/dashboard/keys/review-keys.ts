/** What the keys do while the learner is asked. */
import { notesOn } from '../../progress/new-events.ts';
import { dueOn, todayAt } from '../../progress/recall/due.ts';
import type { Grade } from '../../progress/recall/schedule.ts';
import { type Asked, askedNow, type Sitting } from '../../progress/recall/sitting.ts';
import type { Binding, Context, Refusal } from './binding.ts';

type Act = Binding['action'];

const ENDED: Refusal = { why: 'That was all: Esc closes', inShort: 'that was all' };

function sittingIn({ state: { screen } }: Context): Sitting | undefined {
  return screen.name === 'review' ? screen.sitting : undefined;
}

function askedIn(context: Context): Asked | undefined {
  const sitting = sittingIn(context);
  return sitting && askedNow(sitting);
}

/** Shows the answer. At the end it does not close: whoever types on would tick what lies below. */
export const show: Act = (context) => {
  const sitting = sittingIn(context);
  if (sitting === undefined || askedNow(sitting) === undefined) return ENDED;
  if (sitting.isShown) return { why: 'How was it? 1 again, 2 hard, 3 good, 4 easy', inShort: 'it is shown' };
  return { type: 'answer-shown' };
};

export const grade = (outcome: Grade): Act => {
  return (context) => {
    if (askedIn(context) === undefined) return ENDED;
    if (!sittingIn(context)?.isShown) return { why: 'Look at the answer first: space shows it', inShort: 'not yet' };
    return { type: 'answered', outcome };
  };
};

export const leaveOut: Act = (context) =>
  askedIn(context) === undefined ? ENDED : { type: 'answered', outcome: 'left out' };

export const takeBack: Act = (context) =>
  (sittingIn(context)?.outcomes.length ?? 0) === 0
    ? { why: 'Nothing to take back', inShort: 'nothing to take back' }
    : { type: 'answer-taken-back' };

/** A note on what the question is about. */
export const note: Act = (context) => {
  const asked = askedIn(context);
  if (asked === undefined) return ENDED;
  const { progress } = context;
  if (asked.path.id !== progress.path.id)
    return { why: `It is about ${asked.path.title}: open that to write a note`, inShort: 'another path' };
  const { id, title } = asked.question.place;
  if (progress.phases.some(({ phase }) => phase.id === id)) return { why: 'A phase has no notes', inShort: 'a phase' };
  const text = notesOn(id, progress).at(-1)?.text ?? '';
  if (text.includes('\n')) return { type: 'effect-wanted', effect: { type: 'edit-note', item: id } };
  return { type: 'asked-for', what: 'note', items: [id], title, text };
};

export const openLink: Act = (context) => {
  const asked = askedIn(context);
  if (asked === undefined) return ENDED;
  const { url, title } = asked.question.place;
  if (url === undefined) return { why: `${title} has no link`, inShort: 'no link' };
  return { type: 'effect-wanted', effect: { type: 'open', address: url } };
};

/** More of what is due, once this is done. */
export const more: Act = (context) => {
  const sitting = sittingIn(context);
  if (sitting === undefined || askedNow(sitting) !== undefined || sitting.more + context.dueElsewhere() === 0)
    return { why: 'One after the other', inShort: 'not now' };
  return { type: 'effect-wanted', effect: { type: 'review' } };
};

/** Stops: first with how it went, if there is something to say, then for good. */
export const close: Act = (context) => {
  const { screen } = context.state;
  if (screen.name !== 'review') return { type: 'screen-closed' };
  const { sitting, isVisit } = screen;
  if (askedNow(sitting) !== undefined && sitting.outcomes.length > 0) return { type: 'review-stopped' };
  return isVisit ? { type: 'effect-wanted', effect: { type: 'quit' } } : { type: 'screen-closed' };
};

/** What the way out is called at the end. */
export const closeHere = (context: Context): string | undefined => {
  return askedIn(context) === undefined ? 'close' : undefined;
};

/** Why there is nothing to ask, before it is tried. */
export const nothingDue = ({ recall, now }: Context): string | undefined => {
  return dueOn(recall().questions, todayAt(now)).length === 0 ? 'nothing is due here' : undefined;
};
