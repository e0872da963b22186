import { resolve } from 'node:path';
import type { Correction } from '../curriculum/markdown/roles/corrections.ts';
import type { CorrectionsOf } from '../curriculum/source.ts';
import { type Choices, choicesByFile, correctionsFor } from '../progress/corrections.ts';
import type { Journal } from '../progress/journal.ts';
import type { Library } from '../store/library/library-folder.ts';

/** How the documents of the library are read: by what the learner has decided of each. Reads the journal only if asked. */
export async function correctionsIn(library: Library, journal: Journal): Promise<CorrectionsOf> {
  const choicesOf = await choicesIn(library, journal);
  return (file) => correctionsFor(choicesOf(file));
}

/** The same with choices that were typed just now, and count first. */
export async function correctionsWith(
  library: Library,
  journal: Journal,
  typed: Choices,
): Promise<{ readonly choicesOf: (file: string) => Choices; readonly correctionsOf: CorrectionsOf }> {
  const choicesOf = await choicesIn(library, journal);
  const further = correctionsFor(typed).map((one): Correction => ({ ...one, isTyped: true }));
  const correctionsOf: CorrectionsOf = (file) => [...correctionsFor(choicesOf(resolve(file))), ...further];
  return { choicesOf, correctionsOf };
}

async function choicesIn(library: Library, journal: Journal) {
  const { events } = await journal.read();
  // Hardly any document needs to be corrected, and then no path is looked at.
  const paths = events.some(({ type }) => type === 'corrected') ? (await library.list()).paths : [];
  return choicesByFile(paths, events);
}
