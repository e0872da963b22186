import { nextReport } from '../glance/report.ts';
import { nextDetailsText } from '../plain/details.ts';
import { explainNext } from '../progress/explain.ts';
import { wantedByChecklist } from '../progress/wording.ts';
import { duration } from '../text/quantity.ts';
import type { Run } from './command.ts';
import { jsonLine } from './json.ts';
import { charsetFor, plainFor, situationOf } from './situation.ts';

/** `waymark next`: the next resource, with focus, link and why it is next. */
export const next: Run = async (command) => {
  const { flags, io } = command;
  const { progress, path } = await situationOf(command, command.input[0], { whole: false });
  const { next } = progress;
  if (flags.json) {
    io.print(jsonLine(next ? { ...nextReport(next), why: explainNext(progress, next) } : null));
  } else if (next === undefined) {
    const wanted = wantedByChecklist(progress);
    io.print(`Nothing is left to study on ${path.title}.`);
    if (wanted.length > 0) io.print(`Still on the checklist: ${wanted.join(', ')}.`);
  } else if (plainFor(command)) {
    io.print(nextDetailsText(progress, next));
  } else {
    const { title, kind, minutes, focus, link } = next.resource;
    const heading = [`${next.number} ${title}`, kind, minutes && duration(minutes)].filter(Boolean);
    const lines = [heading.join(` ${charsetFor(command).separator} `), focus, link?.url, explainNext(progress, next)];
    io.print(lines.filter(Boolean).join('\n'));
  }
  return next === undefined ? 1 : 0;
};
