import { shortGlance } from '../glance/text.ts';
import type { Deed } from '../progress/event.ts';
import { mergeHistories } from '../progress/history.ts';
import { type Progress, progressOf } from '../progress/progress.ts';
import { finishInWords, titleOf, wantedByChecklist } from '../progress/wording.ts';
import type { Command } from './command.ts';
import { charsetFor, type Situation } from './situation.ts';

/** Adds deeds to the journal and prints what was done and where that leaves the learner. */
export async function record(
  command: Command,
  { path, journal, notices, progress }: Situation,
  deeds: readonly Deed[],
  said: string,
): Promise<void> {
  await journal.append(deeds);
  const stored = await journal.read();
  // Where a file that could not be read was set aside is known only now.
  for (const notice of stored.notices) if (!notices.includes(notice)) command.io.warn(notice);
  const after = progressOf(path, mergeHistories(stored.events));
  command.io.print(said);
  command.io.print(shortGlance(after, { charset: charsetFor(command) }));
  if (progress.totals.left === 0 || after.totals.left > 0) return;
  command.io.print(`Every resource is done: ${finishInWords(after)}.`);
  const wanted = wantedByChecklist(after);
  if (wanted.length > 0) command.io.print(`Still on the checklist: ${wanted.join(', ')}.`);
}

/** What came of naming items: `Done: Saga Pattern`, and for those that needed no deed `Already done: Bulkhead Pattern`. */
export function outcome(
  progress: Progress,
  items: readonly string[],
  deeds: readonly Deed[],
  [done, already]: readonly [done: string, already: string],
): string {
  const changed = new Set(deeds.flatMap((deed) => ('item' in deed ? deed.item : [])));
  const said = (word: string, some: readonly string[]) =>
    some.length === 0 ? [] : `${word}: ${some.map((item) => titleOf(progress, item)).join(', ')}`;
  const others = [...new Set(items)].filter((item) => !changed.has(item));
  return [said(done, [...changed]), said(already, others)].flat().join('\n');
}
