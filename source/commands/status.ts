import { formatReport } from '../glance/format.ts';
import { paintIf } from '../glance/paint.ts';
import { reportOf } from '../glance/report.ts';
import { fullGlance, shortGlance } from '../glance/text.ts';
import type { Run } from './command.ts';
import { jsonLine } from './json.ts';
import { charsetFor, colourFor, situationOf } from './situation.ts';

const WIDEST = 80;
const NARROWEST = 20;

/** `waymark status`: the glance. */
export const run: Run = async (command) => {
  const { flags, io } = command;
  const { progress } = await situationOf(command, command.input[0]);
  const charset = charsetFor(command);
  if (flags.json) io.print(jsonLine(reportOf(progress)));
  else if (flags.format !== undefined) io.print(formatReport(flags.format, reportOf(progress)));
  else if (flags.short) io.print(shortGlance(progress, { charset }));
  else {
    const columns = Math.max(NARROWEST, Math.min(WIDEST, io.process.stdout.columns || WIDEST));
    io.print(fullGlance(progress, { charset, columns, paint: paintIf(colourFor(command)) }));
  }
  return 0;
};
