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

/** The same one by one, for a list below a message; all of them, up to as many as can be read. */
export function choicesOf(things: readonly Labelled[]): readonly string[] {
  const more = things.length - MOST;
  return [...things.slice(0, MOST).map(labelOf), ...(more > 0 ? [`and ${more} more`] : [])];
}

/** Most that a list holds. */
const MOST = 20;

function labelOf({ id, title, number }: Labelled): string {
  return `${number === undefined ? '' : `${number} `}${shortened(title)} (${visibleLine(id)})`;
}
