import type { Charset } from '../../text/charset.ts';
import { wrap } from '../../text/width.ts';
import { windowOf } from '../state/ladder.ts';
import { choicesOf, clamped, clampScroll, LIST_WIDTH, layoutOf } from '../state/layout.ts';
import { placed } from '../state/moving.ts';
import { groundOf } from '../state/state.ts';
import type { Frame } from './chooser.ts';
import { fitTimeLines } from './fit-screen.ts';
import { forgottenLines, leftoverLines, paletteLines, partLines } from './list-screens.ts';
import { pathLines } from './path-lines.ts';
import { pickerLines } from './picker.ts';
import { beside, inHeight, padded, type TextLine } from './text-line.ts';
import type { Screenful } from './text-screens.ts';

/**
 * What is between the header and the footer, in exactly `height` lines: the path from line `scroll` on, or the screen
 * over it.
 */
export function bodyLines(screenful: Screenful, scroll: number, height: number, charset: Charset): readonly TextLine[] {
  const { state, text, choices, leftovers, progress, now } = screenful;
  const { size } = state;
  const { columns: width } = size;
  const screen = groundOf(state);
  const frame = (cursor: number): Frame => ({
    cursor,
    limit: choicesOf(size),
    width: Math.min(width, LIST_WIDTH + 2),
    height: layoutOf(size).bodyHeight,
    charset,
  });
  const list = (lines: readonly TextLine[]) => inHeight(padded(lines, width, charset.ellipsis), height);
  switch (screen.name) {
    case 'path':
      return inHeight(pathBody(screenful, scroll, height, charset), height);
    case 'picker':
      return list(pickerLines(choices, screen.field, frame(screen.cursor)));
    case 'palette':
      return list(paletteLines(screenful, screen.field, frame(screen.cursor)));
    case 'left':
      return list(leftoverLines(leftovers, progress, frame(clamped(screen.cursor, leftovers.length))));
    case 'parts':
      return list(partLines(screen.parts, frame(clamped(screen.cursor, screen.parts.length))));
    case 'fit-time':
      return list(fitTimeLines(screen.field, frame(screen.cursor)));
    case 'forgotten':
      return list(forgottenLines(screen, now, frame(clamped(screen.cursor, screen.answers.length))));
    default: {
      const from = clampScroll(screen.scroll, layoutOf(size).bodyHeight, text.length);
      return list(text.slice(from));
    }
  }
}

/** The path, and in a wide window the pane and the column beside it. */
function pathBody(screenful: Screenful, scroll: number, height: number, charset: Charset): readonly TextLine[] {
  const { state, board, text, aside } = screenful;
  const { bodyWidth, paneWidth, asideWidth } = layoutOf(state.size);
  const { ellipsis } = charset;
  if (board.rows.length === 0 && state.filter !== '') {
    const lines = wrap(nothingFound(state.filter), bodyWidth - 2);
    return lines.map((text) => [{ text: ' ' }, { text }]);
  }
  const ladder = placed(state);
  const path = pathLines(board, state, ladder, windowOf(board.outline, ladder, scroll, height), bodyWidth, charset);
  if (paneWidth === 0) return path;
  const pane = edged(text, height, charset);
  const both = beside(inHeight(path, height), bodyWidth, pane, ellipsis);
  return asideWidth === 0 ? both : beside(both, bodyWidth + paneWidth, edged(aside, height, charset), ellipsis);
}

/** Lines with an edge at their left that goes all the way down. */
function edged(lines: readonly TextLine[], height: number, { border }: Charset): readonly TextLine[] {
  return Array.from({ length: height }, (_, line) => [
    { text: ` ${border.vertical} `, tone: 'quiet' as const },
    ...(lines[line] ?? []),
  ]);
}

function nothingFound(filter: string): string {
  return `Nothing matches "${filter}". Esc shows everything again; try is:open, kind:video or <30m.`;
}
