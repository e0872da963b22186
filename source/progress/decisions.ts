import type { Correction } from '../curriculum/markdown/roles/corrections.ts';
import type { Path } from '../curriculum/types.ts';
import type { Event } from './event.ts';
import { actionOf, holding, newestHolding } from './history.ts';

/** What the learner has decided of the paths of the library as such. */
export type Shelf = {
  /** The action by which a path was taken out of the library; nothing for one that is in it. */
  readonly removalOf: (path: string) => string | undefined;
  /** The learner's own title for a path; nothing where it has that of its document. */
  readonly titleOf: (path: string) => string | undefined;
};

/** @param ordered the history in order, or what of it is settled */
export function shelfOf(ordered: readonly Event[]): Shelf {
  const removals = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const event of holding(ordered)) {
    if (event.type === 'removed') removals.set(event.path, actionOf(event));
    if (event.type === 'renamed') titles.set(event.path, event.title);
  }
  return { removalOf: (path) => removals.get(path), titleOf: (path) => titles.get(path) || undefined };
}

/** A path under the title that the learner has given it. */
export function titled<P extends { readonly id: string; readonly title: string }>(path: P, { titleOf }: Shelf): P {
  const title = titleOf(path.id);
  return title === undefined || title === path.title ? path : { ...path, title };
}

/** Where the document of a path comes from. */
type Followed = {
  /** An address that git takes. */
  readonly address: string;
  /** The document's file in that repository, with slashes. */
  readonly file: string;
};

/** The repositories that paths follow, by the ids of the paths. @param ordered the history, in order */
export function followedIn(ordered: readonly Event[]): ReadonlyMap<string, Followed> {
  if (!ordered.some(({ type }) => type === 'followed')) return new Map();
  return new Map(
    holding(ordered).flatMap((event) =>
      event.type === 'followed' ? [[event.path, { address: event.address, file: event.file }] as const] : [],
    ),
  );
}

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
