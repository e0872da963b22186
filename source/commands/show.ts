import { itemNamed } from '../curriculum/find.ts';
import { Failure } from '../failure.ts';
import { itemReport, itemText } from '../glance/item-glance.ts';
import { orphanReport, orphansText } from '../glance/lists.ts';
import { itemWords } from '../plain/details-text.ts';
import { orphansIn } from '../progress/identity/carried.ts';
import type { Run } from './shared/command.ts';
import { jsonLine, pensFor, plainFor } from './shared/output.ts';
import { situationOf } from './shared/situation.ts';

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
