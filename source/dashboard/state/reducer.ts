import type { Notice } from '../../progress/history.ts';
import type { Action } from './action.ts';
import { textOf } from './field.ts';
import type { Outline, Spot } from './ladder.ts';
import { layoutOf, type Size } from './layout.ts';
import { changePanel, changeRow, jump, moveBy, resize, showRows } from './moving.ts';
import { reviewed } from './review-step.ts';
import type { Effect, Message, Screen, State } from './state.ts';
import { answerNext, enteredEffects, openField, openQuestion, openSearch, type } from './typing.ts';

const PATH = { name: 'path' } as const;

/** The dashboard as it opens: on the path, with the cursor on a row. */
export function initialState(outline: Outline, size: Size, spot: Spot): State {
  const state = {
    screen: PATH,
    below: PATH,
    filter: '',
    answers: undefined,
    cursor: spot,
    open: spot.panel,
    left: undefined,
    scroll: 0,
    outline,
    size,
    message: undefined,
    notices: [],
    effects: [],
  } as const;
  return jump(state, spot);
}

/** The state after an action. The same object when nothing changes. */
export function reducer(before: State, action: Action): State {
  const state = before.message === undefined && before.effects.length === 0 ? before : settled(before, action);
  switch (action.type) {
    case 'cursor-moved':
      return move(state, action.by);
    case 'panel-changed':
      return changePanel(state, action.by);
    case 'section-changed':
      return jump(action.left === undefined ? state : { ...state, left: action.left }, action.spot);
    case 'row-changed':
      return changeRow(state, action.by);
    case 'rung-opened':
      return jump(state, { panel: state.cursor.panel, row: action.row });
    case 'scrolled':
      return scroll(state, action.by, action.most);
    case 'spot-sought':
      return endSearch(seek({ ...leave(state), filter: '' }, action.outline, action.spot), state.filter);
    case 'rows-changed':
      return showRows(state, action.outline, action.spot);
    case 'screen-opened':
      return { ...open(state, action.screen), effects: action.effect === undefined ? [] : [action.effect] };
    case 'answers-toggled':
      return toggleAnswers(state, action.item, action.line);
    case 'confirmation-asked':
      return ask(state, action);
    case 'confirmed':
      return confirm(state);
    case 'search-opened':
      return openSearch(state, action.item);
    case 'search-cleared':
      return { ...close(state), filter: '' };
    case 'asked-for':
      return openField(state, action);
    case 'edited':
      return type(state, action.edit);
    case 'pasted':
      return type(state, { insert: action.text });
    case 'question-wanted':
      return openQuestion(state, action);
    case 'answer-shown':
    case 'answered':
    case 'answer-taken-back':
    case 'review-stopped':
      return reviewed(state, action);
    case 'entered':
      return answerNext(state) ?? { ...close(state), filter: state.filter.trim(), effects: enteredEffects(state) };
    case 'library-read':
      return chooseOwn(state, action.own, action.count);
    case 'choice-moved':
      return moveChoice(state, action.by, action.count);
    case 'day-moved':
      return moveDay(state, action.by, action.most);
    case 'calendar-switched':
      return switchCalendar(state, action.what);
    case 'command-chosen':
      return reducer(close(state), action.action);
    case 'screen-closed':
      return close(state);
    case 'effect-wanted':
      // What is undone is seen on the path.
      return { ...(state.screen.name === 'finished' ? close(state) : state), effects: [action.effect] };
    case 'told':
      return { ...state, message: messageOf(action) };
    case 'noticed':
      return notice(state, action.notices);
    case 'notice-seen':
      return state.notices.length === 0 ? state : { ...state, notices: state.notices.slice(1) };
    case 'resized':
      return resize(state, action.size);
  }
}

const SEARCH_ENDED = 'The whole path again; the search has ended.';

/** Effects were performed when they came; a message stays until the learner does something. */
function settled(state: State, { type }: Action): State {
  const message = STILL.includes(type) ? state.message : undefined;
  return { ...state, message, effects: [] };
}

/** What happens without the learner. */
export const STILL: readonly Action['type'][] = ['resized', 'noticed', 'rows-changed', 'library-read'];

/** A screen that fills the body, and to which others come back. */
function ground(state: State, screen: State['below']): State {
  return { ...state, screen, below: screen };
}

