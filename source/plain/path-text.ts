import { libraryTotals, sectionOf } from '../progress/library.ts';
import type { Progress } from '../progress/progress.ts';
import {
  congratulation,
  libraryAmounts,
  minutesInWords,
  resourcesInWords,
  timeLeftInWords,
  wantedByChecklist,
} from '../progress/progress-in-words.ts';
import { dayOf } from '../progress/time/day.ts';
import { outlookOn } from '../progress/time/outlook.ts';
import { sessionInWords, type TimeSummary } from '../progress/time/summary.ts';
import { arrivalInWords, planInWords } from '../progress/time/time-in-words.ts';
import { spokenDuration } from '../text/quantity.ts';
import {
  checklistLines,
  countLine,
  extrasLines,
  paragraph,
  phaseLine,
  phaseLines,
  printed,
  resourceName,
  sentence,
} from './sentences.ts';

/** The whole path as text that reads well aloud: where the learner is, what is next, then everything by its number. */
export function pathText(progress: Progress): string {
  const files = (progress.path.source?.attachments ?? []).map((file) => `File: ${file}`);
  const parts = [
    overviewLines(progress),
    ...progress.phases.map((phase) => phaseLines(phase, progress)),
    extrasLines(progress),
    checklistLines(progress),
    files,
  ];
  return printed(
    parts.filter(({ length }) => length > 0).flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines)),
  );
}

/**
 * The same in short: the phases without their resources, the rest by number only.
 * @param time what is said of time, sentence by sentence
 */
export function statusText(progress: Progress, time: readonly string[] = []): string {
  return printed([...overviewLines(progress), ...time, ...progress.phases.map(phaseLine), ...countLines(progress)]);
}

/** The same in one line. */
export function shortText(progress: Progress): string {
  return printed([paragraph(...overviewLines(progress))]);
}

/**
 * Where a change leaves the learner, in one line: what is done now, and what is next.
 * @param before where the learner was: what has not changed besides the resources is not said
 */
export function changeText(progress: Progress, before: Progress): string {
  const old = countLines(before);
  const changed = countLines(progress).filter((line) => !old.includes(line));
  return printed([paragraph(doneSentence(progress), ...changed, nextSentences(progress))]);
}

/** What is next, or what has come about when nothing is left. */
export function nextText(progress: Progress): string {
  return printed([nextSentences(progress)]);
}

function overviewLines(progress: Progress): readonly string[] {
  const { path, totals } = progress;
  const left = totals.left > 0 && timeLeftInWords(totals, spokenDuration);
  const time = sentence(`Time: ${minutesInWords(totals, spokenDuration)}`, totals.minutes && left);
  const lines = [paragraph(doneSentence(progress), isEmpty(progress) ? '' : time), nextSentences(progress)];
  return [sentence(path.title), ...lines.filter((line) => line !== '')];
}

function doneSentence(progress: Progress): string {
  const { totals } = progress;
  if (isEmpty(progress)) return 'This path has no resources.';
  return sentence(`Progress: ${resourcesInWords(totals, 'resource')}`, `${totals.percent} percent`);
}

function nextSentences(progress: Progress): string {
  const { next } = progress;
  if (next !== undefined) return paragraph(sentence(`Next: ${resourceName(next)}`), sentence(next.resource.focus));
  if (!isEmpty(progress)) return paragraph(...congratulation(progress, spokenDuration));
  const wanted = wantedByChecklist(progress);
  return wanted.length === 0 ? '' : `Still on the checklist: ${wanted.join(', ')}.`;
}

function countLines({ extras, checklist }: Progress): readonly string[] {
  return [countLine('Extras', extras), countLine('Checklist', checklist)].filter((line) => line !== '');
}

function isEmpty({ totals }: Progress): boolean {
  return totals.total + totals.skipped === 0;
}

/**
 * The library, a line for each path: section, title, the id that it is opened by, and how far the learner is.
 * @param current the id of the path that is shown without a name
 */
export function libraryText(library: readonly Progress[], current?: string): string {
  const lines = library.map((progress) => {
    const { path, totals } = progress;
    const name = [sectionOf(progress), `${path.title} (${path.id})`].filter((part) => part !== '').join(', ');
    const amount = resourcesInWords(totals, 'resource');
    return sentence(`${name}: ${amount}`, timeLeftInWords(totals, spokenDuration), path.id === current && 'current');
  });
  return printed([...lines, '', sentence(...libraryAmounts(libraryTotals(library), spokenDuration))]);
}

/** What is said of time, sentence by sentence: the session that runs, how the plan stands, when the path is done. */
export function spokenTime(time: TimeSummary, now: number): readonly string[] {
  const { session, unit, spent } = time;
  const { planned, arrival, today } = outlookOn(time, dayOf(now));
  const saying = { unit, today, join: ', ', say: spokenDuration };
  const dates = arrival.state === 'dated' ? arrivalInWords(arrival, today, '; ') : '';
  return [
    spent === 0 ? '' : sentence(`Studied: ${spokenDuration(spent)}`),
    session === undefined ? '' : sentence(`Session: ${sessionInWords(session, now, spokenDuration)}`),
    planned === undefined ? '' : sentence(`Plan: ${planInWords(planned, saying)}`),
    dates === '' ? '' : sentence(`Done: ${dates}`),
  ].filter((line) => line !== '');
}
