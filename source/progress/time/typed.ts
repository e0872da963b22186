import { minutesIn } from '../../curriculum/markdown/entries/duration.ts';
import { Failure } from '../../failure.ts';
import { visibleLine } from '../../text/visible.ts';
import {
  DAYS_A_WEEK,
  type Day,
  dayFrom,
  dayNamed,
  dayOf,
  momentOn,
  monthNamed,
  weekdayNamed,
  weekdayOf,
} from './day.ts';

/** What people type for an amount of time, a day or a moment. What is not clear is refused with exit code 2. */

const MINUTES_A_DAY = 24 * 60;
const MS_A_MINUTE = 60_000;
const NOON = 12 * 60;
/** A time by itself is yesterday's when it was no longer ago than this: whoever types 23:40 at one o'clock means that. */
const SAME_NIGHT = 12 * 60 * MS_A_MINUTE;

/** The whole minutes, 1 or more, of `45m`, `1h30`, `1:30`, `1.5 h`, or `45`. */
export function minutesTyped(text: string): number {
  const minutes = minutesIfTyped(text);
  if (minutes === undefined) throw wrong(text, 'is no time that can be spent: try 45m, 1h30 or 90');
  return minutes;
}

/** The same; nothing where the text is none. */
export function minutesIfTyped(text: string): number | undefined {
  const simple = text.trim();
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(simple);
  const minutes = /^\d{1,5}$/.test(simple)
    ? Number(simple)
    : clock
      ? Number(clock[1]) * 60 + Number(clock[2])
      : minutesIn(simple);
  return minutes === undefined || minutes < 1 ? undefined : minutes;
}

/**
 * The day of `2026-12-20`, `20 Dec`, `the 20th`, `20`, `friday`, `yesterday`, `in 3 weeks`, `5 days ago`.
 * @param toward where the day lies if the text leaves that open, as `friday` and `20 Dec` do
 */
export function dayTyped(text: string, now: number, toward: 'past' | 'future'): Day {
  const simple = text.trim().toLowerCase();
  // A number by itself is a day of the month here, and may be an hour where a moment is asked for.
  const day = dayIn(/^\d{1,2}$/.test(simple) ? `the ${simple}` : simple, dayOf(now), toward);
  if (day === undefined) throw wrong(text, `is no day: try ${DAYS[toward]}`);
  if (day === 'none') throw wrong(text, 'is not in the calendar');
  return day;
}

/**
 * The moment of `22:40`, `yesterday 22:40`, `20 Nov 8pm`, `35m ago`, `now`, in milliseconds since 1970. A day by itself
 * means its noon.
 * @param since the earliest that it can be, where that is known: decides between yesterday's and today's time
 * @throws Failure also for what lies in the future
 */
export function pastMomentTyped(text: string, now: number, since = now - SAME_NIGHT): number {
  const moment = momentTyped(text, now, since);
  if (moment > now) throw wrong(text, 'is in the future');
  return moment;
}

/** The same, of the future too. */
export function momentTyped(text: string, now: number, since = now - SAME_NIGHT): number {
  const moment = momentIn(text.trim().toLowerCase(), now, since);
  if (moment === undefined)
    throw wrong(text, 'is no time: try 22:40, yesterday 22:40, 35m ago, 3 weeks ago, 8 Nov or 2026-11-08');
  if (moment === 'no day') throw wrong(text, 'is not in the calendar');
  if (moment === 'no time') throw wrong(text, 'is no time of day: those go from 00:00 to 23:59');
  return moment;
}

/** Days as they can be written. */
const DAYS = {
  past: '2026-11-08, 8 Nov, the 8th, monday, yesterday or 3 weeks ago',
  future: '2026-12-20, 20 Dec, the 20th, friday or in 3 weeks',
} as const;

function wrong(text: string, why: string): Failure {
  return new Failure(`"${visibleLine(text)}" ${why}`, 2);
}

