import { Failure } from '../failure.ts';
import type { Event, NewEvent } from '../progress/event.ts';
import { isTime } from './event.ts';

export type StampOptions = {
  /** What the clock says, in milliseconds. */
  readonly now: number;
  /** The time of the newest event seen on any device, '' when there is none. */
  readonly newest: string;
  readonly randomId: () => string;
};

/**
 * Gives new events their stamps. Their times are later than all seen so far, so that what was done after seeing
 * something wins over it in spite of clock skew; each is a millisecond later than the one before. All are of
 * one month, since they go into one file, in which they are stored together or not at all. Several are one action.
 * @throws {Failure} when there is no such time, with the clock or an event's time out of all reason.
 */
export function stamp(newEvents: readonly NewEvent[], { now, newest, randomId }: StampOptions): readonly Event[] {
  const earliest = newest === '' ? now : Math.max(now, Date.parse(newest) + 1);
  const last = earliest + newEvents.length - 1;
  if (!isTime(textOf(earliest)) || !isTime(textOf(last))) throw noTime(now, newest);
  const first = monthOf(textOf(earliest)) === monthOf(textOf(last)) ? earliest : Date.parse(monthOf(textOf(last)));
  const action = newEvents.length > 1 ? { action: randomId() } : {};
  return newEvents.map((newEvent, index) => ({ ...withStamp(newEvent, randomId(), textOf(first + index)), ...action }));
}

/** `2026-11` of `2026-11-23T08:15:02.120Z`. */
export function monthOf(at: string): string {
  return at.slice(0, 7);
}

/** Keys in the order in which people want to read them. One that was kept before gets a stamp of its own. */
function withStamp(newEvent: NewEvent, id: string, at: string): Event {
  const { path, type } = newEvent;
  const head = 'item' in newEvent ? { id, at, path, item: newEvent.item, type } : { id, at, path, type };
  return { ...head, ...newEvent, ...{ id, at } };
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
