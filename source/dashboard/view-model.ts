import type { Charset } from '../text/charset.ts';
import { commandsIn } from './keys/commands.ts';
import type { Context } from './keys/context.ts';
import type { Snapshot } from './snapshot.ts';
import { filtered } from './state/choices.ts';
import { textOf as textIn } from './state/field.ts';
import { layoutOf } from './state/layout.ts';
import { leftoversOf } from './state/leftovers.ts';
import { memoize } from './state/memoize.ts';
import { groundOf } from './state/state.ts';
import { detailsLines } from './view/details.ts';
import { helpLines } from './view/help.ts';
import type { TextLine } from './view/line.tsx';
import { paneLines } from './view/pane.ts';
import { questionsIn } from './view/questions.ts';

/** What is worked out from a snapshot, once for the key that comes next and for drawing. */
export type ViewModel = Context & {
  /** The text of the screen over the path, or of the pane beside it. */
  readonly text: readonly TextLine[];
};

const details = memoize(detailsLines);
const pane = memoize(paneLines);
const leftovers = memoize(leftoversOf);

export const viewModelOf = memoize((snapshot: Snapshot, charset: Charset): ViewModel => {
  const { state, whole, board, progress, history, isBelow, choices } = snapshot;
  const { screen, size, answers } = state;
  const { bodyHeight, paneWidth } = layoutOf(size);
  const row = board.rows[state.cursor];
  const context: Context = {
    state,
    progress,
    history,
    whole,
    board,
    row,
    choices: screen.name === 'picker' ? choices && filtered(choices, textIn(screen.field)) : choices,
    commands: commandsIn(state),
    leftovers: screen.name === 'left' ? leftovers(whole) : [],
    isBelow,
    questionsAt: () => questionsIn(details(row, progress, history, row?.id, size.columns - 2, charset)),
    mostScroll: 0,
  };
  const text = textOf();
  return { ...context, text, mostScroll: Math.max(0, text.length - bodyHeight) };

  function textOf(): readonly TextLine[] {
    // What the palette runs, it runs there.
    switch (screen.name === 'palette' ? state.below.name : groundOf(state).name) {
      case 'help':
        return helpLines(size.columns - 2, context);
      case 'details':
        return details(row, progress, history, answers, size.columns - 2, charset);
      case 'path':
        return paneWidth === 0 ? [] : pane(row, progress, answers, paneWidth - 2, bodyHeight, charset);
      default:
        return [];
    }
  }
});
