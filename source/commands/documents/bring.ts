import { join, relative, resolve, sep } from 'node:path';
import { isThere } from '../../curriculum/load.ts';
import type { Correction } from '../../curriculum/markdown/roles/corrections.ts';
import { withPages } from '../../curriculum/pages.ts';
import { quoted } from '../../curriculum/problem.ts';
import { type CorrectionsOf, type Reading, readSource } from '../../curriculum/source.ts';
import type { Path } from '../../curriculum/types.ts';
import { Failure } from '../../failure.ts';
import {
  type Choices,
  choicesByFile,
  choicesIn,
  correctionsFor,
  followedIn,
  shelfOf,
} from '../../progress/decisions.ts';
import type { Event, NewEvent } from '../../progress/event.ts';
import { boxEvents, type LastRead } from '../../progress/identity/boxes.ts';
import { legacyVersionOf, type Version, versionOf } from '../../progress/identity/document-version.ts';
import { ELSEWHERE, type Intake, takeIn } from '../../progress/identity/intake.ts';
import { matchLists } from '../../progress/identity/match.ts';
import { addressOf, isAddress, pagesOf, repositoryKey } from '../../store/follow/address.ts';
import type { Listed, Unreadable } from '../../store/library/library-folder.ts';
import type { Place } from '../../store/local/documents.ts';
import type { Workspace } from '../../store/workspace.ts';
import { visibleLine } from '../../text/visible.ts';
import { type Left, withLeft } from './left-behind.ts';

/** What became of a path of a source in the library, and what its boxes say that nobody has said yet. */
export type Brought = Intake & {
  readonly acts: readonly NewEvent[];
  /** What the learner did with items that are gone, where some are. */
  readonly left?: Left;
};

/** What a source would bring into the library. */
export type Bringing = {
  readonly intakes: readonly Brought[];
  readonly readings: readonly Reading[];
  /** Markdown files that are no paths, by their names in the folder. */
  readonly passedOver: readonly string[];
  /** The file or folder that was read. */
  readonly place: string;
  /** What the learner should be told of it: a repository that could not be asked. */
  readonly notices: readonly string[];
};

/** What a source has brought, and what the learner should be told of the library meanwhile. */
type Taken = { readonly intakes: readonly Brought[]; readonly notices: readonly string[] };

/** Which documents of a repository are wanted. @param before what it had the last time, if it was fetched before */
type Choose = (readings: readonly Reading[], before: ReadonlySet<string> | undefined) => readonly Reading[];

/**
 * Reads a source and says what it would bring. Writes nothing; the journal's history is about these paths from now on.
 * @param how how its documents are read, where that is not how the learner has decided, and which documents of a
 * repository are wanted, where that is not all of them
 */
export async function bringing(
  name: string,
  workspace: Workspace,
  how: { readonly correctionsOf?: CorrectionsOf; readonly choose?: Choose } = {},
): Promise<Bringing> {
  const { correctionsOf = await correctionsIn(workspace), choose = (readings) => readings } = how;
  const first = await readAny(name, workspace, correctionsOf, choose);
  const { events } = await workspace.journal.settled();
  const listed = await workspace.library.list();
  const { intakes } = intakesOf(listed, first.readings, workspace, events);
  // A document that was not known to be here may be one of which the learner has decided how it is read.
  const corrections = correctionsOfNewcomers(intakes, events);
  if (corrections.size === 0) return { ...first, intakes: await withActs(intakes, workspace) };
  const second = await readAny(name, workspace, (file) => corrections.get(file) ?? correctionsOf(file), choose);
  const again = intakesOf(listed, second.readings, workspace, events);
  return { ...second, intakes: await withActs(again.intakes, workspace) };
}

/**
 * Takes into the library what a source brings, as the library is by then, and records what its boxes say that nobody has
 * said yet. Ticks that were made in an older version stay with what they were put on: nothing is carried over for that.
 * @param now the clock, in milliseconds since 1970
 */
export async function take(
  { readings, notices: told }: Bringing,
  workspace: Workspace,
  now: () => number,
): Promise<Taken> {
  const { library, journal, documents } = workspace;
  const { events } = await journal.settled();
  const { intakes, notices } = await library.change(async (listed) => {
    const { intakes, anew } = intakesOf(listed, readings, workspace, events);
    const all = intakes.map((intake, index) => ({ intake, ...readings[index] }));
    const changed = [];
    for (const { intake, document, name } of all) {
      const isSame = JSON.stringify(intake.known) === JSON.stringify(intake.path);
      if (isSame && (await hasDocument(workspace, intake.path.id, document))) continue;
      changed.push({ path: intake.path, document, name });
      if (intake.known !== undefined) await keepLegacy(intake.known, workspace);
    }
    return { intakes, notices: listed.notices, anew, saves: changed };
  });
  const brought = await withActs(intakes, workspace);
  await journal.append([
    ...brought.flatMap(({ acts }) => acts),
    ...(await returns(brought, workspace)),
    ...follows(brought, readings, events),
  ]);
  await documents.put(await placesOf(brought, workspace, new Date(now()).toISOString()));
  return { intakes: brought, notices: [...told, ...notices] };
}

