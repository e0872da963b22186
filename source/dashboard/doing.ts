import type { Event, NewEvent } from '../progress/event.ts';
import { noting as noted, notesOn } from '../progress/noting.ts';
import type { Progress } from '../progress/progress.ts';
import { skip } from '../progress/ticking.ts';
import { redoOf, undoOf } from '../progress/undo.ts';
import { nothingTo, reversalInWords, titlesOf } from '../progress/wording.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { sentence } from './wording.ts';

/** What is to be added to the journal, and what is said when that is done. */
export type Doing = { readonly newEvents: readonly NewEvent[]; readonly said?: string };

/** Where a search may take the row away, it is said what became of it. */
export function ticking(progress: Progress, newEvents: readonly NewEvent[], isSearched: boolean): Doing {
  const [newEvent] = newEvents;
  if (!isSearched || newEvent === undefined || !('item' in newEvent)) return { newEvents };
  const what = newEvent.type === 'done' ? 'Done' : 'Open again';
  return { newEvents, said: `${what}: ${titlesOf(progress.path)(newEvent.item)}` };
}

export function skipping(progress: Progress, item: string, reason: string): Doing {
  const said = `Skipped: ${titlesOf(progress.path)(item)}`;
  return { newEvents: skip(progress, [item], visibleLine(reason)), said };
}

/** A note in the place of the last one. What is as it was is not kept again. */
export function noting(progress: Progress, item: string, written: string): Doing {
  const text = visible(written);
  const newEvents = noted(progress, item, { text, replaced: notesOn(item, progress).slice(-1) });
  if (newEvents.length === 0) return { newEvents };
  return { newEvents, said: `${text === '' ? 'Note removed' : 'Noted'}: ${titlesOf(progress.path)(item)}` };
}

/** The undo or redo of the last action, or that there is none. */
export function reversing(way: 'undo' | 'redo', history: readonly Event[], { path }: Progress): Doing {
  const reversal = way === 'undo' ? undoOf(history, path.id) : redoOf(history, path.id);
  if (reversal === undefined) return { newEvents: [], said: sentence(nothingTo(way, path)) };
  return { newEvents: reversal.newEvents, said: reversalInWords(way, titlesOf(path), reversal.events) };
}
