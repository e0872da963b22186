import type { Event } from '../progress/event.ts';
import type { Journal } from '../progress/history.ts';
import type { Progress } from '../progress/progress.ts';
import { titlesOf } from '../progress/progress-in-words.ts';
import { isOfFew, type Observed, observedOnOthers, timeOfPath } from '../progress/time/path-time.ts';
import { recordedIn, type Session, startEvents, stopEvent, withStops } from '../progress/time/recorded.ts';
import { doneInWords, roundedMinutes } from '../progress/time/time-in-words.ts';
import { duration } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import type { Doing } from './doing.ts';
import type { Snapshot } from './snapshot.ts';

/** Begins a session on an item, or ends the one that runs on it. */
export function sessioning(history: readonly Event[], progress: Progress, item: string, now: number): Doing {
  const { running } = recordedIn(history);
  const path = progress.path.id;
  const own = running.filter((session) => session.path === path && session.item === item);
  const [first] = own;
  if (first !== undefined) {
    const said = stopInWords(first, now, progress);
    return { newEvents: own.map((session) => stopEvent(session, now)), said };
  }
  return { newEvents: startEvents(running, { path, item }, now), said: `Started: ${titlesOf(progress.path)(item)}` };
}

/** Ends a session at the moment up to which it counts. */
export function stopping({ session, until }: { session: Session; until: number }, progress: Progress): Doing {
  return { newEvents: [stopEvent(session, until)], said: stopInWords(session, until, progress) };
}

/** What is done, and the end of the sessions on what that ticks; not of those that were forgotten. */
export function endingSessions(
  doing: Doing,
  history: readonly Event[],
  progress: Progress,
  now: number,
  isForgotten: (session: Session) => boolean,
): Doing {
  const { running } = recordedIn(history);
  const newEvents = withStops(
    doing.newEvents,
    running.filter((session) => !isForgotten(session)),
    now,
  );
  const ended = running.find(({ id }) => newEvents.some((event) => event.type === 'stopped' && event.session === id));
  if (ended === undefined) return doing;
  return { ...doing, newEvents, more: doneInWords(roundedMinutes(ended.from, now), minutesOf(progress, ended)) };
}

/** Minutes of what a session is on, where they are known. Those of another path are not. */
export function minutesOf({ path, resources }: Progress, session: Session): number | undefined {
  if (session.path !== path.id) return undefined;
  return resources.find(({ resource }) => resource.id === session.item)?.resource.minutes;
}

/** What a session is on. */
export function titleOfSession({ path }: Progress, session: Session): string {
  return session.path === path.id ? titlesOf(path)(session.item) : visibleLine(`${session.path}: ${session.item}`);
}

function stopInWords(session: Session, until: number, progress: Progress): string {
  const minutes = roundedMinutes(session.from, until);
  const long = minutes === 0 ? ', and nothing of it counts' : ` after ${duration(minutes)}`;
  return `Stopped: ${titleOfSession(progress, session)}${long}`;
}

/** How long the learner took on other paths, which are read where the one that is shown says too little of that. */
export async function observedElsewhere(
  { progress, history, observed }: Pick<Snapshot, 'progress' | 'history' | 'observed'>,
  library: () => Promise<readonly Progress[]>,
  journal: Pick<Journal, 'read'>,
): Promise<Observed | undefined> {
  if (observed !== undefined || !isOfFew(timeOfPath(progress, history).ratio)) return observed;
  const all = await library();
  return observedOnOthers(all, progress.path.id, (await journal.read()).events);
}
