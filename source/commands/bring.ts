import { type Intake, takeIn } from '../curriculum/intake.ts';
import { isThere } from '../curriculum/load.ts';
import type { CorrectionsOf, Reading } from '../curriculum/readings.ts';
import { readSource } from '../curriculum/source.ts';
import type { Path } from '../curriculum/types.ts';
import type { Journal } from '../progress/journal.ts';
import { seedEvents } from '../progress/seeds.ts';
import type { Library, Listed, Unreadable } from '../store/library.ts';

/** What a source would bring into the library. */
export type Bringing = {
  readonly intakes: readonly Intake[];
  readonly readings: readonly Reading[];
  readonly passedOver: number;
};

/** What a source has brought, and what the learner should be told of the library meanwhile. */
export type Brought = { readonly intakes: readonly Intake[]; readonly notices: readonly string[] };

/** Reads a source and says what it would bring. Writes nothing. */
export async function bringing(name: string, library: Library, correctionsOf: CorrectionsOf): Promise<Bringing> {
  const { readings, passedOver } = await readSource(name, correctionsOf);
  return { intakes: intakesOf(await library.list(), readings).intakes, readings, passedOver };
}

/**
 * Takes into the library what a source brings, as the library is by then, and ticks what the documents show as ticked and
 * nobody has touched.
 */
export async function take({ readings }: Bringing, library: Library, journal: Journal): Promise<Brought> {
  const { intakes, notices } = await library.change(async (listed) => {
    const { intakes, anew } = intakesOf(listed, readings);
    const known = new Map(listed.paths.map((path) => [path.id, path]));
    const all = intakes.map(({ path }, index) => ({ path, document: readings[index]?.document }));
    const isNew = await Promise.all(
      all.map(async ({ path, document }) => {
        const isSame = JSON.stringify(known.get(path.id)) === JSON.stringify(path);
        return !(isSame && (await hasDocument(library, path.id, document)));
      }),
    );
    return { intakes, notices: listed.notices, anew, saves: all.filter((_, index) => isNew[index]) };
  });
  if (intakes.some(({ seeds }) => seeds.length > 0)) {
    const { events } = await journal.read();
    await journal.append(intakes.flatMap(({ path, seeds }) => seedEvents(events, path.id, seeds)));
  }
  return { intakes, notices };
}

/**
 * What the library makes of what was read. Of a path that cannot be read it is known where it came from: then that is its
 * next version. Any other keeps its id to itself.
 */
function intakesOf({ paths, unreadable }: Listed, readings: readonly Reading[]) {
  const anew = unreadable.flatMap((one) => {
    const source = readings.find((reading) => isFrom(one, reading))?.path.source;
    return source === undefined ? [] : [{ ...NOTHING, id: one.id, source }];
  });
  const occupied = unreadable.map(({ id }) => id);
  return { intakes: takeIn([...paths, ...anew], readings, isThere, occupied), anew: anew.map(({ id }) => id) };
}

const NOTHING: Omit<Path, 'id'> = {
  title: '',
  phases: [],
  additionalResources: [],
  videos: [],
  checklist: [],
  furtherSections: [],
};

function isFrom({ text, document }: Unreadable, { path, document: own }: Reading): boolean {
  if (path.source !== undefined && text.includes(`"file": ${JSON.stringify(path.source.file)}`)) return true;
  return own !== undefined && document !== undefined && Buffer.compare(own, document) === 0;
}

async function hasDocument(library: Library, id: string, document: Uint8Array | undefined): Promise<boolean> {
  if (document === undefined) return true;
  const stored = await library.document(id);
  return stored !== undefined && Buffer.compare(stored, document) === 0;
}
