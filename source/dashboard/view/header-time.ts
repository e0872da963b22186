import type { Event } from '../../progress/event.ts';
import type { Progress } from '../../progress/progress.ts';
import { dayOf } from '../../progress/time/day.ts';
import { outlookOn } from '../../progress/time/outlook.ts';
import { recordedIn } from '../../progress/time/recorded.ts';
import { sessionInWords, summaryOf } from '../../progress/time/summary.ts';
import { minutesBetween, planInWords } from '../../progress/time/wording.ts';
import type { Charset } from '../../text/charset.ts';
import { duration } from '../../text/quantity.ts';
import { visibleLine } from '../../text/visible.ts';
import { memoize } from '../state/memoize.ts';
import type { TextLine } from './line.ts';

/** What the header tells of time: the session that runs, and how the plan stands. Each is empty where there is none. */
export type HeaderTime = { readonly session: TextLine; readonly plan: TextLine };

const NONE: HeaderTime = { session: [], plan: [] };
const summary = memoize(summaryOf);

/** @param now in milliseconds since 1970 */
export function headerTime(progress: Progress, history: readonly Event[], now: number, charset: Charset): HeaderTime {
  const { running, plans } = recordedIn(history);
  const { id } = progress.path;
  const last = running.at(-1);
  // Hardly anybody has either, and what a long path adds up to takes a while.
  if (last === undefined && !plans.has(id)) return NONE;
  const time = summary(progress, history);
  const own = time.session && sessionInWords(time.session, now);
  const words = own ?? (last && `${duration(minutesBetween(last.from, now))} on ${visibleLine(last.path)}`);
  const { planned, today } = outlookOn(time, dayOf(now));
  const join = ` ${charset.separator} `;
  const plan = planned && planInWords(planned.plan, planned.standing, { unit: time.unit, today, join });
  return {
    session: words === undefined ? [] : [{ text: `${charset.session} `, tone: 'next' }, { text: words }],
    plan: plan === undefined ? [] : [{ text: plan, tone: 'quiet' }],
  };
}
