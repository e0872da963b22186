import { visibleLine } from '../text/visible.ts';
import { shortened } from './problem.ts';

/** Most that a message lists. */
export const HANDFUL = 5;

type Labelled = {
  readonly id: string;
  readonly title: string;
  /** As of a resource: `2.1`. */
  readonly number?: string;
};

/**
 * Things as a message lists them, for somebody to choose from: `2.2 Saga Pattern (saga-pattern), and 3 more`. The ids
 * are whole, however long: they are what one is to give.
 */
export function labelsOf(things: readonly Labelled[]): string {
  const labels = things.slice(0, HANDFUL).map(labelOf).join(', ');
  const more = things.length - HANDFUL;
  return more > 0 ? `${labels}, and ${more} more` : labels;
}

function labelOf({ id, title, number }: Labelled): string {
  return `${number === undefined ? '' : `${number} `}${shortened(title)} (${visibleLine(id)})`;
}
