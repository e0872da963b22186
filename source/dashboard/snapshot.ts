import type { Path } from '../curriculum/types.ts';
import { shelfOf, titled } from '../progress/decisions.ts';
import type { Event } from '../progress/event.ts';
import { type Progress, progressOf } from '../progress/progress.ts';
import type { Orphans } from '../progress/progress-in-words.ts';
import type { PathQuestions } from '../progress/recall/sitting.ts';
import { doneByDay } from '../progress/time/diary.ts';
import type { ToldDate } from '../progress/time/moved.ts';
import type { Observed } from '../progress/time/path-time.ts';
import { returning } from './messages.ts';
import type { Action } from './state/action.ts';
import { type Board, boardOf, foundIn, rowAt, sameSpot, startingSpot } from './state/board.ts';
import type { Choice } from './state/choices.ts';
import type { Outline } from './state/ladder.ts';
import type { Size } from './state/layout.ts';
import { initialState, reducer } from './state/reducer.ts';
import type { State } from './state/state.ts';

/** Everything that the dashboard shows, at one moment. A new object whenever anything in it has changed. */
export type Snapshot = {
  readonly state: State;
  readonly progress: Progress;
  /** Of every path, in order. */
  readonly history: readonly Event[];
  /** All of the path, and what a search shows of it. */
  readonly whole: Board;
  readonly board: Board;
  /** How many items were done on each of the last days, today last. */
  readonly activity: readonly number[];
  /** The paths to choose from; nothing until they were asked for and read. */
  readonly choices: readonly Choice[] | undefined;
  /** The questions of the other paths; nothing until they were asked for and read. */
  readonly others?: readonly PathQuestions[] | undefined;
  /** How long the learner took on the other paths; nothing until that was asked for and read. */
  readonly observed?: Observed | undefined;
  /** Whether the learner came down here from a resource of another path. */
  readonly isBelow: boolean;
  /** The date that the learner was told since the last tick, when the path was opened. */
  readonly told?: ToldDate | undefined;
  /** What is known of items that documents do not have any more. */
  readonly orphan?: Orphans | undefined;
  /** The time of the last change of the history, in milliseconds since 1970. */
  readonly now: number;
};

/** How many days of the learner's activity are known: twelve weeks. */
const DAYS = 84;

/** A path as the dashboard opens on it: the cursor stands on what is next. @param now in milliseconds since 1970 */
export function firstSnapshot(
  path: Path,
  history: readonly Event[],
  size: Size,
  isBelow: boolean,
  now: number,
): Snapshot {
  const progress = progressOf(path, history);
  const board = boardOf(progress);
  const started = initialState(board.outline, size, startingSpot(board));
  const message = returning(progress, history, now);
  const state = message === undefined ? started : { ...started, message };
  const activity = doneByDay(progress, now, DAYS);
  return { state, progress, history, whole: board, board, activity, choices: undefined, isBelow, now };
}

/** What a history means for a path. @param now the time, in milliseconds since 1970 */
export function seen(before: Snapshot, history: readonly Event[], now: number): Snapshot {
  const progress = progressOf(titled(before.progress.path, shelfOf(history)), history);
  const whole = boardOf(progress);
  return shown({ ...before, history, progress, whole, activity: doneByDay(progress, now, DAYS), now }, before);
}

/** What an action makes of it. The same object when nothing changes. */
export function advanced(before: Snapshot, action: Action): Snapshot {
  const state = reducer(before.state, action);
  if (state === before.state) return before;
  const isSame = state.filter === before.state.filter && state.below.name === before.state.below.name;
  return isSame ? { ...before, state } : shown({ ...before, state }, before);
}

/** With the rows that its search leaves. The cursor stays with its item, unless the action has set it already. */
function shown(snapshot: Snapshot, before: Snapshot): Snapshot {
  const { whole, state } = snapshot;
  // Whose details are open stays, although a tick may have made it fit no more.
  const board = foundIn(whole, state.filter, state.below.name === 'details' ? itemAt(before) : undefined);
  const { outline } = board;
  const isSet = state.outline !== before.state.outline;
  const isSame = sameOutline(outline, state.outline) && sameIds(board, before.board);
  if (isSet || isSame) return { ...snapshot, board };
  // Whoever stands on a rung stays there.
  const isRung =
    rowAt(before.board, before.state.cursor) === undefined && !outline.isFound && !before.board.outline.isFound;
  const spot = isRung ? state.cursor : sameSpot(whole, itemAt(before), board);
  return { ...snapshot, board, state: reducer(state, { type: 'rows-changed', outline, spot }) };
}

/** The item under the cursor; while a search is typed, the one where it began, which the first letters may hide. */
function itemAt({ state: { screen, cursor }, board }: Snapshot): string | undefined {
  const began = screen.name === 'search' ? screen.item : undefined;
  return began ?? (rowAt(board, cursor) ?? board.panels[cursor.panel]?.rows[0])?.id;
}

function sameOutline(one: Outline, other: Outline): boolean {
  return (
    one.isFound === other.isFound &&
    one.phases === other.phases &&
    one.rows.length === other.rows.length &&
    one.rows.every((rows, at) => rows === other.rows[at])
  );
}

function sameIds(one: Board, other: Board): boolean {
  return one.rows.length === other.rows.length && one.rows.every(({ id }, index) => id === other.rows[index]?.id);
}
