import { formatReport } from '../../glance/custom-format.ts';
import { waitingInWords } from '../../glance/lists.ts';
import { fullNextReport, nextText } from '../../glance/next.ts';
import { fullReportOf, reportOf } from '../../glance/status-json.ts';
import { fullGlance, shortGlance } from '../../glance/status-text.ts';
import { shortText, spokenTime, statusText } from '../../plain/path-text.ts';
import { sentence } from '../../plain/sentences.ts';
import type { Progress, ResourceProgress } from '../../progress/progress.ts';
import { type Dues, reviewOutlook } from '../../progress/recall/due.ts';
import { toRecall } from '../../progress/recall/recall-in-words.ts';
import { shortSession, type TimeSummary, timeLines, timeReport } from '../../progress/time/summary.ts';
import { charsetFor, jsonLine, type Looks, pensFor, plainFor } from '../shared/output.ts';

/** What is to be told: where the learner is, and when that is. */
type Told = {
  readonly progress: Progress;
  readonly time: TimeSummary;
  readonly dues: Dues;
  readonly now: number;
  /** How much of what the learner did is about items that the document does not have any more. */
  readonly waiting: number;
};

/** What `waymark status` answers. */
export function statusAnswer({ progress, time, dues, now, waiting }: Told, looks: Looks): string {
  const { flags } = looks;
  const outlook = { ...timeReport(time, now), ...reviewOutlook(dues, now) };
  if (flags.json) return jsonLine({ ...fullReportOf(progress), ...outlook, orphans: waiting });
  if (flags.format !== undefined) return formatReport(flags.format, { ...reportOf(progress), ...outlook });
  const charset = charsetFor(looks);
  const due = toRecall(outlook.review.due);
  const recall = due === '' ? [] : [due];
  const told = waitingInWords(waiting);
  if (plainFor(looks)) {
    if (flags.short) return shortText(progress);
    return statusText(progress, [...spokenTime(time, now), ...recall.map((words) => sentence(words)), ...told]);
  }
  if (flags.short) return shortGlance(progress, { charset, session: shortSession(time, charset) });
  return fullGlance(progress, pensFor(looks), [...timeLines(time, now, charset), ...recall, ...told]);
}

/** What `waymark next` answers where something is left, but to whoever is read to. @param why see `explainNext` */
export function nextAnswer(next: ResourceProgress, why: string, looks: Looks): string {
  if (looks.flags.json) return jsonLine(fullNextReport(next, why));
  return nextText(next, why, ` ${charsetFor(looks).separator} `);
}
