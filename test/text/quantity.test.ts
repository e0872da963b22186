import { expect, it } from 'vitest';
import { count, date, dateAndTime, duration, elapsed } from '../../source/text/quantity.ts';

it.each([
  [0, '0 min'],
  [40, '40 min'],
  [60, '1 h'],
  [65, '1 h 05'],
  [280, '4 h 40'],
])('writes %i minutes as %s', (minutes, text) => {
  expect(duration(minutes)).toBe(text);
});

it('counts', () => {
  expect(count(1, 'resource')).toBe('1 resource');
  expect(count(2, 'resource')).toBe('2 resources');
});

it.each([
  [59, 'less than a minute'],
  [60, '1 min'],
  [3 * 3600 + 300, '3 h 05'],
  [86_400, '1 day'],
  [12.5 * 86_400, '12 days'],
  [-5, 'less than a minute'],
])('says how long %i seconds are: %s', (seconds, text) => {
  expect(elapsed(0, seconds * 1000)).toBe(text);
});

it('writes dates where the learner is', () => {
  expect(date('2026-11-23T08:15:02.120Z')).toBe('2026-11-23');
  expect(dateAndTime('2026-11-23T08:15:02.120Z')).toBe('2026-11-23 08:15');
});
