import type { Progress } from '../../progress/progress.ts';
import type { Outline, Spot } from './ladder.ts';
import { type Panel, panelsOf, type Row } from './panels.ts';
import { queryOf } from './query.ts';

/** All that the path shows: its panels, and the rows of all of them. */
export type Board = {
  readonly panels: readonly Panel[];
  readonly rows: readonly Row[];
  /** The row of what is next; nothing when nothing is. */
  readonly next: Spot | undefined;
  /** For the state to reckon with. */
  readonly outline: Outline;
};

export function boardOf(progress: Progress): Board {
  return boardFrom(panelsOf(progress), false);
}

/**
 * What a search shows of a board: the rows that fit, in their panels, which say of all their rows what they said; of a
 * phase that is called so, all.
 * @param kept an item that is shown whether it fits or not
 */
export function foundIn(board: Board, filter: string, kept?: string): Board {
  if (filter.trim() === '') return board;
  const query = queryOf(filter);
  const fits = (row: Row) => row.id === kept || query.row(row);
  const panels = board.panels.map((panel) =>
    query.panel(panel) ? panel : { ...panel, rows: panel.rows.filter(fits) },
  );
  return boardFrom(
    panels.filter(({ rows }) => rows.length > 0),
    true,
  );
}

function boardFrom(panels: readonly Panel[], isFound: boolean): Board {
  const outline = {
    rows: panels.map(({ rows }) => rows.length),
    phases: panels.filter(({ section }) => section === 'phases').length,
    isFound,
  };
  return {
    panels,
    rows: panels.flatMap((panel) => panel.rows),
    next: spotWhere(panels, ({ isNext }) => isNext),
    outline,
  };
}

/** The row on a spot; nothing where that is a rung. */
export function rowAt({ panels }: Board, { panel, row }: Spot): Row | undefined {
  return panels[panel]?.rows[row];
}

/** The first row that is wanted. */
export function spotWhere(panels: readonly Panel[], isWanted: (row: Row, panel: Panel) => boolean): Spot | undefined {
  for (const [at, panel] of panels.entries()) {
    const row = panel.rows.findIndex((one) => isWanted(one, panel));
    if (row !== -1) return { panel: at, row };
  }
  return undefined;
}

/**
 * Where the cursor goes when other rows are shown: to the item that it stood on, else to the first behind it.
 * @param whole all rows, which says what is behind what
 */
export function sameSpot(whole: Board, item: string | undefined, now: Board): Spot {
  const place = new Map(whole.rows.map(({ id }, index) => [id, index]));
  const at = place.get(item ?? '') ?? 0;
  const found = spotWhere(now.panels, ({ id }) => (place.get(id) ?? 0) >= at);
  const last = now.panels.length - 1;
  return found ?? { panel: Math.max(0, last), row: Math.max(0, (now.panels[last]?.rows.length ?? 1) - 1) };
}

/** The row that the cursor of a dashboard starts on: what is next, else what the checklist wants, else the first. */
export function startingSpot({ next, panels }: Board): Spot {
  return next ?? wantedSpot(panels) ?? spotWhere(panels, () => true) ?? { panel: 0, row: 0 };
}

/** The first of the checklist that is to be ticked by hand and is not. */
export function wantedSpot(panels: readonly Panel[]): Spot | undefined {
  return spotWhere(panels, (row) => row.kind === 'checklist' && row.entry.phase === undefined && row.state !== 'done');
}

/** The row of a phase to begin with: the first that is open, else the first. */
export function openingRow({ rows }: Panel): number {
  return Math.max(
    0,
    rows.findIndex(({ state }) => state === 'open' || state === 'locked'),
  );
}

/**
 * Where to go for the section after the one that `cursor` stands in, or before it, round and round: to its first row;
 * of the phases to where the learner `left` them, or what is next.
 */
export function otherSection(board: Board, cursor: Spot, by: -1 | 1, left: Spot | undefined): Spot {
  const sections = new Map<Panel['section'], number>();
  for (const [at, { section, rows }] of board.panels.entries()) {
    if (rows.length > 0 && !sections.has(section)) sections.set(section, at);
  }
  const names = [...sections.keys()];
  const own = names.indexOf(board.panels[cursor.panel]?.section ?? 'phases');
  const to = names.at((Math.max(0, own) + by) % names.length);
  if (to === undefined || to === 'phases') return left ?? startingSpot(board);
  return { panel: sections.get(to) ?? 0, row: 0 };
}
