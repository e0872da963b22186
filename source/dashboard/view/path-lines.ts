import type { Charset } from '../../text/charset.ts';
import type { Board } from '../state/board.ts';
import { hiddenRows, type Ladder, type Shown, windowOf } from '../state/ladder.ts';
import { memoize } from '../state/memoize.ts';
import type { Panel } from '../state/panels.ts';
import { type Query, queryOf } from '../state/query.ts';
import type { State } from '../state/state.ts';
import { columnsOf, type Drawn, panelLine, rangeSpans, rungSpans } from './panel.ts';
import { progressBar, type TextLine } from './text-line.ts';

const columns = memoize(columnsOf);

/** What the window shows of the path, line by line. Only what is seen is made. */
export function pathLines(
  board: Board,
  { cursor, filter }: State,
  ladder: Ladder,
  shown: readonly Shown[],
  width: number,
  charset: Charset,
): readonly TextLine[] {
  const { panels } = board;
  const query: Query | undefined = filter.trim() === '' ? undefined : queryOf(filter);
  const drawn: Drawn = { width, columns: columns(panels, width), charset, query };
  return shown.map((one) => {
    if (one.kind === 'range') return rangeSpans(panels.slice(one.from, one.to), drawn);
    const panel = panels[one.panel];
    if (panel === undefined) return [];
    const isHere = cursor.panel === one.panel;
    if (!ladder.isOpen[one.panel]) return rungSpans(panel, isHere, drawn);
    return panelLine(panel, one.line, isHere && cursor.row === one.line - 1, drawn);
  });
}

/** How many rows are above and below a window of so many lines. */
export function hiddenIn({ outline }: Board, ladder: Ladder, scroll: number, height: number) {
  return hiddenRows(ladder, outline, windowOf(outline, ladder, scroll, height));
}

/** Where in the path the cursor stands, with a cell for each phase: `Phase 11 of 24  ██████████▍·············`. */
export function stripLine(panels: readonly Panel[], at: number, width: number, charset: Charset): TextLine {
  const phases = panels.filter(({ phase }) => phase !== undefined);
  if (phases.length < 2) return [];
  const own = panels[at]?.phase?.number;
  const start: TextLine =
    own === undefined
      ? [{ text: `${phases.length} phases` }]
      : [{ text: 'Phase ' }, { text: `${own}` }, { text: ` of ${phases.length}` }];
  const room = width - start.reduce((sum, { text }) => sum + text.length, 0) - 2;
  if (room < 4) return start;
  const cells = Math.min(phases.length, room);
  const strip = Array.from({ length: cells }, (_, cell) => {
    const from = Math.floor((cell * phases.length) / cells);
    const to = Math.floor(((cell + 1) * phases.length) / cells);
    const own = phases.slice(from, to);
    const isSettled = own.every(({ phase }) => phase?.state === 'done' || phase?.state === 'skipped');
    const sum = (of: (panel: Panel) => number) => own.reduce((all, panel) => all + of(panel), 0);
    const total = sum((panel) => panel.total);
    return progressBar(isSettled ? 1 : total === 0 ? 0 : sum((panel) => panel.done) / total, 1, charset);
  });
  return [...start, { text: '  ' }, ...merged(strip.flat())];
}

/** Neighbours of one tone as one piece. */
function merged(spans: TextLine): TextLine {
  const pieces: { text: string; tone: TextLine[number]['tone'] }[] = [];
  for (const { text, tone } of spans) {
    const last = pieces.at(-1);
    if (last !== undefined && last.tone === tone) last.text += text;
    else pieces.push({ text, tone });
  }
  return pieces;
}
