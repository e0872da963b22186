import type { Row, Table } from '../document/blocks.ts';
import { english } from '../document/english.ts';
import { type Rich, richOf, textOf } from '../document/inline.ts';
import { boxOf, stateOf, withoutMarks } from '../document/marks.ts';
import { folded, hasLetter, hasWord, undecorated } from '../document/words.ts';
import { type Column, columnNamed, isAside, isData, isLog, isPeople, PHASES, TITLES, WEAK } from './column-names.ts';
import { isOnClock, isVague, minutesIn } from './duration.ts';
import { isEmptyWord, isWork } from './vocabulary.ts';

/** Which column of a table says what. Several may say where the links are, or what to look out for. */
export type Columns = {
  readonly title: number;
  /** Whether its header says that this is a table of things to study. */
  readonly sure: boolean;
  /** Whether it says of each row how long it takes, or whether it is done. */
  readonly tracks: boolean;
  /** The name of the column that says that this is a table of facts. */
  readonly data?: string;
  /** The name of the column that says that this is a table of people. */
  readonly people?: string;
  /** Whether it tells what was done on which day. */
  readonly logs: boolean;
  readonly of: (column: Column) => readonly number[];
  readonly header: readonly string[];
};

/** The cells of a row, taken apart. */
export type Cells = { readonly row: Row; readonly cells: readonly Rich[] };

/** The rows of a table, taken apart. */
export function cellsOf(table: Table, references: Record<string, unknown>): readonly Cells[] {
  return table.rows.map((row) => ({
    row,
    cells: row.cells.map((cell) => richOf(boxOf(cell)?.rest ?? cell, references)),
  }));
}

/** What the columns of a table are, by their headers; nothing when none of them can hold titles. */
export function columnsOf(
  { header }: Table,
  rows: readonly Cells[],
  references: Record<string, unknown>,
): Columns | undefined {
  const names = header.map((name) => nameOf(name, references));
  const words = new Words(rows);
  const phase = names.findIndex((name, index) => PHASES.test(name) && groupsRows(rows, index));
  const named = titleAmong(names, words, phase);
  const title =
    named?.index ?? numbered(names, rows) ?? (names.length > 1 ? firstOfWords(names, words, phase) : undefined);
  if (title === undefined) return undefined;
  const marked = markedAmong(names, rows, title);
  const columns = names.map((name, index): Column | undefined => {
    if (index === title) return 'title';
    if (index === phase) return 'phase';
    if (holdsBoxes(rows, index)) return 'done';
    const column = columnNamed(name);
    // A column of nothing but marks says how far one is, whatever it is called, if there is no other one.
    if (index === marked && (name === '' || column === undefined || column === 'number')) return 'done';
    // A column of media that are links says where to go, and not what sort of thing it is.
    if (column === 'done' && !holdsStates(rows, index)) return undefined;
    if (column === 'kind' && rows.some(({ cells }) => (cells[index]?.links.length ?? 0) > 0)) return 'link';
    return column;
  });
  const places = new Map<Column | undefined, number[]>();
  for (const [index, column] of columns.entries()) places.set(column, [...(places.get(column) ?? []), index]);
  const of = (column: Column) => places.get(column) ?? NONE;
  const tracks = (['duration', 'effort', 'done', 'when', 'phase', 'prerequisites'] as const).some(
    (column) => of(column).length > 0,
  );
  const linked = rows.filter(({ cells }) => cells.some(({ links }) => links.some(({ badge }) => !badge))).length;
  const facts =
    names.find((name, index) => index !== title && isData(name)) ??
    (isData(names[title] ?? '') ? names[title] : undefined);
  const isFacts = facts !== undefined && !tracks && linked * 2 < rows.length;
  const person = names.findIndex((name, index) => index !== title && isPeople(name));
  const outward = rows.filter(({ cells }) =>
    cells.some(({ links }, index) => !isPeople(names[index] ?? '') && links.some(({ badge }) => !badge)),
  ).length;
  const isAboutPeople =
    (person >= 0 || isPeople(names[title] ?? '')) &&
    !tracks &&
    !/\b(?:task|exercise|course|lesson|lecture)s?\b/.test(names[title] ?? '') &&
    outward * 2 < rows.length;
  const isCounted = named === undefined && COUNTED.test(names[title] ?? '');
  // Who says how long each row takes, or ticks it off, lists what there is to study, whatever the titles are called.
  const isTimed = named === undefined && of('duration').some((index) => holdsTimes(rows, index));
  const isTicked = named === undefined && isTickedOff(names, rows, of('done'));
  const tells =
    isCounted ||
    isTimed ||
    isTicked ||
    (named !== undefined && (named.place < WEAK || tracks || linked * 2 >= rows.length));
  return {
    title,
    sure: tells && !isFacts && !isAboutPeople,
    tracks: of('duration').length + of('effort').length + of('done').length > 0,
    ...(isFacts && { data: facts }),
    ...(isAboutPeople && { people: names[person] ?? names[title] ?? '' }),
    logs: of('when').length > 0 && names.some(isLog),
    of,
    header: header.map((name) => richOf(name, references).text),
  };
}

