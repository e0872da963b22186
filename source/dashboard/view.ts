import type { Charset } from '../text/charset.ts';
import { detailsLines } from './components/details.ts';
import { helpLines } from './components/help.ts';
import type { TextLine } from './components/line.tsx';
import type { Context } from './keys/context.ts';
import { remember } from './remember.ts';
import type { Snapshot } from './snapshot.ts';
import { filtered } from './state/choices.ts';
import { layoutOf } from './state/layout.ts';

/** What is worked out from a snapshot, once for the key that comes next and for drawing. */
export type View = Context & {
  /** The text of the screen over the path, or of the pane beside it. */
  readonly text: readonly TextLine[];
};

const details = remember(detailsLines);
const help = remember(helpLines);

export const viewOf = remember((snapshot: Snapshot, charset: Charset): View => {
  const { state, board, isBelow, choices } = snapshot;
  const { screen, size } = state;
  const row = board.rows[state.cursor];
  const text = textOf();
  return {
    state,
    board,
    row,
    choices: choices && filtered(choices, screen.name === 'picker' ? screen.filter : ''),
    isBelow,
    text,
    mostScroll: Math.max(0, text.length - layoutOf(size).bodyHeight),
  };

  function textOf(): readonly TextLine[] {
    if (screen.name === 'help') return help(size.columns - 2);
    const width = screen.name === 'details' ? size.columns : layoutOf(size).paneWidth;
    return width === 0 ? [] : details(row, snapshot.progress, width - 2, charset);
  }
});
