import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NewEvent, orderOf } from '../../../source/progress/event.ts';
import { clockNotice, newestOf, stamp } from '../../../source/store/journal/timestamps.ts';
import { done, NOON } from '../support/home.ts';

let count = 0;
const randomId = () => `id-${count++}`;

describe('the times of new events', () => {
  test('are the clock’s, a millisecond apart', () => {
    const events = stamp([done('a'), done('b')], { now: NOON, newest: '', randomId });
    expect(events.map(({ at }) => at)).toEqual(['2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.001Z']);
  });

  test.each([
    ['1969-12-31T23:59:59.999Z', undefined],
    ['2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.001Z'],
    ['2099-12-31T23:59:59.999Z', '2100-01-01T00:00:00.000Z'],
    ['2999-12-31T23:59:59.999Z', '3000-01-01T00:00:00.000Z'],
  ])('stay honest, and the order is after the newest seen, be that %s', (newest, order) => {
    const [event] = stamp([done('a')], { now: NOON, newest, randomId });
    expect(event?.at).toBe('2026-11-23T12:00:00.000Z');
    expect(event?.order).toBe(order);
  });

  test.each([
    '1969-07-20T20:17:40.000Z',
    '2099-01-01T00:00:00.000Z',
    '2999-12-31T23:59:59.000Z',
  ])('are those of a clock that says %s', (at) => {
    const seen = '2026-11-23T08:00:00.000Z';
    const [event] = stamp([done('a')], { now: Date.parse(at), newest: seen, randomId });
    expect(event?.at).toBe(at);
    expect(event && orderOf(event) > seen).toBe(true);
  });

  test('always rise in order, come after what was seen, and say what the clock says', () => {
    const time = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(time, fc.option(time), fc.integer({ min: 1, max: 50 }), (now, seen, length) => {
        const newest = seen?.toISOString() ?? '';
        const newEvents = Array.from({ length }, (_, index) => done(`${index}`));
        const made = stamp(newEvents, { now: now.getTime(), newest, randomId });
        const orders = made.map(orderOf);
        expect([...new Set(orders)].sort()).toEqual(orders);
        expect([newest, now.toISOString()].every((before) => (orders[0] ?? '') >= before)).toBe(true);
        expect(orders[0]).not.toBe(newest);
        expect(made.map(({ at }) => Date.parse(at) - now.getTime())).toEqual(newEvents.map((_, index) => index));
        expect(made.filter(({ at, order }) => at === order)).toEqual([]);
      }),
    );
  });

  test.each([
    [Date.parse('3000-01-01'), '', 'the clock says 3000-01-01T00:00:00.000Z'],
    [Date.parse('0999-12-31'), '', 'the clock says 0999-12-31T00:00:00.000Z'],
    [Number.NaN, '', 'the clock says NaN'],
    [NOON, '9999-12-31T23:59:59.999Z', 'the event of 9999-12-31T23:59:59.999Z'],
  ])('do not exist when the clock is at %j and the newest at %j', (now, newest, part) => {
    expect(() => stamp([done('a')], { now, newest, randomId })).toThrow(
      expect.objectContaining({ name: 'Failure', exitCode: 1, message: expect.stringContaining(part) }),
    );
  });
});

test('keys are in the order in which people read them', () => {
  const newEvents: NewEvent[] = [
    { type: 'skipped', reason: 'r', item: 'i', path: 'p' },
    { event: 'e', type: 'undone', path: 'p' },
  ];
  const events = stamp(newEvents, { now: NOON, newest: '', randomId });
  expect(Object.keys(events[0] ?? {})).toEqual(['id', 'at', 'path', 'item', 'type', 'reason', 'action']);
  expect(Object.keys(events[1] ?? {})).toEqual(['id', 'at', 'path', 'type', 'event', 'action']);
});

describe('a clock that is behind the newest event', () => {
  const at = (time: string, order = time) => ({ at: time, order });
  const late = at('2099-05-01T12:00:00.000Z');

  test('is told where that is more than a day, with what to do', () => {
    expect(clockNotice(NOON, late)).toBe(
      "The newest event in the journal is of 2099-05-01, and this device's clock says 2026-11-23: " +
        'set the clock right that is wrong. Nothing is lost, and the order of events is kept.',
    );
    expect(clockNotice(Date.parse('1969-01-01T12:00:00.000Z'), at('2026-11-23T12:00:00.000Z'))).toContain('1969-01-01');
    expect(clockNotice(NOON, at('2026-11-24T12:00:00.000Z'))).toBeUndefined();
    expect(clockNotice(NOON, undefined)).toBeUndefined();
  });

  test('is told once: the event that comes after says nothing by its own clock', () => {
    const [event] = stamp([done('a')], { now: NOON, newest: late.order, randomId });
    const next = newestOf([late, at(event?.at ?? '', event?.order)]);
    expect(next?.order).toBe('2099-05-01T12:00:00.001Z');
    expect(clockNotice(NOON, next)).toBeUndefined();
  });
});

test('several are one action, and a single one needs none', () => {
  const two = stamp([done('a'), done('b')], { now: NOON, newest: '', randomId });
  expect(new Set(two.map(({ action }) => action))).toEqual(new Set([expect.any(String)]));
  expect(two.map(({ id }) => id)).not.toContain(two[0]?.action);
  expect(stamp([done('a')], { now: NOON, newest: '', randomId })[0]).not.toHaveProperty('action');
});

test('an event that is done again gets a stamp of its own', () => {
  const old = stamp([done('a')], { now: 0, newest: '', randomId });
  const [event] = stamp(old, { now: NOON, newest: '', randomId });
  expect(event?.id).not.toBe(old[0]?.id);
  expect(event?.at).toBe('2026-11-23T12:00:00.000Z');
});
