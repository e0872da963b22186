import { inOrder } from '../curriculum/order.ts';
import { listText } from '../glance/list.ts';
import { reportOf } from '../glance/report.ts';
import { libraryText } from '../plain/library.ts';
import { bringing } from './bring.ts';
import type { Command, Run } from './command.ts';
import { jsonLine } from './json.ts';
import { correctionsIn } from './reading.ts';
import { journalOf, libraryOf, pensFor, plainFor, progressOn } from './situation.ts';
import { allPaths, readSubject, type Seen, subjectOf } from './subject.ts';

/** `waymark list`: every path of the library, or of a file or folder, with its progress. */
export const list: Run = async (command) => {
  const { flags, io } = command;
  const { events, notices } = await journalOf(command).settled();
  notices.forEach(io.warn);
  const library = (await seenBy(command)).map((seen) => progressOn(seen, events, command));
  if (flags.json) io.print(jsonLine(library.map(reportOf)));
  else io.print(plainFor(command) ? libraryText(library) : listText(library, pensFor(command)));
  return 0;
};

async function seenBy(command: Command): Promise<readonly Seen[]> {
  const library = libraryOf(command);
  const [name] = command.input;
  if (name === undefined) {
    const { paths, notices } = await allPaths(library);
    notices.forEach(command.io.warn);
    return inOrder(paths).map((path) => ({ path, seeds: [] }));
  }
  const subject = await subjectOf(name, library);
  // A source gives its paths in its own order.
  return subject.kind === 'known'
    ? [await readSubject(subject, library, journalOf(command))]
    : (await bringing(subject.name, library, await correctionsIn(library, journalOf(command)))).intakes;
}
