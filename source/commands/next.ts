import { nextReport } from '../glance/report.ts';
import { nextDetailsText } from '../plain/details.ts';
import { resourceName } from '../plain/lines.ts';
import { printed, sentence } from '../plain/sentence.ts';
import { nextBelow } from '../progress/below.ts';
import { explainNext } from '../progress/explain.ts';
import type { ResourceProgress } from '../progress/progress.ts';
import { wantedByChecklist } from '../progress/wording.ts';
import { duration } from '../text/quantity.ts';
import type { Run } from './shared/command.ts';
import { charsetFor, jsonLine, plainFor } from './shared/output.ts';
import { situationOf } from './shared/situation.ts';

/** `waymark next`: the next resource, with focus, link and why it is next. */
export const next: Run = async (command) => {
  const { flags, io } = command;
  const { progress, path } = await situationOf(command, command.input[0], { whole: false });
  const { next } = progress;
  if (flags.json) {
    io.print(jsonLine(next ? { ...nextReport(next), why: explainNext(progress, next), ...belowReport(next) } : null));
  } else if (next === undefined) {
    const wanted = wantedByChecklist(progress);
    io.print(`Nothing is left to study on ${path.title}.`);
    if (wanted.length > 0) io.print(`Still on the checklist: ${wanted.join(', ')}.`);
  } else if (plainFor(command)) {
    const below = nextBelow(next).map(({ path, next: one }) => sentence(`In ${path.title}: ${resourceName(one)}`));
    io.print([nextDetailsText(progress, next), ...(below.length > 0 ? [printed(below)] : [])].join('\n'));
  } else {
    const { title, kind, minutes, focus, link } = next.resource;
    const heading = [`${next.number} ${title}`, kind, minutes && duration(minutes)].filter(Boolean);
    const separator = ` ${charsetFor(command).separator} `;
    const below = nextBelow(next).map(({ path, next: one }) => {
      const about = [`${one.number} ${one.resource.title}`, one.resource.minutes && duration(one.resource.minutes)];
      return `${path.title}: ${about.filter(Boolean).join(separator)}`;
    });
    const lines = [heading.join(separator), focus, link?.url, ...below, explainNext(progress, next)];
    io.print(lines.filter(Boolean).join('\n'));
  }
  return next === undefined ? 1 : 0;
};

/** What is next in the paths below, the deepest last. */
function belowReport(next: ResourceProgress) {
  const steps = nextBelow(next);
  const below = steps.map(({ path, next: one }) => ({ path: { id: path.id, title: path.title }, ...nextReport(one) }));
  return below.length === 0 ? {} : { below };
}
