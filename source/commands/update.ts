import { isThere } from '../curriculum/load.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { type Followed, followedIn } from '../progress/identity/followed.ts';
import { bringing, take } from './bring.ts';
import { changesInWords } from './changes.ts';
import { correctionsIn } from './reading.ts';
import type { Command, Run } from './shared/command.ts';
import { knownPath, shelfIn, subjectOf } from './shared/subject.ts';
import { waiting } from './shared/waiting.ts';

/**
 * `waymark update`: what the repositories have new that paths follow, path by path; or of one path what its document has
 * new. What cannot be asked is told, and the rest goes on.
 */
export const update: Run = (command) => {
  const updated: string[] = [];
  const stands = () => (updated.length === 0 ? 'nothing was updated' : `updated: ${updated.join(', ')}`);
  return waiting(command, () => updateAll(updated, command), stands);
};

/** @param updated the sources that are up to date by now */
async function updateAll(updated: string[], command: Command): Promise<ExitCode> {
  const sources = await sourcesFor(command);
  if (sources.length === 0) {
    command.io.print('No path follows a repository: waymark https://… follows one.');
    return 0;
  }
  let exitCode: ExitCode = 0;
  for (const source of sources) {
    try {
      if (!(await updateFrom(source, command))) exitCode = 1;
      updated.push(source);
    } catch (error) {
      if (!(error instanceof Failure) || sources.length === 1) throw error;
      command.io.warn(error.message);
      exitCode = 1;
    }
  }
  return exitCode;
}

/** Returns whether it could be asked. */
async function updateFrom(source: string, command: Command): Promise<boolean> {
  const { io } = command;
  const workspace = command.workspace();
  const brought = await bringing(source, workspace, await correctionsIn(workspace.library, workspace.journal));
  // What changed is said before anything is shown differently.
  const changed = brought.intakes.filter(({ known, path }) => JSON.stringify(known) !== JSON.stringify(path));
  brought.notices.forEach(io.warn);
  io.print(changed.length === 0 ? `Nothing new in ${source}` : changed.flatMap(changesInWords).join('\n'));
  const { notices } = await take({ ...brought, notices: [] }, workspace, io.now);
  notices.forEach(io.warn);
  return brought.notices.length === 0;
}

/** What is to be read again: of a path that is named its repository or its document, else every repository. */
async function sourcesFor(command: Command): Promise<readonly string[]> {
  const workspace = command.workspace();
  const { events } = await workspace.journal.settled();
  const followed = followedIn(events);
  const [name] = command.input;
  const { removalOf } = await shelfIn(workspace);
  const held = [...followed].filter(([id]) => removalOf(id) === undefined).map(([, one]) => one);
  if (name === undefined) {
    return [...new Set(held.map(({ address }) => sourceOf(address, held)))];
  }
  const subject = await subjectOf(name, workspace);
  if (subject.kind === 'source') return [subject.name];
  const own = followed.get(subject.id);
  // Together with what else of the repository is followed: where it stands among the others is part of it.
  if (own !== undefined) return [sourceOf(own.address, held)];
  await knownPath(subject.id, workspace);
  const file = workspace.documents.all().get(subject.id)?.file;
  if (file === undefined || !isThere(file))
    throw new Failure(`${subject.id} has no document on this machine; waymark import FILE reads it anew`);
  return [file];
}

/** The document of a repository that is followed, or of several the folder that all of them are in. */
function sourceOf(address: string, held: readonly Followed[]): string {
  const [first = [], ...others] = held.filter((one) => one.address === address).map(({ file }) => file.split('/'));
  const length = others.length === 0 ? first.length : first.length - 1;
  const differs = first.findIndex((part, at) => others.some((other) => other[at] !== part || at === other.length - 1));
  const part = first.slice(0, differs < 0 ? length : Math.min(differs, length)).join('/');
  return part === '' ? address : `${address}#${part}`;
}
