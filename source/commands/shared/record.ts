import type { ExitCode } from '../../failure.ts';
import { shortGlance } from '../../glance/status-text.ts';
import { changeText } from '../../plain/path-text.ts';
import type { Event, NewEvent } from '../../progress/event.ts';
import type { Progress } from '../../progress/progress.ts';
import { congratulation, followersInWords } from '../../progress/progress-in-words.ts';
import { dayOf } from '../../progress/time/day.ts';
import { toldDate, whyMoved } from '../../progress/time/moved.ts';
import { timeOfPath } from '../../progress/time/path-time.ts';
import { withStops } from '../../progress/time/recorded.ts';
import { keepTold, toldOf } from '../../store/local/told-before.ts';
import type { Command } from './command.ts';
import { sessionsAt, settleForgotten } from './forgotten-session.ts';
import { charsetFor, plainFor } from './output.ts';
import { journalOf, locationsOf, ownPathOf, type Situation, situationIn } from './situation.ts';

/** What a command adds to the journal, and what it says about that. */
type Entry = {
  readonly newEvents: readonly NewEvent[];
  /** What is said of it; where that depends on what came of it, of how things stand then. */
  readonly said: string | ((after: Situation) => string);
};

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
    print([typeof said === 'string' ? said : said(after), ...sessions.endedBy(newEvents)].join('\n'));
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
  const followers = followersInWords(before.progress, after.progress);
  if (followers !== '') print(followers);
  const isLast = before.progress.totals.left > 0 && after.progress.totals.left === 0;
  if (isLast) print(congratulation(after.progress).join('\n'));
  return 0;
}

/**
 * Remembers the date that a path has now, if it is the first since its last tick, and says why it is another one than
 * was told then. That it cannot be remembered is nobody's concern.
 */
export async function tellMoved(
  command: Command,
  { progress, history }: { readonly progress: Progress; readonly history: readonly Event[] },
): Promise<string | undefined> {
  const now = toldDate(timeOfPath(progress, history), progress.totals.skipped, dayOf(command.io.now()));
  if (now === undefined) return undefined;
  const before = toldOf(progress.path.id, locationsOf(command));
  await keepTold(progress.path.id, now, locationsOf(command)).catch(() => undefined);
  return before && whyMoved(before, now);
}
