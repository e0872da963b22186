import type { ExitCode } from '../failure.ts';
import { shortGlance } from '../glance/text.ts';
import type { Deed } from '../progress/event.ts';
import type { Progress } from '../progress/progress.ts';
import { finishInWords, titleOf, wantedByChecklist } from '../progress/wording.ts';
import type { Command } from './command.ts';
import { charsetFor, journalOf, pathOf, type Situation, situationIn } from './situation.ts';

/** What a command adds to the journal, and what it says about that. */
export type Entry = { readonly deeds: readonly Deed[]; readonly said: string };

/**
 * Adds to the journal what `decide` makes of where the learner is, and prints it and where that leaves the learner.
 * Warns only then of what could not be read: the store says of a file that it set aside where it is now.
 */
export async function record(command: Command, decide: (situation: Situation) => Entry): Promise<ExitCode> {
  const { print, warn } = command.io;
  const path = await pathOf(command);
  const journal = journalOf(command);
  const before = await situationIn(journal, path);
  let after = before;
  try {
    const { deeds, said } = decide(before);
    await journal.append(deeds);
    after = await situationIn(journal, path);
    print(said);
  } finally {
    after.notices.forEach(warn);
  }
  print(shortGlance(after.progress, { charset: charsetFor(command) }));
  if (before.progress.totals.left > 0 && after.progress.totals.left === 0) print(congratulation(after.progress));
  return 0;
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

function congratulation(progress: Progress): string {
  const wanted = wantedByChecklist(progress);
  const still = wanted.length > 0 ? `\nStill on the checklist: ${wanted.join(', ')}.` : '';
  return `Every resource is done: ${finishInWords(progress)}.${still}`;
}
