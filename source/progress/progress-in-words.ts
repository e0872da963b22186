import { entriesOf } from '../curriculum/items.ts';
import type { Link, Path } from '../curriculum/types.ts';
import type { Charset } from '../text/charset.ts';
import { count, date, duration, elapsed, type SayDuration } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import { type Event, type ItemEvent, isAboutItem } from './event.ts';
import type { Note } from './fold.ts';
import type { Past } from './history.ts';
import type { LibraryTotals } from './library.ts';
import type { Progress } from './progress.ts';
import { type Fraction, isLeftUnknown, type Totals } from './totals.ts';

/** `3/7`. */
export function fractionInWords({ done, total }: Fraction): string {
  return `${done}/${total}`;
}

/** `3 of 7`, with what was skipped where there is any. A noun stands between them: `3 of 7 resources, 1 skipped`. */
export function resourcesInWords({ done, total, skipped }: Totals, noun?: string): string {
  return `${done} of ${noun === undefined ? total : count(total, noun)}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** `1 h 55 of 4 h 40`, or that nobody knows. */
export function minutesInWords({ minutes, withoutMinutes }: Totals, say: SayDuration = duration): string {
  if (minutes === undefined) return 'no durations given';
  const unknown = withoutMinutes > 0 ? ` + ${withoutMinutes} unknown` : '';
  return `${say(minutes.done)} of ${say(minutes.total)}${unknown}`;
}

/** What is done and what is left of the time: `40 min done, 1 h 15 left`; nothing where nobody knows. */
export function timesInWords({ minutes, left }: Totals): string {
  if (minutes === undefined || minutes.total === 0) return '';
  if (left === 0) return `${duration(minutes.total)} done`;
  const parts = [
    minutes.done > 0 && `${duration(minutes.done)} done`,
    minutes.left > 0 && `${duration(minutes.left)} left`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** How long is left: `1 h 20 left`, `done`; nothing where nobody knows. */
export function timeLeftInWords({ left, minutes }: Totals, say: SayDuration = duration): string {
  if (left === 0) return 'done';
  return isLeftUnknown({ left, minutes }) || minutes === undefined ? '' : `${say(minutes.left)} left`;
}

/** What has come to be once no resource is left. */
export function finishLabel({ complete, firstDone }: Progress): string {
  if (complete) return 'Complete';
  return firstDone === undefined ? 'Nothing left' : 'Done';
}

/** When all resources were done and how long that took: `2026-11-23, 12 days after the first tick`. */
export function finishInWords({ firstDone, lastDone }: Progress, say: SayDuration = duration): string {
  if (firstDone === undefined || lastDone === undefined) return 'all skipped';
  return `${date(lastDone)}, ${elapsed(Date.parse(firstDone), Date.parse(lastDone), say)} after the first tick`;
}

/** What the checklist still wants, by title. */
export function wantedByChecklist({ checklist }: Progress): readonly string[] {
  return checklist.filter(({ done }) => !done).map(({ entry }) => entry.title);
}

/** What has ticked itself on the checklist since: `On the checklist, ticked by itself: Phase 1 completed`; nothing for none. */
export function followersInWords(before: Progress, { checklist }: Progress): string {
  const open = new Set(before.checklist.flatMap(({ entry, done }) => (done ? [] : entry.id)));
  const ticked = checklist.filter(({ entry, done }) => done && entry.phase !== undefined && open.has(entry.id));
  const titles = ticked.map(({ entry }) => entry.title).join(', ');
  return titles === '' ? '' : `On the checklist, ticked by itself: ${titles}`;
}

/** What is said when no resource is left any more, sentence by sentence. */
export function congratulation(progress: Progress, say: SayDuration = duration): readonly string[] {
  const what = progress.totals.skipped > 0 ? 'Nothing is left' : 'Every resource is done';
  const wanted = wantedByChecklist(progress);
  const rest = wanted.length > 0 ? `Still on the checklist: ${wanted.join(', ')}.` : 'The path is complete.';
  return [`${what}: ${finishInWords(progress, say)}.`, rest];
}

/** What is known of a page besides its address: title, who made it, how long it is. */
export function aboutLink({ title, publisher, author, channel, duration }: Link): readonly string[] {
  const by = [...new Set([author, channel ?? publisher])].filter((name) => name !== undefined).join(', ');
  return [title ?? '', by, duration ?? ''].filter((part) => part !== '');
}

/** The title of an item, or its id where nothing is known of it. */
export type Titles = (item: string) => string;

/** What is known of an item that the document of a path does not have any more, by what names it in the history. */
export type Orphans = (path: string, item: string) => { readonly title: string } | undefined;

/** The titles of everything that a path has, or once had. Made once for many questions. */
export function titlesOf(path: Path, orphan: Orphans = () => undefined): Titles {
  const titles = new Map(
    [...(path.former ?? []), ...path.phases, ...entriesOf(path)].map(({ id, title }) => [id, title]),
  );
  // What no version knows is called by the id that it had.
  return (item) => titles.get(item) ?? visibleLine(orphan(path.id, item)?.title ?? item.replace(/@[0-9a-f]*$/, ''));
}

/** What the answers to a question are called, by their number. */
const GRADES = ['', 'again', 'hard', 'good', 'easy'];

const VERB: Readonly<Record<ItemEvent['type'], string>> = {
  done: 'done',
  reopened: 'reopened',
  skipped: 'skipped',
  noted: 'note',
  reviewed: 'reviewed',
  dropped: 'question removed',
  asked: 'question added',
  started: 'started',
  tracked: 'studied',
  same: 'matched to its former title',
};

/** What an action was, in words: `Saga Pattern done`, or `3 items done`. */
export function actionInWords(titleOf: Titles, events: readonly Event[]): string {
  // A session that ends by a tick, or by the start of another, is not what was done.
  const [event, ...others] = events.filter(isAboutItem);
  if (event === undefined) return wordsWithoutItem(events[0]);
  const what = others.length > 0 ? count(others.length + 1, 'item') : titleOf(event.item);
  const isQuestion = event.type === 'asked' || event.type === 'dropped';
  return `${what}${isQuestion ? ':' : ''} ${VERB[event.type]}`;
}

/** What happened without an item. What takes something back is told in other words. */
const WORDS: Readonly<Record<Exclude<Event, ItemEvent>['type'], string>> = {
  stopped: 'session stopped',
  planned: 'plan',
  renamed: 'path renamed',
  removed: 'path removed',
  corrected: 'choice of parts',
  followed: 'address followed',
  undone: '',
};

function wordsWithoutItem(event: Event | undefined): string {
  return event === undefined || isAboutItem(event) ? '' : WORDS[event.type];
}

/** That something was skipped, and why where that is known. */
export function skippedInWords(reason: string): string {
  return reason === '' ? 'skipped' : `skipped: ${reason}`;
}

/** What an event says beyond its kind: a reason, a note, a question. */
export function detailOf(event: Event): string | undefined {
  switch (event.type) {
    case 'skipped':
      return event.reason || undefined;
    case 'noted':
      return event.text;
    case 'reviewed':
      return `${GRADES[event.grade] ?? event.grade}, ${event.asks}`;
    case 'dropped':
      return event.asks;
    case 'asked':
      return event.question;
    case 'tracked':
      return duration(Math.round(event.minutes));
    case 'planned':
      return planInWords(event);
    case 'renamed':
      return event.title === '' ? 'as in its document' : event.title;
    case 'corrected':
      return choicesInWords(event);
    case 'followed':
      return [event.address, event.file].filter((part) => part !== '').join('#');
    default:
      return undefined;
  }
}

/** What a plan says: `by 2026-12-20`, `5 h a week`, `none`. */
function planInWords({ by, weekly }: Extract<Event, { type: 'planned' }>): string {
  const parts = [
    by === undefined ? [] : `by ${by}`,
    weekly === undefined ? [] : `${duration(Math.round(weekly))} a week`,
  ].flat();
  return parts.join(', ') || 'none';
}

/** Which headings somebody chose: `study Lessons, Notes; skip Reading`, `none`. */
function choicesInWords({ study, skip }: Extract<Event, { type: 'corrected' }>): string {
  const parts = [
    study.length === 0 ? [] : `study ${study.join(', ')}`,
    skip.length === 0 ? [] : `skip ${skip.join(', ')}`,
  ].flat();
  return parts.join('; ') || 'none';
}

/** Notes as they are shown: each with its day where there are several. */
export function notesInWords(notes: readonly Note[]): readonly string[] {
  return notes.map(({ at, text }) => (notes.length === 1 ? text : `${date(at)}: ${text}`));
}

/** What was done to an item, in words: `skipped: known from work`, `done, taken back`. */
export function pastInWords({ event, holds }: Past): string {
  const detail = detailOf(event);
  return `${VERB[event.type]}${detail === undefined ? '' : `: ${detail}`}${holds ? '' : ', taken back'}`;
}

const REVERSED = { undo: 'Undid', redo: 'Redid' } as const;

/** What an undo took back, or a redo brought back: `Undid: Saga Pattern done`. */
export function reversalInWords(how: keyof typeof REVERSED, titleOf: Titles, events: readonly Event[]): string {
  const goesOn = how === 'undo' && events.some(({ type }) => type === 'stopped') ? '; the session goes on' : '';
  return `${REVERSED[how]}: ${actionInWords(titleOf, events)}${goesOn}`;
}

/** That there is nothing to undo or to redo. */
export function nothingTo(how: keyof typeof REVERSED, { title }: Path): string {
  return `nothing to ${how} on ${title}`;
}

/** The totals of a library: `12 paths · 30 of 84 resources · 40 h left`. */
export function libraryInWords(totals: LibraryTotals, { separator }: Charset): string {
  return libraryAmounts(totals).join(` ${separator} `);
}

/** The same one by one. */
export function libraryAmounts(totals: LibraryTotals, say: SayDuration = duration): readonly string[] {
  const { paths, done, total, minutesLeft, unknown } = totals;
  const besides = unknown > 0 ? ` + ${count(unknown, 'path')} unknown` : '';
  // Where something is left and no minutes are, nobody knows how long it takes.
  const left = minutesLeft > 0 || done === total ? [`${say(minutesLeft)} left${besides}`] : [];
  return [count(paths, 'path'), `${done} of ${count(total, 'resource')}`, ...left];
}
