import type { Event } from '../progress/event.ts';
import { actionOf } from '../progress/history.ts';
import type { Progress } from '../progress/progress.ts';
import { actionInWords } from '../progress/wording.ts';
import { dateAndTime } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import type { Run } from './command.ts';
import { jsonLine } from './json.ts';
import { situationOf } from './situation.ts';

/** `waymark log`: the journal of every path, newest first. */
export const run: Run = async (command) => {
  const { flags, io } = command;
  const { history, progress } = await situationOf(command);
  const newestFirst = history.toReversed();
  if (flags.json) io.print(jsonLine(newestFirst));
  else if (newestFirst.length === 0) io.print('Nothing yet.');
  else io.print(newestFirst.map((event) => lineOf(event, history, progress)).join('\n'));
  return 0;
};

function lineOf(event: Event, history: readonly Event[], progress: Progress): string {
  const elsewhere = event.path === progress.path.id ? '' : `${event.path}: `;
  return visibleLine(`${dateAndTime(event.at)}  ${elsewhere}${inWords(event, history, progress)}`);
}

function inWords(event: Event, history: readonly Event[], progress: Progress): string {
  if (event.type === 'skipped') return `${actionInWords(progress, [event])}: ${event.reason}`;
  if (event.type === 'noted') return `${actionInWords(progress, [event])}: ${event.text}`;
  if (event.type !== 'undone') return actionInWords(progress, [event]);
  const target = history.filter((other) => actionOf(other) === event.event);
  const redone = target[0]?.type === 'undone' ? target[0].event : undefined;
  const events = redone === undefined ? target : history.filter((other) => actionOf(other) === redone);
  return `${redone === undefined ? 'undid' : 'redid'} ${actionInWords(progress, events)}`;
}
