import type { Row, Table } from '../document/blocks.ts';
import { boxOf } from '../document/box.ts';
import { folded } from '../document/words.ts';
import { type Column, columnNamed, isAside, PHASES, TITLES } from './column-names.ts';
import { isEmptyWord } from './kind.ts';

/** Which column of a table says what. Several may say where the links are, or what to look out for. */
export type Columns = {
  readonly title: number;
  /** Whether its header says that this is a table of things to study. */
  readonly sure: boolean;
  readonly of: (column: Column) => readonly number[];
  readonly header: readonly string[];
};

/** What the columns of a table are, by their headers; nothing when none of them can hold titles. */
export function columnsOf({ header, rows }: Table): Columns | undefined {
  // A picture in place of names is in a frame, and no column of anything.
  const names = header.map((name) => (/!\[|<img\b/i.test(name) ? '' : folded(wordsIn(name).replace(/#/g, ' # '))));
  const phase = names.findIndex((name, index) => PHASES.test(name) && groupsRows(rows, index));
  const named = titleAmong(names, rows, phase);
  const title = named ?? (names.length > 1 ? firstOfWords(names, rows, phase) : undefined);
  if (title === undefined) return undefined;
  const columns = names.map((name, index): Column | undefined => {
    if (index === title) return 'title';
    if (index === phase) return 'phase';
    return holdsBoxes(rows, index) ? 'done' : columnNamed(name);
  });
  const of = (column: Column) => columns.flatMap((other, index) => (other === column ? [index] : []));
  return { title, sure: named !== undefined, of, header };
}

function titleAmong(names: readonly string[], rows: readonly Row[], phase: number): number | undefined {
  // What is the same in many rows is what they have in common, if there is a column that tells them apart.
  for (const share of [0.6, 0]) {
    for (const pattern of TITLES) {
      const fits = (name: string, index: number) => index !== phase && pattern.test(name) && !isAside(name);
      const found = names.findIndex(
        (name, index) => fits(name, index) && hasWords(rows, index) && distinctness(rows, index) >= share,
      );
      if (found >= 0) return found;
    }
  }
  return undefined;
}

/** Where no name says so, titles are in the first column of words that is not a time or a mark. */
function firstOfWords(names: readonly string[], rows: readonly Row[], phase: number): number | undefined {
  const found = names.findIndex((name, index) => {
    const column = columnNamed(name);
    const fits = column === undefined || column === 'focus' || column === 'link' || name === '';
    return index !== phase && fits && hasWords(rows, index);
  });
  return found >= 0 ? found : undefined;
}

/** Whether a column says the same in several rows one after another, or leaves them out, as a group would. */
function groupsRows(rows: readonly Row[], index: number): boolean {
  const values = rows.map(({ cells }) => folded(cells[index] ?? ''));
  const groups = values.filter((value, row) => value !== '' && value !== values[row - 1]).length;
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== '')).length;
  return groups > 0 && groups < filled && values[0] !== '';
}

function holdsBoxes(rows: readonly Row[], index: number): boolean {
  const filled = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => boxOf(cell) !== undefined);
}

/** How many of the cells of a column that say something say something else than the others, as a share. */
function distinctness(rows: readonly Row[], index: number): number {
  const values = rows.map(({ cells }) => folded(wordsIn(cells[index] ?? ''))).filter((value) => value !== '');
  return new Set(values).size / Math.max(1, values.length);
}

/** Whether the words in a column could be titles: most of them say more than "link". */
function hasWords(rows: readonly Row[], index: number): boolean {
  const filled = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell.trim() !== '');
  const telling = filled.map(wordsIn).filter((words) => /\p{L}/u.test(words) && !isEmptyWord(words));
  return telling.length * 2 > filled.length;
}

/** The words of a cell: no pictures, no tags, and no links that are called no more than "lesson". */
function wordsIn(cell: string): string {
  const unlessEmpty = (_: string, text: string) => (isEmptyWord(text) ? ' ' : text);
  return cell
    .replace(/!\[[^\]]{0,500}\](?:\([^)]{0,2000}\))?/g, ' ')
    .replace(/\[([^\]]{0,500})\]\([^)]{0,2000}\)/g, unlessEmpty)
    .replace(/<a\b[^>]{0,2000}>([^<]{0,500})<\/a>/gi, unlessEmpty)
    .replace(/<[^>]{0,2000}>/g, ' ')
    .trim();
}
