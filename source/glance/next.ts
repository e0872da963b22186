import { nextBelow } from '../progress/explain.ts';
import type { ResourceProgress } from '../progress/progress.ts';
import { duration } from '../text/quantity.ts';
import { nextReport } from './status-json.ts';

/**
 * The next resource, with focus, link and why it is next, and what is next in the paths below it.
 * @param why see `explainNext`
 * @param separator stands between title, kind and minutes
 */
export function nextText(next: ResourceProgress, why: string, separator: string): string {
  const { focus, link, kind } = next.resource;
  const below = nextBelow(next).map(({ path, next: one }) => `${path.title}: ${heading(one, separator)}`);
  return [heading(next, separator, kind), focus, link?.url, ...below, why].filter(Boolean).join('\n');
}

function heading({ number, resource: { title, minutes } }: ResourceProgress, separator: string, kind?: string): string {
  return [`${number} ${title}`, kind, minutes && duration(minutes)].filter(Boolean).join(separator);
}

/** The answer of `waymark next --json`: of the paths below, the deepest last. */
export function fullNextReport(next: ResourceProgress, why: string) {
  const steps = nextBelow(next);
  const below = steps.map(({ path, next: one }) => ({ path: { id: path.id, title: path.title }, ...nextReport(one) }));
  return { ...nextReport(next), why, ...(below.length > 0 && { below }) };
}
