import type { NewEvent } from '../event.ts';
import type { Session } from './recorded.ts';

/** The event that ends a session. @param until the moment up to which it counts; before its start, for nothing */
export function stopEvent({ id, path, from }: Session, until: number): NewEvent {
  return { type: 'stopped', path, session: id, until: new Date(Math.max(from, until)).toISOString() };
}

/** The events that begin a session, and end those that run. */
export function startEvents(
  running: readonly Session[],
  { path, item }: Pick<Session, 'path' | 'item'>,
  now: number,
): readonly NewEvent[] {
  return [...running.map((session) => stopEvent(session, now)), { type: 'started', path, item }];
}

/** New events, and the end of the sessions on what they tick. Undone together, the session goes on. */
export function withStops(
  newEvents: readonly NewEvent[],
  running: readonly Session[],
  now: number,
): readonly NewEvent[] {
  const ticked = new Set(newEvents.flatMap((event) => (event.type === 'done' ? `${event.path}\n${event.item}` : [])));
  const ended = running.filter(({ path, item }) => ticked.has(`${path}\n${item}`));
  return [...newEvents, ...ended.map((session) => stopEvent(session, now))];
}
