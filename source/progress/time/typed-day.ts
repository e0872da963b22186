import { DAYS_A_WEEK, type Day, dayFrom, dayNamed, monthNamed, weekdayNamed, weekdayOf } from './day.ts';

const MS_A_DAY = 24 * 60 * 60 * 1000;

const NEAR: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };

/** `none`: it names something that there is not, such as 25:00 or 30 February. */
export type Found<T> = T | 'none' | undefined;

/**
 * The day that a text in lower case names: `2026-12-20`, `20 dec`, `the 20th`, `friday`, `in 3 weeks`.
 * @param toward where the day lies if the text leaves that open
 */
export function dayIn(text: string, today: Day, toward: 'past' | 'future'): Found<Day> {
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
