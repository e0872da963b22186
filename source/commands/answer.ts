import { formatReport } from '../glance/format.ts';
import { waitingInWords } from '../glance/orphans.ts';
import { fullReportOf, reportOf } from '../glance/report.ts';
import { fullGlance, shortGlance } from '../glance/text.ts';
import { shortText, statusText } from '../plain/path.ts';
import { spokenTime } from '../plain/time.ts';
import type { Progress } from '../progress/progress.ts';
import { shortSession, type TimeSummary, timeLines, timeReport } from '../progress/time/summary.ts';
import { jsonLine } from './json.ts';
import { charsetFor, type Looks, pensFor, plainFor } from './pens.ts';

/** What is to be told: where the learner is, and when that is. */
type Told = {
  readonly progress: Progress;
  readonly time: TimeSummary;
  readonly now: number;
  /** How much of what the learner did is about items that the document does not have any more. */
  readonly waiting: number;
};

/** What `waymark status` answers. */
export function statusAnswer({ progress, time, now, waiting }: Told, looks: Looks): string {
  const { flags } = looks;
  if (flags.json) return jsonLine({ ...fullReportOf(progress), ...timeReport(time, now), orphans: waiting });
  if (flags.format !== undefined)
    return formatReport(flags.format, { ...reportOf(progress), ...timeReport(time, now) });
  const charset = charsetFor(looks);
  const told = waitingInWords(waiting);
  if (plainFor(looks))
    return flags.short ? shortText(progress) : statusText(progress, [...spokenTime(time, now), ...told]);
  if (flags.short) return shortGlance(progress, { charset, session: shortSession(time, charset) });
  return fullGlance(progress, pensFor(looks), [...timeLines(time, now, charset), ...told]);
}
