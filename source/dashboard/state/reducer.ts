import type { Notice } from '../../progress/journal.ts';
import type { Action } from './action.ts';
import { layoutOf, type Size } from './layout.ts';
import { lineCount, linesAround, type Outline, pastBorder, placeOf, places, rowCount } from './outline.ts';
import type { Question, State } from './state.ts';
import { scrollInto } from './viewport.ts';

/** The dashboard as it opens: on the path, with the cursor on `row`. */
export function initialState(outline: Outline, size: Size, row: number): State {
  const state = {
    screen: { name: 'path' },
    cursor: 0,
    left: undefined,
    scroll: 0,
    outline,
    size,
    message: undefined,
    notices: [],
    effects: [],
  } as const;
  return moveTo(state, row);
}

/** The state after an action. The same object when nothing changes. */
export function reducer(before: State, action: Action): State {
  const state = before.message === undefined && before.effects.length === 0 ? before : settled(before, action);
  switch (action.type) {
    case 'cursor-moved':
      return moveTo(state, state.cursor + action.by);
    case 'panel-changed':
      return changePanel(state, action.by);
    case 'section-changed':
      return moveTo(action.left === undefined ? state : { ...state, left: action.left }, action.row);
    case 'scrolled':
      return scroll(state, action.by, action.most);
    case 'row-chosen':
      return moveTo(closeScreen(state), action.row);
    case 'details-opened':
      return { ...state, screen: { name: 'details', scroll: 0 } };
    case 'help-opened':
      return { ...state, screen: { name: 'help', scroll: 0 } };
    case 'confirmation-asked':
      return ask(state, action);
    case 'answer-changed':
      return state.screen.name === 'confirm'
        ? { ...state, screen: { ...state.screen, tickIt: !state.screen.tickIt } }
        : state;
    case 'picker-opened':
      return {
        ...state,
        screen: { name: 'picker', filter: '', cursor: 0 },
        effects: [{ type: 'load-library' }],
      };
    case 'choice-moved':
      return moveChoice(state, action.by, action.count);
    case 'typed':
      return filterBy(state, (filter) => filter + action.text);
    case 'erased':
      return filterBy(state, (filter) => [...filter].slice(0, -1).join(''));
    case 'confirmed':
      return confirm(state);
    case 'screen-closed':
      return closeScreen(state);
    case 'effect-wanted':
      return { ...state, effects: [action.effect] };
    case 'told':
      return { ...state, message: action.message };
    case 'noticed':
      return notice(state, action.notices);
    case 'notice-seen':
      return state.notices.length === 0 ? state : { ...state, notices: state.notices.slice(1) };
    case 'resized':
      return resize(state, action.size);
  }
}

/** Effects were performed when they came; a message stays until the learner does something. */
function settled(state: State, { type }: Action): State {
  const message = type === 'resized' || type === 'noticed' ? state.message : undefined;
  return { ...state, message, effects: [] };
}

function moveTo(state: State, row: number): State {
  const cursor = Math.max(0, Math.min(row, rowCount(state.outline) - 1));
  const { first, last } = linesAround(state.outline, cursor);
  const height = layoutOf(state.size).bodyHeight;
  const scroll = pastBorder(state.outline, scrollInto(state.scroll, height, first, last, lineCount(state.outline)));
  return cursor === state.cursor && scroll === state.scroll ? state : { ...state, cursor, scroll };
}

/** To the first row of the next panel, or of the one before; from within a panel, up means to its own first row. */
function changePanel(state: State, by: -1 | 1): State {
  const place = placeOf(state.outline, state.cursor);
  if (place === undefined) return state;
  const filled = places(state.outline).filter(({ rows }) => rows > 0);
  const target =
    by === 1
      ? filled.find(({ panel }) => panel > place.panel)
      : (filled.findLast(({ panel }) => panel < place.panel) ?? place);
  return target === undefined ? state : moveTo(state, target.firstRow);
}

function scroll(state: State, by: number, most: number): State {
  if (!('scroll' in state.screen)) return state;
  // A change of size may have left it beyond the end.
  const scroll = Math.max(0, Math.min(Math.min(state.screen.scroll, most) + by, most));
  return scroll === state.screen.scroll ? state : { ...state, screen: { ...state.screen, scroll } };
}

function moveChoice(state: State, by: number, count: number): State {
  if (state.screen.name !== 'picker') return state;
  const cursor = Math.max(0, Math.min(state.screen.cursor + by, count - 1));
  return cursor === state.screen.cursor ? state : { ...state, screen: { ...state.screen, cursor } };
}

function filterBy(state: State, change: (filter: string) => string): State {
  if (state.screen.name !== 'picker') return state;
  const filter = change(state.screen.filter);
  return filter === state.screen.filter ? state : { ...state, screen: { name: 'picker', filter, cursor: 0 } };
}

function ask(state: State, { item, title, reason }: Question): State {
  return { ...state, screen: { name: 'confirm', item, title, reason, tickIt: false } };
}

function confirm(state: State): State {
  if (state.screen.name !== 'confirm') return state;
  const { item } = state.screen;
  return { ...closeScreen(state), effects: [{ type: 'toggle', item, force: true }] };
}

function closeScreen(state: State): State {
  return state.screen.name === 'path' ? state : { ...state, screen: { name: 'path' } };
}

/** What is waiting to be seen is not told twice. */
function notice(state: State, notices: readonly Notice[]): State {
  const fresh = notices.filter((one) => !state.notices.includes(one));
  return fresh.length === 0 ? state : { ...state, notices: [...state.notices, ...fresh] };
}

/** From the top again, so that a window that has grown is filled. */
function resize(state: State, size: Size): State {
  const same = size.columns === state.size.columns && size.rows === state.size.rows;
  return same ? state : moveTo({ ...state, size, scroll: 0 }, state.cursor);
}
