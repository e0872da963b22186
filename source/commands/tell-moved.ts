import type { Event } from '../progress/event.ts';
import type { Progress } from '../progress/progress.ts';
import { dayOf } from '../progress/time/day.ts';
import { toldDate, whyMoved } from '../progress/time/moved.ts';
import { timeOfPath } from '../progress/time/path-time.ts';
import { keepTold, toldOf } from '../store/local/told-dates.ts';
import type { Command } from './command.ts';
import { locationsOf } from './situation.ts';

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
