import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarOf, shadeOf, weeksOf } from '../../../source/progress/time/calendar.ts';
import { dayNamed } from '../../../source/progress/time/day.ts';
import { inZone } from './zone.ts';

const day = (text: string) => dayNamed(text) ?? Number.NaN;
const at = (text: string) => Date.parse(text);

afterEach(() => inZone('UTC'));

describe('the calendar', () => {
  it('adds up sessions, what was tracked, and ticks, each on the day where the learner is', () => {
    inZone('America/New_York');
    const days = calendarOf(
      [{ from: at('2026-11-23T04:30:00.000Z'), to: at('2026-11-23T05:20:00.000Z') }],
      [{ at: at('2026-11-23T17:00:00.000Z'), minutes: 30 }],
      [at('2026-11-23T04:59:00.000Z'), at('2026-11-23T05:00:00.000Z')],
    );
    expect(days.get(day('2026-11-22'))).toEqual({ minutes: 30, items: 1 });
    expect(days.get(day('2026-11-23'))).toEqual({ minutes: 50, items: 1 });
    expect(days.size).toBe(2);
  });

  it('shades days the same every week, and never shows something as nothing', () => {
    expect([0, 0.2, 19, 20, 45, 90, 600].map((minutes) => shadeOf({ minutes, items: 0 }, 'minutes'))).toEqual([
      0, 1, 1, 2, 3, 4, 4,
    ]);
    expect([0, 1, 2, 3, 5, 50].map((items) => shadeOf({ minutes: 0, items }, 'items'))).toEqual([0, 1, 2, 3, 4, 4]);
    expect(shadeOf(undefined, 'items')).toBe(0);
  });
});

describe('weeks with study', () => {
  const today = day('2026-11-25');

  it('are counted, and a pause is one', () => {
    expect(weeksOf([], today)).toEqual({ studied: 0, pause: 0 });
    expect(weeksOf([day('2026-11-23'), today], today)).toEqual({ studied: 1, pause: 0 });
    expect(weeksOf([day('2026-11-16')], today)).toEqual({ studied: 1, pause: 0 });
    expect(weeksOf([day('2026-11-15'), day('2026-09-01')], today)).toEqual({ studied: 2, pause: 1 });
    expect(weeksOf([day('2026-12-15')], today)).toEqual({ studied: 1, pause: 0 });
  });

  it('never become fewer, however long a pause is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 19_000, max: 20_000 })), fc.nat(400), (days, later) => {
        const [now, then] = [weeksOf(days, 20_000), weeksOf(days, 20_000 + later)];
        expect(then.studied).toBeGreaterThanOrEqual(now.studied);
        expect(then.pause).toBeGreaterThanOrEqual(now.pause);
      }),
    );
  });

  it('of Sunday and Monday are two', () => {
    expect(weeksOf([day('2026-11-22'), day('2026-11-23')], today).studied).toBe(2);
  });
});
