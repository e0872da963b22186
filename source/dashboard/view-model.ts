import type { Charset } from '../text/charset.ts';
import type { Context } from './keys/binding.ts';
import { commandsIn } from './keys/commands.ts';
import { dueElsewhere, recallOfPath } from './review-sitting.ts';
import type { Snapshot } from './snapshot.ts';
import { rowAt } from './state/board.ts';
import { filtered, leftoversOf } from './state/choices.ts';
import { textOf as textIn } from './state/field.ts';
import { layoutOf } from './state/layout.ts';
import { memoize } from './state/memoize.ts';
import { questionsIn } from './view/recall-lines.ts';
import { asideText, detailsOf, known, type Screenful, textOf } from './view/text-screens.ts';

const leftovers = memoize(leftoversOf);
const recallIn = memoize(recallOfPath);
const commands = memoize(commandsIn);
const elsewhere = memoize(dueElsewhere);

/** What is worked out from a snapshot, once for the key that comes next and for drawing. */
export const viewModelOf = memoize((snapshot: Snapshot, charset: Charset): Screenful => {
  const { state, whole, board, progress, history, isBelow, choices, now, activity } = snapshot;
  const { screen, size, cursor } = state;
  const row = rowAt(board, cursor);
  const context: Context = {
    state,
    progress,
    now,
    told: snapshot.told,
    orphan: snapshot.orphan,
    observed: snapshot.observed,
    history,
    recall: () => recallIn(progress, history),
    activity,
    whole,
    board,
    panel: board.panels[cursor.panel],
    row,
    choices: screen.name === 'picker' ? choices && filtered(choices, textIn(screen.field)) : choices,
    commands: screen.name === 'palette' ? commands(state, whole) : [],
    leftovers: screen.name === 'left' ? leftovers(whole) : [],
    isBelow,
    dueElsewhere: () => elsewhere(snapshot),
    questionsAt: () =>
      questionsIn(
        detailsOf(row, progress, history, row?.id, known(recallIn(progress, history), now), size.columns - 2, charset),
      ),
    mostScroll: 0,
  };
  const text = textOf(context, charset);
  const mostScroll = Math.max(0, text.length - layoutOf(size).bodyHeight);
  return { ...context, text, aside: asideText(context, charset), mostScroll };
});
