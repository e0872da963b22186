import { isThere } from '../curriculum/load.ts';
import { HANDFUL } from '../curriculum/problem.ts';
import type { Reading } from '../curriculum/source.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { followedIn, titled } from '../progress/decisions.ts';
import { visibleLine } from '../text/visible.ts';
import { type Brought, bringing, take } from './documents/bring.ts';
import { changesInWords } from './documents/news.ts';
import type { Command, Run } from './shared/command.ts';
import { knownPath, shelfIn, subjectOf } from './shared/subject.ts';
import { waiting } from './shared/waiting.ts';

/** What is to be read again. */
type Source = {
  /** A file, or an address. */
  readonly name: string;
  /** The paths that follow it, by the names of their files in it; nothing for a file. */
  readonly paths: ReadonlyMap<string, string> | undefined;
  /** The files in it of paths that were removed. */
  readonly removed: ReadonlySet<string>;
};

/**
 * `waymark update`: what the repositories have new that paths follow, path by path; or of one path what its document has
 * new. What cannot be asked is told, and the rest goes on.
 */
export const update: Run = (command) => {
  const updated: string[] = [];
  const stands = () => (updated.length === 0 ? 'nothing was updated' : `updated: ${updated.join(', ')}`);
  return waiting(command, () => updateAll(updated, command), stands);
};

/** @param updated the titles of what is up to date by now */
async function updateAll(updated: string[], command: Command): Promise<ExitCode> {
  const sources = await sourcesFor(command);
  if (sources.length === 0) {
    command.io.print('No path follows a repository: waymark https://… follows one.');
    return 0;
  }
  let exitCode: ExitCode = 0;
  for (const source of sources) {
    try {
      if (!(await updateFrom(source, updated, command))) exitCode = 1;
    } catch (error) {
      if (!(error instanceof Failure) || sources.length === 1) throw error;
      command.io.warn(error.message);
      exitCode = 1;
    }
  }
  return exitCode;
}

/** Returns whether it could be asked. */
async function updateFrom(source: Source, updated: string[], command: Command): Promise<boolean> {
  const { io } = command;
  const workspace = command.workspace();
  const brought = await bringing(source.name, workspace, {
    choose: (readings, before) => wantedOf(source, readings, before),
  });
  const shelf = await shelfIn(workspace);
  const titleOf = ({ path }: Brought) => titled(path, shelf).title;
  // What changed is said before anything is shown differently.
  const isChanged = ({ known, path }: Brought) => JSON.stringify(known) !== JSON.stringify(path);
  const changed = brought.intakes.filter(isChanged);
  const same = brought.intakes.filter((one) => !isChanged(one));
  brought.notices.forEach(io.warn);
  if (changed.length > 0) io.print(changed.flatMap(changesInWords).join('\n'));
  if (same.length > 0 && brought.notices.length === 0) io.print(`Nothing new in ${someOf(same.map(titleOf))}`);
  const here = new Set(brought.intakes.map(({ path }) => path.id));
  for (const [file, id] of source.paths ?? [])
    if (!here.has(id))
      io.warn(`${id}: its repository has no path in ${visibleLine(file)} any more; it stays as it was`);
  const { intakes, notices } = await take({ ...brought, notices: [] }, workspace, io.now);
  notices.forEach(io.warn);
  updated.push(...intakes.map(titleOf));
  return brought.notices.length === 0;
}

/**
 * The documents that are followed, and new ones: but not for who follows only some of those that there were. What was
 * removed stays away.
 */
function wantedOf({ paths, removed }: Source, readings: readonly Reading[], before: ReadonlySet<string> | undefined) {
  if (paths === undefined) return readings;
  const [followed, others] = [
    readings.filter(({ name }) => paths.has(name)),
    readings.filter(({ name }) => !paths.has(name) && !removed.has(name)),
  ];
  const isPart = before === undefined || others.some(({ name }) => before.has(name));
  return isPart ? followed : readings.filter(({ name }) => !removed.has(name));
}

/** `Guide, Deep and 3 more` */
function someOf(titles: readonly string[]): string {
  const more = titles.length - HANDFUL;
  return more > 1 ? `${titles.slice(0, HANDFUL).join(', ')} and ${more} more` : titles.join(', ');
}

/** What is to be read again: of a path that is named its repository or its document, else every repository. */
async function sourcesFor(command: Command): Promise<readonly Source[]> {
  const workspace = command.workspace();
  const { events } = await workspace.journal.settled();
  const followed = followedIn(events);
  const [name] = command.input;
  const { removalOf } = await shelfIn(workspace);
  const isHeld = (id: string) => removalOf(id) === undefined;
  const repository = (wanted: string): Source => {
    const all = [...followed].filter(([, { address }]) => address === wanted);
    const held = all.filter(([id]) => isHeld(id));
    return {
      name: sourceOf(
        wanted,
        held.map(([, { file }]) => file),
      ),
      paths: new Map(held.map(([id, { file }]) => [file, id])),
      removed: new Set(all.flatMap(([id, { file }]) => (isHeld(id) ? [] : [file]))),
    };
  };
  const alone = (name: string): Source => ({ name, paths: undefined, removed: new Set() });
  if (name === undefined) {
    const addresses = [...followed].flatMap(([id, { address }]) => (isHeld(id) ? [address] : []));
    return [...new Set(addresses)].map(repository);
  }
  const subject = await subjectOf(name, workspace);
  if (subject.kind === 'source') return [alone(subject.name)];
  const own = followed.get(subject.id);
  // Together with what else of the repository is followed: where it stands among the others is part of it.
  if (own !== undefined) return [repository(own.address)];
  await knownPath(subject.id, workspace);
  const file = workspace.documents.all().get(subject.id)?.file;
  if (file === undefined || !isThere(file))
    throw new Failure(`${subject.id} has no document on this machine; waymark import FILE reads it anew`);
  return [alone(file)];
}

/** The document of a repository that is followed, or of several the folder that all of them are in. */
function sourceOf(address: string, files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => file.split('/'));
  const length = others.length === 0 ? first.length : first.length - 1;
  const differs = first.findIndex((part, at) => others.some((other) => other[at] !== part || at === other.length - 1));
  const part = first.slice(0, differs < 0 ? length : Math.min(differs, length)).join('/');
  return part === '' ? address : `${address}#${part}`;
}
