import type { Progress } from '../../progress/progress.ts';
import type { Outline } from './outline.ts';
import { type Panel, panelsOf, type Row } from './panels.ts';
import { queryOf } from './query.ts';

/** All that the path shows: its panels, and the rows of all of them, counted through as the cursor counts them. */
export type Board = {
  readonly panels: readonly Panel[];
  readonly rows: readonly Row[];
  /** The row of what is next, or -1 when nothing is. */
  readonly next: number;
};

export function boardOf(progress: Progress): Board {
  return boardFrom(panelsOf(progress));
}

/**
 * What a search shows of a board: the rows that fit, in their panels, which say of all their rows what they said.
 * @param kept an item that is shown whether it fits or not
 */
export function foundIn(board: Board, filter: string, kept?: string): Board {
  if (filter.trim() === '') return board;
  const query = queryOf(filter);
  const fits = (row: Row) => row.id === kept || query(row);
  const panels = board.panels.map((panel) => ({ ...panel, rows: panel.rows.filter(fits) }));
  return boardFrom(panels.filter(({ rows }) => rows.length > 0));
}

/**
 * Where the cursor goes when other rows are shown: to the item that it stood on, else to the first behind it.
 * @param whole all rows, which says what is behind what
 */
export function sameRow(whole: Board, item: string | undefined, now: Board): number {
  const place = new Map(whole.rows.map(({ id }, index) => [id, index]));
  const at = place.get(item ?? '') ?? 0;
  const row = now.rows.findIndex(({ id }) => (place.get(id) ?? 0) >= at);
  return row === -1 ? now.rows.length - 1 : row;
}

function boardFrom(panels: readonly Panel[]): Board {
  const rows = panels.flatMap((panel) => panel.rows);
  return { panels, rows, next: rows.findIndex(({ isNext }) => isNext) };
}

/** The outline of the panels, for the state to reckon with. */
export function outlineOf({ panels }: Board): Outline {
  return panels.map(({ rows }) => rows.length);
}

/** The row that the cursor of a dashboard starts on: what is next, else what the checklist wants, else the first. */
export function startingRow({ next, rows }: Board): number {
  if (next !== -1) return next;
  const isWanted = (row: Row) => row.kind === 'checklist' && row.entry.phase === undefined && row.state !== 'done';
  return Math.max(0, rows.findIndex(isWanted));
}

/**
 * The row to go to for the section after the one that `cursor` stands in, or before it, round and round: its first;
 * of the phases `left`, where the learner left them, or what is next.
 */
export function otherSection(board: Board, cursor: number, by: -1 | 1, left: number | undefined): number {
  const firstRows = new Map<Panel['section'], number>();
  let firstRow = 0;
  for (const { section, rows } of board.panels) {
    if (rows.length > 0 && !firstRows.has(section)) firstRows.set(section, firstRow);
    firstRow += rows.length;
  }
  const sections = [...firstRows];
  const at = sections.findLastIndex(([, first]) => first <= cursor);
  const [section, first] = sections.at((at + by) % sections.length) ?? ['phases', 0];
  return section === 'phases' ? (left ?? startingRow(board)) : first;
}