/** A time of day that stands beside a day: `yesterday at 22:40`, `2026-11-23T22:40`, `8pm 20 Nov`. */
const CLOCK_INSIDE =
  /(?:^|[\s,]+|(?<=\d)t)(?:at\s+)?(\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|noon|midnight)(?=$|[\s,])/;

function momentIn(text: string, now: number, since: number): number | 'no day' | 'no time' | undefined {
  if (text === 'now') return now;
  const ago = /^(.+?)\s+ago$/.exec(text)?.[1];
  const minutes = ago === undefined ? undefined : minutesIn(ago);
  if (minutes !== undefined) return now - minutes * MS_A_MINUTE;
  const today = dayOf(now);
  const time = timeIn(text);
  if (time === 'none') return 'no time';
  if (time !== undefined) return latest([...momentsOn(today, time), ...momentsOn(today - 1, time)], now, since);

  const [clock = '', ...others] = CLOCK_INSIDE.exec(text) ?? [];
  const at = timeIn(others[0] ?? '');
  const named = text
    .replace(clock, ' ')
    .replace(/[\s,]+$/, '')
    .trim();
  const day = dayIn(named, today, 'past');
  if (day === undefined) return undefined;
  if (day === 'none') return 'no day';
  if (at === 'none') return 'no time';
  if (at !== undefined) return latest(momentsOn(day, at), now, since);
  return day === today ? Math.min(now, momentOn(day, NOON)) : momentOn(day, NOON);
}
/** Of moments with the same name the last one that has been and is not too early, else the first that comes. */
function latest(moments: readonly number[], now: number, since: number): number | undefined {
  const fitting = moments.filter((at) => at <= now && at >= since);
  if (fitting.length > 0) return Math.max(...fitting);
  return moments[0];
}

/** The moments of a day at which the clock shows a time: two where daylight saving repeats an hour. */
function momentsOn(day: Day, minutes: number): readonly number[] {
  const first = momentOn(day, minutes);
  const shown = new Date(first).getHours() * 60 + new Date(first).getMinutes();
  const again = [30, 60, 120].map((later) => first + later * MS_A_MINUTE);
  return [
    first,
    ...again.filter((at) => dayOf(at) === day && new Date(at).getHours() * 60 + new Date(at).getMinutes() === shown),
  ];
}

/** A time of day, in minutes since midnight. */
function timeIn(text: string): Found<number> {
  if (text === 'noon') return NOON;
  if (text === 'midnight') return 0;
  const found = /^(\d{1,2})(?::(\d{2}))?\s*(?:([ap])\.?m\.?)?$/.exec(text);
  if (found === null || (found[2] === undefined && found[3] === undefined)) return undefined;
  const [hours, minutes, half] = [Number(found[1]), Number(found[2] ?? 0), found[3]];
  if (minutes > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return 'none';
  const since = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return (since * 60 + minutes) % MINUTES_A_DAY;
}

const MS_A_DAY = 24 * 60 * 60 * 1000;

const NEAR: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };

/** `none`: it names something that there is not, such as 25:00 or 30 February. */
export type Found<T> = T | 'none' | undefined;

/**
 * The day that a text in lower case names: `2026-12-20`, `20 dec`, `the 20th`, `friday`, `in 3 weeks`.
 * @param toward where the day lies if the text leaves that open
 */
function dayIn(text: string, today: Day, toward: 'past' | 'future'): Found<Day> {
  const near = NEAR[text];
  if (near !== undefined) return today + near;
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return dayNamed(text) ?? 'none';
  return (
    counted(text, today) ??
    inWeek(text, today, toward) ??
    inMonth(text, today, toward) ??
    inYear(text.replace(/^(?:on\s+)?(?:the\s+)?(?=\d)/, ''), today, toward)
  );
}

const UNIT = { day: 1, week: DAYS_A_WEEK } as const;

