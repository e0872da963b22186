import { itemNamed } from '../curriculum/find.ts';
import { Failure } from '../failure.ts';
import { itemReport, itemText, notesByItem, notesText } from '../glance/item.ts';
import { orphanReport, orphansText } from '../glance/orphans.ts';
import { itemWords, notesWords } from '../plain/item.ts';
import { orphansIn } from '../progress/identity/orphans.ts';
import type { Run } from './command.ts';
import { jsonLine } from './json.ts';
import { pensFor, plainFor } from './pens.ts';
import { situationOf } from './situation.ts';

/** `waymark show`: all that is known of an item, with notes and history; or what the document does not have any more. */
export const show: Run = async (command) => {
  const { path, progress, history } = await situationOf(command);
  if (command.flags.orphans) {
    const { journal } = command.workspace();
    const orphans = orphansIn(history, path, (key) => journal.orphan(path.id, key));
    if (command.flags.json) command.io.print(jsonLine(orphans.map(orphanReport)));
    else command.io.print(orphansText(path, orphans));
    return 0;
  }
  if (command.input[0] === undefined) throw new Failure('show: which item? waymark show 2.1', 2);
  const item = itemNamed(path, command.input[0] ?? '');
  const report = itemReport(progress, history, item);
  if (command.flags.json) command.io.print(jsonLine(report));
  else if (plainFor(command)) command.io.print(itemWords(report, progress));
  else command.io.print(itemText(report, progress, pensFor(command)));
  return 0;
};

/** `waymark notes`: every note on a path. */
export const notes: Run = async (command) => {
  const { path, progress } = await situationOf(command, command.input[0]);
  const items = notesByItem(progress);
  if (command.flags.json) command.io.print(jsonLine(items));
  else if (items.length === 0) command.io.print(`No notes on ${path.title} yet.`);
  else command.io.print(plainFor(command) ? notesWords(items) : notesText(items, pensFor(command)));
  return 0;
};
