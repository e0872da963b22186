import { formatReport } from '../glance/format.ts';
import { reportOf } from '../glance/report.ts';
import { fullGlance, shortGlance } from '../glance/text.ts';
import { shortText, statusText } from '../plain/path.ts';
import type { Progress } from '../progress/progress.ts';
import { jsonLine } from './json.ts';
import { charsetFor, type Looks, pensFor, plainFor } from './pens.ts';

/** What `waymark status` answers. */
export function statusAnswer(progress: Progress, looks: Looks): string {
  const { flags } = looks;
  if (flags.json) return jsonLine(reportOf(progress));
  if (flags.format !== undefined) return formatReport(flags.format, reportOf(progress));
  if (plainFor(looks)) return flags.short ? shortText(progress) : statusText(progress);
  if (flags.short) return shortGlance(progress, { charset: charsetFor(looks) });
  return fullGlance(progress, pensFor(looks));
}
