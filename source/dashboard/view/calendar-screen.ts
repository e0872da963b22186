import type { Progress } from '../../progress/progress.ts';
import { titlesOf } from '../../progress/progress-in-words.ts';
import { fsrs } from '../../progress/recall/fsrs.ts';
import { givenIn } from '../../progress/recall/recall.ts';
import { shadeOf, weeksOf } from '../../progress/time/calendar.ts';
import { DAYS_A_WEEK, type Day, dayOf, longDay, mondayOf, monthOf } from '../../progress/time/day.ts';
import { type Diary, diaryOf, type Entry } from '../../progress/time/diary.ts';
import { type ToldDate, toldDate, whyMoved } from '../../progress/time/moved.ts';
import { outlookOn } from '../../progress/time/outlook.ts';
import { type PathTime, timeOfPath } from '../../progress/time/path-time.ts';
import { arrivalInWords, planInWords, roundedMinutes } from '../../progress/time/time-in-words.ts';
import { percentOf } from '../../progress/totals.ts';
import type { Charset } from '../../text/charset.ts';
import { count, duration, timeOfDay } from '../../text/quantity.ts';
import { visibleLine } from '../../text/visible.ts';
import type { Context } from '../keys/binding.ts';
import { memoize } from '../state/memoize.ts';
import { type Screen, weeksIn } from '../state/state.ts';
import { recallLines } from './recall-lines.ts';
import { indented, type Span, type TextLine } from './text-line.ts';

type Calendar = Extract<Screen, { name: 'calendar' }>;

/** Cells before the first week. */
const LABEL = 5;
const WEEKDAYS = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'];

const diary = memoize(diaryOf);
const given = memoize(givenIn);
const pathTime = memoize(timeOfPath);
/** A key in the calendar costs only what it changes. */
const curve = memoize(curveLines);
const kinds = memoize(kindLines);

/**
 * The days of half a year, or in a wide window of a year: one cell each, a week a column; then the day under the cursor,
 * plan and dates, and how long things took.
 */
export function calendarLines(
  screen: Calendar,
  { progress, history, now, told, orphan }: Pick<Context, 'progress' | 'history' | 'now' | 'told' | 'orphan'>,
  width: number,
  charset: Charset,
): readonly TextLine[] {
  const today = dayOf(now);
  const { scope, unit, back } = screen;
  const wanted = scope === 'path' ? progress.path.id : undefined;
  const own = diary(history, wanted);
  const time = pathTime(progress, history);
  const first = mondayOf(today) - (weeksIn(width) - 1) * DAYS_A_WEEK;
  const what = `${scope === 'path' ? progress.path.title : 'All paths'} ${charset.separator} ${unit}`;
  return [
    [{ text: what, tone: 'strong' }, { text: `   ${weeksInWords(own, today, charset)}` }],
    monthLine(first, today),
    ...WEEKDAYS.map((name, weekday) =>
      weekdayLine(name, weekday, { first, today, cursor: today - back, unit }, own, charset),
    ),
    ...curve(progress, time, first, today, charset),
    legend(unit, charset),
    [],
    ...dayLines(today - back, today, own, { progress, orphan }, charset),
    ...headed('Plan and dates', planLines(time, movedSince(told, progress, time, today), today, width, charset)),
    ...headed('Your time', kinds(progress, time, width)),
    ...headed('Recall', recallLines(given(history, wanted, fsrs), today - back, today, width, charset)),
  ];
}

function headed(title: string, lines: readonly TextLine[]): readonly TextLine[] {
  return lines.length === 0 ? [] : [[], [{ text: title, tone: 'strong' }], ...lines];
}

/** The names of the months over the weeks in which they begin. */
function monthLine(first: Day, today: Day): TextLine {
  let line = ' '.repeat(LABEL);
  for (let week = first; week <= today; week += DAYS_A_WEEK) {
    const at = LABEL + ((week - first) / DAYS_A_WEEK) * 2;
    // The first one is left out where the next begins too soon for both.
    const begins =
      week === first ? monthOf(week) === monthOf(week + DAYS_A_WEEK) : monthOf(week) !== monthOf(week - DAYS_A_WEEK);
    if (begins && line.length <= at) line = `${line.padEnd(at + 1)}${monthOf(week)} `;
  }
  return [{ text: line }];
}

type Shown = { readonly first: Day; readonly today: Day; readonly cursor: Day; readonly unit: Calendar['unit'] };

/** One weekday of all weeks. Brackets stand around the cursor and around today, so that no colour is needed. */
function weekdayLine(name: string, weekday: number, shown: Shown, { days }: Diary, charset: Charset): TextLine {
  const { first, today, cursor, unit } = shown;
  const spans: Span[] = [{ text: name.padEnd(LABEL) }];
  const brackets = (day: Day): readonly [string, string] =>
    day === cursor ? ['[', ']'] : day === today ? charset.today : ['', ''];
  for (let day = first + weekday; day <= today; day += DAYS_A_WEEK) {
    const left = brackets(day)[0] || brackets(day - DAYS_A_WEEK)[1] || ' ';
    const shade = shadeOf(days.get(day), unit);
    spans.push(
      { text: left, tone: 'next' },
      { text: charset.shades[shade] ?? '', tone: shade === 0 ? 'quiet' : 'done' },
    );
    if (day + DAYS_A_WEEK > today) spans.push({ text: brackets(day)[1] || ' ', tone: 'next' });
  }
  return spans;
}

