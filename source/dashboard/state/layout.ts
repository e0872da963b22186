/** How the window is divided. All numbers are cells and lines of the terminal. */

export type Size = { readonly columns: number; readonly rows: number };

export type Layout = {
  /** The first line alone, or three lines with the bar and what is next, and one more. */
  readonly header: 'line' | 'full';
  /** Whether there is a line for what just happened. */
  readonly status: boolean;
  /** Whether there is a line for the keys below it. */
  readonly keys: boolean;
  /** Lines between the header and these. */
  readonly bodyHeight: number;
  /** The width of the path itself. */
  readonly bodyWidth: number;
  /** The width of the pane that shows what has the cursor. 0 when there is no room beside the path. */
  readonly paneWidth: number;
  /** The width of the column beside that, with what comes then and what was done. 0 when there is no room. */
  readonly asideWidth: number;
};

const KEYS_FROM_ROWS = 15;
const FULL_HEADER_FROM_ROWS = 12;
const STATUS_FROM_ROWS = 8;
const PANE_FROM_COLUMNS = 100;
const ASIDE_FROM_COLUMNS = 150;
const ASIDE = 36;
const HEADER_HEIGHT = { line: 1, full: 4 };

/** The longest line of a list, and of text that is read, in cells. */
export const LIST_WIDTH = 88;
export const PROSE_WIDTH = 76;
/** The edge of a pane, with its margins. */
const EDGE = 4;

/** The layout for a window. In a low one the keys go first, then the header shrinks, then the status line goes. */
export function layoutOf({ columns, rows }: Size): Layout {
  const header = rows >= FULL_HEADER_FROM_ROWS ? 'full' : 'line';
  const status = rows >= STATUS_FROM_ROWS;
  const keys = rows >= KEYS_FROM_ROWS;
  const taken = HEADER_HEIGHT[header] + Number(status) + Number(keys);
  return { header, status, keys, bodyHeight: Math.max(1, rows - taken), ...widthsOf(columns) };
}

function widthsOf(columns: number) {
  if (columns < PANE_FROM_COLUMNS) return { bodyWidth: Math.min(columns, LIST_WIDTH), paneWidth: 0, asideWidth: 0 };
  const asideWidth = columns < ASIDE_FROM_COLUMNS ? 0 : ASIDE;
  const both = columns - asideWidth;
  const bodyWidth = Math.min(LIST_WIDTH, Math.floor(both * (asideWidth > 0 ? 0.56 : 0.6)));
  return { bodyWidth, paneWidth: Math.min(PROSE_WIDTH + EDGE, both - bodyWidth), asideWidth };
}

/** How many a list to choose from shows at once: a line is for what is typed, one for what the list adds up to. */
export function choicesOf(size: Size): number {
  return Math.max(1, layoutOf(size).bodyHeight - 2);
}

/** How far a page is, of a window `height` lines high: one line is kept in sight. */
export function pageOf(height: number): number {
  return Math.max(1, height - 1);
}

/** Where the window stands over a text that is longer than it. All numbers are lines. */

/** `scroll`, as near as possible, such that the window shows as much of the text as it can. */
export function clampScroll(scroll: number, height: number, total: number): number {
  return Math.max(0, Math.min(scroll, total - height));
}

/** A place in a list of `count`, or the nearest that there is: the list may have become shorter. */
export function clamped(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}

/** The scroll offset at which `line` stands in the middle of the window, or as near to that as the text allows. */
export function scrollAround(line: number, height: number, total: number): number {
  return clampScroll(line - Math.floor(height / 2), height, total);
}
