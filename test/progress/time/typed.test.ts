import { afterEach, describe, expect, it } from 'vitest';
import { dayFrom, dayText, momentOn } from '../../../source/progress/time/day.ts';
import { dayTyped, minutesTyped, pastMomentTyped } from '../../../source/progress/time/typed.ts';
import { inZone } from './zone.ts';

/** A Monday. */
const NOW = Date.parse('2026-11-23T21:00:00.000Z');

describe('an amount of time', () => {
  it.each([
    ['45m', 45],
    ['45', 45],
    ['1h30', 90],
    ['1:30', 90],
    ['1.5 h', 90],
    ['an hour', 60],
    [' 2h ', 120],
  ])('%j is %i minutes', (text, minutes) => expect(minutesTyped(text)).toBe(minutes));

  it.each(['0m', '0', '-5m', '', 'soon', '5 days', '1:75', '\u001b[2J'])('%j is none', (text) => {
    expect(() => minutesTyped(text)).toThrow(expect.objectContaining({ exitCode: 2 }));
    expect(() => minutesTyped(text)).toThrow(/is no time that can be spent/);
  });
});

describe('a day', () => {
  it.each([
    ['2026-12-20', '2026-12-20'],
    ['20 Dec', '2026-12-20'],
    ['Dec 20', '2026-12-20'],
    ['20 december', '2026-12-20'],
    ['1 March', '2027-03-01'],
    ['20 Nov', '2027-11-20'],
    ['23 Nov', '2026-11-23'],
    ['Mar 3rd, 2028', '2028-03-03'],
    ['20.12.2026', '2026-12-20'],
    ['20.12.', '2026-12-20'],
    ['friday', '2026-11-27'],
    ['next monday', '2026-11-30'],
    ['monday', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['in 3 weeks', '2026-12-14'],
    ['2 weeks', '2026-12-07'],
    ['in 3 months', '2027-02-23'],
    ['25', '2026-11-25'],
    ['20', '2026-12-20'],
    ['the 20th', '2026-12-20'],
    ['on the 23rd', '2026-11-23'],
    ['31', '2026-12-31'],
    ['the 20th of December', '2026-12-20'],
  ])('to come: %j is %s', (text, day) => expect(dayText(dayTyped(text, NOW, 'future'))).toBe(day));

  it.each([
    ['today', '2026-11-23'],
    ['yesterday', '2026-11-22'],
    ['Monday', '2026-11-23'],
    ['sun', '2026-11-22'],
    ['last monday', '2026-11-16'],
    ['20 Dec', '2025-12-20'],
    ['5 days ago', '2026-11-18'],
    ['a month ago', '2026-10-23'],
    ['the 8th', '2026-11-08'],
    ['the 31st', '2026-10-31'],
    ['29', '2026-10-29'],
  ])('past: %j is %s', (text, day) => expect(dayText(dayTyped(text, NOW, 'past'))).toBe(day));

  it.each([
    '2026-02-30',
    '30 February',
    '31 Apr 2027',
    '0 Dec',
    '2026-13-01',
    '32',
    'the 0th',
  ])('%j is none of the calendar', (text) => {
    expect(() => dayTyped(text, NOW, 'future')).toThrow(expect.objectContaining({ exitCode: 2 }));
    expect(() => dayTyped(text, NOW, 'future')).toThrow(/is not in the calendar/);
  });

  it.each(['', 'someday', '123', 'in friday', 'in 3 weeks ago'])('%j is not clear', (text) => {
    expect(() => dayTyped(text, NOW, 'future')).toThrow(/is no day: try/);
  });

  it('is explained by forms that work, and lie where it is asked for', () => {
    for (const toward of ['past', 'future'] as const) {
      let message = '';
      try {
        dayTyped('someday', NOW, toward);
      } catch (error) {
        message = String((error as Error).message);
      }
      const forms = message.replace(/^.*try /, '').split(/, | or /);
      expect(forms.length).toBeGreaterThan(4);
      const days = forms.map((form) => dayTyped(form, NOW, toward));
      const today = dayTyped('today', NOW, toward);
      expect(days.filter((day) => (toward === 'past' ? day > today : day < today))).toEqual([]);
    }
  });

  it('a month before its last day is that month’s last', () => {
    const march = Date.parse('2026-03-31T12:00:00.000Z');
    expect(dayText(dayTyped('1 month ago', march, 'past'))).toBe('2026-02-28');
  });
});

describe('a moment', () => {
  const moment = (text: string, since?: string) =>
    new Date(pastMomentTyped(text, NOW, since === undefined ? undefined : Date.parse(since)))
      .toISOString()
      .slice(0, 16);

  it.each([
    ['now', '2026-11-23T21:00'],
    ['20:40', '2026-11-23T20:40'],
    ['8pm', '2026-11-23T20:00'],
    ['8:15 pm', '2026-11-23T20:15'],
    ['noon', '2026-11-23T12:00'],
    ['35m ago', '2026-11-23T20:25'],
    ['2 hours ago', '2026-11-23T19:00'],
    ['yesterday', '2026-11-22T12:00'],
    ['today', '2026-11-23T12:00'],
    ['yesterday 22:40', '2026-11-22T22:40'],
    ['22:40 yesterday', '2026-11-22T22:40'],
    ['sunday at 9am', '2026-11-22T09:00'],
    ['20 Nov, 18:00', '2026-11-20T18:00'],
    ['2026-11-20T18:00', '2026-11-20T18:00'],
    ['2026-11-20 18:00', '2026-11-20T18:00'],
    ['2026-11-20', '2026-11-20T12:00'],
  ])('%j is %s', (text, at) => expect(moment(text)).toBe(at));

  it('is yesterday’s shortly after midnight, and where a session began before it', () => {
    const night = Date.parse('2026-11-24T00:30:00.000Z');
    expect(new Date(pastMomentTyped('22:40', night)).toISOString().slice(0, 16)).toBe('2026-11-23T22:40');
    expect(moment('22:40', '2026-11-22T22:10:00.000Z')).toBe('2026-11-22T22:40');
  });

  it.each(['22:40', 'tomorrow', 'today 23:00', '2026-12-01'])('%j is in the future', (text) => {
    expect(() => moment(text)).toThrow(expect.objectContaining({ exitCode: 2 }));
    expect(() => moment(text)).toThrow(/is in the future/);
  });

  it.each(['25:00', '12:60', '13pm', 'yesterday 25:00'])('%j is no time of day', (text) => {
    expect(() => moment(text)).toThrow(/is no time of day: those go from/);
  });

  it.each(['30 February 10:00', '2026-02-30'])('%j is not in the calendar', (text) => {
    expect(() => moment(text)).toThrow(/is not in the calendar/);
  });

  it.each(['', 'later', '22', '22:40 22:50'])('%j is not clear, and forms that are clear are named', (text) => {
    expect(() => moment(text)).toThrow(/is no time: try/);
    for (const form of ['20:40', 'yesterday 22:40', '35m ago', '3 weeks ago', '8 Nov', '2026-11-08', 'the 8th'])
      expect(() => moment(form)).not.toThrow();
  });
});

describe('where daylight saving changes the clock', () => {
  afterEach(() => inZone('UTC'));

  const on = (year: number, month: number, date: number) => dayFrom(year, month, date) ?? 0;

  it('an hour that is skipped is the one after it', () => {
    inZone('Europe/Berlin');
    const now = Date.parse('2026-03-29T10:00:00.000Z');
    expect(new Date(pastMomentTyped('02:30', now)).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('an hour that is repeated is the second, where that has been', () => {
    inZone('Europe/Berlin');
    const [first, second] = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
    const at = (now: string, since?: string) =>
      new Date(pastMomentTyped('02:30', Date.parse(now), since ? Date.parse(since) : undefined)).toISOString();
    expect(at('2026-10-25T01:10:00.000Z')).toBe(first);
    expect(at('2026-10-25T03:00:00.000Z')).toBe(second);
    expect(at('2026-10-25T03:00:00.000Z', '2026-10-25T01:00:00.000Z')).toBe(second);
  });

  it('a day without a midnight begins at its first moment', () => {
    inZone('Africa/Cairo');
    expect(new Date(momentOn(on(2026, 4, 24), 0)).toISOString()).toBe('2026-04-23T22:00:00.000Z');
  });
});
