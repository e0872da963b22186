import type { Event, NewEvent } from '../progress/event.ts';
import { explainMissing } from '../progress/explain.ts';
import { redoOf, undoOf } from '../progress/history.ts';
import { isOpen, noting as noted, notesOn, reopen, skip, tick } from '../progress/new-events.ts';
import type { Progress } from '../progress/progress.ts';
import { nothingTo, type Orphans, reversalInWords, titlesOf } from '../progress/progress-in-words.ts';
import { count } from '../text/quantity.ts';
import { visible, visibleLine } from '../text/visible.ts';
import type { Question } from './state/state.ts';

/** What is to be added to the journal, and what is said with it. */
export type Doing = {
  readonly newEvents: readonly NewEvent[];
  readonly said?: string;
  /** What is said besides what a tick has gained. */
  readonly more?: string;
};

/**
 * Ticks what of some items is open; where none is, they are open again. What is locked has to be asked about first.
 * @param force past that, for whoever was asked. What was ticked elsewhere meanwhile is not reopened by it.
 */
export function toggling(progress: Progress, items: readonly string[], force: boolean): Doing | Question {
  const open = items.filter((item) => isOpen(progress, item));
  if (open.length === 0) return force ? { newEvents: [] } : reopening(progress, items);
  const ticked = tick(progress, open, { force });
  if (ticked.outcome === 'locked') return lockedQuestion(progress, open);
  return { newEvents: ticked.newEvents };
}

/** Of several, those that are done: what was skipped has its reason. */
function reopening(progress: Progress, items: readonly string[]): Doing {
  const done = progress.resources.filter(({ state, resource }) => state === 'done' && items.includes(resource.id));
  const wanted = items.length > 1 && done.length > 0 ? done.map(({ resource }) => resource.id) : items;
  const newEvents = reopen(progress, wanted);
  const [first] = newEvents;
  const what = newEvents.length === 1 && first && 'item' in first ? titlesOf(progress.path)(first.item) : '';
  return { newEvents, said: `Open again: ${what || count(newEvents.length, 'resource')}` };
}

/** One question for all that is locked of some items, with what they wait for. */
function lockedQuestion(progress: Progress, items: readonly string[]): Question {
  const locked = progress.resources.filter(({ state, resource }) => state === 'locked' && items.includes(resource.id));
  const missing = new Map(
    locked.flatMap((one) => one.missing.map((other) => [`${other.kind} ${other.number}`, other] as const)),
  );
  const [first] = locked;
  const isOne = items.length === 1;
  const are = locked.length === 1 ? 'is' : 'are';
  const title = isOne
    ? `${first?.resource.title ?? ''} is locked`
    : `${locked.length} of ${items.length} resources ${are} locked`;
  const names = isOne ? '' : `${locked.map(({ resource }) => resource.title).join(', ')}: `;
  return { items, title, reason: `${names}${sentenceOr(names, explainMissing([...missing.values()]))}` };
}

function sentenceOr(before: string, text: string): string {
  return before === '' ? sentence(text) : text;
}

export function skipping(progress: Progress, items: readonly string[], reason: string): Doing {
  const [first = ''] = items;
  const what = items.length === 1 ? titlesOf(progress.path)(first) : count(items.length, 'resource');
  return { newEvents: skip(progress, items, visibleLine(reason)), said: `Skipped: ${what}` };
}

/** A note in the place of the last one. What is as it was is not kept again. */
export function noting(progress: Progress, item: string, written: string): Doing {
  const text = visible(written);
  const newEvents = noted(progress, item, { text, replaced: notesOn(item, progress).slice(-1) });
  if (newEvents.length === 0) return { newEvents };
  return { newEvents, said: `${text === '' ? 'Note removed' : 'Note saved'}: ${titlesOf(progress.path)(item)}` };
}

/** The undo or redo of the last action, or that there is none. */
export function reversing(
  way: 'undo' | 'redo',
  history: readonly Event[],
  { path }: Progress,
  orphan?: Orphans,
): Doing {
  const reversal = way === 'undo' ? undoOf(history, path.id) : redoOf(history, path.id);
  if (reversal === undefined) return { newEvents: [], said: sentence(nothingTo(way, path)) };
  return { newEvents: reversal.newEvents, said: reversalInWords(way, titlesOf(path, orphan), reversal.events) };
}

export function renaming({ path }: Progress, written: string): Doing {
  const title = visibleLine(written);
  const said = title === '' ? 'The title of its document again' : `Now called ${title}`;
  return { newEvents: [{ type: 'renamed', path: path.id, title }], said };
}

/** Takes the path out of the library: until the learner leaves it, it is still on the screen. */
export function removing({ path }: Progress): Doing {
  const said = `${path.title} is out of the library, and its history is kept: u brings it back, p goes to another path`;
  return { newEvents: [{ type: 'removed', path: path.id }], said };
}

/** A phrase as a sentence begins: with a capital. */
export function sentence(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
