/** How amounts are written, wherever they are written. */

const MINUTES_PER_HOUR = 60;

/** Minutes as people read them: `40 min`, `1 h 55`, `4 h`. */
export function duration(minutes: number): string {
  if (minutes < MINUTES_PER_HOUR) return `${minutes} min`;
  const rest = minutes % MINUTES_PER_HOUR;
  const hours = `${Math.floor(minutes / MINUTES_PER_HOUR)} h`;
  return rest === 0 ? hours : `${hours} ${String(rest).padStart(2, '0')}`;
}

/** How a duration in minutes is written. */
export type SayDuration = (minutes: number) => string;

/** Minutes as they are said: `40 minutes`, `1 hour 55 minutes`, `4 hours`. */
export function spokenDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / MINUTES_PER_HOUR), minutes % MINUTES_PER_HOUR];
  if (hours === 0) return count(rest, 'minute');
  return rest === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} ${count(rest, 'minute')}`;
}

/** A number with its noun: `1 resource`, `3 resources`. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** A whole number whose thousands are told apart: `1,387`. */
export function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** The time between two moments in milliseconds, as people say it: `12 days`, `3 h 05`, `less than a minute`. */
export function elapsed(from: number, to: number, say: SayDuration = duration): string {
  const time = Math.max(0, to - from);
  if (time < MINUTE) return 'less than a minute';
  return time < DAY ? say(Math.floor(time / MINUTE)) : count(Math.floor(time / DAY), 'day');
}

/** A moment's date where the learner is, as `2026-11-23`. */
export function date(at: string): string {
  const time = new Date(at);
  return [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
}

/** A moment's date and time where the learner is, as `2026-11-23 08:15`. */
export function dateAndTime(at: string): string {
  return `${date(at)} ${timeOfDay(Date.parse(at))}`;
}

/** A moment's time of day where the learner is, as `08:15`. @param at milliseconds since 1970 */
export function timeOfDay(at: number): string {
  const time = new Date(at);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
