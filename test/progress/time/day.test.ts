import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  dayFinder,
  dayFrom,
  dayNamed,
  dayOf,
  dayText,
  longDay,
  mondayOf,
  shortDay,
  startOf,
  weekdayOf,
} from '../../../source/progress/time/day.ts';
import { inZone } from './zone.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
];

afterEach(() => inZone('UTC'));

describe('days', () => {
  it.each(ZONES)('in %s hold every moment from their start to the next one’s', (zone) => {
    inZone(zone);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0, 3), max: Date.UTC(2100, 0, 1) }), (at) => {
        const day = dayOf(at);
        expect(startOf(day)).toBeLessThanOrEqual(at);
        expect(startOf(day + 1)).toBeGreaterThanOrEqual(startOf(day));
        // A day that an island skipped has no moments at all.
        if (dayOf(startOf(day + 1)) === day + 1) expect(startOf(day + 1)).toBeGreaterThan(at);
      }),
    );
  });

  it.each(ZONES)('in %s are found for many moments as for one', (zone) => {
    inZone(zone);
    const moments = fc.array(fc.integer({ min: 0, max: 60 * 86_400_000 }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000_000 }), moments, (from, some) => {
        const dayAt = dayFinder();
        for (const later of some) expect(dayAt(from + later).day).toBe(dayOf(from + later));
      }),
      { numRuns: 50 },
    );
  });

  it('are written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(dayNamed(dayText(day))).toBe(day);
        expect(weekdayOf(mondayOf(day))).toBe(0);
        expect(day - mondayOf(day)).toBe(weekdayOf(day));
      }),
    );
    expect(dayText(dayOf(Date.parse('2026-11-23T08:15:00.000Z')))).toBe('2026-11-23');
    expect(dayFrom(2026, 2, 29)).toBeUndefined();
    expect(dayFrom(2028, 2, 29)).toBeDefined();
  });

  it('are named as people name them', () => {
    const today = dayNamed('2026-11-23') ?? 0;
    expect(shortDay(today, today)).toBe('23 Nov');
    expect(shortDay(dayNamed('2027-02-03') ?? 0, today)).toBe('3 Feb 2027');
    expect(longDay(today, today)).toBe('Monday 23 Nov');
  });
});
