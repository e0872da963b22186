import { BUILT_IN } from '../curriculum/builtin.ts';
import { inOrder } from '../curriculum/markdown/folder/folder-order.ts';
import { type ListedPath, listText } from '../glance/lists.ts';
import { reportOf } from '../glance/status-json.ts';
import { libraryText } from '../plain/path-text.ts';
import { withoutUntouched } from '../progress/library.ts';
import { cacheList } from '../store/cache/list.ts';
import { undisturbed } from './quick/keeping.ts';
import { wholeList } from './quick/list-answer.ts';
import type { Command, Run } from './shared/command.ts';
import { jsonLine, pensFor, plainFor } from './shared/output.ts';
import { progressOn, subjectFor } from './shared/situation.ts';
import { allPaths, readSubject, type Seen, subjectOf } from './shared/subject.ts';
import { waiting } from './shared/waiting.ts';

/** `waymark list`: every path of the library, or of a file or folder, with its progress. */
export const list: Run = async (command) => {
  const { flags, io } = command;
  const { origin } = command.workspace();
  // Of a large library the whole is kept, and told before the program is loaded.
  const whole = wholeList(command, origin);
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
  const current = await currentId(command);
  const shown = command.input.length > 0 ? library : withoutUntouched(library, events, BUILT_IN, current);
  if (flags.json) io.print(jsonLine(library.map((one) => ({ ...reportOf(one), current: one.path.id === current }))));
  else io.print(plainFor(command) ? libraryText(shown, current) : listText(shown, pensFor(command), current));
  // Of what cannot be read the learner is warned, each time; and what has changed meanwhile may be in it or not.
  const isSure = warnings === 0 && current === whole?.current && wholeList(command, origin)?.basis === whole?.basis;
  if (whole !== undefined && isSure) await undisturbed(() => cacheList(origin, whole.basis, shown.map(listed)));
  return 0;
};

/** The id of the path that is shown without a name; nothing where it is a document that is not in the library. */
async function currentId(command: Command): Promise<string | undefined> {
  const subject = await subjectFor(command).catch(() => undefined);
  return subject?.kind === 'known' ? subject.id : undefined;
}

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
  if (subject.kind === 'known') return [await readSubject(subject, workspace)];
  // Reading Markdown is loaded for those only who do. A source gives its paths in its own order.
  const { bringing } = await import('./documents/bring.ts');
  const { intakes, notices } = await waiting(command, () => bringing(subject.name, workspace));
  notices.forEach(command.io.warn);
  return intakes;
}
