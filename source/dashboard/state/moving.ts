import { jumpTo, type Ladder, ladderOf, type Outline, RUNG, type Spot, scrollTo, spotBy } from './ladder.ts';
import { layoutOf, type Size } from './layout.ts';
import type { State } from './state.ts';

/** The path as it is placed on the screen at this moment. */
export function placed({ outline, open, size }: State): Ladder {
  return ladderOf(outline, open, layoutOf(size).bodyHeight);
}

/** The cursor so many stops further on, and as little scrolling as it takes to see it. */
export function moveBy(state: State, by: number): State {
  return looked(state, spotBy(placed(state), state.cursor, by), scrollTo);
}

/** The cursor on a spot far away: its panel is opened, and it stands a third of the way down. */
export function jump(state: State, to: Spot): State {
  const spot = within(state.outline, to);
  const opened = state.open === spot.panel ? state : { ...state, open: spot.panel };
  return looked(opened, spot, (ladder, to, _, height) => jumpTo(ladder, to, height));
}

/** A spot, or the nearest that there is. */
function within({ rows }: Outline, { panel, row }: Spot): Spot {
  const at = Math.max(0, Math.min(panel, rows.length - 1));
  return { panel: at, row: Math.max(0, Math.min(row, (rows[at] ?? 0) - 1)) };
}

/** The cursor where it is, and seen: other things around it may have changed. */
function stay(state: State, spot: Spot): State {
  const { rows } = state.outline;
  // What was open only since there was room for it stays open when there is none any more.
  const isHidden = spot.row !== RUNG && !placed(state).isOpen[spot.panel];
  const settled = isHidden ? { ...state, open: spot.panel } : state;
  const isOpen = placed(settled).isOpen[spot.panel];
  const row = isOpen ? Math.max(0, Math.min(spot.row, (rows[spot.panel] ?? 0) - 1)) : RUNG;
  return looked(settled, { panel: spot.panel, row }, scrollTo);
}

type Scroll = (ladder: Ladder, spot: Spot, scroll: number, height: number) => number;

function looked(state: State, spot: Spot, scrollFor: Scroll): State {
  const scroll = scrollFor(placed(state), spot, state.scroll, layoutOf(state.size).bodyHeight);
  const isSame = spot.panel === state.cursor.panel && spot.row === state.cursor.row;
  const cursor = isSame ? state.cursor : spot;
  // The details of another row begin at their beginning.
  const below = state.below.name === 'details' && !isSame ? { ...state.below, scroll: 0 } : state.below;
  const screen = state.screen === state.below ? below : state.screen;
  const next = { ...state, cursor, scroll, below, screen };
  return (Object.keys(next) as (keyof State)[]).every((key) => next[key] === state[key]) ? state : next;
}

/** To the first row of the next panel, or of the one before; from within a panel, up means to its own first row. */
export function changePanel(state: State, by: -1 | 1): State {
  const { panel, row } = state.cursor;
  const { rows } = state.outline;
  const isFilled = (at: number) => (rows[at] ?? 0) > 0;
  const others = rows.map((_, at) => at).filter(isFilled);
  const target =
    by === 1
      ? others.find((at) => at > panel)
      : row > 0
        ? panel
        : (others.findLast((at) => at < panel) ?? (isFilled(panel) ? panel : undefined));
  return target === undefined ? state : jump(state, { panel: target, row: 0 });
}

/** To the row so many rows further on, whatever is open. */
export function changeRow(state: State, by: -1 | 1): State {
  const all = ladderOf({ ...state.outline, isFound: true }, 0, 0);
  const spot = spotBy(all, state.cursor, by);
  return (state.outline.rows[spot.panel] ?? 0) === 0 ? state : jump(state, spot);
}

/** The same path with other rows. */
export function showRows(state: State, outline: Outline, spot: Spot): State {
  const open = outline.isFound || !state.outline.isFound ? state.open : spot.panel;
  const at = Math.max(0, Math.min(spot.panel, outline.rows.length - 1));
  return stay({ ...state, outline, open, left: undefined }, { panel: at, row: spot.row });
}

/** From the top again, so that a window that has grown is filled. */
export function resize(state: State, size: Size): State {
  const same = size.columns === state.size.columns && size.rows === state.size.rows;
  return same ? state : stay({ ...state, size, scroll: 0 }, state.cursor);
}
