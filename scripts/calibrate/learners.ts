// What three kinds of learners are told, week by week: npm run learners
import type { Event, NewEvent } from '../../source/progress/event.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { weeksOf } from '../../source/progress/time/calendar.ts';
import { dayOf, dayText } from '../../source/progress/time/day.ts';
import { diaryOf } from '../../source/progress/time/diary.ts';
import { outlookOn } from '../../source/progress/time/outlook.ts';
import { timeOfPath } from '../../source/progress/time/path-time.ts';
import { arrivalInWords, planInWords } from '../../source/progress/time/time-in-words.ts';
import { path, phase, resource } from '../../test/support/paths.ts';

const DAY = 24 * 60 * 60 * 1000;
const WEEKS = 10;
/** A Monday at eight in the evening. */
const START = Date.parse('2026-01-05T20:00:00.000Z');
/** Forty resources of half an hour to an hour: thirty hours. */
const PATH = path([
  phase(
    'all',
    Array.from({ length: 40 }, (_, index) => resource(`r${index}`, { minutes: [30, 45, 60, 45][index % 4] ?? 45 })),
  ),
]);
/** The day to be done by: twelve weeks after the first. */
const BY = dayText(dayOf(START) + 12 * 7);

/** How many resources are done on each day of ten weeks, from Monday to Sunday. */
const LEARNERS: Readonly<Record<string, readonly string[]>> = {
  daily: ['11010..', '1.11.1.', '110101.', '1.1.11.', '11.1...', '1.11.1.', '110.1..', '1.1.1..', '1.1....', '1......'],
  weekends: Array.from({ length: WEEKS }, (_, week) => (week === 5 ? '.......' : '.....22')),
  'stop and go': [
    '32112..',
    '2.12...',
    '.......',
    '.......',
    '......5',
    '121....',
    '.......',
    '.......',
    '.......',
    '.23.2..',
  ],
};

for (const [name, weeks] of Object.entries(LEARNERS)) {
  console.log(`\n${name}\n`);
  console.log('| week | done | plan | when | weeks |');
  console.log('| --: | --: | --- | --- | --- |');
  for (let week = 1; week <= WEEKS; week += 1) console.log(row(weeks, week));
}

function row(weeks: readonly string[], week: number): string {
  const now = START + (week * 7 - 1) * DAY + 2 * 60 * 60 * 1000;
  const today = dayOf(now);
  const history = historyOf(weeks.slice(0, week));
  const progress = progressOf(PATH, history);
  const time = timeOfPath(progress, history);
  const { planned, arrival } = outlookOn(time, today);
  const plan = planned && planInWords(planned, { unit: time.unit, today, join: ' · ' });
  const { studied, pause } = weeksOf(diaryOf(history, PATH.id).days.keys(), today);
  const cells = [
    week,
    `${progress.totals.done} of ${progress.totals.total}`,
    plan,
    arrivalInWords(arrival, today, ' · '),
    `${studied}${pause > 0 ? `, a pause of ${pause}` : ''}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function historyOf(weeks: readonly string[]): readonly Event[] {
  const events: Event[] = [];
  const add = (at: number, newEvent: NewEvent) => {
    events.push({ id: `e${events.length}`, at: new Date(at).toISOString(), ...newEvent } as Event);
  };
  add(START - 60_000, { type: 'planned', path: PATH.id, by: BY });
  for (const [day, amount] of [...weeks.join('')].entries()) {
    for (let tick = 0; tick < Number(amount.replace('.', '0')); tick += 1) {
      const done = events.length - 1;
      if (done < 40) add(START + day * DAY + tick * 50 * 60_000, { type: 'done', path: PATH.id, item: `r${done}` });
    }
  }
  return events;
}
