import { describe, expect, it } from 'vitest';
import type { Event, NewEvent } from '../../../source/progress/event.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import {
  shortSession,
  summaryOf,
  type TimeSummary,
  timeLines,
  timeReport,
} from '../../../source/progress/time/summary.ts';
import { ascii, unicode } from '../../../source/text/charset.ts';
import { path, phase, resource } from '../../support/paths.ts';

const DAY = 86_400_000;
const MONDAY = Date.parse('2026-11-23T20:00:00.000Z');
const twenty = path([
  phase(
    'all',
    Array.from({ length: 20 }, (_, index) => resource(`r${index}`, { minutes: 60 })),
  ),
]);

const at = (day: number, rest: NewEvent): Event => {
  const moment = MONDAY + day * DAY;
  return { id: `${rest.type}${day}`, at: new Date(moment).toISOString(), ...rest };
};
const done = (day: number, item: string) => at(day, { type: 'done', path: 'path', item });

/** What is kept of a history, as it comes back from the file. */
const kept = (...history: readonly Event[]): TimeSummary =>
  JSON.parse(JSON.stringify(summaryOf(progressOf(twenty, history), history)));
const lines = (time: TimeSummary, day: number) => timeLines(time, MONDAY + day * DAY, unicode);

describe('what the glance tells of time', () => {
  const plan = at(0, { type: 'planned', path: 'path', by: '2026-12-20' });
  const week = [0, 1, 2, 3, 4].map((day) => done(day, `r${day}`));

  it('is nothing at the beginning', () => {
    expect(lines(kept(), 0)).toEqual([]);
    expect(timeReport(kept(), MONDAY)).toEqual({
      time: { spent: 0, session: null },
      plan: null,
      arrival: { state: 'early', usual: null, likely: null, basis: 'minutes' },
    });
  });

  it('is worked out on the day on which it is told, of what was kept before', () => {
    const time = kept(plan, ...week);
    expect(lines(time, 4)[0]).toBe('by 20 Dec · 4 h 23 a week · on track');
    expect(lines(time, 20)[0]).toBe('by 20 Dec · behind: 13 h 08 a week from now on');
    expect(lines(time, 4)[1]).toMatch(/^\d+ \w+ if it goes as usual · 4 in 5 by \d+ \w+/);
    expect(lines(time, 20)[1]).not.toBe(lines(time, 4)[1]);
  });

  it('is the same from a kept summary as from the history, on every day', () => {
    const history = [plan, ...week, at(5, { type: 'started', path: 'path', item: 'r7' })];
    const fresh = summaryOf(progressOf(twenty, history), history);
    for (const day of [4, 5, 9, 16, 40, 400]) {
      expect(lines(kept(...history), day)).toEqual(timeLines(fresh, MONDAY + day * DAY, unicode));
    }
  });

  it('tells a session in minutes, and of a forgotten one since when it runs', () => {
    const time = kept(at(0, { type: 'started', path: 'path', item: 'r7' }));
    const told = (minutes: number) => timeLines(time, MONDAY + minutes * 60_000, unicode);
    expect(told(12)).toEqual(['◔ 12 min R7']);
    expect(told(-30)).toEqual(['◔ 0 min R7']);
    expect(told(181)).toEqual(['◔ R7, since 20:00']);
    expect(told(24 * 60)).toEqual(['◔ R7, since yesterday 20:00']);
    expect(timeReport(time, MONDAY).time.session).toEqual({ item: 'r7', since: '2026-11-23T20:00:00.000Z' });
  });

  it('for the line of a shell does not change with time', () => {
    const time = kept(plan, ...week, at(4, { type: 'started', path: 'path', item: 'r7' }));
    expect(shortSession(time, unicode)).toBe('◔ since 20:00');
    expect(shortSession(time, ascii)).toBe('@ since 20:00');
    expect(shortSession(kept(plan, ...week), unicode)).toBe('');
  });

  it('leaves out the session of another path', () => {
    expect(kept(at(0, { type: 'started', path: 'other', item: 'r7' })).session).toBeUndefined();
  });
});
