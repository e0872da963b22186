import type { Correction } from '../curriculum/markdown/roles/corrections.ts';
import type { Path } from '../curriculum/types.ts';
import type { Event } from './event.ts';
import { newestHolding } from './history.ts';

/** How the document of a path is read: the headings below which all is to be studied, and those below which nothing is. */
export type Choices = { readonly study: readonly string[]; readonly skip: readonly string[] };

const NONE: Choices = { study: [], skip: [] };

/**
 * What the learner has decided last of how the document of a path is read.
 * @param ordered the history in order
 */
export function choicesIn(ordered: readonly Event[], path: string): Choices {
  const last = newestHolding(ordered, (event) => event.type === 'corrected' && event.path === path);
  return last?.type === 'corrected' ? { study: last.study, skip: last.skip } : NONE;
}

/** Choices with further ones: what is said later of a heading counts. */
export function withChoices(before: Choices, { study, skip }: Choices): Choices {
  const without = (headings: readonly string[], others: readonly string[]) =>
    headings.filter((heading) => !others.includes(heading));
  return {
    study: [...new Set([...without(before.study, skip), ...study])],
    skip: [...new Set([...without(before.skip, study), ...without(skip, study)])],
  };
}

/** Choices as the reader of documents takes them. */
export function correctionsFor({ study, skip }: Choices): readonly Correction[] {
  return [
    ...study.map((heading): Correction => ({ heading, role: 'study' })),
    ...skip.map((heading): Correction => ({ heading, role: 'skip' })),
  ];
}

/** The choices of each document that a path of the library comes from, by its file. */
export function choicesByFile(paths: readonly Path[], ordered: readonly Event[]): (file: string) => Choices {
  const corrected = new Set(ordered.flatMap((event) => (event.type === 'corrected' ? event.path : [])));
  const known = new Map(paths.filter(({ id }) => corrected.has(id)).map(({ id, source }) => [source?.file, id]));
  return (file) => {
    const id = known.get(file);
    return id === undefined ? NONE : choicesIn(ordered, id);
  };
}