/** `in 3 weeks`, `3 weeks`, `5 days ago`. */
function counted(text: string, today: Day): Day | undefined {
  const found = /^(in\s+)?(\d{1,4}|an?|one)\s+(day|week|month)s?(\s+ago)?$/.exec(text);
  if (found === null || (found[1] !== undefined && found[4] !== undefined)) return undefined;
  const amount = (/^\d/.test(found[2] ?? '') ? Number(found[2]) : 1) * (found[4] === undefined ? 1 : -1);
  const unit = found[3] as 'day' | 'week' | 'month';
  return unit === 'month' ? monthsFrom(today, amount) : today + amount * UNIT[unit];
}

/** The same day of another month, or that month's last. */
function monthsFrom(today: Day, amount: number): Day {
  const [year = 1970, month = 1, date = 1] = new Date(today * MS_A_DAY)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .map(Number);
  const target = year * 12 + month - 1 + amount;
  const [inYear, inMonth] = [Math.floor(target / 12), (target % 12) + 1];
  for (let last = date; last > 28; last -= 1) {
    const day = dayFrom(inYear, inMonth, last);
    if (day !== undefined) return day;
  }
  return dayFrom(inYear, inMonth, Math.min(date, 28)) ?? today;
}

/** `monday`, `last monday`, `next fri`. */
function inWeek(text: string, today: Day, toward: 'past' | 'future'): Day | undefined {
  const [, which, name = ''] = /^(?:(last|next|this|on)\s+)?([a-z]+\.?)$/.exec(text) ?? [];
  const weekday = weekdayNamed(name);
  if (weekday === undefined) return undefined;
  const ahead = (weekday - weekdayOf(today) + DAYS_A_WEEK) % DAYS_A_WEEK;
  if (which === 'next') return today + (ahead === 0 ? DAYS_A_WEEK : ahead);
  if (which === 'last') return today + ahead - DAYS_A_WEEK;
  return toward === 'future' || ahead === 0 ? today + ahead : today + ahead - DAYS_A_WEEK;
}

/** `the 20th`, `20th`, `the 20`: of the first month that way which has such a day. */
function inMonth(text: string, today: Day, toward: 'past' | 'future'): Found<Day> {
  const [, the, date, ending] = /^(?:on\s+)?(the\s+)?(\d{1,2})(st|nd|rd|th)?$/.exec(text) ?? [];
  if (the === undefined && ending === undefined) return undefined;
  const now = new Date(today * MS_A_DAY);
  const months = [0, 1, 2].map(
    (step) => now.getUTCFullYear() * 12 + now.getUTCMonth() + (toward === 'future' ? step : -step),
  );
  const days = months.flatMap((month) => dayFrom(Math.floor(month / 12), (month % 12) + 1, Number(date)) ?? []);
  return days.find((day) => (toward === 'future' ? day >= today : day <= today)) ?? 'none';
}

/** `20 Dec`, `Dec 20`, `20 December 2026`, `20.12.2026`. */
function inYear(text: string, today: Day, toward: 'past' | 'future'): Found<Day> {
  const [, first = '', month = '', second = '', year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+)?([a-z]+)\.?(?:[\s-]+(\d{1,2})(?:st|nd|rd|th)?)?(?:[\s,-]+(\d{4}))?$/.exec(
      text,
    ) ?? [];
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?$/.exec(text);
  const number = dotted === null ? monthNamed(month) : Number(dotted[2]);
  const date = dotted === null ? first || second : (dotted[1] ?? '');
  if (number === undefined || date === '' || (first !== '' && second !== '')) return undefined;
  const given = dotted === null ? year : dotted[3];
  if (given !== undefined) return dayFrom(Number(given), number, Number(date)) ?? 'none';
  const now = new Date(today * MS_A_DAY).getUTCFullYear();
  const days = [now - 1, now, now + 1, now + 2, now + 3, now + 4].flatMap(
    (one) => dayFrom(one, number, Number(date)) ?? [],
  );
  if (days.length === 0) return 'none';
  // A 29 February that is years away is not what anybody means.
  const near = days.filter((day) => Math.abs(day - today) < 370);
  const found = toward === 'future' ? near.find((day) => day >= today) : near.findLast((day) => day <= today);
  return found ?? 'none';
}
