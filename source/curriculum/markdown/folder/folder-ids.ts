import { slugOf } from '../assembly/slug.ts';
import { isIndex } from './folder-order.ts';

/**
 * Ids for the paths of a folder, by their titles. Where titles are the same, each path in a folder has as many of its
 * folders' names before it as it takes to tell it from the others: never a number that another document could move.
 */
export function folderIds(documents: readonly { readonly title: string; readonly file: string }[]): readonly string[] {
  const names = documents.map(({ title, file }) => namesFor(title, file));
  const chosen = names.map((candidates) => candidates[0] ?? '');
  // Each round makes those that clash longer, all of them alike: which comes first must not matter.
  for (let round = 1; round < Math.max(...names.map(({ length }) => length), 0); round++) {
    const uses = new Map<string, number>();
    for (const id of chosen) uses.set(id, (uses.get(id) ?? 0) + 1);
    for (const [index, candidates] of names.entries()) {
      if ((uses.get(chosen[index] ?? '') ?? 0) > 1) chosen[index] = candidates[round] ?? candidates.at(-1) ?? '';
    }
  }
  return chosen;
}

/** The ids that a path could have, the shortest first. The last one spells its whole file. */
function namesFor(title: string, file: string): string[] {
  const slug = slugOf(title);
  const folders = file
    .split('/')
    .slice(0, -1)
    .map((name) => slugOf(unnumbered(name)));
  if (isIndex(file)) folders.pop();
  const longer = folders.map((_, index) => [...folders.slice(folders.length - 1 - index), slug].join('-'));
  const whole = slugOf(file.replace(/\.\w+$/, ''));
  // What is in no folder keeps its title's slug if the others can make way.
  return [slug, ...(longer.length > 0 ? longer : [slug]), whole, `${whole}-${spelled(file)}`];
}

function unnumbered(name: string): string {
  return name.replace(/^\d+(?:\.\d+)*[-_.)\s]+(?=\S)/, '');
}

/** A short name for what exactly a file is called (FNV-1a), for files that differ in punctuation only. */
function spelled(file: string): string {
  let hash = 0x811c9dc5;
  for (const character of file) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
