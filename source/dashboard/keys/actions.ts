/** What the keys of the table do: each an action, or why there is none. */
import type { Action } from '../state/action.ts';
import { otherSection, outlineOf } from '../state/board.ts';
import { layoutOf, pageOf } from '../state/layout.ts';
import type { Row } from '../state/panels.ts';
import type { Effect } from '../state/state.ts';
import type { Binding } from './binding.ts';
import type { Context } from './context.ts';

type Act = Binding['action'];

const NO_ROW = { why: 'There is nothing here', inShort: 'nothing here' };
const onlyFile = (title: string, rest = '') => ({
  why: `${title} is a file beside the path${rest}`,
  inShort: 'a file',
});

export const always = (action: Action): Act => {
  return () => action;
};

/** Something outside of the state. */
export const want = (effect: Effect): Act => always({ type: 'effect-wanted', effect });

/** The cursor by so many rows, or Infinity; on a screen over the path, its text by so many lines. */
export const move = (by: number): Act => {
  return ({ state, mostScroll }) =>
    'scroll' in state.screen ? { type: 'scrolled', by, most: mostScroll } : { type: 'cursor-moved', by };
};

export const page = (by: -1 | 1): Act => {
  return (context, key) => move(by * pageOf(layoutOf(context.state.size).bodyHeight))(context, key);
};

/** To the phases, the extras, the checklist, the files. */
export const section = (by: -1 | 1): Act => {
  return ({ board, row, state }) => ({
    type: 'section-changed',
    row: otherSection(board, state.cursor, by, state.left),
    left: row?.kind === 'resource' ? state.cursor : undefined,
  });
};

/** To a row of the whole path, whatever a search shows of it. */
const seek = ({ whole }: Context, row: number): Action => ({ type: 'row-sought', row, outline: outlineOf(whole) });

export const toNext: Act = (context) =>
  context.whole.next === -1
    ? { why: 'Nothing is left to study', inShort: 'nothing left' }
    : seek(context, context.whole.next);

export const search: Act = ({ row }) => ({ type: 'search-opened', item: row?.id });

export const tick: Act = ({ row }) => {
  if (row === undefined) return NO_ROW;
  if (row.kind === 'file') return onlyFile(row.title, ': o opens it');
  if (row.kind === 'checklist' && row.entry.phase !== undefined) {
    return { why: `${row.title}: ticks itself when its phase is done`, inShort: 'follows its phase' };
  }
  return { type: 'effect-wanted', effect: { type: 'toggle', item: row.id, force: false } };
};

/** A note in a line of its own; one that has several wants an editor. */
export const note: Act = (context, key) => {
  const { row } = context;
  const text = row?.item.notes?.at(-1)?.text ?? '';
  if (row === undefined || row.kind === 'file' || text.includes('\n')) return editNote(context, key);
  return { type: 'asked-for', what: 'note', item: row.id, title: row.title, text };
};

export const editNote: Act = ({ row }) => {
  if (row === undefined) return NO_ROW;
  if (row.kind === 'file') return onlyFile(row.title);
  return { type: 'effect-wanted', effect: { type: 'edit-note', item: row.id } };
};

/** Asks for the reason, which can be put in other words later. */
export const skip: Act = ({ row }) => {
  if (row === undefined) return NO_ROW;
  if (row.kind !== 'resource')
    return { why: `${row.title} cannot be skipped: only resources are counted`, inShort: 'only resources' };
  const text = row.item.state === 'skipped' ? row.item.reason : '';
  return { type: 'asked-for', what: 'skip', item: row.id, title: row.title, text };
};

export const answers: Act = ({ row, questionsAt }) => {
  if (row === undefined) return NO_ROW;
  if (row.kind !== 'resource' || row.entry.selfCheck.length === 0)
    return { why: `${row.title} asks no questions`, inShort: 'no questions' };
  return { type: 'answers-toggled', item: row.id, line: questionsAt() };
};

/** Details, or down into the path that a resource leads to. */
export const enter: Act = ({ row }) => {
  if (row === undefined) return NO_ROW;
  const path = pathBehind(row);
  if (path === undefined) return { type: 'details-opened' };
  return { type: 'effect-wanted', effect: { type: 'go', to: { way: 'down', path, from: row.id } } };
};

/** What `enter` is called on a row that leads to a path. */
export function leading({ row }: Context): string | undefined {
  return row !== undefined && pathBehind(row) !== undefined ? 'its path' : undefined;
}

export const openLink: Act = ({ row }) => {
  if (row === undefined) return NO_ROW;
  const address = addressOf(row);
  if (address === undefined) return { why: `${row.title} has no link`, inShort: 'none here' };
  return { type: 'effect-wanted', effect: { type: 'open', address } };
};

export const goUp: Act = ({ isBelow }) => {
  if (!isBelow) return { why: 'There is no path above this one; q quits', inShort: 'no path above' };
  return { type: 'effect-wanted', effect: { type: 'go', to: { way: 'up' } } };
};

/** The answer that has the cursor. */
export const answer: Act = ({ state }) =>
  state.screen.name === 'confirm' && state.screen.tickIt ? { type: 'confirmed' } : { type: 'screen-closed' };

/** The id of the path that a row leads to. */
function pathBehind(row: Row): string | undefined {
  return row.kind === 'resource' ? row.entry.leadsTo : undefined;
}

/** The page or file that a row can open. */
function addressOf(row: Row): string | undefined {
  if (row.kind === 'file') return row.file;
  return row.kind === 'checklist' ? undefined : row.entry.link?.url;
}
