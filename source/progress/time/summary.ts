import type { Charset } from '../../text/charset.ts';
import { duration, type SayDuration, timeOfDay } from '../../text/quantity.ts';
import type { Event } from '../event.ts';
import type { Progress } from '../progress.ts';
import { dayOf } from './day.ts';
import { believable } from './forgotten.ts';
import { type ArrivalReport, type Basis, outlookOn, outlookReport, type PlanReport } from './outlook.ts';
import { timeOfPath } from './path-time.ts';
import { arrivalInWords, minutesBetween, momentInWords, planInWords } from './time-in-words.ts';

/**
 * What glance and header tell of time. It holds moments and days only, so that it can be kept where the learner is: what
 * changes from minute to minute and from day to day is worked out when it is written, and days are those of the time zone.
 */
export type TimeSummary = Basis & {
  /** Minutes that were spent on the path. */
  readonly spent: number;
  /** The session that runs on it. */
  readonly session:
    | { readonly item: string; readonly title: string; readonly from: number; readonly minutes: number | undefined }
    | undefined;
};

/** The time of a path, as the glance tells it. */
export function summaryOf(progress: Progress, ordered: readonly Event[]): TimeSummary {
  const { total, running, plan, pace, unit, left, sincePlan, lately } = timeOfPath(progress, ordered);
  return { spent: total, session: running && sessionOf(progress, running), plan, pace, unit, left, sincePlan, lately };
}

function sessionOf(progress: Progress, { path, item, from }: { path: string; item: string; from: number }) {
  if (path !== progress.path.id) return undefined;
  const resource = progress.resources.find((one) => one.resource.id === item)?.resource;
  const other = [...progress.extras, ...progress.checklist].find(({ entry }) => entry.id === item)?.entry;
  return { item, title: resource?.title ?? other?.title ?? item, from, minutes: resource?.minutes };
}

/** What the full glance tells of time, line by line: session, plan, dates. Too early to tell is nothing to tell. */
export function timeLines(time: TimeSummary, now: number, charset: Charset): readonly string[] {
  const { session, unit } = time;
  const { planned, arrival, today } = outlookOn(time, dayOf(now));
  const join = ` ${charset.separator} `;
  return [
    session === undefined ? '' : `${charset.session} ${sessionInWords(session, now)}`,
    planned === undefined ? '' : planInWords(planned, { unit, today, join }),
    arrival.state === 'early' ? '' : arrivalInWords(arrival, today, join),
  ].filter((line) => line !== '');
}

/** `12 min Saga Pattern`; of one that was probably forgotten since when: nobody knows how long it was. */
export function sessionInWords(
  { title, from, minutes }: NonNullable<TimeSummary['session']>,
  now: number,
  say: SayDuration = duration,
): string {
  if (now - from > believable(minutes)) return `${title}, since ${momentInWords(from, now)}`;
  return `${say(minutesBetween(from, now))} ${title}`;
}

/** The session in the glance of one line, which a shell may show for hours: `◔ since 22:10`. */
export function shortSession({ session }: TimeSummary, { session: mark }: Charset): string {
  return session === undefined ? '' : `${mark} since ${timeOfDay(session.from)}`;
}

/** What `waymark status --json` tells of time. */
export type TimeReport = {
  readonly time: {
    readonly spent: number;
    readonly session: { readonly item: string; readonly since: string } | null;
  };
  readonly plan: PlanReport | null;
  readonly arrival: ArrivalReport;
};

/** The time of a path as `--json` shows it. */
export function timeReport(time: TimeSummary, now: number): TimeReport {
  const { spent, session } = time;
  const since = session && { item: session.item, since: new Date(session.from).toISOString() };
  return { time: { spent, session: since ?? null }, ...outlookReport(time, dayOf(now)) };
}
