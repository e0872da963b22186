import { withoutMarks } from '../curriculum/markdown/document/marks.ts';

/** What stands between the cells of a table's row. */
const BAR = /(?<!\\)\|/;

/**
 * A document in which rows of tables have the mark in their column of states that the rows beside them have there that are
 * done; otherwise the same byte for byte. A row beside which no column tells is left as it is.
 * @param wanted lines, counted from 1, of rows that are to be marked
 * @param done lines of rows that are marked already
 */
export function markRows(document: string, wanted: ReadonlySet<number>, done: ReadonlySet<number>): string {
  const lines = document.split('\n');
  for (let first = 0; first < lines.length; first++) {
    let end = first;
    while (BAR.test(lines[end] ?? '')) end += 1;
    const places = Array.from({ length: end - first }, (_, place) => first + place);
    const marks = marksIn(places.flatMap((at) => (done.has(at + 1) ? [(lines[at] ?? '').split(BAR)] : [])));
    for (const at of places) if (wanted.has(at + 1)) lines[at] = withMark(lines[at] ?? '', marks);
    first = Math.max(first, end);
  }
  return lines.join('\n');
}

/** By column what all rows have in it, where that may be a mark. */
function marksIn([first = [], ...others]: readonly (readonly string[])[]): ReadonlyMap<number, string> {
  const marks = first.map((cell, column) => [column, cell.trim()] as const);
  const isShared = (column: number, mark: string) => others.every((cells) => cells[column]?.trim() === mark);
  return new Map(marks.filter(([column, mark]) => isMark(mark) && isShared(column, mark)));
}

function isMark(text: string): boolean {
  return withoutMarks(text).mark === 'done' || /^(?:[xv]|\p{L}{2,12})$/iu.test(text);
}

/** A row with the mark in the first column that has one and says nothing here. */
function withMark(row: string, marks: ReadonlyMap<number, string>): string {
  const cells = row.split(BAR);
  for (const [column, mark] of marks) {
    const cell = cells[column];
    if (cell === undefined || column === 0 || column >= cells.length - 1 || /[\p{L}\p{N}]/u.test(cell)) continue;
    return cells.with(column, cell.trim() === '' ? ` ${mark} ` : cell.replace(cell.trim(), () => mark)).join('|');
  }
  return row;
}
