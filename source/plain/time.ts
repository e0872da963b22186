import { dayOf } from '../progress/time/day.ts';
import { outlookOn } from '../progress/time/outlook.ts';
import { sessionInWords, type TimeSummary } from '../progress/time/summary.ts';
import { arrivalInWords, planInWords } from '../progress/time/wording.ts';
import { spokenDuration } from '../text/quantity.ts';
import { sentence } from './sentence.ts';

/** What is said of time, sentence by sentence: the session that runs, how the plan stands, when the path is done. */
export function spokenTime(time: TimeSummary, now: number): readonly string[] {
  const { session, unit, spent } = time;
  const { planned, arrival, today } = outlookOn(time, dayOf(now));
  const saying = { unit, today, join: ', ', say: spokenDuration };
  const dates = arrival.state === 'dated' ? arrivalInWords(arrival, today, '; ') : '';
  return [
    spent === 0 ? '' : sentence(`Studied: ${spokenDuration(spent)}`),
    session === undefined ? '' : sentence(`Session: ${sessionInWords(session, now, spokenDuration)}`),
    planned === undefined ? '' : sentence(`Plan: ${planInWords(planned.plan, planned.standing, saying)}`),
    dates === '' ? '' : sentence(`Done: ${dates}`),
  ].filter((line) => line !== '');
}
