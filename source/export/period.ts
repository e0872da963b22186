import { type Event, timeOf } from '../progress/event.ts';
import { holding } from '../progress/history.ts';
import type { Progress } from '../progress/progress.ts';
import { minutesInWords, resourcesInWords } from '../progress/progress-in-words.ts';
import { type Day, dayOf, dayText, longDay } from '../progress/time/day.ts';
import { recordedIn } from '../progress/time/recorded.ts';
import { byDay, lengthOf } from '../progress/time/spans.ts';
import { count, duration } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';

/** What was done on a path from one day to another: to look back on, and to send to others. */
type Period = {
  readonly path: { readonly id: string; readonly title: string };
  /** The first and the last day: `YYYY-MM-DD` where the learner is. */
  readonly since: string;
  readonly until: string;
  readonly resources: { readonly done: number; readonly skipped: number; readonly total: number };
  readonly done: readonly Done[];
  readonly notes: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly skipped: readonly { readonly id: string; readonly title: string; readonly reason: string }[];
  /** Minutes that were studied: of sessions, and what was tracked. */
  readonly minutes: number;
  /** On how many days something was done or studied. */
  readonly days: number;
  readonly next: { readonly id: string; readonly title: string; readonly minutes: number | null } | null;
};

type Done = { readonly id: string; readonly title: string; readonly day: string; readonly minutes: number };

const MS_A_MINUTE = 60_000;

/**
 * What was done on a path since a day.
 * @param ordered the history that its progress was made from
 */
export function periodOf(progress: Progress, ordered: readonly Event[], since: Day, today: Day): Period {
  const { path, resources, extras, checklist, totals, next } = progress;
  const isWithin = (at: string) => dayOf(Date.parse(at)) >= since && dayOf(Date.parse(at)) <= today;
  const { spans, tracked } = recordedIn(ordered);
  const pieces = spans.filter((span) => span.path === path.id).flatMap((span) => byDay(span));
  const studied = pieces.filter(({ day }) => day >= since && day <= today);
  const written = tracked.filter((one) => one.path === path.id && dayOf(one.at) >= since && dayOf(one.at) <= today);
  const minutesOf = (item: string) =>
    Math.round(
      lengthOf(studied.filter((one) => one.item === item)) / MS_A_MINUTE +
        written.reduce((sum, one) => (one.item === item ? sum + one.minutes : sum), 0),
    );
  const all = [
    ...resources.map(({ resource, item }) => ({ entry: resource, item })),
    ...[...extras, ...checklist].map(({ entry, item }) => ({ entry, item })),
  ];
  const done = all
    .flatMap(({ entry: { id, title }, item }) =>
      item.state === 'done' && isWithin(item.at) ? [{ id, title, at: item.at, minutes: minutesOf(id) }] : [],
    )
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ at, ...one }): Done => ({ ...one, day: dayText(dayOf(Date.parse(at))) }));
  const titles = new Map(all.map(({ entry }) => [entry.id, entry.title]));
  const noted = new Map<string, string>();
  for (const event of holding(ordered)) {
    if (event.type === 'noted' && event.path === path.id && isWithin(timeOf(event))) noted.set(event.item, event.text);
  }
  const days = [...studied.map(({ day }) => day), ...written.map(({ at }) => dayOf(at))].map(dayText);
  return {
    path: { id: path.id, title: path.title },
    since: dayText(since),
    until: dayText(today),
    resources: { done: totals.done, skipped: totals.skipped, total: totals.total },
    done,
    notes: [...noted].flatMap(([id, text]) => (text === '' ? [] : [{ id, title: titles.get(id) ?? id, text }])),
    skipped: all.flatMap(({ entry: { id, title }, item }) =>
      item.state === 'skipped' && isWithin(item.at) ? [{ id, title, reason: item.reason }] : [],
    ),
    minutes: Math.round(lengthOf(studied) / MS_A_MINUTE + written.reduce((sum, { minutes }) => sum + minutes, 0)),
    days: new Set([...days, ...done.map(({ day }) => day)]).size,
    next: next ? { id: next.resource.id, title: next.resource.title, minutes: next.resource.minutes ?? null } : null,
  };
}

/** The same as Markdown that one can send. */
export function periodText(period: Period, { totals }: Progress, since: Day, today: Day): string {
  const { path, done, notes, skipped, minutes, days, next } = period;
  const from = since === today ? longDay(since, today) : `${longDay(since, today)} to ${longDay(today, today)}`;
  const study = minutes > 0 ? [`${duration(minutes)} studied on ${count(days, 'day')}`] : [];
  const whole = [resourcesInWords(totals, 'resource'), minutesInWords(totals)];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
  const ending = next?.minutes == null ? '' : `, ${duration(next.minutes)}`;
  return [
    `# ${plain(path.title)}: ${from}`,
    '',
    `${[...study, ...whole].join(' · ')}`,
    ...section(
      'Done',
      done.map((one) => `- ${plain(one.title)}${one.minutes > 0 ? `, ${duration(one.minutes)}` : ''}`),
    ),
    ...section(
      'Learned',
      notes.map(({ title, text }) => `- **${plain(title)}:** ${text.split('\n').map(plain).join('\n  ')}`),
    ),
    ...section(
      'Skipped',
      skipped.map(({ title, reason }) => `- ${plain(title)}${reason === '' ? '' : `: ${plain(reason)}`}`),
    ),
    ...(done.length + notes.length + skipped.length === 0 && minutes === 0 ? ['', 'Nothing in these days.'] : []),
    ...section('Next', next === null ? [] : [`- ${plain(next.title)}${ending}`]),
    '',
  ].join('\n');
}

/** A text as Markdown that means itself. */
function plain(text: string): string {
  return visibleLine(text).replace(/[\\`*_{}[\]<>#|~]|^[-+](?=\s)|^(?=\d+[.)]\s)/g, '\\$&');
}