/** What is done against what is planned, week by week below the days: each a share of the whole path. */
function curveLines(progress: Progress, time: PathTime, first: Day, today: Day, charset: Charset): readonly TextLine[] {
  const whole = time.left + (time.pace?.done ?? 0);
  if (whole === 0) return [];
  const amounts = progress.resources.flatMap(({ resource, item }) => {
    const amount = time.unit === 'minutes' ? (resource.minutes ?? 0) : 1;
    return item.state === 'done' ? [{ day: dayOf(Date.parse(item.at)), amount }] : [];
  });
  const doneBy = (day: Day) => amounts.reduce((sum, one) => (one.day <= day ? sum + one.amount : sum), 0) / whole;
  const { by, made } = time.plan ?? {};
  const plannedBy = (day: Day) => {
    if (by === undefined || made === undefined || day < made) return undefined;
    const start = doneBy(made - 1);
    return Math.min(1, start + ((1 - start) * (day - made)) / Math.max(1, by - made));
  };
  const line = (label: string, shareBy: (day: Day) => number | undefined, tone: 'done' | 'plain'): TextLine => {
    let cells = '';
    for (let week = first; week <= today; week += DAYS_A_WEEK) {
      const share = shareBy(Math.min(today, week + DAYS_A_WEEK - 1));
      const [none, ...levels] = charset.spark;
      const level = share === undefined ? ' ' : share <= 0 ? none : levels[Math.ceil(share * levels.length) - 1];
      cells += ` ${level ?? ' '}`;
    }
    const now = shareBy(today);
    return [
      { text: label.padEnd(LABEL) },
      { text: cells, tone },
      { text: now === undefined ? '' : `  ${percentOf(now)}%` },
    ];
  };
  return [line('done', doneBy, 'done'), ...(by === undefined ? [] : [line('plan', plannedBy, 'plain')])];
}

function legend(unit: Calendar['unit'], { shades }: Charset): TextLine {
  const [none = '', ...some] = shades;
  const from = unit === 'minutes' ? ['1', '20', '45', '90 min'] : ['1', '2', '3', '5 items'];
  return [
    { text: ' '.repeat(LABEL + 1) },
    { text: `${none} none  ` },
    ...some.flatMap((shade, index) => [{ text: shade, tone: 'done' as const }, { text: ` from ${from[index]}  ` }]),
  ];
}

/** Weeks with study only become more: a pause is told as one. */
function weeksInWords({ days }: Diary, today: Day, { separator }: Charset): string {
  const { studied, pause } = weeksOf(days.keys(), today);
  if (studied === 0) return 'nothing yet';
  const weeks = `${count(studied, 'week')} with study`;
  return pause === 0 ? weeks : `${weeks} ${separator} a pause of ${count(pause, 'week')}`;
}

/** What there is of the day under the cursor. */
function dayLines(
  day: Day,
  today: Day,
  { days, on }: Diary,
  { progress, orphan }: Pick<Context, 'progress' | 'orphan'>,
  charset: Charset,
): readonly TextLine[] {
  const { minutes = 0, items = 0 } = days.get(day) ?? {};
  const parts = [
    day === today ? 'Today' : longDay(day, today),
    minutes >= 0.5 ? duration(Math.round(minutes)) : '',
    items > 0 ? `${count(items, 'item')} done` : '',
    minutes < 0.5 && items === 0 ? 'nothing' : '',
  ];
  const titleOf = titlesOf(progress.path, orphan);
  const name = ({ path, item }: Entry) => (path === progress.path.id ? titleOf(item) : visibleLine(`${path}: ${item}`));
  return [
    [{ text: parts.filter(Boolean).join(` ${charset.separator} `), tone: 'strong' }],
    ...on(day).map((entry): TextLine => [{ text: entryStart(entry, charset) }, { text: name(entry) }]),
  ];
}

function entryStart(entry: Entry, { marks }: Charset): string {
  if (entry.kind === 'done') return `  ${timeOfDay(entry.at)}  ${`${marks.done} done`.padEnd(16)}`;
  const long = entry.kind === 'tracked' ? entry.minutes : roundedMinutes(entry.at, entry.to);
  const until = entry.kind === 'session' ? ` to ${timeOfDay(entry.to)}` : '';
  return `  ${timeOfDay(entry.at)}  ${`${duration(Math.round(long))}${until}`.padEnd(16)}`;
}

function movedSince(told: ToldDate | undefined, progress: Progress, time: PathTime, today: Day): string {
  const now = told && toldDate(time, progress.totals.skipped, today);
  return (told && now && whyMoved(told, now)) ?? '';
}

function planLines(
  time: PathTime,
  moved: string,
  today: Day,
  width: number,
  { separator }: Charset,
): readonly TextLine[] {
  const { planned, arrival } = outlookOn(time, today);
  const join = ` ${separator} `;
  const dates = arrivalInWords(arrival, today, join);
  const plan = planned && planInWords(planned, { unit: time.unit, today, join });
  return [plan ?? '', dates, moved].filter(Boolean).flatMap((text) => indented(text, width));
}

/** Real against estimated time, kind by kind: of what is done and was timed. */
function kindLines({ resources }: Progress, { spent }: PathTime, width: number): readonly TextLine[] {
  const kinds = new Map<string, { real: number; estimated: number; count: number }>();
  for (const { resource, item } of resources) {
    const real = spent.get(resource.id);
    if (item.state !== 'done' || real === undefined || resource.minutes === undefined) continue;
    const kind = kinds.get(resource.kind ?? 'other') ?? { real: 0, estimated: 0, count: 0 };
    kinds.set(resource.kind ?? 'other', {
      real: kind.real + real,
      estimated: kind.estimated + resource.minutes,
      count: kind.count + 1,
    });
  }
  return [...kinds].flatMap(([kind, { real, estimated, count: of }]) =>
    indented(
      `${kind}: ${duration(real)} for what should take ${duration(estimated)} (${(real / estimated).toFixed(1)} x, ${count(of, 'resource')})`,
      width,
    ),
  );
}
