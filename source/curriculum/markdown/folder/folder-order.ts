import type { Path } from '../../types.ts';
import { slugOf } from '../assembly/ids.ts';

/** Where a document stands in a folder. */
export type Spot = {
  readonly file: string;
  /** The folders around it, from the outside in. */
  readonly folders: readonly string[];
  /** The folder that it stands for, as a README does; '' for the whole. */
  readonly standsFor?: string;
};

/** Where the file of this name stands. */
export function spotOf(file: string): Spot {
  const folders = file.split('/').slice(0, -1);
  return { file, folders, ...(isIndex(file) && { standsFor: folders.join('/') }) };
}

/** Whether a file stands for the folder that it is in. */
export function isIndex(file: string): boolean {
  return /^(?:readme|index|summary)\.(?:md|markdown|mdown|mkd)$/i.test(file.split('/').at(-1) ?? '');
}

/** Files in the order of their folders: what stands for a folder first, then by number and by name. */
export function inTreeOrder<File extends { readonly file: string }>(files: readonly File[]): readonly File[] {
  const parts = new Map(files.map((file) => [file, file.file.split('/')]));
  return [...files].sort((one, other) => compare(parts.get(one) ?? [], parts.get(other) ?? []));
}

function compare(one: readonly string[], other: readonly string[]): number {
  for (let depth = 0; depth < one.length && depth < other.length; depth++) {
    const [left = '', right = ''] = [one[depth], other[depth]];
    if (left === right) continue;
    const [leftFirst, rightFirst] = [isFirst(one, depth), isFirst(other, depth)];
    if (leftFirst !== rightFirst) return leftFirst ? -1 : 1;
    return compareNames(left, right);
  }
  return one.length - other.length;
}

function isFirst(parts: readonly string[], depth: number): boolean {
  return depth === parts.length - 1 && isIndex(parts[depth] ?? '');
}

/** Numbers in names by their value, the rest letter by letter. Without `Intl`, which takes long to load. */
function compareNames(one: string, other: string): number {
  const [left, right] = [pieces(one), pieces(other)];
  for (const [index, piece] of left.entries()) {
    const against = right[index];
    if (against === undefined) return 1;
    const numbers = /^\d/.test(piece) && /^\d/.test(against);
    const difference = numbers ? Number(piece) - Number(against) : 0;
    if (difference !== 0) return difference;
    if (!numbers && piece !== against) return piece < against ? -1 : 1;
  }
  return left.length - right.length || (one < other ? -1 : 1);
}

function pieces(name: string): string[] {
  return name.toLowerCase().match(/\d{1,15}|\D+/g) ?? [];
}

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

/**
 * Paths in the order of their sources, as a person would list the files. What stands in no section comes first: after
 * those of one it would seem to be of it.
 */
export function inOrder(paths: readonly Path[]): readonly Path[] {
  const files = paths.map((path) => ({ path, file: (path.source?.file ?? '').replaceAll('\\', '/') }));
  const ordered = inTreeOrder(files).map(({ path }) => path);
  const isAlone = ({ source }: Path) => source === undefined || source.sections.length === 0;
  return [...ordered.filter(isAlone), ...ordered.filter((path) => !isAlone(path))];
}
