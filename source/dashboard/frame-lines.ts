import { dueOn, todayAt } from '../progress/recall/due.ts';
import { toRecall } from '../progress/recall/recall-in-words.ts';
import { recordedIn } from '../progress/time/recorded.ts';
import type { Charset } from '../text/charset.ts';
import type { Binding } from './keys/binding.ts';
import { footerBindings } from './keys/dispatch.ts';
import type { KeyName } from './keys/key.ts';
import type { Snapshot } from './snapshot.ts';
import { lineCount, scrollTo } from './state/ladder.ts';
import { layoutOf } from './state/layout.ts';
import { placed } from './state/moving.ts';
import { groundOf, type State } from './state/state.ts';
import { painted } from './view/ansi.ts';
import { bodyLines } from './view/body.ts';
import { footerLine, statusLine } from './view/footer.ts';
import { headerLines, headerTime } from './view/header.ts';
import { hiddenIn, stripLine } from './view/path-lines.ts';
import { sheetOf } from './view/sheet.ts';
import type { TextLine } from './view/text-line.ts';
import type { Screenful } from './view/text-screens.ts';
import { viewModelOf } from './view-model.ts';

/** Days of activity in the line of what just happened. */
const DAYS = 14;

type Frame = {
  readonly above: readonly TextLine[];
  /** Below the answers to a question. */
  readonly below: readonly TextLine[];
};

/** All lines of the window, but for the answers to a question. */
export function frameLines(screenful: Screenful, charset: Charset): Frame {
  const { state, board, whole, progress, activity } = screenful;
  const { size, filter, message } = state;
  const { columns: width } = size;
  const { header, status, keys, bodyHeight } = layoutOf(size);
  const hits = { shown: board.rows.length, all: whole.rows.length };
  const sheet = sheetOf(state, hits, charset);
  const height = Math.max(0, bodyHeight - sheet.height);
  const scroll = sheet.isModal ? scrollToCursor(state, height) : state.scroll;
  const bindings = footerBindings(screenful);
  const help = keys ? undefined : wayOn(bindings, state.screen.name === 'path' ? '?' : 'escape');
  const line = statusLine({
    ...{ panels: whole.panels, activity: activity.slice(-DAYS), filter, ...hits, help, width, charset },
    said: sheet.message,
    isPath: groundOf(state).name === 'path',
    due: toRecall(dueOn(screenful.recall().questions, todayAt(screenful.now)).length),
    ...outOfSight(screenful, scroll, height),
  });
  const time = headerTime(progress, screenful.history, screenful.now, charset);
  const head = headerLines({ progress, width, charset, size: header, message, strip: strip(), time });
  return {
    above: [...head, ...bodyLines(screenful, scroll, height, charset), ...sheet.lines],
    below: [...(status ? [line] : []), ...(keys ? [footerLine(bindings, width)] : [])],
  };

  /** Where not even the rungs of the path fit, the line below the header says where in it one is. */
  function strip(): TextLine {
    const isCut = lineCount(placed(state)) > bodyHeight && placed(state).kind === 'ladder';
    if (groundOf(state).name !== 'path') return [];
    return isCut ? stripLine(board.panels, state.cursor.panel, width - 2, charset) : [];
  }
}

/** Where there is no line for the keys, the one that matters most: to all the others, or back. */
function wayOn(bindings: readonly Binding[], key: KeyName): Binding | undefined {
  return bindings.find(({ keys }) => keys.includes(key));
}

/** Where the path is scrolled to for the cursor's row to be seen in fewer lines than the body has. */
function scrollToCursor(state: State, height: number): number {
  return scrollTo(placed(state), state.cursor, state.scroll, Math.max(1, height));
}

/** How many rows of the path, or lines of the screen over it, are above and below the window. */
function outOfSight({ state, board, mostScroll }: Screenful, scroll: number, height: number) {
  const screen = groundOf(state);
  if ('field' in screen || 'cursor' in screen) return { above: 0, below: 0 };
  if (!('scroll' in screen)) return hiddenIn(board, placed(state), scroll, height);
  const above = Math.min(screen.scroll, mostScroll);
  return { above, below: mostScroll - above };
}

/** All of the window as it is put on a terminal. A question's answers are not in it: they are a list of their own. */
export function frameOf(snapshot: Snapshot, charset: Charset): string {
  const { above, below } = frameLines(viewModelOf(snapshot, charset), charset);
  return painted([...above, ...below], snapshot.state.size.columns, charset.ellipsis);
}

/**
 * The frame that the dashboard would open with on this snapshot, to be shown before the path has been read. Nothing
 * where something else would be said first.
 */
export function firstFrame(snapshot: Snapshot, charset: Charset): string | undefined {
  const { history } = snapshot;
  // A session grows longer by the minute, or is asked about.
  const isSteady = history.length > 0 && recordedIn(history).running.length === 0;
  return isSteady ? frameOf(snapshot, charset) : undefined;
}
