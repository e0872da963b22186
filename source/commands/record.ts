import type { ExitCode } from '../failure.ts';
import { shortGlance } from '../glance/text.ts';
import { changeText } from '../plain/path.ts';
import type { NewEvent } from '../progress/event.ts';
import { congratulation, type Titles } from '../progress/wording.ts';
import type { Command } from './command.ts';
import { charsetFor, journalOf, ownPathOf, plainFor, type Situation, situationIn } from './situation.ts';

/** What a command adds to the journal, and what it says about that. */
export type Entry = { readonly newEvents: readonly NewEvent[]; readonly said: string };

/**
 * Adds to the journal what `decide` makes of where the learner is, and prints it and where that leaves the learner.
 * Warns only then of what could not be read: the store says of a file that it set aside where it is now.
 */
export async function record(command: Command, decide: (situation: Situation) => Entry): Promise<ExitCode> {
  const { print, warn } = command.io;
  const path = await ownPathOf(command);
  const journal = journalOf(command);
  const before = await situationIn(journal, path);
  let after = before;
  try {
    const { newEvents, said } = decide(before);
    await journal.append(newEvents);
    after = await situationIn(journal, path);
    print(said);
  } finally {
    after.notices.forEach(warn);
  }
  if (plainFor(command)) {
    print(changeText(after.progress, before.progress));
    return 0;
  }
  print(shortGlance(after.progress, { charset: charsetFor(command), since: before.progress }));
  const isLast = before.progress.totals.left > 0 && after.progress.totals.left === 0;
  if (isLast) print(congratulation(after.progress).join('\n'));
  return 0;
}

/** What came of naming items: `Done: Saga Pattern`, and for those that needed none, `Already done: Bulkhead Pattern`. */
export function outcome(
  titleOf: Titles,
  items: readonly string[],
  newEvents: readonly NewEvent[],
  [changed, unchanged]: readonly [changed: string, unchanged: string],
): string {
  const touched = new Set(newEvents.flatMap((newEvent) => ('item' in newEvent ? newEvent.item : [])));
  const others = [...new Set(items)].filter((item) => !touched.has(item));
  const parts = [[changed, [...touched]] as const, [unchanged, others] as const];
  return parts
    .filter(([, some]) => some.length > 0)
    .map(([word, some]) => `${word}: ${some.map(titleOf).join(', ')}`)
    .join('\n');
}
