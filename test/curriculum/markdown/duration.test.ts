import { expect, test } from 'vitest';
import { minutesIn, studyTime } from '../../../source/curriculum/markdown/entries/duration.ts';

test.each([
  ['40 minutes', 40],
  ['90 min', 90],
  ['45m', 45],
  ['1 minute', 1],
  ['1.5 hours', 90],
  ['1,5 hours', 90],
  ['½ hour', 30],
  ['1½ h', 90],
  ['half an hour', 30],
  ['an hour', 60],
  ['1h', 60],
  ['1 hr', 60],
  ['2 hrs.', 120],
  ['1h 30m', 90],
  ['1h30', 90],
  ['1 h 30', 90],
  ['1 hour and 15 minutes', 75],
  ['1 hour, 15 minutes', 75],
  ['1:30 h', 90],
  ['01:30:00', 90],
  ['2-3 hours', 150],
  ['2–3 h', 150],
  ['30 - 45 min', 38],
  ['45 min to 1 h', 53],
  ['30min-45min', 38],
  ['~45 minutes', 45],
  ['approx. 2 hours', 120],
  ['About 2 Hours', 120],
  ['90+ minutes', 90],
  ['40 minutes (optional)', 40],
  ['[40 minutes]', 40],
  ['1,200 minutes', 1200],
  ['2 Stunden', 120],
  ['40 Minuten', 40],
])('%j is %d minutes', (text, minutes) => {
  expect(minutesIn(text)).toBe(minutes);
});

test.each([
  '',
  '40',
  '1 day',
  '2 weeks',
  '13 weeks',
  '8-10 hours/week',
  '5 hours per week',
  '26:25',
  '1:30',
  'a while',
  'short',
  '-5 minutes',
  '0 minutes',
  '3-2 hours',
  '1-2-3 hours',
  '30 seconds',
  '9999 hours',
  '10 min each',
  'minutes',
  '1 h 30 h',
  '12:99 h',
])('%j is not clear', (text) => {
  expect(minutesIn(text)).toBeUndefined();
});

test.each([
  ['13 weeks', '8-10 hours/week', 13 * 9 * 60],
  ['10-12 weeks', '6-10 hours/week', 11 * 8 * 60],
  ['4 weeks', '1 hour/day', 4 * 7 * 60],
  ['6 months', '5 hours per week', 26 * 5 * 60],
  ['2 weeks', '12 hours a week', 24 * 60],
  ['8 weeks', '4–12 hours/week', 64 * 60],
  ['3 hours', undefined, 180],
  [undefined, '10 hours', 600],
  ['40 hours', '5 hours/week', 2400],
  ['13 weeks', undefined, undefined],
  ['13 weeks', '-', undefined],
  [undefined, '5 hours/week', undefined],
  ['self-paced', '5 hours/week', undefined],
])('a course of %j with %j takes %j minutes', (duration, effort, minutes) => {
  expect(studyTime(duration, effort)).toBe(minutes);
});
