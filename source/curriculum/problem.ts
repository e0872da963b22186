import { Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';

/**
 * One thing that is wrong with a curriculum, as one line without the file's name:
 * `phases[1].resources[0].minutes: expected a whole number of minutes, got "40"`.
 */
export type Problem = string;

/** The failure (exit code 2) that tells the first of the problems with `file`, and how many there are besides. */
export function failureAbout(file: string, [first, ...others]: readonly [Problem, ...Problem[]]): Failure {
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return new Failure(`${visibleLine(file)}: ${first}${more}`, 2);
}

/** `value`, which came from a file, as a message may quote it: short, on one line, and harmless. */
export function quoted(value: unknown): string {
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** The beginning of `text` as one harmless line of at most `limit` characters. */
export function shortened(text: string, limit = 40): string {
  // A character takes one or two code units: enough of them to see whether there are more than `limit`.
  const characters = [...visibleLine(text.slice(0, 2 * limit + 2))];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : characters.join('');
}

/** The first few of many by their names: `Notes, Links, People and 9 more`. @param all how many there are, if not as many as names */
export function fewOf(names: readonly string[], all = names.length): string {
  const named = names.slice(0, 3).map((name) => shortened(name));
  const more = all - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The end of a message that suggests what was probably meant, or nothing. */
export function didYouMean(word: string | undefined): string {
  return word === undefined ? '' : `; did you mean "${word}"?`;
}

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
