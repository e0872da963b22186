import type { Action } from '../state/action.ts';
import { pageOf } from '../state/layout.ts';
import { rowCount } from '../state/outline.ts';
import { nextRow, otherSection } from '../state/panels.ts';
import type { Effect, ScreenName } from '../state/state.ts';
import type { Context } from './context.ts';
import type { KeyName } from './key.ts';

/**
 * A row of the key table. Dispatch, footer, help and the README's table are all made from it,
 * so that a key is spelled in one place.
 */
export type Binding = {
  readonly keys: readonly KeyName[];
  /** What it does, in a word or two for the footer. */
  readonly label: string;
  /** What it does, in a sentence's worth of words for the help, where the label does not say it all. */
  readonly help?: string;
  readonly group: Group;
  readonly screens: readonly ScreenName[];
  /** Where the footer shows it. */
  readonly footer?: readonly ScreenName[];
  /** Why it does nothing here and now, or nothing when it does. */
  readonly disabled?: (context: Context) => string | undefined;
  readonly action: (context: Context) => Action;
};

export const GROUPS = ['Move', 'Learn', 'Look', 'Leave'] as const;
export type Group = (typeof GROUPS)[number];

const PATH: readonly ScreenName[] = ['path'];
const TEXT: readonly ScreenName[] = ['details', 'help'];
const ROW: readonly ScreenName[] = ['path', 'details'];

