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
