import type { Path } from '../curriculum/types.ts';
import { duration } from '../text/quantity.ts';
import type { Progress, ResourceProgress } from './progress.ts';
import { fractionInWords, timeLeftInWords } from './wording.ts';

/** What is next in the path that a resource leads to, and on from there, the deepest last. */
export function nextBelow({
  below,
}: ResourceProgress): readonly { readonly path: Path; readonly next: ResourceProgress }[] {
  return below?.next === undefined ? [] : [{ path: below.path, next: below.next }, ...nextBelow(below.next)];
}

/** How far the path below is: `2/17 · 17 h 40 left`. */
export function belowInWords({ totals }: Pick<Progress, 'totals'>, separator: string): string {
  return [fractionInWords(totals), timeLeftInWords(totals, duration)]
    .filter((part) => part !== '')
    .join(` ${separator} `);
}
