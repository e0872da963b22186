/**
 * Where everything of a path stands on the screen. A panel is a phase, or what comes after the phases. An open panel is
 * a line of border, a line for each of its rows and a line of border; a closed one is a single line, its rung. Where
 * the phases fit into the window all panels are open. Where they do not, the path is a ladder: one panel is open, and
 * as many after it as there are lines left over. Where not even the rungs fit, the far ones join into ranges.
 */

import { clampScroll } from './layout.ts';
import { memoize } from './memoize.ts';

/** What there is to place. */
export type Outline = {
  /** How many rows each panel has. */
  readonly rows: readonly number[];
  /** How many of the panels are phases: the first ones. */
  readonly phases: number;
  /** Whether this is what a search has found: all of it is open. */
  readonly isFound: boolean;
};

/** A place for the cursor: a row of an open panel, or the rung of a closed one. */
export type Spot = { readonly panel: number; readonly row: number };

/** The row of a spot that is a rung. */
export const RUNG = -1;

export type Ladder = {
  readonly isOpen: readonly boolean[];
  /** The first line of every panel, and at the end how many lines there are. */
  readonly tops: readonly number[];
  /** The first place for the cursor in every panel, and at the end how many there are. */
  readonly stops: readonly number[];
  /** How it came to be: all of it fits or was asked for by a search, or it is a ladder. */
  readonly kind: 'whole' | 'found' | 'ladder';
};

/** A line of the window. */
export type Shown =
  /** Of a panel: its rung or upper border is line 0. */
  | { readonly kind: 'line'; readonly panel: number; readonly line: number }
  /** Phases that are out of sight, from the first to before the last. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number };

const BORDERS = 2;
/** Lines of the path that are seen above and below the cursor. */
const SIGHT = 3;
/** In fewer lines than that nothing joins, and no title stays. */
const LEAST_HEIGHT = 6;

/** @param open the panel that the learner opened last @param height of the window, in lines */
export const ladderOf = memoize((outline: Outline, open: number, height: number): Ladder => {
  const { rows, phases, isFound } = outline;
  const linesOf = (count: number) => count + BORDERS;
  const all = rows.slice(0, phases).reduce((sum, count) => sum + linesOf(count), 0);
  if (isFound || all <= height) return placed(outline, isFound ? 'found' : 'whole', () => true);
  const opened = new Set<number>([open]);
  let left = height - rows.length + 1 - linesOf(rows[open] ?? 0);
  for (let next = open + 1; next < rows.length; next += 1) {
    left -= linesOf(rows[next] ?? 0) - 1;
    if (left < 0) break;
    opened.add(next);
  }
  return placed(outline, 'ladder', (panel) => opened.has(panel));
});

function placed({ rows }: Outline, kind: Ladder['kind'], opens: (panel: number) => boolean): Ladder {
  const isOpen = rows.map((_, panel) => opens(panel));
  const tops = [0];
  const stops = [0];
  rows.forEach((count, panel) => {
    tops.push((tops[panel] ?? 0) + (isOpen[panel] ? count + BORDERS : 1));
    stops.push((stops[panel] ?? 0) + (isOpen[panel] ? count : 1));
  });
  return { isOpen, tops, stops, kind };
}

/** How many lines the whole ladder has. */
export function lineCount({ tops }: Ladder): number {
  return tops.at(-1) ?? 0;
}

/** The line of a spot. */
export function lineOf({ tops, isOpen }: Ladder, { panel, row }: Spot): number {
  return (tops[panel] ?? 0) + (isOpen[panel] ? row + 1 : 0);
}

/** The spot so many stops further on, or the last that there is in that direction. */
export function spotBy({ stops, isOpen }: Ladder, { panel, row }: Spot, by: number): Spot {
  const at = (stops[panel] ?? 0) + Math.max(0, row) + by;
  const stop = Math.max(0, Math.min(at, (stops.at(-1) ?? 0) - 1));
  const to = placeIn(stops, stop);
  return { panel: to, row: isOpen[to] ? stop - (stops[to] ?? 0) : RUNG };
}

