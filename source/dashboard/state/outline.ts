/**
 * Where rows stand on the screen: the path is drawn as panels, one below the other, and a panel is a line of
 * border, a line for each row and a line of border. Rows are counted through all panels, from 0.
 */

/** How many rows each panel has. An empty panel has no row and still its two lines of border. */
export type Outline = readonly number[];

const BORDERS = 2;

/** The number of rows in all panels. */
export function rowCount(outline: Outline): number {
  return outline.reduce((sum, rows) => sum + rows, 0);
}

/** The number of lines that all panels take. */
export function lineCount(outline: Outline): number {
  return rowCount(outline) + BORDERS * outline.length;
}

/** A panel's place: its first row, and its first line, which is its upper border. */
export type Place = { readonly panel: number; readonly firstRow: number; readonly rows: number; readonly top: number };

/** The place of every panel. */
export function places(outline: Outline): readonly Place[] {
  let firstRow = 0;
  return outline.map((rows, panel) => {
    const place = { panel, firstRow, rows, top: firstRow + BORDERS * panel };
    firstRow += rows;
    return place;
  });
}

/** The panel that a row stands in, or nothing where there is no such row. */
export function placeOf(outline: Outline, row: number): Place | undefined {
  return places(outline).find(({ firstRow, rows }) => row >= firstRow && row < firstRow + rows);
}

/** The lines to see when the cursor is on `row`: its own, and the border next to it, which names the panel. */
export function linesAround(outline: Outline, row: number): { readonly first: number; readonly last: number } {
  const place = placeOf(outline, row);
  if (place === undefined) return { first: 0, last: 0 };
  const within = row - place.firstRow;
  const line = place.top + 1 + within;
  return { first: within === 0 ? line - 1 : line, last: within === place.rows - 1 ? line + 1 : line };
}

/** `scroll`, or the line after it where it would begin the window with the lower border of a panel out of sight. */
export function pastBorder(outline: Outline, scroll: number): number {
  return places(outline).some(({ top, rows }) => top + rows + 1 === scroll) ? scroll + 1 : scroll;
}

/** How many rows are above and below a window of `height` lines. */
export function hiddenRows(outline: Outline, scroll: number, height: number) {
  let above = 0;
  let below = 0;
  for (const { top, rows } of places(outline)) {
    above += Math.max(0, Math.min(rows, scroll - top - 1));
    below += Math.max(0, Math.min(rows, top + 1 + rows - scroll - height));
  }
  return { above, below };
}