/** How documents are to be read that are known, and were somewhere else before or have no place here yet: by file. */
function correctionsOfNewcomers(intakes: readonly Intake[], history: readonly Event[]) {
  const found = new Map<string, ReturnType<CorrectionsOf>>();
  if (!history.some(({ type }) => type === 'corrected')) return found;
  for (const { path, known } of intakes) {
    if (known === undefined || path.source === undefined || known.source?.file === path.source.file) continue;
    const corrections = correctionsFor(choicesIn(history, known.id));
    if (corrections.length > 0) found.set(path.source.file, corrections);
  }
  return found;
}

/** What lies on this machine, or in a repository that is fetched for it. */
async function readAny(name: string, { repositories, task }: Workspace, correctionsOf: CorrectionsOf, choose: Choose) {
  if (isThere(name) || !isAddress(name))
    return { ...(await readSource(name, correctionsOf, task)), place: name, notices: [] };
  const { repository, part } = addressOf(name);
  const { folder, before, trouble } = await repositories.fetch(repository);
  const place = join(folder, part);
  if (!isThere(place))
    throw new Failure(
      `${visibleLine(repository)}: no document in it is called ${quoted(part)}; leave out the # to see all`,
      2,
    );
  const { readings, ...rest } = await readSource(place, correctionsOf, task);
  const last = `${visibleLine(repository)} cannot be fetched (${trouble}): this is what it had the last time.`;
  const pages = pagesOf(repository);
  const from = (reading: Reading): Reading => {
    const file = relative(folder, reading.path.source?.file ?? folder)
      .split(sep)
      .join('/');
    const path = pages === undefined ? reading.path : withPages(reading.path, pages, file);
    return { ...reading, path, name: file, repository };
  };
  const wanted = choose(readings.map(from), before);
  return { ...rest, readings: wanted, place, notices: trouble === undefined ? [] : [last] };
}

/** That paths follow the repository that they come from: of those that do not yet. */
function follows(
  intakes: readonly Intake[],
  readings: readonly Reading[],
  history: readonly Event[],
): readonly NewEvent[] {
  const followed = followedIn(history);
  return intakes.flatMap(({ path }, index): readonly NewEvent[] => {
    const { repository, name = '' } = readings[index] ?? {};
    if (repository === undefined) return [];
    const known = followed.get(path.id);
    const isKnown = known?.file === name && repositoryKey(known.address) === repositoryKey(repository);
    return isKnown ? [] : [{ type: 'followed', path: path.id, address: repository, file: name }];
  });
}

/** What takes back that these paths were removed: who brings one in again wants it. */
async function returns(intakes: readonly Intake[], { journal }: Workspace): Promise<readonly NewEvent[]> {
  const { removalOf } = shelfOf((await journal.settled()).events);
  return intakes.flatMap(({ path: { id } }): readonly NewEvent[] => {
    const event = removalOf(id);
    return event === undefined ? [] : [{ type: 'undone', path: id, event }];
  });
}

/**
 * What the library makes of what was read. Of a path that cannot be read it is known where it came from: then that is its
 * next version. Any other keeps its id to itself.
 */
function intakesOf(
  { paths, unreadable }: Listed,
  readings: readonly Reading[],
  { library }: Workspace,
  history: readonly Event[],
) {
  const anew = unreadable.flatMap((one) => {
    const source = readings.find((reading) => isFrom(one, reading))?.path.source;
    return source === undefined ? [] : [{ ...NOTHING, id: one.id, source }];
  });
  const occupied = unreadable.map(({ id }) => id);
  const followed = followedIn(history);
  const follows = ({ id }: Path, repository: string, file: string) => {
    const known = followed.get(id);
    return known?.file === file && repositoryKey(known.address) === repositoryKey(repository);
  };
  const shelf = { library: [...paths, ...anew], isThere, occupied, pinnedIn: library.pinned, follows };
  return { intakes: takeIn(shelf, readings), anew: anew.map(({ id }) => id) };
}

const NOTHING: Omit<Path, 'id'> = {
  title: '',
  phases: [],
  additionalResources: [],
  videos: [],
  checklist: [],
  furtherSections: [],
};

