import { type Event, type NewEvent, timeOf } from '../event.ts';
import { holding } from '../history.ts';
import type { Tracked } from './calendar.ts';
import { dayNamed, dayOf } from './day.ts';
import { lengthOf, type Spent, withoutOverlap } from './spans.ts';
import type { Plan } from './standing.ts';

/** A session, by the id of the event that began it. */
export type Session = {
  readonly id: string;
  readonly path: string;
  readonly item: string;
  /** When it began, in milliseconds since 1970. */
  readonly from: number;
};

/** Time that was spent on an item. */
type SpentOnItem = Spent & Pick<Session, 'path' | 'item'>;

/** Minutes that were written down afterwards. */
type TrackedOnItem = Tracked & Pick<Session, 'path' | 'item'>;

/** All that a history says of time. */
type Recorded = {
  /** Those that nobody has stopped, of all paths, in the order in which they began. Two machines may run one each. */
  readonly running: readonly Session[];
  /** The sessions that were stopped, every moment once. */
  readonly spans: readonly SpentOnItem[];
  readonly tracked: readonly TrackedOnItem[];
  /** Whole minutes by path and item. */
  readonly spent: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The plan of each path that has one. */
  readonly plans: ReadonlyMap<string, Plan>;
};

/** The most minutes that are believed of one entry: a strange file may say anything. */
const MOST = 100_000;

const MS_A_MINUTE = 60_000;

const known = new WeakMap<readonly Event[], Recorded>();

/**
 * The time that a history tells of, of all paths. Of one history it is worked out once.
 * @param ordered the history in order, as `mergeHistories` gives it.
 */
export function recordedIn(ordered: readonly Event[]): Recorded {
  const found = known.get(ordered) ?? fold(ordered);
  known.set(ordered, found);
  return found;
}

/** The whole minutes that were spent on the items of a path, by item. What has none is absent. */
export function spentIn({ spent }: Recorded, path: string): ReadonlyMap<string, number> {
  return spent.get(path) ?? NOTHING;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

/** The same of every path, so that a look at very many of them is one look at the sessions. */
function spentByPath(spans: Recorded['spans'], tracked: Recorded['tracked']): Recorded['spent'] {
  const exact = new Map<string, Map<string, number>>();
  const add = (path: string, item: string, minutes: number) => {
    const items = exact.get(path) ?? new Map<string, number>();
    exact.set(path, items.set(item, (items.get(item) ?? 0) + minutes));
  };
  for (const { path, item, from, to } of spans) add(path, item, (to - from) / MS_A_MINUTE);
  for (const { path, item, minutes } of tracked) add(path, item, minutes);
  const whole = (items: ReadonlyMap<string, number>) =>
    new Map([...items].flatMap(([item, minutes]) => (minutes < 0.5 ? [] : [[item, Math.round(minutes)]])));
  return new Map([...exact].map(([path, items]) => [path, whole(items)]));
}

/** The minutes that were spent on an item, not rounded. */
export function minutesOn({ spans, tracked }: Recorded, { path, item }: Pick<Session, 'path' | 'item'>): number {
  const isOwn = (one: Pick<Session, 'path' | 'item'>) => one.path === path && one.item === item;
  const written = tracked.filter(isOwn).reduce((sum, { minutes }) => sum + minutes, 0);
  return lengthOf(spans.filter(isOwn)) / MS_A_MINUTE + written;
}

function fold(ordered: readonly Event[]): Recorded {
  const begun = new Map<string, Session>();
  const ends = new Map<string, number>();
  const tracked: TrackedOnItem[] = [];
  const plans = new Map<string, Plan>();
  for (const event of holding(ordered)) {
    const { id, path, type } = event;
    if (type === 'started') begun.set(id, { id, path, item: event.item, from: Date.parse(timeOf(event)) });
    // The last word counts: a machine that asked how much of it counts knew of the one before.
    else if (type === 'stopped') ends.set(event.session, Date.parse(event.until));
    else if (type === 'tracked' && event.minutes > 0) {
      const minutes = Math.min(event.minutes, MOST);
      tracked.push({ path, item: event.item, at: Date.parse(timeOf(event)), minutes });
    } else if (type === 'planned') plans.set(path, planIn(event));
  }
  for (const [path, { by, weekly }] of plans) if (by === undefined && weekly === undefined) plans.delete(path);
  const sessions = [...begun.values()];
  const ended = sessions.flatMap((session) => {
    const to = ends.get(session.id);
    return to === undefined ? [] : [{ ...session, to }];
  });
  const running = sessions.filter(({ id }) => !ends.has(id));
  const spans = withoutOverlap(ended);
  return { running, spans, tracked, spent: spentByPath(spans, tracked), plans };
}

function planIn(event: Extract<Event, { type: 'planned' }>): Plan {
  const { by = '', weekly = 0 } = event;
  return {
    by: dayNamed(by),
    weekly: weekly > 0 ? Math.min(Math.round(weekly), MOST) : undefined,
    made: dayOf(Date.parse(timeOf(event))),
  };
}

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
