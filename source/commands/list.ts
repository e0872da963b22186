import { BUILT_IN } from '../curriculum/builtin.ts';
import { inOrder } from '../curriculum/order.ts';
import { type ListedPath, listText } from '../glance/list.ts';
import { reportOf } from '../glance/report.ts';
import { libraryText } from '../plain/path-text.ts';
import { withoutUntouched } from '../progress/library.ts';
import { cachedList, cacheList, listBasis } from '../store/cache/list.ts';
import { cleanFrame } from '../terminal/screen.ts';
import { bringing } from './bring.ts';
import { undisturbed } from './keeping.ts';
import { correctionsIn } from './reading.ts';
import type { Command, Run } from './shared/command.ts';
import { jsonLine, pensFor, plainFor } from './shared/output.ts';
import { progressOn } from './shared/situation.ts';
import { allPaths, readSubject, type Seen, subjectOf } from './shared/subject.ts';

/** `waymark list`: every path of the library, or of a file or folder, with its progress. */
export const list: Run = async (command) => {
  const { flags, io } = command;
  const { origin } = command.workspace();
  // Of a large library the whole is kept.
  const isWhole = command.input.length === 0 && !flags.json && !plainFor(command);
  const basis = isWhole ? listBasis(origin) : undefined;
  const kept = basis === undefined ? undefined : cachedList(origin, basis);
  if (kept !== undefined) {
    io.print(cleanFrame(listText(kept, pensFor(command))));
    return 0;
  }
  let warnings = 0;
  const warn = (notice: string) => {
    warnings += 1;
    io.warn(notice);
  };
  const seen = await seenBy({ ...command, io: { ...io, warn } });
  // Only then: the history is about the paths that were read.
  const { events, notices } = await command.workspace().journal.settled();
  notices.forEach(warn);
  const library = seen.map((one) => progressOn(one, events, command));
  // What is named is shown, and a script is told all.
  const shown = command.input.length > 0 ? library : withoutUntouched(library, events, BUILT_IN);
  if (flags.json) io.print(jsonLine(library.map(reportOf)));
  else io.print(plainFor(command) ? libraryText(shown) : listText(shown, pensFor(command)));
  // Of what cannot be read the learner is warned, each time; and what has changed meanwhile may be in it or not.
  if (basis !== undefined && warnings === 0 && listBasis(origin) === basis) {
    await undisturbed(() => cacheList(origin, basis, shown.map(listed)));
  }
  return 0;
};

/** Of a path what the list tells. */
function listed({ path: { id, title, source }, totals }: ListedPath): ListedPath {
  const place = source && { file: '', sections: source.sections, attachments: [] };
  return { path: { id, title, ...(place && { source: place }) }, totals };
}

async function seenBy(command: Command): Promise<readonly Seen[]> {
  const workspace = command.workspace();
  const [name] = command.input;
  if (name === undefined) {
    const { paths, notices } = await allPaths(workspace);
    notices.forEach(command.io.warn);
    return inOrder(paths).map((path) => ({ path, acts: [] }));
  }
  const subject = await subjectOf(name, workspace);
  // A source gives its paths in its own order.
  return subject.kind === 'known'
    ? [await readSubject(subject, workspace)]
    : (await bringing(subject.name, workspace, await correctionsIn(workspace.library, workspace.journal))).intakes;
}