function open(state: State, screen: Screen): State {
  return screen.name === 'details' || screen.name === 'review' ? ground(state, screen) : { ...state, screen };
}

function seek(state: State, outline: Outline, spot: Spot): State {
  return jump({ ...state, outline, left: undefined }, spot);
}

function messageOf({ type: _, ...message }: Extract<Action, { type: 'told' }>): Message {
  return message;
}

/** One screen back: to what is below, and from there to the path. */
function close(state: State): State {
  if (state.screen !== state.below) return { ...state, screen: state.below };
  return leave(state);
}

/** Back to the path, whatever is open. */
function leave(state: State): State {
  return state.screen.name === 'path' ? state : ground(state, PATH);
}

function scroll(state: State, by: number, most: number): State {
  const { screen } = state;
  if (!('scroll' in screen)) return state;
  // A change of size may have left it beyond the end.
  const scroll = Math.max(0, Math.min(Math.min(screen.scroll, most) + by, most));
  if (scroll === screen.scroll) return state;
  return open(state, { ...screen, scroll });
}

/** Whoever moves on in a search does not want to go back to where it began. */
function move(state: State, by: number): State {
  const moved = moveBy(state, by);
  return moved.screen.name === 'search' ? { ...moved, screen: { ...moved.screen, item: undefined } } : moved;
}

/** A question that comes late does not take the place of what is being typed or chosen: it is told instead. */
function ask(state: State, { type: _, ...question }: Extract<Action, { type: 'confirmation-asked' }>): State {
  const { title, reason } = question;
  const isBusy = 'field' in state.screen || 'cursor' in state.screen;
  if (isBusy) return { ...state, message: { text: `${title}: ${reason}` } };
  return open(state, { name: 'confirm', ...question });
}

/** In a window without a pane, the details show them. There they are scrolled to. */
function toggleAnswers(state: State, item: string, line: number): State {
  const { screen, answers } = state;
  const isHidden = screen.name === 'path' && layoutOf(state.size).paneWidth === 0;
  const isShown = answers === item && !isHidden;
  const shown = { ...state, answers: isShown ? undefined : item };
  if (isShown || (screen.name !== 'details' && !isHidden)) return shown;
  return ground(shown, { name: 'details', scroll: Math.max(0, line) });
}

/** Whoever goes to a row that a search may not show is told that the search is over. */
function endSearch(state: State, filter: string): State {
  return filter === '' ? state : { ...state, message: { text: SEARCH_ENDED } };
}

/** The picker begins with the path that one comes from, unless something was typed meanwhile. */
function chooseOwn(state: State, own: number, count: number): State {
  const { screen } = state;
  return screen.name === 'picker' && textOf(screen.field) === ''
    ? moveChoice(state, own - screen.cursor, count)
    : state;
}

function moveChoice(state: State, by: number, count: number): State {
  if (!('cursor' in state.screen)) return state;
  const cursor = Math.max(0, Math.min(state.screen.cursor + by, count - 1));
  return cursor === state.screen.cursor ? state : { ...state, screen: { ...state.screen, cursor } };
}

function moveDay(state: State, by: number, most: number): State {
  const { screen } = state;
  if (screen.name !== 'calendar') return state;
  const back = Math.max(0, Math.min(screen.back - by, most));
  return back === screen.back ? state : { ...state, screen: { ...screen, back } };
}

function switchCalendar(state: State, what: 'unit' | 'scope'): State {
  const { screen } = state;
  if (screen.name !== 'calendar') return state;
  const changed =
    what === 'unit'
      ? { unit: screen.unit === 'minutes' ? ('items' as const) : ('minutes' as const) }
      : { scope: screen.scope === 'path' ? ('all' as const) : ('path' as const) };
  return { ...state, screen: { ...screen, ...changed } };
}

function confirm(state: State): State {
  if (state.screen.name !== 'confirm') return state;
  const { items, about } = state.screen;
  const effect: Effect = about === 'removal' ? { type: 'remove' } : { type: 'toggle', items, force: true };
  return { ...close(state), effects: [effect] };
}

/** What is waiting to be seen is not told twice. */
function notice(state: State, notices: readonly Notice[]): State {
  const fresh = notices.filter((one) => !state.notices.includes(one));
  return fresh.length === 0 ? state : { ...state, notices: [...state.notices, ...fresh] };
}
