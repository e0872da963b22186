import { BUILT_IN } from '../curriculum/builtin.ts';
import { decode, isThere, loadBytes } from '../curriculum/load.ts';
import { isMarkdown } from '../curriculum/source.ts';
import type { Path } from '../curriculum/types.ts';
import { FORMAT_NAMES, FORMATS, type Format } from '../export/formats.ts';
import { withQuestions } from '../export/own-questions.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { choicesIn, correctionsFor, followedIn } from '../progress/decisions.ts';
import type { Event } from '../progress/event.ts';
import { versionOf } from '../progress/identity/document-version.ts';
import type { Progress } from '../progress/progress.ts';
import type { Question } from '../progress/recall/recall.ts';
import { writeDocument } from '../store/library/source-document.ts';
import type { Workspace } from '../store/workspace.ts';
import { nearest } from '../text/nearest.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { bringing, take } from './documents/bring.ts';
import type { Command, Run } from './shared/command.ts';
import { libraryOf, situationOf, subjectFor } from './shared/situation.ts';

/** `waymark export`: a path and the progress on it in another format, on standard output, or in its document. */
export const exportPath: Run = async (command) => {
  const write = await formatNamed(command.flags.format).load();
  const { progress, history } = await situationOf(command, command.input[0]);
  const questions = await questionsOf(progress, history);
  const text = await write(withQuestions(progress, questions), {
    at: new Date(command.io.now()).toISOString(),
    history,
    originals: await command.workspace().journal.originals(progress.path.id),
    document: () => documentOf(command, progress.path),
    corrections: correctionsFor(choicesIn(history, progress.path.id)),
    questions,
    warn: command.io.warn,
  });
  if (command.flags.write) return writeBack(text, progress.path, command);
  // To a file or a pipe it goes byte for byte, to a terminal as text that can be seen.
  const { stdout } = command.io.process;
  stdout.write(stdout.isTTY ? visible(text) : text);
  return 0;
};

/** Puts the ticks into the document itself, if it is what it was when it was read last. */
async function writeBack(text: string, path: Path, command: Command): Promise<ExitCode> {
  const { flags, io } = command;
  if (flags.format !== undefined && flags.format !== FORMATS[0].name)
    throw new Failure('--write puts ticks into the Markdown itself; leave out --format', 2);
  const workspace = command.workspace();
  const file = workspace.documents.all().get(path.id)?.file ?? '';
  const { events } = await workspace.journal.settled();
  if (followedIn(events).has(path.id))
    throw new Failure(`${path.title} follows a repository of others; waymark export prints it with your ticks`);
  if (path.id === BUILT_IN && path.source === undefined)
    throw new Failure(
      `${path.title} comes with Waymark and has no document; waymark export ${path.id} > FILE.md makes one`,
    );
  if (!isThere(file) || !isMarkdown(file))
    throw new Failure(`${path.title} has no document on this machine; waymark import FILE says where it is`);
  const read = await workspace.library.document(path.id);
  const isNew = await writeDocument(file, { read, text });
  if (isNew) await learnTicks(file, workspace, io.now);
  io.print(isNew ? `${visibleLine(file)} has your ticks now.` : `${visibleLine(file)} has your ticks already.`);
  return 0;
}

/** Ticks that Waymark itself put into a document are no acts of anybody when it is read again. */
async function learnTicks(file: string, workspace: Workspace, now: () => number): Promise<void> {
  const { documents } = workspace;
  const brought = await bringing(file, workspace);
  const [intake] = brought.intakes;
  if (intake === undefined) return;
  const { path, pinned, ticked } = intake;
  const version = versionOf(path, pinned).hash;
  await documents.put(new Map([[path.id, { file, read: new Date(now()).toISOString(), version, ticked }]]));
  await take(brought, workspace, now);
}

async function questionsOf(progress: Progress, history: readonly Event[]): Promise<readonly Question[]> {
  const [{ recallIn }, { fsrs }] = await Promise.all([
    import('./shared/recalling.ts'),
    import('../progress/recall/fsrs.ts'),
  ]);
  return recallIn(progress, history, fsrs).questions;
}

function formatNamed(name = FORMATS[0].name): Format {
  const format = FORMATS.find((candidate) => candidate.name === name);
  if (format !== undefined) return format;
  const near = nearest(name, FORMAT_NAMES);
  throw new Failure(
    `--format: there is no ${name}; ${near ? `did you mean ${near}?` : `there are ${FORMAT_NAMES.join(', ')}`}`,
    2,
  );
}

/** The document that a path came from: the one that was named, else the one that the library keeps. */
async function documentOf(command: Command, path: Path): Promise<string | undefined> {
  const subject = await subjectFor(command, command.input[0]);
  const file = path.source?.file ?? '';
  if (subject.kind === 'source' && !isMarkdown(file)) return undefined;
  const named = subject.kind === 'source' ? await loadBytes(file) : await libraryOf(command).document(path.id);
  return named && decode(named, file);
}
