import { isSlug, slugOf } from './slug.ts';

/** Something that wants an id, with what tells it from another of the same title, the most telling first. */
export type Claim = {
  readonly title: string;
  /** The id that a comment gives. */
  readonly id?: string;
  readonly apart: readonly (string | undefined)[];
};

/**
 * The ids for some claims, each unique. A comment comes first; then a title's slug goes to who comes first in the
 * order of the claims; another gets what tells it apart behind it, and a number only where nothing does.
 */
export function idsFor(claims: readonly Claim[]): readonly string[] {
  const taken = new Set<string>();
  const given = claims.map(({ id }) => {
    if (id === undefined || !isSlug(id) || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  const numbers = new Map<string, number>();
  return claims.map(({ title, apart }, index) => {
    const id = given[index] ?? freeId(slugOf(title), apart, taken, numbers);
    taken.add(id);
    return id;
  });
}

function freeId(
  slug: string,
  apart: readonly (string | undefined)[],
  taken: ReadonlySet<string>,
  numbers: Map<string, number>,
): string {
  if (!taken.has(slug)) return slug;
  for (const words of apart) {
    const id = words && `${slug}-${slugOf(words)}`;
    if (id && !taken.has(id)) return id;
  }
  for (let number = numbers.get(slug) ?? 2; ; number++) {
    numbers.set(slug, number + 1);
    if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}
