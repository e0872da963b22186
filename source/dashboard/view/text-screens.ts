/** The screens that are text to scroll through: each a function of what there is to look at. */
import { itemsOf } from '../../curriculum/items.ts';
import { notesOn } from '../../progress/new-events.ts';
import type { Progress } from '../../progress/progress.ts';
import { nextDue, todayAt } from '../../progress/recall/due.ts';
import { fsrs } from '../../progress/recall/fsrs.ts';
import type { Recall } from '../../progress/recall/recall.ts';
import { nextInWords } from '../../progress/recall/recall-in-words.ts';
import { askedNow, comesBack } from '../../progress/recall/sitting.ts';
import type { Charset } from '../../text/charset.ts';
import { date } from '../../text/quantity.ts';
import { wrap } from '../../text/width.ts';
import type { Context } from '../keys/binding.ts';
import { spell } from '../keys/key.ts';
import { layoutOf, PROSE_WIDTH } from '../state/layout.ts';
import { memoize } from '../state/memoize.ts';
import { groundOf } from '../state/state.ts';
import { calendarLines } from './calendar-screen.ts';
import { finishedLines } from './finished.ts';
import { fitLines } from './fit-screen.ts';
import { helpLines } from './help-screen.ts';
import { detailsLines, type Known } from './item-details.ts';
import { asideOf, paneLines } from './pane.ts';
import { reviewLines } from './review-screen.ts';
import { headed, paragraph, type TextLine } from './text-line.ts';

/** All that is drawn from: what keys look at, and the texts made of it. */
export type Screenful = Context & {
  /** The text of the screen over the path, or of the pane beside it. */
  readonly text: readonly TextLine[];
  /** What stands in the column beside the pane. */
  readonly aside: readonly TextLine[];
};

/** A column for what there is to say besides needs an edge. */
const EDGE = 3;

export const detailsOf = memoize(detailsLines);
/** The same object for the same things, so that what is made of it is made once. */
export const known = memoize((recall: Recall, now: number): Known => ({ recall, now }));
const fitting = memoize(fitLines);

/** The text of the screen that fills the body. */
export function textOf(context: Context, charset: Charset): readonly TextLine[] {
  const { state, row, progress, history } = context;
  const { bodyHeight, paneWidth, asideWidth } = layoutOf(state.size);
  const width = state.size.columns - 2;
  // What the palette runs, it runs there.
  const { name } = state.screen.name === 'palette' ? state.below : groundOf(state);
  switch (name) {
    case 'help':
      return helpLines(width, bodyHeight, context, charset);
    case 'review':
      return reviewText(context, Math.min(width, PROSE_WIDTH), charset);
    case 'notes':
      return notesLines(progress, Math.min(width, PROSE_WIDTH));
    case 'finished':
      return finishedLines(progress, Math.min(width, PROSE_WIDTH), charset);
    case 'fit':
      return fitting(progress, history, context.observed, minutesOf(state), Math.min(width, PROSE_WIDTH), charset);
    case 'calendar':
      return state.screen.name === 'calendar' ? calendarLines(state.screen, context, width, charset) : [];
    case 'details':
      return detailsOf(
        row,
        progress,
        history,
        state.answers,
        known(context.recall(), context.now),
        Math.min(width, PROSE_WIDTH),
        charset,
      );
    case 'path':
      return paneWidth === 0 ? [] : paneLines(context, paneWidth - EDGE - 1, bodyHeight, asideWidth > 0, charset);
    default:
      return [];
  }
}

function minutesOf({ screen }: Context['state']): number {
  return screen.name === 'fit' ? screen.minutes : 0;
}

function reviewText(context: Context, width: number, charset: Charset): readonly TextLine[] {
  const { state, now, recall, progress } = context;
  const { below } = state;
  if (below.name !== 'review') return [];
  const { sitting } = below;
  const asked = askedNow(sitting);
  const days = asked && comesBack(asked.question, now, fsrs);
  const isOwn = sitting.asked.every(({ path }) => path.id === progress.path.id);
  const next = isOwn ? nextInWords(nextDue(recall().questions, todayAt(now)), now) : '';
  const elsewhere = sitting.more > 0 ? 0 : context.dueElsewhere();
  const more = sitting.more + elsewhere;
  const where = elsewhere > 0 ? ' on other paths' : '';
  const rest = more > 0 ? `${more} more ${more === 1 ? 'is' : 'are'} due${where}: ${spell('r')} goes on` : next;
  return reviewLines({ sitting, days, rest }, width, charset);
}

/** The text of the column beside the pane. */
export function asideText(context: Context, charset: Charset): readonly TextLine[] {
  const { asideWidth } = layoutOf(context.state.size);
  if (asideWidth === 0 || groundOf(context.state).name !== 'path') return [];
  return asideOf(context, asideWidth - EDGE - 1, charset);
}

/** Every note on the path, item by item, each with its date. */
function notesLines(progress: Progress, width: number): readonly TextLine[] {
  const noted = itemsOf(progress.path).flatMap(({ id, number, title }) => {
    const notes = notesOn(id, progress);
    if (notes.length === 0) return [];
    const lines = notes.flatMap(({ at, text }) => {
      const day = `${date(at)}  `;
      return wrap(text, width - 2 - day.length).map(
        (line, index): TextLine => [{ text: `  ${index === 0 ? day : ' '.repeat(day.length)}` }, { text: line }],
      );
    });
    return headed([number, title].filter(Boolean).join(' '), lines);
  });
  if (noted.length > 0) return noted;
  return paragraph(`No notes on ${progress.path.title} yet: ${spell('e')} writes one.`, width, 'plain');
}
