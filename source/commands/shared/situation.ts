import { tmpdir } from 'node:os';
import { BUILT_IN } from '../../curriculum/builtin.ts';
import type { Path } from '../../curriculum/types.ts';
import { Failure } from '../../failure.ts';
import { type Event, isAboutItem } from '../../progress/event.ts';
import type { Notice } from '../../progress/history.ts';
import { asIfDone } from '../../progress/identity/boxes.ts';
import { type Progress, progressOf } from '../../progress/progress.ts';
import type { StoredJournal } from '../../store/journal/stored-journal.ts';
import type { Library } from '../../store/library/library-folder.ts';
import type { Locations } from '../../store/locations.ts';
import type { Written } from '../../terminal/editor.ts';
import type { Command } from './command.ts';
import {
  allPaths,
  type Opened,
  type Opening,
  openSubject,
  readSubject,
  type Seen,
  type Subject,
  subjectOf,
} from './subject.ts';
import { waiting } from './waiting.ts';

/** What a command is about: the operand, else `--path`, else WAYMARK_PATH, else the path that was opened last. */
export async function subjectFor(command: Command, operand?: string, others?: readonly string[]): Promise<Subject> {
  const { flags, io } = command;
  const given = operand ?? flags.path;
  const name = given ?? (io.process.env['WAYMARK_PATH'] || undefined);
  try {
    return await subjectOf(name, command.workspace(), operand === undefined ? [] : others);
  } catch (error) {
    // Who set a variable long ago would look for the mistake in what was typed just now.
    if (!(error instanceof Failure) || given !== undefined || name === undefined) throw error;
    throw new Failure(`WAYMARK_PATH: ${error.message}`, error.exitCode, error.choices);
  }
}

/** The path that a command is about. A document is read, and not taken into the library. */
export async function pathOf(command: Command, operand?: string): Promise<Path> {
  return (await seenBy(command, operand)).path;
}

async function seenBy(command: Command, operand?: string): Promise<Seen> {
  const subject = await subjectFor(command, operand);
  const read = () => readSubject(subject, command.workspace());
  return subject.kind === 'known' ? read() : waiting(command, read);
}

/** Opens the path that a subject stands for: a folder or a repository may take its time. */
export async function opened(command: Command, subject: Subject, way?: Opening): Promise<Opened> {
  let isOpen = false;
  const open = async () => {
    const result = await openSubject(subject, command.workspace(), command.io.now, way);
    isOpen = true;
    return result;
  };
  const stands = () => (isOpen ? 'it was read, and nothing else was done' : 'nothing was changed');
  return subject.kind === 'known' ? open() : waiting(command, open, stands);
}

/**
 * The path that a command is about, for one that adds to its history: a document is taken into the library first, and
 * the learner is told what has changed.
 */
export async function ownPathOf(command: Command): Promise<Path> {
  const { path, news } = await opened(command, await subjectFor(command));
  news.forEach(command.io.warn);
  return path;
}

/** The paths that the learner has imported. */
export function libraryOf(command: Command): Library {
  return command.workspace().library;
}

/** The learner's journal. Nothing is read or written before it is asked to. */
export function journalOf(command: Command): StoredJournal {
  return command.workspace().journal;
}

/** The folders in use. */
export function locationsOf(command: Command): Locations {
  return command.workspace().locations;
}

/** Where the learner is: path, history and progress, at this moment. */
export type Situation = {
  readonly path: Path;
  /** In order: what of it still decides how things stand, unless all of it was asked for. */
  readonly history: readonly Event[];
  readonly progress: Progress;
  /** What the learner should be told about the journal. */
  readonly notices: readonly Notice[];
  /** Whether the path comes from a document that is not in the library. */
  readonly isNew?: boolean;
};

/** How much of the history is wanted: what still decides is read faster. */
type Wanted = { readonly whole?: boolean };

/** Reads where the learner is, and warns of what could not be read. */
export async function situationOf(
  command: Command,
  operand?: string,
  { whole = true }: Wanted = {},
): Promise<Situation> {
  const seen = await seenBy(command, operand);
  const situation = await situationIn(journalOf(command), seen.path, { whole });
  [...(seen.notices ?? []), ...situation.notices].forEach(command.io.warn);
  return { ...situation, progress: progressOn(seen, situation.history, command), isNew: seen.isNew === true };
}

/** Says of a document that was shown, for somebody who may want more, that it is not in the library. */
export function tellOnlyShown({ isNew = false }: Situation, { input, flags, io }: Command): void {
  if (isNew) io.warn(`${input[0] ?? flags.path} was only shown; waymark import adds it to your paths`);
}

/** The progress on a path that is looked at: what its document shows as ticked counts unless it was touched. */
export function progressOn({ path, acts }: Seen, history: readonly Event[], { io }: Command): Progress {
  const at = new Date(io.now()).toISOString();
  return progressOf(path, asIfDone(history, acts, at));
}

/** Reads where the learner is, and tells nobody. */
export async function situationIn(
  journal: StoredJournal,
  path: Path,
  { whole = false }: Wanted = {},
): Promise<Situation> {
  const { events: history, notices } = await (whole ? journal.read() : journal.settled());
  return { path, history, progress: progressOf(path, history), notices };
}

/** Lets the learner edit a text in an editor of their own, which has the terminal meanwhile. */
export async function edit({ io }: Command, text: string): Promise<Written> {
  const [{ spawn }, { editText }] = await Promise.all([
    import('node:child_process'),
    import('../../terminal/editor.ts'),
  ]);
  const { platform, env, stdin } = io.process;
  return editText(text, { hasKeyboard: stdin.isTTY === true, platform, env, spawn, temporary: tmpdir() });
}

/**
 * Remembers a path as the one opened last. Where the store cannot be written to, it can still be looked at.
 * @param former the one that was removed, and that it stands in for
 */
export async function remember(id: string, command: Command, former?: string): Promise<void> {
  const library = libraryOf(command);
  try {
    if (((await library.last()) ?? BUILT_IN) !== id) await library.remember(id, former);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

/**
 * Where nobody has gone to a path on this machine yet, nor worked on the built-in one, goes to one of the library: the one
 * that was worked on last, else the only one.
 * @param orElse the path to go to where none of these can be told
 * @returns the path that was gone to
 */
export async function settleCurrent(command: Command, orElse?: Path): Promise<Path | undefined> {
  const workspace = command.workspace();
  if ((await workspace.library.last()) !== undefined) return undefined;
  const own = (await allPaths(workspace)).paths.filter(({ id }) => id !== BUILT_IN);
  const { events } = await workspace.journal.settled();
  const worked = events.filter(isAboutItem);
  if (worked.some(({ path }) => path === BUILT_IN)) return undefined;
  const last = worked.findLast(({ path }) => own.some(({ id }) => id === path))?.path;
  const path = own.find(({ id }) => id === last) ?? (own.length === 1 ? own[0] : orElse);
  if (path !== undefined) await remember(path.id, command);
  return path;
}
