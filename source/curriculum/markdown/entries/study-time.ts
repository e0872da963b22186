import { minutesIn } from './duration.ts';

/** Weeks in what people plan by. Half a year is 26 weeks. */
const WEEKS = { day: 1 / 7, week: 1, month: 52 / 12 };
/** How often the effort of one day, week or month is made in a week. */
const PER_WEEK = { day: 7, week: 1, month: 12 / 52 };

/**
 * The time that a course takes, from its duration and effort. Weeks alone say when it ends and not how long one
 * studies; but weeks times hours a week, both of them the author's, are the hours that the author means.
 */
export function studyTime(duration: string | undefined, effort: string | undefined): number | undefined {
  const direct = minutesIn(duration ?? '') ?? minutesIn(effort ?? '');
  if (direct !== undefined) return direct;
  const weeks = weeksIn(duration ?? '');
  const aWeek = aWeekIn(effort ?? '');
  if (weeks === undefined || aWeek === undefined) return undefined;
  const minutes = Math.round(weeks * aWeek);
  return minutes >= 1 && minutes <= 100_000 ? minutes : undefined;
}

function weeksIn(text: string): number | undefined {
  const found = /^~?\s*(\d{1,3}(?:\.\d)?)(?:\s*[-–—]\s*(\d{1,3}))?\s*(day|week|month)s?\.?$/i.exec(text.trim());
  if (found === null) return undefined;
  return middle(found[1], found[2]) * WEEKS[unit(found[3])];
}

function aWeekIn(text: string): number | undefined {
  const found = /^(.*?)\s*(?:\/|\bper\b|\ba\b|\bevery\b|\beach\b)\s*(d|w|day|week|wk|month)\.?$/i.exec(text.trim());
  const minutes = found === null ? undefined : minutesIn(found[1] ?? '');
  return minutes === undefined ? undefined : minutes * PER_WEEK[unit(found?.[2])];
}

function middle(from: string | undefined, to: string | undefined): number {
  return (Number(from) + Number(to ?? from)) / 2;
}

function unit(word: string | undefined): keyof typeof WEEKS {
  if (/^d/i.test(word ?? '')) return 'day';
  return /^m/i.test(word ?? '') ? 'month' : 'week';
}
