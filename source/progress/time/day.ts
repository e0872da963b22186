/**
 * Days where the learner is. A day is a number, so that days are counted by adding and subtracting, whatever
 * daylight saving does to their hours.
 */

/** A day of the learner's calendar, as the number of days since 1970-01-01, which is 0. */
export type Day = number;

const MS_A_DAY = 24 * 60 * 60 * 1000;

export const DAYS_A_WEEK = 7;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The day that a moment falls on. @param at milliseconds since 1970 */
export function dayOf(at: number): Day {
  const time = new Date(at);
  return dayNumber(time.getFullYear(), time.getMonth(), time.getDate());
}

/**
 * The days of very many moments, which lie near each other: what is known of the last one answers for the next as long
 * as that falls on the same day.
 */
export function dayFinder(): (at: number) => { readonly day: Day; readonly end: number } {
  let last = { day: 0, start: 0, end: 0 };
  return (at) => {
    if (at >= last.start && at < last.end) return last;
    const day = dayOf(at);
    const found = { day, start: startOf(day), end: startOf(day + 1) };
    // Where the clock is turned back over midnight, a moment may lie outside of its day.
    if (at >= found.start && at < found.end) last = found;
    return found;
  };
}

/** The moment at which a day begins, in milliseconds since 1970: midnight, or the first that there is after it. */
export function startOf(day: Day): number {
  return momentOn(day, 0);
}

/** The moment at which a clock on the wall shows so many minutes since midnight; where it never does, shortly after. */
export function momentOn(day: Day, minutes: number): number {
  const utc = new Date(day * MS_A_DAY);
  const time = new Date(0);
  time.setFullYear(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
  time.setHours(0, minutes, 0, 0);
  return time.getTime();
}

/** The day of a year, a month and a day of the month, or nothing where there is no such day. @param month 1 to 12 */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  const day = dayNumber(year, month - 1, date);
  const utc = new Date(day * MS_A_DAY);
  const isReal = utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date;
  return isReal ? day : undefined;
}

/** Its place in the week: 0 for Monday, 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
}

/** The Monday of its week. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day);
}

/** As `2026-11-23`. */
export function dayText(day: Day): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** The day that `2026-11-23` names, or nothing where it names none. */
export function dayNamed(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return found === null ? undefined : dayFrom(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** As people read it: `23 Nov`, and with the year where that is another one than today's: `3 Feb 2027`. */
export function shortDay(day: Day, today: Day): string {
  const [time, now] = [new Date(day * MS_A_DAY), new Date(today * MS_A_DAY)];
  const year = time.getUTCFullYear();
  const text = `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]}`;
  return year === now.getUTCFullYear() ? text : `${text} ${year}`;
}

/** `Monday 23 Nov`. */
export function longDay(day: Day, today: Day): string {
  return `${WEEKDAYS[weekdayOf(day)]} ${shortDay(day, today)}`;
}

/** The month of a day, as `Nov`. */
export function monthOf(day: Day): string {
  return MONTHS[new Date(day * MS_A_DAY).getUTCMonth()] ?? '';
}

/** The place of a weekday in the week by its name or the beginning of it (three letters or more), or nothing. */
export function weekdayNamed(text: string): number | undefined {
  return placeOf(WEEKDAYS, text);
}

/** The number of a month, 1 to 12, by its name or the beginning of it, or nothing. */
export function monthNamed(text: string): number | undefined {
  const place = placeOf(FULL_MONTHS, text);
  return place === undefined ? undefined : place + 1;
}

const FULL_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
] as const;

function placeOf(names: readonly string[], text: string): number | undefined {
  const start = text.toLowerCase().replace(/\.$/, '');
  const place = start.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(start));
  return place === -1 ? undefined : place;
}

function dayNumber(year: number, month: number, date: number): Day {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month, date);
  return Math.round(utc.getTime() / MS_A_DAY);
}