function isFrom({ id, text, document }: Unreadable, { path, name, document: own }: Reading): boolean {
  const file = path.source?.file;
  if (file !== undefined && text.includes(`"file": ${JSON.stringify(file)}`)) return true;
  if (id === path.id && text.includes(`"file": ${JSON.stringify(`${ELSEWHERE}${name}`)}`)) return true;
  return own !== undefined && document !== undefined && Buffer.compare(own, document) === 0;
}

/** Adds what the boxes say, and what waits for what is gone, from a history that is about these paths. */
async function withActs(intakes: readonly Intake[], workspace: Workspace): Promise<readonly Brought[]> {
  for (const { path, pinned } of intakes) workspace.show(path, pinned);
  const all = await Promise.all(intakes.map((intake) => withLeft(intake, workspace)));
  if (intakes.every(({ ticked }) => ticked.length === 0)) return all.map((intake) => ({ ...intake, acts: [] }));
  const { events } = await workspace.journal.read();
  const places = workspace.documents.all();
  return all.map((intake) => {
    const { path, pinned, ticked } = intake;
    const version = versionOf(path, pinned);
    const place = places.get(path.id);
    const last = place?.read ? lastRead(place, intake, version, workspace) : undefined;
    return { ...intake, acts: boxEvents(events, { path, version: version.hash, ticked, last }) };
  });
}

/** What was ticked in a document when it was read last, by the ids that it has now. */
function lastRead(place: Place, { known }: Intake, version: Version, { library }: Workspace): LastRead {
  const { read: at, ticked } = place;
  const before = known && versionOf(known, library.pinned(known));
  if (before === undefined || before.hash === version.hash || before.hash !== place.version)
    return { at, ticked: new Set(ticked) };
  const match = matchLists(before.list, version.list);
  const then = new Set(ticked);
  const now = before.list.flatMap(({ id }, index) =>
    then.has(id) ? (version.list[match[index] ?? -1]?.id ?? []) : [],
  );
  return { at, ticked: new Set(now) };
}

/** Where documents are on this machine and what was in them: of those of which that is not known yet. */
async function placesOf(intakes: readonly Intake[], { documents, journal }: Workspace, read: string) {
  const known = documents.all();
  const { events } = await journal.read();
  const newest = new Map<string, string>();
  for (const { path, at } of events) if (at > (newest.get(path) ?? '')) newest.set(path, at);
  return new Map(
    intakes.flatMap(({ path, pinned, ticked }): (readonly [string, Place])[] => {
      if (path.source === undefined) return [];
      const place = { file: path.source.file, version: versionOf(path, pinned).hash, ticked };
      const { read: last = '', ...before } = known.get(path.id) ?? {};
      // When it was read only matters for what has been said since.
      const isSame = JSON.stringify(before) === JSON.stringify(place) && (newest.get(path.id) ?? '') < last;
      return isSame ? [] : [[path.id, { file: place.file, read, version: place.version, ticked: place.ticked }]];
    }),
  );
}

/**
 * Keeps what a file of Waymark 0.1 says of a path, before it is replaced: the events of that time name its ids, and no
 * version, and other programs know items by them.
 */
async function keepLegacy(known: Path, { library, versions }: Workspace): Promise<void> {
  if (!library.isLegacy(known)) return;
  await versions.keep(legacyVersionOf(known, library.pinned(known)));
}

async function hasDocument({ library }: Workspace, id: string, document: Uint8Array | undefined): Promise<boolean> {
  if (document === undefined) return true;
  const stored = await library.document(id);
  return stored !== undefined && Buffer.compare(stored, document) === 0;
}

/** How the documents of the library are read: by what the learner has decided of each. Reads the journal only if asked. */
export async function correctionsIn(workspace: Workspace): Promise<CorrectionsOf> {
  const choicesOf = await choicesByFileIn(workspace);
  return (file) => correctionsFor(choicesOf(file));
}

/** The same with choices that were typed just now, and count first. */
export async function correctionsWith(
  workspace: Workspace,
  typed: Choices,
): Promise<{ readonly choicesOf: (file: string) => Choices; readonly correctionsOf: CorrectionsOf }> {
  const choicesOf = await choicesByFileIn(workspace);
  const further = correctionsFor(typed).map((one): Correction => ({ ...one, isTyped: true }));
  const correctionsOf: CorrectionsOf = (file) => [...correctionsFor(choicesOf(resolve(file))), ...further];
  return { choicesOf, correctionsOf };
}

async function choicesByFileIn({ library, journal }: Workspace) {
  const { events } = await journal.read();
  // Hardly any document needs to be corrected, and then no path is looked at.
  const paths = events.some(({ type }) => type === 'corrected') ? (await library.list()).paths : [];
  return choicesByFile(paths, events);
}