/** The panel in which a line or a stop lies. */
function placeIn(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where the window has to stand for a spot to be seen, with as little scrolling as that takes, and with lines of sight
 * above and below it.
 */
export function scrollTo(ladder: Ladder, spot: Spot, scroll: number, height: number): number {
  const line = lineOf(ladder, spot);
  const total = lineCount(ladder);
  if (ladder.kind === 'whole') {
    const { first, last } = withBorders(ladder, spot, line);
    const into = Math.max(Math.min(Math.max(scroll, last - height + 1), first), line - height + 1);
    return pastBorder(ladder, clampScroll(into, height, total));
  }
  const joins = height >= LEAST_HEIGHT;
  // The first lines of the window may be a range and a title, the last one a range.
  const [above, below] = !joins ? [0, 0] : ladder.kind === 'ladder' ? [2, 1] : [1, 0];
  const sight = Math.max(0, Math.min(SIGHT, Math.floor((height - 1 - above - below) / 2)));
  const into = Math.min(Math.max(scroll, line + sight + below - height + 1), line - sight - above);
  return clampScroll(into, height, total);
}

/** The same for whoever jumps: the spot is a third of the way down. */
export function jumpTo(ladder: Ladder, spot: Spot, height: number): number {
  return scrollTo(ladder, spot, lineOf(ladder, spot) - Math.floor(height / 3), height);
}

/** The line of a row, the one above it, where the title of its panel stays, and the border below the last. */
function withBorders({ tops }: Ladder, { panel }: Spot, line: number) {
  const isLast = line + BORDERS === tops[panel + 1];
  return { first: Math.max(0, line - 1), last: isLast ? line + 1 : line };
}

/** `scroll`, or the line after it where it would begin the window with the lower border of a panel out of sight. */
function pastBorder({ tops }: Ladder, scroll: number): number {
  return tops.includes(scroll + 1) && scroll > 0 ? scroll + 1 : scroll;
}

/** What the window shows, from its first line to its last. */
export function windowOf(outline: Outline, ladder: Ladder, scroll: number, height: number): readonly Shown[] {
  const total = lineCount(ladder);
  const from = ladder.kind === 'whole' ? Math.max(0, Math.min(scroll, total - 1)) : clampScroll(scroll, height, total);
  const shown: Shown[] = [];
  for (let line = from; line < Math.min(total, from + height); line += 1) shown.push(shownAt(ladder, line));
  if (height < LEAST_HEIGHT) return shown;
  if (from > 0) keepAbove(shown, ladder, outline);
  if (ladder.kind === 'ladder' && from + height < total) joinBelow(shown, ladder, outline);
  return shown;
}

function shownAt({ tops }: Ladder, line: number): Extract<Shown, { kind: 'line' }> {
  const panel = placeIn(tops, line);
  return { kind: 'line', panel, line: line - (tops[panel] ?? 0) };
}

/** What is out of sight above joins into a range; the title of a panel that is cut stays. */
function keepAbove(shown: Shown[], { isOpen, tops, kind }: Ladder, { phases }: Outline): void {
  const [first] = shown;
  if (first?.kind !== 'line') return;
  const { panel, line } = first;
  const isCut = isOpen[panel] === true && line < (tops[panel + 1] ?? 0) - (tops[panel] ?? 0) - 1;
  const title: readonly Shown[] = isCut ? [{ kind: 'line', panel, line: 0 }] : [];
  const joined = kind === 'ladder' ? rangeOf(0, Math.min(isCut ? panel : panel + 1, phases)) : [];
  const kept = [...joined, ...title];
  if (kind === 'ladder' || line > 0) shown.splice(0, kept.length, ...kept);
}

function joinBelow(shown: Shown[], { isOpen }: Ladder, { phases }: Outline): void {
  const last = shown.at(-1);
  if (last?.kind !== 'line') return;
  const isWithin = isOpen[last.panel] === true && last.line > 0;
  const range = rangeOf(isWithin ? last.panel + 1 : last.panel, phases);
  shown.splice(shown.length - range.length, range.length, ...range);
}

/** One phase by itself is its rung. */
function rangeOf(from: number, to: number): readonly Shown[] {
  if (to <= from) return [];
  return [to - from === 1 ? { kind: 'line', panel: from, line: 0 } : { kind: 'range', from, to }];
}

/** How many rows are above and below the window. On a ladder the ranges say it, but for a panel that is cut. */
export function hiddenRows({ kind }: Ladder, { rows }: Outline, shown: readonly Shown[]) {
  const seen = shown.flatMap((one) =>
    one.kind === 'line' && one.line > 0 && one.line <= (rows[one.panel] ?? 0) ? one : [],
  );
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined) return { above: 0, below: 0 };
  const count = (panels: readonly number[]) => (kind === 'ladder' ? 0 : panels.reduce((sum, one) => sum + one, 0));
  return {
    above: count(rows.slice(0, first.panel)) + first.line - 1,
    below: count(rows.slice(last.panel + 1)) + (rows[last.panel] ?? 0) - last.line,
  };
}