const NONE: readonly number[] = [];

const LEARNED =
  /\b(?:learn(?:ed|t|ing)|read(?:ing)?|watch(?:ed|ing)|stud(?:ied|ying)|master(?:ed|ing)|practi[cs](?:ed|ing))\b/i;

/** Whether one of some columns, and no other, has marks of done: several columns of marks compare things. */
function isTickedOff(names: readonly string[], rows: readonly Cells[], done: readonly number[]): boolean {
  const ticked = names.flatMap((_, index) => (rows.some(({ cells }) => holdsMark(cells[index])) ? [index] : []));
  // Much has a status that nobody learns; who has learned some of it does.
  const isLearned = (index: number) => rows.some(({ cells }) => LEARNED.test((cells[index]?.text ?? '').slice(0, 40)));
  return (
    ticked.length === 1 &&
    done.some((index) => ticked.includes(index) && (names[index] !== 'status' || isLearned(index)))
  );
}

/** A header as `english` has it. A picture in place of names is in a frame, and no column of anything. */
function nameOf(name: string, references: Record<string, unknown>): string {
  if (/!\[|<img\b/i.test(name)) return '';
  const shown = richOf(name, references).text;
  return english(undecorated(shown).replace(/#/g, ' # ')) || (hasLetter(shown) ? '' : shown.trim());
}

type Named = { readonly index: number /** In the list of names, the most telling first. */; readonly place: number };

function titleAmong(names: readonly string[], words: Words, phase: number): Named | undefined {
  // What is the same in many rows is what they have in common, if there is a column that tells them apart.
  for (const share of [0.6, 0]) {
    for (const [place, pattern] of TITLES.entries()) {
      const fits = (name: string, index: number) => index !== phase && pattern.test(name) && !isAside(name);
      const index = names.findIndex(
        (name, column) => fits(name, column) && words.areTitles(column, name) && words.distinctness(column) >= share,
      );
      if (index >= 0) return { index, place };
    }
  }
  return undefined;
}

/** A column of lessons and the like that are only counted, where others say where each leads. */
function numbered(names: readonly string[], rows: readonly Cells[]): number | undefined {
  const index = names.findIndex((name) => COUNTED.test(name));
  const linked = rows.filter(({ cells }) => cells.some(({ links }) => links.length > 0)).length;
  const counted = rows.every(({ cells }) => /^\s*\d{0,4}[.)]?\s*$/.test(cells[index]?.text ?? ''));
  return index >= 0 && counted && linked * 2 > rows.length ? index : undefined;
}

const COUNTED =
  /^(?:lessons?|lectures?|sessions?|chapters?|modules?|units?|class(?:es)?|episodes?|parts?|weeks?|days?|exercises?|labs?) ?(?:#|no|number)?$/;

/** Where no name says so, titles are in the first column of words that is not a time or a mark. */
function firstOfWords(names: readonly string[], words: Words, phase: number): number | undefined {
  const found = names.findIndex((name, index) => {
    const column = columnNamed(name);
    const fits = column === undefined || column === 'focus' || column === 'link' || name === '';
    return index !== phase && fits && words.areTitles(index, name);
  });
  return found >= 0 ? found : undefined;
}

/** Whether a column says the same in several rows one after another, or leaves them out, as a group would. */
function groupsRows(rows: readonly Cells[], index: number): boolean {
  if (rows.some(({ row }) => row.spanned?.has(index))) return false;
  const values = rows.map(({ row }) => folded(row.cells[index] ?? ''));
  const groups = values.filter((value, row) => value !== '' && value !== values[row - 1]).length;
  // A dash says that a row belongs to none.
  const filled = rows.filter(
    ({ row }, at) => row.cells.some((cell) => cell !== '') && !(values[at] === '' && (row.cells[index] ?? '') !== ''),
  ).length;
  return groups > 0 && groups < filled && values[0] !== '';
}

function holdsBoxes(rows: readonly Cells[], index: number): boolean {
  const filled = rows.map(({ row }) => row.cells[index] ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => boxOf(cell) !== undefined);
}

/** Whether the cells of a column say how far one is, or could: an empty column is there to be filled in. */
function holdsStates(rows: readonly Cells[], index: number): boolean {
  const filled = rows.flatMap(({ cells }) => cells[index] ?? []).filter(({ pieces }) => pieces.length > 0);
  return filled.length === 0 || filled.some((cell) => stateOf(cell) !== undefined || /\d\s?%|\d\/\d/.test(cell.text));
}

/** The only column that holds nothing but marks of done and open. One of several compares things, as does one of a property. */
function markedAmong(names: readonly string[], rows: readonly Cells[], title: number): number | undefined {
  const found = names.flatMap((_, index) => (index !== title && holdsMarks(rows, index) ? [index] : []));
  const [only] = found;
  return found.length === 1 && only !== undefined && !PROPERTY.test(names[only] ?? '') ? only : undefined;
}

/** What a mark may say of a course beside how far one is with it. */
const PROPERTY =
  /\b(?:free|paid|premium|price|cost|required|mandatory|optional|core|elective|certificates?|recommended|available|official|interactive|online|offline|graded|supported|support|easy|hard|symbols?|icons?|signs?|emojis?|marks?|keys?|beginners?|advanced|english|must)\b/;

function holdsMarks(rows: readonly Cells[], index: number): boolean {
  const filled = rows.map(({ cells }) => (cells[index]?.text ?? '').trim()).filter((cell) => cell !== '');
  const links = rows.some(({ cells }) => (cells[index]?.links.length ?? 0) > 0);
  return (
    filled.length > 0 && !links && filled.every((cell) => withoutMarks(cell).text === '' || /^[xX🟢]$/u.test(cell))
  );
}

/** Whether most cells of a column that say something give an amount of time. */
function holdsTimes(rows: readonly Cells[], index: number): boolean {
  const filled = rows.map(({ cells }) => (cells[index]?.text ?? '').trim()).filter((text) => hasWord(text));
  const timed = filled.filter((text) => minutesIn(text) !== undefined || isOnClock(text) || isVague(text));
  return filled.length > 0 && timed.length * 2 > filled.length;
}

function holdsMark(cell: Rich | undefined): boolean {
  return cell !== undefined && stateOf(cell) === 'done';
}

/** The words in the columns of a table, as far as they are asked for. */
class Words {
  readonly #rows: readonly Cells[];
  readonly #columns = new Map<number, { readonly words: readonly string[]; distinctness?: number }>();

  constructor(rows: readonly Cells[]) {
    this.#rows = rows;
  }

  /** How many of the cells of a column that say something say something else than the others, as a share. */
  distinctness(column: number): number {
    const known = this.#in(column);
    if (known.distinctness === undefined) {
      const values = known.words.map(folded).filter((value) => value !== '');
      known.distinctness = new Set(values).size / Math.max(1, values.length);
    }
    return known.distinctness;
  }

  /** Whether the words in a column could be titles: most of them say more than "link", and than its own name. */
  areTitles(column: number, name: string): boolean {
    const filled = this.#in(column).words.filter((cell) => cell !== '');
    const telling = filled.filter((cell) => hasLetter(cell) && !isEmptyWord(cell) && folded(cell) !== name);
    return telling.length * 2 > filled.length;
  }

  #in(column: number) {
    const known = this.#columns.get(column) ?? { words: this.#rows.map(({ cells }) => wordsIn(cells[column])) };
    this.#columns.set(column, known);
    return known;
  }
}

/** The words of a cell: no pictures, and of links that are called no more than "lesson" only that they are there. */
function wordsIn(cell: Rich | undefined): string {
  if (cell === undefined) return '';
  const empty = cell.links.filter(({ text }) => isEmptyWord(text) || isWork(folded(text))).map(({ url }) => url);
  const said = empty.length === 0 ? cell.text : textOf(cell.pieces.filter(({ url = '' }) => !empty.includes(url)));
  return said.trim() || (cell.pieces.length > 0 ? '-' : '');
}
