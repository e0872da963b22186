import { resolve } from 'node:path';
import type { Correction } from '../curriculum/markdown/roles/corrections.ts';
import type { CorrectionsOf } from '../curriculum/readings.ts';
import { type Choices, choicesByFile, correctionsFor, withChoices } from '../progress/corrections.ts';
import type { Journal } from '../progress/journal.ts';
import type { Library } from '../store/library/library-folder.ts';

/** How the documents of the library are read: by what the learner has decided of each. Reads the journal only if asked. */
export async function correctionsIn(library: Library, journal: Journal): Promise<CorrectionsOf> {
  const choicesOf = await choicesIn(library, journal);
  return (file) => correctionsFor(choicesOf(file));
}

/** The same with further choices for some files. */
export async function correctionsWith(
  library: Library,
  journal: Journal,
  further: Choices,
): Promise<{ readonly choicesOf: (file: string) => Choices; readonly correctionsOf: CorrectionsOf }> {
  const kept = await choicesIn(library, journal);
  const choicesOf = (file: string) => withChoices(kept(file), further);
  return { choicesOf, correctionsOf: (file): readonly Correction[] => correctionsFor(choicesOf(resolve(file))) };
}

async function choicesIn(library: Library, journal: Journal) {
  const { events } = await journal.read();
  // Hardly any document needs to be corrected, and then no path is looked at.
  const paths = events.some(({ type }) => type === 'corrected') ? (await library.list()).paths : [];
  return choicesByFile(paths, events);
}
