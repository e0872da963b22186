import { layoutOf, type Size } from './layout.ts';
import { lineCount, linesAround, type Outline, pastBorder, placeOf, places, rowCount } from './outline.ts';
import type { State } from './state.ts';
import { scrollInto } from './viewport.ts';

/** The cursor on a row, or the nearest that there is, and as little scrolling as it takes to see it. */
export function moveTo(state: State, row: number): State {
  const cursor = Math.max(0, Math.min(row, rowCount(state.outline) - 1));
  const { first, last } = linesAround(state.outline, cursor);
  const height = layoutOf(state.size).bodyHeight;
  const scroll = pastBorder(state.outline, scrollInto(state.scroll, height, first, last, lineCount(state.outline)));
  if (cursor === state.cursor && scroll === state.scroll) return state;
  // The details of another row begin at their beginning.
  const below = state.below.name === 'details' && cursor !== state.cursor ? { ...state.below, scroll: 0 } : state.below;
  const screen = state.screen === state.below ? below : state.screen;
  return { ...state, cursor, scroll, below, screen };
}

/** To the first row of the next panel, or of the one before; from within a panel, up means to its own first row. */
export function changePanel(state: State, by: -1 | 1): State {
  const place = placeOf(state.outline, state.cursor);
  if (place === undefined) return state;
  const filled = places(state.outline).filter(({ rows }) => rows > 0);
  const target =
    by === 1
      ? filled.find(({ panel }) => panel > place.panel)
      : (filled.findLast(({ panel }) => panel < place.panel) ?? place);
  return target === undefined ? state : moveTo(state, target.firstRow);
}

/** The same path with other rows. */
export function showRows(state: State, outline: Outline, row: number): State {
  return moveTo({ ...state, outline, left: undefined }, row);
}

/** From the top again, so that a window that has grown is filled. */
export function resize(state: State, size: Size): State {
  const same = size.columns === state.size.columns && size.rows === state.size.rows;
  return same ? state : moveTo({ ...state, size, scroll: 0 }, state.cursor);
}
