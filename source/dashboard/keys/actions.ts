import { redoOf, undoOf } from '../../progress/history.ts';
import { DAYS_A_WEEK, dayOf, mondayOf } from '../../progress/time/day.ts';
import { recordedIn } from '../../progress/time/recorded.ts';
import type { Action } from '../state/action.ts';
import { openingRow, otherSection, wantedSpot } from '../state/board.ts';
import { RUNG, type Spot } from '../state/ladder.ts';
import { layoutOf, pageOf } from '../state/layout.ts';
import { memoize } from '../state/memoize.ts';
import { nameOf, type Panel, type Row } from '../state/panels.ts';
import { type Effect, type Screen, weeksIn } from '../state/state.ts';
import type { Binding, Context, Refusal } from './binding.ts';

/** What the keys of the table do: each an action, or why there is none. */

type Act = Binding['action'];

const NO_ROW = { why: 'There is nothing here', inShort: 'nothing here' };

/** Why what is for a row does nothing where there is none. */
const noRow = ({ panel, state }: Context): Refusal =>
  panel !== undefined && state.cursor.row === RUNG
    ? { why: `${nameOf(panel)} is closed: enter opens it`, inShort: 'a closed phase' }
    : NO_ROW;
const onlyFile = (title: string, rest = '') => ({
  why: `${title} is a file beside the path${rest}`,
  inShort: 'a file',
});

export const always = (action: Action): Act => {
  return () => action;
};

/** Another screen. `effect`: what it needs from outside. */
export const open = (screen: Screen, effect?: Effect): Act =>
  always({ type: 'screen-opened', screen, ...(effect === undefined ? {} : { effect }) });

/** Something outside of the state. */
export const want = (effect: Effect): Act => always({ type: 'effect-wanted', effect });

/** The cursor by so many rows, or Infinity; on a screen over the path, its text by so many lines. */
export const move = (by: number): Act => {
  return ({ state, mostScroll }) =>
    'scroll' in state.screen ? { type: 'scrolled', by, most: mostScroll } : { type: 'cursor-moved', by };
};

/** What a key that moves is called on a screen that is text. */
export function scrollHere({ state: { screen } }: Context): string | undefined {
  return 'scroll' in screen ? 'scroll' : undefined;
}

/** Why scrolling comes to nothing. */
export function allIsSeen({ state: { screen }, mostScroll }: Context): string | undefined {
  return 'scroll' in screen && mostScroll === 0 ? 'all is seen' : undefined;
}

export const page = (by: -1 | 1): Act => {
  return (context, key) => move(by * pageOf(layoutOf(context.state.size).bodyHeight))(context, key);
};

/** To the phases, the extras, the checklist, the files. */
export const section = (by: -1 | 1): Act => {
  return ({ board, panel, state }) => ({
    type: 'section-changed',
    spot: otherSection(board, state.cursor, by, state.left),
    left: panel?.section === 'phases' ? state.cursor : undefined,
  });
};

/** To a spot of the whole path, whatever a search shows of it. */
export const seek = ({ whole }: Context, spot: Spot): Action => ({
  type: 'spot-sought',
  spot,
  outline: whole.outline,
});

/** Once no resource is left, it is the checklist that wants something. */
export const toNext: Act = (context) => {
  const spot = context.whole.next ?? wantedSpot(context.whole.panels);
  return spot === undefined ? { why: 'Nothing is left', inShort: 'nothing left' } : seek(context, spot);
};

export const search: Act = ({ row }) => ({ type: 'search-opened', item: row?.id });

/** A row; on the rung of a phase, all that is open of it, or of a finished one what is done. */
export const tick: Act = (context) => {
  const { row, panel } = context;
  if (row === undefined) {
    if (panel?.phase === undefined || panel.rows.length === 0) return noRow(context);
    return toggle(panel.rows.map(({ id }) => id));
  }
  if (row.kind === 'file') return onlyFile(row.title, ': o opens it');
  if (row.kind === 'checklist' && row.entry.phase !== undefined) {
    return { why: `${row.title}: ticks itself when its phase is done`, inShort: 'follows its phase' };
  }
  return toggle([row.id]);
};

function toggle(items: readonly string[]): Action {
  return { type: 'effect-wanted', effect: { type: 'toggle', items, force: false } };
}

/** A note in a line of its own; one that has several wants an editor. */
export const note: Act = (context, key) => {
  const { row } = context;
  const text = row?.item.notes?.at(-1)?.text ?? '';
  if (row === undefined || row.kind === 'file' || text.includes('\n')) return editNote(context, key);
  return { type: 'asked-for', what: 'note', items: [row.id], title: row.title, text };
};

export const editNote: Act = (context) => {
  const { row } = context;
  if (row === undefined) return noRow(context);
  if (row.kind === 'file') return onlyFile(row.title);
  return { type: 'effect-wanted', effect: { type: 'edit-note', item: row.id } };
};

/** Asks for the reason; what is skipped already comes back. On the rung of a phase it is about all that is open of it. */
export const skip: Act = (context) => {
  const { row, panel } = context;
  if (row === undefined) return skipPhase(context, panel);
  if (row.kind !== 'resource')
    return { why: `${row.title} cannot be skipped: only resources are counted`, inShort: 'only resources' };
  return row.state === 'skipped' ? toggle([row.id]) : askWhy([row], row.title);
};

function skipPhase(context: Context, panel: Panel | undefined): Action | Refusal {
  if (panel?.phase === undefined || panel.rows.length === 0) return noRow(context);
  const open = panel.rows.filter(({ item }) => item.state === 'open');
  if (open.length > 0) return askWhy(open, nameOf(panel));
  const skipped = panel.rows.filter(({ item }) => item.state === 'skipped');
  if (skipped.length > 0) return toggle(skipped.map(({ id }) => id));
  return { why: `${nameOf(panel)} is done`, inShort: 'it is done' };
}

