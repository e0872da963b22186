import { basename, dirname, join, relative, resolve } from 'node:path';
import { BUILT_IN } from '../../curriculum/builtin.ts';
import { pathsCalled, severalPaths } from '../../curriculum/find.ts';
import { resourcesOf } from '../../curriculum/items.ts';
import { isThere } from '../../curriculum/load.ts';
import { isIndex } from '../../curriculum/markdown/folder/folder-order.ts';
import { failureAbout, fewOf, quoted } from '../../curriculum/problem.ts';
import type { Path } from '../../curriculum/types.ts';
import { Failure } from '../../failure.ts';
import { type Choices, type Shelf, shelfOf, titled, withChoices } from '../../progress/decisions.ts';
import type { NewEvent } from '../../progress/event.ts';
import { addressOf, isAddress } from '../../store/follow/address.ts';
import type { Listed } from '../../store/library/library-folder.ts';
import type { Workspace } from '../../store/workspace.ts';
import { nearest } from '../../text/nearest.ts';
import { visibleLine } from '../../text/visible.ts';
import type { Brought } from '../documents/bring.ts';
import { verbMeant } from '../line/verb-meant.ts';

/** What a name that somebody gave stands for. */
export type Subject =
  /** A path of the library, or the built-in one. */
  | { readonly kind: 'known'; readonly id: string }
  /** A Markdown file, a curriculum file, or a folder. */
  | { readonly kind: 'source'; readonly name: string };

/**
 * What a name stands for: the id of a path that Waymark knows, else a file or a folder, else what a single path that
 * Waymark knows is called, in full or in part. Without a name it is the path that was opened last, else the built-in one.
 * @param others words that somebody may have meant, besides the ids of paths
 * @throws Failure (exit code 2) when it stands for nothing, with the nearest that there is, or for several
 */
export async function subjectOf(
  name: string | undefined,
  workspace: Workspace,
  others: readonly string[] = [],
): Promise<Subject> {
  const { library } = workspace;
  const { removalOf } = await shelfIn(workspace);
  const ids = [...(await library.ids()).filter((id) => removalOf(id) === undefined), BUILT_IN];
  if (name === undefined) {
    const last = await library.last();
    return { kind: 'known', id: last !== undefined && ids.includes(last) ? last : BUILT_IN };
  }
  if (ids.includes(name)) return { kind: 'known', id: name };
  if (isThere(name) || isAddress(name)) return { kind: 'source', name };
  const called = pathsCalled((await allPaths(workspace)).paths, name);
  const [path] = called;
  if (path !== undefined && called.length === 1) return { kind: 'known', id: path.id };
  if (path !== undefined) throw severalPaths(name, called);
  if (!/[./\\]/.test(name)) {
    const near = (others.length > 0 ? verbMeant(name) : undefined) ?? nearest(name, [...others, ...ids]);
    const what = others.length > 0 ? 'verb or path' : 'path';
    const hint = near === undefined ? 'waymark list names the paths' : `did you mean ${near}?`;
    throw new Failure(`no ${what} is called ${quoted(name)}; ${hint}`, 2);
  }
  return { kind: 'source', name };
}

/** A path that is looked at: with what the boxes of its document say that nobody has said yet. */
export type Seen = {
  readonly path: Path;
  readonly acts: readonly NewEvent[];
  /** Whether it comes from a document that is not in the library. */
  readonly isNew?: boolean;
  /** What the learner should be told of where it comes from. */
  readonly notices?: readonly string[];
};

/** Reads the path that a subject stands for, and writes nothing. */
export async function readSubject(subject: Subject, workspace: Workspace): Promise<Seen> {
  if (subject.kind === 'known') return { path: await knownPath(subject.id, workspace), acts: [] };
  // Reading Markdown is loaded for those only who do.
  const { bringing } = await import('../documents/bring.ts');
  const { intakes, place, notices } = await bringing(subject.name, workspace);
  const main = mainIn(intakes, place, subject.name);
  return { ...main, isNew: main.known === undefined, notices };
}

/** The path that a subject stands for, as one of the learner's own. */
export type Opened = {
  readonly path: Path;
  /** Whether it is only the first of several, so that the learner should choose. */
  readonly isFirst: boolean;
  /** What has changed since it was taken into the library, as sentences. */
  readonly news: readonly string[];
  /** Whether it is new, and so much of its document was passed over that it pays to ask how it is to be read. */
  readonly isUnsure?: boolean;
};

/** How a source is opened. */
export type Opening = {
  /** Whether, of several, the first will do. */
  readonly orFirst?: boolean;
  /** What the learner has just decided of how a single document is read. */
  readonly choices?: Choices;
};

const NO_CHOICES: Choices = { study: [], skip: [] };

/**
 * The path that a subject stands for: what comes from a source is taken into the library, with all that came with it.
 * @throws Failure (exit code 2) when a folder holds several and none of its own; then nothing is taken in
 */
