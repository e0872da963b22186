import { type Intake, takeIn } from '../curriculum/intake.ts';
import { isThere } from '../curriculum/load.ts';
import { type Reading, readSource } from '../curriculum/source.ts';
import type { Journal } from '../progress/journal.ts';
import { seedEvents } from '../progress/seeds.ts';
import type { Library } from '../store/library.ts';

/** What a source would bring into the library. */
export type Bringing = {
  readonly intakes: readonly Intake[];
  readonly readings: readonly Reading[];
  readonly passedOver: number;
};

/** Reads a source and says what it would bring. Writes nothing. */
export async function bringing(name: string, library: Library): Promise<Bringing> {
  const { readings, passedOver } = await readSource(name);
  const { paths } = await library.list();
  return { intakes: takeIn(paths, readings, isThere), readings, passedOver };
}

/** Takes into the library what a source brings, and ticks what the documents show as ticked and nobody has touched. */
export async function take({ intakes, readings }: Bringing, library: Library, journal: Journal): Promise<void> {
  for (const [index, { path, changes }] of intakes.entries()) {
    const known = changes === undefined ? undefined : await library.get(path.id);
    const document = readings[index]?.document;
    const isSame = JSON.stringify(known) === JSON.stringify(path) && (await hasDocument(library, path.id, document));
    if (!isSame) await library.save(path, document);
  }
  if (intakes.every(({ seeds }) => seeds.length === 0)) return;
  const { events } = await journal.read();
  await journal.append(intakes.flatMap(({ path, seeds }) => seedEvents(events, path.id, seeds)));
}

async function hasDocument(library: Library, id: string, document: Uint8Array | undefined): Promise<boolean> {
  if (document === undefined) return true;
  const stored = await library.document(id);
  return stored !== undefined && Buffer.compare(stored, document) === 0;
}
