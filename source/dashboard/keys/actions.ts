/** What the keys of the table do: each an action, or why there is none. */
import type { Action } from '../state/action.ts';
import { otherSection } from '../state/board.ts';
import { choicesOf, layoutOf, pageOf } from '../state/layout.ts';
import type { Row } from '../state/panels.ts';
import type { Effect } from '../state/state.ts';
import type { Binding, Refusal } from './binding.ts';

type Act = Binding['action'];

const NO_ROW = { why: 'There is nothing here' };

export const always = (action: Action): Act => {
  return () => action;
};

/** Something outside of the state. */
export const want = (effect: Effect): Act => always({ type: 'effect-wanted', effect });

/** The cursor by so many rows, or Infinity; on a screen over the path, its text by so many lines. */
export const move = (by: number): Act => {
  return ({ state, mostScroll }) =>
    state.screen.name === 'path' ? { type: 'cursor-moved', by } : { type: 'scrolled', by, most: mostScroll };
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

export const toNext: Act = ({ board }) =>
  board.next === -1 ? { why: 'Nothing is left to study' } : { type: 'row-chosen', row: board.next };

export const tick: Act = ({ row }) => {
  if (row === undefined) return NO_ROW;
  if (row.kind === 'file') return { why: `${row.title} is a file beside the path: o opens it` };
  if (row.kind === 'checklist' && row.entry.phase !== undefined) {
    return { why: `${row.title}: ticks itself when its phase is done` };
  }
  return { type: 'effect-wanted', effect: { type: 'toggle', item: row.id, force: false } };
};

export const note: Act = ({ row }) => {
  if (row === undefined) return NO_ROW;
  if (row.kind === 'file') return { why: `${row.title} is a file beside the path` };
  return { type: 'effect-wanted', effect: { type: 'note', item: row.id } };
};

/** Details, or down into the path that a resource leads to. */
export const enter: Act = ({ row }) => {
  if (row === undefined) return NO_ROW;
  const path = row.kind === 'resource' ? row.entry.leadsTo : undefined;
  if (path === undefined) return { type: 'details-opened' };
  return { type: 'effect-wanted', effect: { type: 'go', to: { way: 'down', path, from: row.id } } };
};

export const openLink: Act = ({ row }) => {
  if (row === undefined) return NO_ROW;
  const address = addressOf(row);
  if (address === undefined) return { why: `${row.title} has no link` };
  return { type: 'effect-wanted', effect: { type: 'open', address } };
};

export const goUp: Act = ({ isBelow }) => {
  if (!isBelow) return { why: 'There is no path above this one; q quits' };
  return { type: 'effect-wanted', effect: { type: 'go', to: { way: 'up' } } };
};

/** The answer that has the cursor. */
export const answer: Act = ({ state }) =>
  state.screen.name === 'confirm' && state.screen.tickIt ? { type: 'confirmed' } : { type: 'screen-closed' };

/** The cursor of the picker by so many paths. */
export const moveChoice = (by: number): Act => {
  return ({ choices }) => ({ type: 'choice-moved', by, count: choices?.length ?? 0 });
};

export const pageOfChoices = (by: -1 | 1): Act => {
  return (context, key) => moveChoice(by * pageOf(choicesOf(context.state.size)))(context, key);
};

export const goAcross: Act = ({ state, choices }): Action | Refusal => {
  if (choices === undefined) return { why: 'The library is still being read' };
  const path = state.screen.name === 'picker' ? choices[state.screen.cursor]?.id : undefined;
  if (path === undefined) return { why: 'No path fits' };
  return { type: 'effect-wanted', effect: { type: 'go', to: { way: 'across', path } } };
};

/** The page or file that a row can open. */
function addressOf(row: Row): string | undefined {
  if (row.kind === 'file') return row.file;
  return row.kind === 'checklist' ? undefined : row.entry.link?.url;
}
