/** What the rows of the key table are made of. */
import type { Action } from '../state/action.ts';
import { pageOf } from '../state/layout.ts';
import { rowCount } from '../state/outline.ts';
import type { Effect } from '../state/state.ts';
import type { Context } from './context.ts';

/** The cursor by so many rows; on a screen over the path, its text by so many lines. */
export function move({ state, mostScroll }: Context, by: number): Action {
  return state.screen.name === 'path' ? { type: 'cursor-moved', by } : { type: 'scrolled', by, most: mostScroll };
}

/** From anywhere to one of the ends. */
export function farthest({ state, mostScroll }: Context): number {
  return state.screen.name === 'path' ? rowCount(state.outline) : mostScroll;
}

/** To the phase after or before. */
export function panel(by: -1 | 1): Action {
  return { type: 'panel-changed', by };
}

/** To a row. */
export function choose(row: number): Action {
  return { type: 'row-chosen', row };
}

/** The cursor of the picker by so many paths. */
export function chooseBy({ choices }: Context, by: number): Action {
  return { type: 'choice-moved', by, count: choices.length };
}

/** How far a page is, in lines. */
export function page({ state }: Context): number {
  return pageOf(state.size);
}

/** Something outside of the state. */
export function want(effect: Effect): Action {
  return { type: 'effect-wanted', effect };
}

/** Why nothing can be done with the row: there is none. */
export function noRow(row: Context['row']): string | undefined {
  return row === undefined ? 'There is nothing here' : undefined;
}

/** Why a row is not ticked by hand, where it is not. */
export function whyNotTicked(row: Context['row']): string | undefined {
  if (row?.kind === 'file') return `${row.title} is a file beside the path: o opens it`;
  const follows = row?.kind === 'checklist' && row.entry.phase !== undefined;
  return follows ? `${row.title}: ticks itself when its phase is done` : undefined;
}

/** The page or file that a row can open. */
export function addressOf(row: Context['row']): string | undefined {
  if (row?.kind === 'file') return row.file;
  return row === undefined || row.kind === 'checklist' ? undefined : row.entry.link?.url;
}

/** The path that a row leads to. */
export function pathBelow(row: Context['row']): string | undefined {
  return row?.kind === 'resource' ? row.entry.leadsTo : undefined;
}

/** The path under the cursor of the picker. */
export function chosen({ state, choices }: Context): string | undefined {
  return state.screen.name === 'picker' ? choices[state.screen.cursor]?.id : undefined;
}
