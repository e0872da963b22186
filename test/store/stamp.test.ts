import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../source/progress/event.ts';
import { monthOf, stamp } from '../../source/store/stamp.ts';
import { done, NOON } from './support/home.ts';

let count = 0;
const randomId = () => `id-${count++}`;

describe('the times of new events', () => {
  test('are the clock’s, a millisecond apart', () => {
    const events = stamp([done('a'), done('b')], { now: NOON, newest: '', randomId });
    expect(events.map(({ at }) => at)).toEqual(['2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.001Z']);
  });

  test('are later than the newest seen, however late that is', () => {
    const [event] = stamp([done('a')], { now: NOON, newest: '2099-12-31T23:59:59.999Z', randomId });
    expect(event?.at).toBe('2100-01-01T00:00:00.000Z');
  });

  test('of one batch are of one month', () => {
    const late = Date.parse('2026-11-30T23:59:59.999Z');
    const events = stamp([done('a'), done('b')], { now: late, newest: '', randomId });
    expect(events.map(({ at }) => at)).toEqual(['2026-12-01T00:00:00.000Z', '2026-12-01T00:00:00.001Z']);
  });

  test('always rise, stay within one month and come after what was seen', () => {
    const time = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(time, fc.option(time), fc.integer({ min: 1, max: 50 }), (now, seen, length) => {
        const newest = seen?.toISOString() ?? '';
        const newEvents = Array.from({ length }, (_, index) => done(`${index}`));
        const times = stamp(newEvents, { now: now.getTime(), newest, randomId }).map(({ at }) => at);
        expect([...new Set(times)].sort()).toEqual(times);
        expect(new Set(times.map(monthOf)).size).toBe(1);
        expect([newest, now.toISOString()].every((before) => (times[0] ?? '') >= before)).toBe(true);
        expect(times[0]).not.toBe(newest);
      }),
    );
  });

  test.each([
    [Date.parse('3000-01-01'), '', 'the clock says 3000-01-01T00:00:00.000Z'],
    [Date.parse('0999-12-31'), '', 'the clock says 0999-12-31T00:00:00.000Z'],
    [Number.NaN, '', 'the clock says NaN'],
    [NOON, '2999-12-31T23:59:59.999Z', 'the event of 2999-12-31T23:59:59.999Z'],
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