export const BINDINGS: readonly Binding[] = [
  { keys: ['j', 'down'], label: 'down', group: 'Move', screens: PATH, action: () => move(1) },
  { keys: ['k', 'up'], label: 'up', group: 'Move', screens: PATH, action: () => move(-1) },
  { keys: ['l', 'right'], label: 'next phase', group: 'Move', screens: PATH, action: () => panel(1) },
  { keys: ['h', 'left'], label: 'previous phase', group: 'Move', screens: PATH, action: () => panel(-1) },
  {
    keys: ['tab'],
    label: 'other panel',
    help: 'phases, extras, checklist',
    group: 'Move',
    screens: PATH,
    action: ({ panels, state }) => choose(otherSection(panels, state.cursor, 1)),
  },
  {
    keys: ['shift-tab'],
    label: 'other panel',
    group: 'Move',
    screens: PATH,
    action: ({ panels, state }) => choose(otherSection(panels, state.cursor, -1)),
  },
  { keys: ['g', 'home'], label: 'top', group: 'Move', screens: PATH, action: () => choose(0) },
  {
    keys: ['G', 'end'],
    label: 'bottom',
    group: 'Move',
    screens: PATH,
    action: ({ state }) => choose(rowCount(state.outline) - 1),
  },
  {
    keys: ['page-down', 'ctrl-f'],
    label: 'page down',
    group: 'Move',
    screens: PATH,
    action: () => ({ type: 'page-turned', by: 1 }),
  },
  {
    keys: ['page-up', 'ctrl-b'],
    label: 'page up',
    group: 'Move',
    screens: PATH,
    action: () => ({ type: 'page-turned', by: -1 }),
  },
  { keys: ['j', 'down'], label: 'scroll', group: 'Move', screens: TEXT, action: (context) => scroll(context, 1) },
  { keys: ['k', 'up'], label: 'scroll back', group: 'Move', screens: TEXT, action: (context) => scroll(context, -1) },
  {
    keys: ['page-down', 'ctrl-f'],
    label: 'page down',
    group: 'Move',
    screens: TEXT,
    action: (c) => scroll(c, page(c)),
  },
  { keys: ['page-up', 'ctrl-b'], label: 'page up', group: 'Move', screens: TEXT, action: (c) => scroll(c, -page(c)) },
  { keys: ['g', 'home'], label: 'top', group: 'Move', screens: TEXT, action: (c) => scroll(c, -c.mostScroll) },
  { keys: ['G', 'end'], label: 'bottom', group: 'Move', screens: TEXT, action: (c) => scroll(c, c.mostScroll) },
  {
    keys: ['space'],
    label: 'tick',
    help: 'tick or untick',
    group: 'Learn',
    screens: ROW,
    footer: ROW,
    disabled: ({ row }) => (followsPhase(row) ? `${row?.title}: ticks itself when its phase is done` : noRow(row)),
    action: ({ row }) => want({ type: 'toggle', item: row?.id ?? '', force: false }),
  },
  {
    keys: ['enter'],
    label: 'details',
    help: 'details of the row',
    group: 'Look',
    screens: PATH,
    footer: PATH,
    disabled: ({ row }) => noRow(row),
    action: () => ({ type: 'details-opened' }),
  },
  {
    keys: ['n'],
    label: 'next',
    help: 'jump to what is next',
    group: 'Learn',
    screens: ROW,
    footer: PATH,
    disabled: ({ panels }) => (nextRow(panels) === -1 ? 'Nothing is left to study' : undefined),
    action: ({ panels }) => choose(nextRow(panels)),
  },
  { keys: ['u'], label: 'undo', group: 'Learn', screens: ROW, footer: PATH, action: () => want({ type: 'undo' }) },
  { keys: ['ctrl-r'], label: 'redo', group: 'Learn', screens: ROW, action: () => want({ type: 'redo' }) },
  {
    keys: ['o'],
    label: 'open link',
    group: 'Learn',
    screens: ROW,
    footer: ['details'],
    disabled: ({ row }) => noRow(row) ?? (linkOf(row) === undefined ? `${row?.title} has no link` : undefined),
    action: ({ row }) => want({ type: 'open', url: linkOf(row) ?? '' }),
  },
  { keys: ['?'], label: 'help', group: 'Look', screens: ROW, footer: ROW, action: () => ({ type: 'help-opened' }) },
  { keys: ['y'], label: 'tick it anyway', group: 'Learn', screens: ['confirm'], action: () => ({ type: 'confirmed' }) },
  {
    keys: ['n', 'q', 'escape'],
    label: 'leave it',
    group: 'Leave',
    screens: ['confirm'],
    footer: ['confirm'],
    action: () => ({ type: 'screen-closed' }),
  },
  {
    keys: ['escape', 'enter', 'q'],
    label: 'back',
    group: 'Leave',
    screens: ['details'],
    footer: ['details'],
    action: () => ({ type: 'screen-closed' }),
  },
  {
    keys: ['escape', '?', 'q'],
    label: 'back',
    group: 'Leave',
    screens: ['help'],
    footer: ['help'],
    action: () => ({ type: 'screen-closed' }),
  },
  { keys: ['q'], label: 'quit', group: 'Leave', screens: PATH, footer: PATH, action: () => want({ type: 'quit' }) },
  {
    keys: ['ctrl-c'],
    label: 'quit',
    group: 'Leave',
    screens: ['path', 'details', 'help', 'confirm'],
    action: () => want({ type: 'quit' }),
  },
];

function move(by: number): Action {
  return { type: 'cursor-moved', by };
}

function panel(by: -1 | 1): Action {
  return { type: 'panel-changed', by };
}

function choose(row: number): Action {
  return { type: 'row-chosen', row };
}

function scroll({ mostScroll }: Context, by: number): Action {
  return { type: 'scrolled', by, most: mostScroll };
}

function page({ state }: Context): number {
  return pageOf(state.size);
}

function want(effect: Effect): Action {
  return { type: 'effect-wanted', effect };
}

function noRow(row: Context['row']): string | undefined {
  return row === undefined ? 'There is nothing here' : undefined;
}

function followsPhase(row: Context['row']): boolean {
  return row?.kind === 'checklist' && row.entry.phase !== undefined;
}

function linkOf(row: Context['row']): string | undefined {
  return row === undefined || row.kind === 'checklist' ? undefined : row.entry.link?.url;
}