function askWhy(rows: readonly Row[], title: string): Action {
  return { type: 'asked-for', what: 'skip', items: rows.map(({ id }) => id), title, text: '' };
}

/** What `s` is called where it brings something back. */
export function skippedHere({ row }: Context): string | undefined {
  return row?.state === 'skipped' ? 'bring back' : undefined;
}

export const answers: Act = (context) => {
  const { row, recall, questionsAt } = context;
  if (row === undefined) return noRow(context);
  if (!recall().questions.some(({ place }) => place.id === row.id))
    return { why: `${row.title} asks no questions`, inShort: 'no questions' };
  return { type: 'answers-toggled', item: row.id, line: questionsAt() };
};

/** Details, or down into the path that a resource leads to; a rung is opened. */
export const enter: Act = ({ row, panel }) => {
  if (row === undefined) {
    return panel === undefined || panel.rows.length === 0 ? NO_ROW : { type: 'rung-opened', row: openingRow(panel) };
  }
  const path = pathBehind(row);
  if (path === undefined) return { type: 'screen-opened', screen: { name: 'details', scroll: 0 } };
  return { type: 'effect-wanted', effect: { type: 'go', to: { way: 'down', path, from: row.id } } };
};

/** What `enter` is called on a row that leads to a path. */
export function leading({ row }: Context): string | undefined {
  if (row === undefined) return 'open';
  return pathBehind(row) === undefined ? undefined : 'its path';
}

export const openLink: Act = (context) => {
  const { row } = context;
  if (row === undefined) return noRow(context);
  const address = addressOf(row);
  if (address === undefined) return { why: `${row.title} has no link`, inShort: 'none here' };
  return { type: 'effect-wanted', effect: { type: 'open', address } };
};

export const goUp: Act = ({ isBelow }) => {
  if (!isBelow) return { why: 'There is no path above this one; q quits', inShort: 'no path above' };
  return { type: 'effect-wanted', effect: { type: 'go', to: { way: 'up' } } };
};

/** The id of the path that a row leads to. */
function pathBehind(row: Row): string | undefined {
  return row.kind === 'resource' ? row.entry.leadsTo : undefined;
}

/** The page or file that a row can open. */
function addressOf(row: Row): string | undefined {
  if (row.kind === 'file') return row.file;
  return row.kind === 'checklist' ? undefined : row.entry.link?.url;
}

/** Begins a session on a row, or ends the one that runs on it. */
export const session: Act = (context) => {
  const { row } = context;
  if (row === undefined) return noRow(context);
  if (row.kind === 'file') return onlyFile(row.title);
  if (row.kind === 'checklist') return { why: 'There is nothing to study in a box of the checklist', inShort: 'a box' };
  return { type: 'effect-wanted', effect: { type: 'session', item: row.id } };
};

/** What `t` does to the row under the cursor. */
export const sessionHere = ({ row, history, progress }: Context): string | undefined => {
  const { running } = recordedIn(history);
  return running.some(({ path, item }) => path === progress.path.id && item === row?.id) ? 'stop' : undefined;
};

/** The calendar: of minutes for whoever has sessions, else of what was done. */
export const calendar: Act = ({ history, progress }) => {
  const { spans, tracked } = recordedIn(history);
  const isOwn = ({ path }: { readonly path: string }) => path === progress.path.id;
  const unit = spans.some(isOwn) || tracked.some(isOwn) ? 'minutes' : 'items';
  return { type: 'screen-opened', screen: { name: 'calendar', scroll: 0, back: 0, unit, scope: 'path' } };
};

/** The cursor of the calendar by so many days. */
export const day = (by: number): Act => {
  return ({ state, now }) => {
    const today = dayOf(now);
    const most = (weeksIn(state.size.columns - 2) - 1) * DAYS_A_WEEK + (today - mondayOf(today));
    return { type: 'day-moved', by, most };
  };
};

/** A question of one's own: on the row, or on the phase of a rung. */
export const ask: Act = (context) => {
  const { row, panel } = context;
  if (row?.kind === 'file') return onlyFile(row.title);
  if (row !== undefined) return { type: 'question-wanted', item: row.id, title: row.title };
  if (panel?.phase === undefined) return noRow(context);
  return { type: 'question-wanted', item: panel.phase.id, title: nameOf(panel) };
};

/** What the answer that says yes is called. */
export function yesHere({ state: { screen } }: Context): string | undefined {
  return screen.name === 'confirm' && screen.about === 'removal' ? 'remove it' : undefined;
}

const BUILT_IN = {
  why: 'The built-in path stays as it is: lists leave it out once you have another',
  inShort: 'the built-in path',
};

/** Another title for the path. */
export const rename: Act = ({ progress: { path } }) =>
  path.source === undefined
    ? BUILT_IN
    : { type: 'asked-for', what: 'rename', items: [], title: path.title, text: path.title };

/** Takes the path out of the library, once the learner has said so. */
export const remove: Act = ({ progress: { path } }) =>
  path.source === undefined
    ? BUILT_IN
    : {
        ...{ type: 'confirmation-asked', about: 'removal', items: [] },
        title: `Remove ${path.title} from the library?`,
        reason: 'Your history stays, and u brings it back.',
      };

const LAST = { undo: memoize(undoOf), redo: memoize(redoOf) };

/** That there is nothing to undo or to redo. What is being written at this moment is not known yet. */
export const nothingToReverse = (way: keyof typeof LAST) => {
  return ({ history, progress: { path } }: Context): string | undefined =>
    LAST[way](history, path.id) === undefined ? `nothing to ${way}` : undefined;
};
