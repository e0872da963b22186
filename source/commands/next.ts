import { nextDetailsText } from '../plain/details-text.ts';
import { printed, resourceName, sentence } from '../plain/sentences.ts';
import { explainNext, nextBelow } from '../progress/explain.ts';
import { wantedByChecklist } from '../progress/progress-in-words.ts';
import { nextAnswer } from './quick/status-answer.ts';
import type { Run } from './shared/command.ts';
import { jsonLine, plainFor } from './shared/output.ts';
import { situationOf } from './shared/situation.ts';

/** `waymark next`: the next resource, with focus, link and why it is next. */
export const next: Run = async (command) => {
  const { flags, io } = command;
  const { progress, path } = await situationOf(command, command.input[0], { whole: false });
  const { next } = progress;
  if (next === undefined && flags.json) {
    io.print(jsonLine(null));
  } else if (next === undefined) {
    const wanted = wantedByChecklist(progress);
    io.print(`Nothing is left to study on ${path.title}.`);
    if (wanted.length > 0) io.print(`Still on the checklist: ${wanted.join(', ')}.`);
  } else if (plainFor(command) && !flags.json) {
    const below = nextBelow(next).map(({ path, next: one }) => sentence(`In ${path.title}: ${resourceName(one)}`));
    io.print([nextDetailsText(progress, next), ...(below.length > 0 ? [printed(below)] : [])].join('\n'));
  } else {
    io.print(nextAnswer(next, explainNext(progress, next), command));
  }
  return next === undefined ? 1 : 0;
};