export async function openSubject(
  subject: Subject,
  workspace: Workspace,
  now: () => number,
  { orFirst = false, choices = NO_CHOICES }: Opening = {},
): Promise<Opened> {
  if (subject.kind === 'known') return { path: await knownPath(subject.id, workspace), isFirst: false, news: [] };
  const [{ bringing, correctionsWith, take }, { newsOf }, { isUnsure }] = await Promise.all([
    import('../documents/bring.ts'),
    import('../documents/news.ts'),
    import('../documents/document-parts.ts'),
  ]);
  const { correctionsOf, choicesOf } = await correctionsWith(workspace, choices);
  const brought = await bringing(subject.name, workspace, { correctionsOf });
  // Before anything is taken in.
  mainIn(brought.intakes, brought.place, subject.name, { orFirst });
  const { intakes, notices } = await take(brought, workspace, now);
  const main = mainIn(intakes, brought.place, subject.name, { orFirst });
  const { path } = main;
  const blocks = brought.readings[intakes.indexOf(main)]?.blocks ?? [];
  const isChosen = choices.study.length + choices.skip.length > 0;
  if (isChosen)
    await workspace.journal.append([
      { type: 'corrected', path: path.id, ...withChoices(choicesOf(path.source?.file ?? ''), choices) },
    ]);
  return {
    path,
    isUnsure: !isChosen && main.changes === undefined && isUnsure(blocks),
    isFirst: mainOf(intakes, brought.place) === undefined,
    news: [...notices, ...intakes.flatMap((one) => newsOf(one) ?? [])],
  };
}

/** What the learner has decided of the paths of the library as such. */
export async function shelfIn({ journal }: Workspace): Promise<Shelf> {
  return shelfOf((await journal.settled()).events);
}

/**
 * A path that Waymark knows, under the title that the learner has given it.
 * @throws Failure (exit code 1) when it has gone since
 */
export async function knownPath(id: string, workspace: Workspace): Promise<Path> {
  const shelf = await shelfIn(workspace);
  // Where one's own path of its name is removed, the built-in one is back.
  const isRemoved = shelf.removalOf(id) !== undefined;
  if (isRemoved && id !== BUILT_IN)
    throw new Failure(`the path ${id} was removed; waymark undo --path ${id} brings it back`);
  const own = isRemoved ? undefined : await workspace.library.get(id);
  if (own !== undefined) return withBelow(titled(own, shelf), workspace, shelf);
  if (id !== BUILT_IN)
    throw new Failure(`the path ${id} is not in the library any more; waymark import brings it back`);
  return workspace.builtin();
}

/** A path with those that its resources lead to, and on from there. */
async function withBelow(path: Path, { library }: Workspace, shelf: Shelf): Promise<Path> {
  const below = new Map<string, Path>();
  const open = leadingFrom(path);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === path.id || below.has(id) || shelf.removalOf(id) !== undefined) continue;
    // One that cannot be read is told where it is opened.
    const next = await library.get(id).catch(() => undefined);
    if (next === undefined) continue;
    below.set(id, titled(next, shelf));
    open.push(...leadingFrom(next));
  }
  return below.size === 0 ? path : { ...path, below };
}

function leadingFrom(path: Path): string[] {
  return resourcesOf(path).flatMap(({ leadsTo }) => leadsTo ?? []);
}

/** Every path that Waymark knows: those of the library, and the built-in one unless the library has one of its name. */
export async function allPaths(workspace: Workspace): Promise<Pick<Listed, 'paths' | 'notices'>> {
  const [{ paths: all, notices }, shelf] = await Promise.all([workspace.library.list(), shelfIn(workspace)]);
  const hasOwn = all.some(({ id }) => id === BUILT_IN && shelf.removalOf(id) === undefined);
  const paths = all.filter(({ id }) => shelf.removalOf(id) === undefined).map((path) => titled(path, shelf));
  const known = new Map(paths.map((path) => [path.id, path]));
  const own = paths.map((path) => (leadingFrom(path).length === 0 ? path : { ...path, below: known }));
  return { paths: hasOwn ? own : [await workspace.builtin(), ...own], notices };
}

/** The path that stands for a file or a folder: the only one, or that of the folder itself. */
function mainOf(intakes: readonly Brought[], name: string): Brought | undefined {
  if (intakes.length === 1) return intakes[0];
  const fileOf = ({ path }: Brought) => path.source?.file ?? '';
  const own = intakes.filter((intake) => dirname(fileOf(intake)) === resolve(name));
  return own.length === 1 ? own[0] : own.find((intake) => isIndex(basename(fileOf(intake))));
}

/**
 * The same.
 * @param orFirst whether, of several, the first will do
 * @throws Failure (exit code 2) when a folder holds several and none of its own
 */
function mainIn(intakes: readonly Brought[], place: string, name: string, { orFirst = false } = {}): Brought {
  const main = mainOf(intakes, place) ?? (orFirst ? intakes[0] : undefined);
  if (main !== undefined) {
    const { path } = main;
    const below = new Map(intakes.map((one) => [one.path.id, one.path]));
    return leadingFrom(path).length === 0 ? main : { ...main, path: { ...path, below } };
  }
  const files = intakes.map(({ path }) => relative(resolve(place), path.source?.file ?? ''));
  const [first = ''] = files;
  const { repository, part } = place === name ? { repository: '', part: '' } : addressOf(name);
  const one = visibleLine(`waymark ${place === name ? join(name, first) : `${repository}#${join(part, first)}`}`);
  throw failureAbout(name, [
    `${intakes.length} paths in it, and none for the folder itself: ${fewOf(files)}; ${one} shows one, and waymark import takes all into the library`,
  ]);
}
