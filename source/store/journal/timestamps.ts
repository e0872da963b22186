import { Failure } from '../../failure.ts';
import type { Event, NewEvent } from '../../progress/event.ts';
import type { Notice } from '../../progress/history.ts';
import { date } from '../../text/quantity.ts';
import { isOrder, isTime } from './event-format.ts';

/** Where the last of some events stands, and what the clock of its device said. */
export type Newest = { readonly at: string; readonly order: string };

type StampOptions = {
  /** What the clock says, in milliseconds. */
  readonly now: number;
  /** Where the last event seen on any device stands in the order of events, '' when there is none. */
  readonly newest: string;
  readonly randomId: () => string;
};

/** No clock is later than that, and so no honest place in the order, but for one that follows such a clock. */
export const LATE = '3000-01-01T00:00:00.000Z';

/** How far a clock may be behind others before that is told, in milliseconds: a day. */
const DAY = 86_400_000;

/**
 * Gives new events their stamps. The time of each is what the clock says, whatever others wrote; its place in the order
 * of events is after all seen so far, so that what was done after seeing something wins over it in spite of clocks that
 * differ. Each is a millisecond later than the one before. Several are one action.
 * @throws {Failure} when there is no such time, with the clock or an event's place out of all reason.
 */
export function stamp(newEvents: readonly NewEvent[], { now, newest, randomId }: StampOptions): readonly Event[] {
  const first = newest === '' ? now : Math.max(now, Date.parse(newest) + 1);
  const action = newEvents.length > 1 ? { action: randomId() } : {};
  return newEvents.map((newEvent, index) => {
    const [at, order] = [textOf(now + index), textOf(first + index)];
    if (!isTime(at) || !isOrder(order)) throw noTime(now, newest);
    const { key } = newEvent;
    const place = key?.order ?? order;
    const stamped = { id: key?.id ?? randomId(), at, ...(place !== at && { order: place }) };
    return { ...withStamp(newEvent, stamped), ...(key === undefined ? action : { action: key.action }) };
  });
}

/** The last of some events, nothing when there are none. */
export function newestOf(events: Iterable<Newest>): Newest | undefined {
  let newest: Newest | undefined;
  for (const event of events) if (newest === undefined || event.order > newest.order) newest = event;
  return newest;
}

/**
 * That the clock is more than a day behind the newest event, and what to do. Only where that event says so by its own
 * clock: the next one, which comes after it in spite of an honest time, says nothing any more.
 */
export function clockNotice(now: number, newest: Newest | undefined): Notice | undefined {
  if (newest === undefined || newest.order !== newest.at || Date.parse(newest.at) - now <= DAY) return undefined;
  const clocks = `The newest event in the journal is of ${date(newest.at)}, and this device's clock says ${date(textOf(now))}`;
  return `${clocks}: set the clock right that is wrong. Nothing is lost, and the order of events is kept.`;
}

/** `2026-11` of `2026-11-23T08:15:02.120Z`. */
export function monthOf(at: string): string {
  return at.slice(0, 7);
}

/** Keys in the order in which people want to read them. One that was kept before gets a stamp of its own. */
function withStamp(newEvent: NewEvent, stamped: Pick<Event, 'id' | 'at' | 'order'>): Event {
  const { order: _, key: __, ...rest } = newEvent as Partial<Event> & NewEvent;
  const { path, type } = newEvent;
  const head = 'item' in newEvent ? { ...stamped, path, item: newEvent.item, type } : { ...stamped, path, type };
  return { ...head, ...rest, ...stamped } as Event;
}

function textOf(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

function noTime(now: number, newest: string): Failure {
  const seen = newest === '' ? '' : `, or the time of the event of ${newest} in the journal`;
  return new Failure(
    `no time to give to a new event (the clock says ${textOf(now) || now}); set the clock right${seen}`,
  );
}
