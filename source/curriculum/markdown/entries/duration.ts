/** Times as people write them. What is not clearly an amount of minutes or hours stays unknown. */
import { unitIn } from '../document/english.ts';

/** The most minutes that a resource can have, as `schema.ts` has it. */
const MOST = 100_000;
/** Nobody writes a longer time. */
const LONGEST = 80;

const HOURS = String.raw`(?:h|hr|hrs|hours?|std)\.?`;
const MINUTES = String.raw`(?:m|min|mins|minutes?|')\.?`;
const NUMBER = String.raw`(\d{1,6}(?:\.\d{1,3})?|an?|one|half an?|half)`;
const AMOUNT = new RegExp(`^(?:${NUMBER}\\s*-?${HOURS})?(?:[\\s,]*(?:and\\s+)?${NUMBER}\\s*-?(${MINUTES})?)?$`);
const CLOCK_HOURS = new RegExp(`^(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d)|\\s*${HOURS})$`);
const UNIT = new RegExp(`(?:${HOURS}|${MINUTES})$`);
const ISO = /^pt(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:\d{1,5}s)?$/;
const CLOCK = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/;

/** The whole minutes that a text such as `1 h 30` or `2-3 hours` (the middle: 150) means, if it is clear. */
export function minutesIn(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  if (!known.has(text)) {
    if (known.size > 2_000) known.clear();
    known.set(text, read(text));
  }
  return known.get(text);
}

/** The same few times come again and again. */
const known = new Map<string, number | undefined>();

function read(text: string): number | undefined {
  if (!/[\p{N}½]|\b(?:an?|half|one)\b|半/u.test(text)) return undefined;
  const plain = simplified(text);
  const iso = ISO.exec(plain);
  if (iso !== null && plain.length > 3) return whole(Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0));
  const [from, to, ...others] = plain.split(/\s*(?:[–—]|\bto\b|\bor\b|(?<=[\dhmrnse.])\s*-\s*(?=\d))\s*/);
  if (from === undefined || others.length > 0) return undefined;
  if (to === undefined) return whole(amountOf(from));
  const [low, high] = [amountOf(UNIT.test(from) ? from : `${from} ${unitOf(to)}`), amountOf(to)];
  if (low === undefined || high === undefined || low > high) return undefined;
  return whole((low + high) / 2);
}

/** How the times of a clock are meant: `12:34` as minutes and seconds or as hours and minutes. */
export type Clock = 'minutes' | 'hours';

/** The whole minutes that `12:34` or `1:02:03` mean. */
export function minutesOnClock(text: string, clock: Clock): number | undefined {
  const found = CLOCK.exec(bareClock(text));
  if (found === null) return undefined;
  const [, first, second, third] = found.map(Number);
  if (found[3] !== undefined) return whole(Number(first) * 60 + Number(second) + Number(third) / 60);
  return clock === 'hours'
    ? whole(Number(first) * 60 + Number(second))
    : Math.max(1, Math.round(Number(first) + Number(second) / 60));
}

/** Whether a text is a time of a clock. */
export function isOnClock(text: string): boolean {
  return CLOCK.test(bareClock(text));
}

/**
 * How some times of a clock are meant: where one of them has hours, minutes and seconds, the others have the latter.
 * Else those that are all round are hours and minutes, as one plans by; videos hardly ever are.
 */
export function clockOf(texts: readonly string[]): Clock {
  const times = texts.map((text) => CLOCK.exec(bareClock(text))).filter((found) => found !== null);
  if (times.some((found) => found[3] !== undefined)) return 'minutes';
  return times.every(([, first, second]) => Number(second) % 5 === 0 && Number(first) < 10) ? 'hours' : 'minutes';
}

/** Whether a text is a time whose length in minutes nobody could tell: `2 days`, `3 weeks`. */
export function isVague(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^[~≈]?\s*(?:about\s+)?\d{1,3}(?:\.\d)?(?:\s*[-–]\s*\d{1,3})?\s*-?\s*(?:days?|weeks?|wks?|months?|years?|semesters?|sessions?)\.?$/i.test(
      text.trim(),
    )
  );
}

function bareClock(text: string): string {
  // The time of a day is not how long something takes.
  return text.length > LONGEST || /\d\s*[ap]\.?m\b/i.test(text) ? '' : text.replace(/[^\d:]+$|^[^\d]+/g, '').trim();
}

/** Lower case, without words and signs that say "about", and without a remark in parentheses at the end. */
function simplified(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
    .replace(/(\d)\s*½/g, '$1.5')
    .replace(/½/g, '0.5')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/半(?:小时|小時|時間)/, '30 min')
    .replace(/(小时|小時|時間)半/, '$1 30 min')
    .replace(/個半小時|个半小时/, '小時 30 min')
    .replace(/(시간)\s*반/, '$1 30 min')
    .replace(/\p{L}{2,}|\P{ASCII}/gu, (word) => (unitIn(word) === undefined ? word : ` ${unitIn(word)}`))
    .replace(/(\d)\s*[′’]/g, "$1'")
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\s*\([^()]*\)\s*\.?$/, '')
    .replace(
      /^(?:[~≈∼約约]|about|approx(?:imately)?\.?|around|roughly|circa|ca\.?|est(?:imated)?\.?|c\.|около|ungefähr|etwa|environ|unos|cerca de|aprox\.?|大约|大約)\s*/u,
      '',
    )
    .replace(/(\d),(\d{3})(?!\d)/g, '$1$2')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\s+(?:total|in total|read|reading|watch|video|listen|e|y|и)$/, '')
    .replace(/(\s)(?:e|y|et|und|и)\s+(?=\d)/, '$1')
    .replace(/\+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function unitOf(text: string): string {
  return /[a-z.]+$/.exec(text)?.[0] ?? '';
}

function amountOf(text: string): number | undefined {
  const clock = CLOCK_HOURS.exec(text.trim());
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  const found = AMOUNT.exec(text.trim());
  if (found === null) return undefined;
  const [, hours, minutes, unit] = found;
  // A number without a unit is minutes after hours, as in "1 h 30", and anything at all by itself.
  if (minutes !== undefined && unit === undefined && (hours === undefined || !/^\d{1,2}$/.test(minutes)))
    return undefined;
  if (hours === undefined && minutes === undefined) return undefined;
  return numberIn(hours) * 60 + numberIn(minutes);
}

function numberIn(word: string | undefined): number {
  if (word === undefined) return 0;
  if (word.startsWith('half')) return 0.5;
  return word === 'a' || word === 'an' || word === 'one' ? 1 : Number(word);
}

function whole(minutes: number | undefined): number | undefined {
  if (minutes === undefined) return undefined;
  const rounded = Math.round(minutes);
  return rounded >= 1 && rounded <= MOST ? rounded : undefined;
}

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
