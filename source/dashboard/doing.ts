import type { Deed, Event } from '../progress/event.ts';
import { noteOn } from '../progress/note.ts';
import type { Progress } from '../progress/progress.ts';
import { skip } from '../progress/ticking.ts';
import { redoOf, undoOf } from '../progress/undo.ts';
import { nothingTo, reversalInWords, titlesOf } from '../progress/wording.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { sentence } from './wording.ts';

/** What is to be added to the journal, and what is said when that is done. */
export type Doing = { readonly deeds: readonly Deed[]; readonly said?: string };

/** Where a search may take the row away, it is said what became of it. */
export function ticking(progress: Progress, deeds: readonly Deed[], isSearched: boolean): Doing {
  const [deed] = deeds;
  if (!isSearched || deed === undefined || !('item' in deed)) return { deeds };
  const what = deed.type === 'done' ? 'Done' : 'Open again';
  return { deeds, said: `${what}: ${titlesOf(progress.path)(deed.item)}` };
}

export function skipping(progress: Progress, item: string, reason: string): Doing {
  const said = `Skipped: ${titlesOf(progress.path)(item)}`;
  return { deeds: skip(progress, [item], visibleLine(reason)), said };
}

/** A note that is as it was is not kept again. */
export function noting(progress: Progress, item: string, written: string): Doing {
  const text = visible(written);
  if (text === (noteOn(item, progress) ?? '')) return { deeds: [] };
  const said = `${text === '' ? 'No note any more' : 'Noted'}: ${titlesOf(progress.path)(item)}`;
  return { deeds: [{ type: 'noted', path: progress.path.id, item, text }], said };
}

/** The undo or redo of the last action, or that there is none. */
export function reversing(way: 'undo' | 'redo', history: readonly Event[], { path }: Progress): Doing {
  const reversal = way === 'undo' ? undoOf(history, path.id) : redoOf(history, path.id);
  if (reversal === undefined) return { deeds: [], said: sentence(nothingTo(way, path)) };
  return { deeds: reversal.deeds, said: reversalInWords(way, titlesOf(path), reversal.events) };
}
