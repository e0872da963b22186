import type { Path } from '../curriculum/types.ts';
import type { Event } from '../progress/event.ts';
import { actionsOf } from '../progress/history.ts';
import { actionInWords, titlesOf } from '../progress/wording.ts';
import { dateAndTime } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import type { Run } from './command.ts';
import { jsonLine } from './json.ts';
import { situationOf } from './situation.ts';

/** `waymark log`: the journal of every path, newest first. */
export const run: Run = async (command) => {
  const { flags, io } = command;
  const { history, path } = await situationOf(command);
  if (flags.json) io.print(jsonLine(history.toReversed()));
  else if (history.length === 0) io.print('Nothing yet.');
  else io.print(linesOf(history, path).reverse().join('\n'));
  return 0;
};

function linesOf(history: readonly Event[], path: Path): string[] {
  const inWords = wordsFor(history, path);
  return history.map((event) => {
    const elsewhere = event.path === path.id ? '' : `${event.path}: `;
    return visibleLine(`${dateAndTime(event.at)}  ${elsewhere}${inWords(event)}`);
  });
}

/** What an event was, in words. What is looked up for that is made once: a journal may hold very many events. */
function wordsFor(history: readonly Event[], path: Path): (event: Event) => string {
  const titleOf = titlesOf(path);
  const actions = actionsOf(history);
  const action = (id: string) => actionInWords(titleOf, actions.get(id) ?? []) || 'something that is not known here';
  return (event) => {
    if (event.type === 'skipped') return `${actionInWords(titleOf, [event])}: ${event.reason}`;
    if (event.type === 'noted') return `${actionInWords(titleOf, [event])}: ${event.text}`;
    if (event.type !== 'undone') return actionInWords(titleOf, [event]);
    const [target] = actions.get(event.event) ?? [];
    return target?.type === 'undone' ? `redid ${action(target.event)}` : `undid ${action(event.event)}`;
  };
}
