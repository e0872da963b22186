import type { ExitCode } from '../failure.ts';
import { shortGlance } from '../glance/text.ts';
import { changeText } from '../plain/path.ts';
import type { NewEvent } from '../progress/event.ts';
import { withStops } from '../progress/time/session-events.ts';
import { congratulation } from '../progress/wording.ts';
import type { Command } from './command.ts';
import { sessionsAt, settleForgotten } from './forgotten-session.ts';
import { charsetFor, plainFor } from './pens.ts';
import { journalOf, ownPathOf, type Situation, situationIn } from './situation.ts';
import { tellMoved } from './tell-moved.ts';

/** What a command adds to the journal, and what it says about that. */
export type Entry = { readonly newEvents: readonly NewEvent[]; readonly said: string };

/**
 * Adds to the journal what `decide` makes of where the learner is, and prints it and where that leaves the learner.
 * Warns only then of what could not be read: the store says of a file that it set aside where it is now.
 */
export async function record(
  command: Command,
  decide: (situation: Situation) => Entry,
  { whole = false }: { readonly whole?: boolean } = {},
): Promise<ExitCode> {
  const { print, warn } = command.io;
  const path = await ownPathOf(command);
  const journal = journalOf(command);
  const before = await situationIn(journal, path, { whole });
  let after = before;
  try {
    const { newEvents, said } = decide(before);
    const sessions = await sessionsAt(command, before.history);
    await journal.append(withStops(newEvents, sessions.going, command.io.now()));
    after = await situationIn(journal, path, { whole });
    print([said, ...sessions.endedBy(newEvents)].join('\n'));
  } finally {
    after.notices.forEach(warn);
  }
  await settleForgotten(command, after.history, journal);
  await tellMoved(command, after);
  if (plainFor(command)) {
    print(changeText(after.progress, before.progress));
    return 0;
  }
  print(shortGlance(after.progress, { charset: charsetFor(command), since: before.progress }));
  const isLast = before.progress.totals.left > 0 && after.progress.totals.left === 0;
  if (isLast) print(congratulation(after.progress).join('\n'));
  return 0;
}
