import { describe, expect, it } from 'vitest';
import type { Binding, Context } from '../../../source/dashboard/keys/binding.ts';
import { BINDINGS } from '../../../source/dashboard/keys/bindings.ts';
import { whyNot } from '../../../source/dashboard/keys/commands.ts';
import { actionFor, bindingFor, footerBindings } from '../../../source/dashboard/keys/dispatch.ts';
import { spell } from '../../../source/dashboard/keys/key.ts';
import { FIRST_WORDS } from '../../../source/dashboard/messages.ts';
import { boardOf, spotWhere } from '../../../source/dashboard/state/board.ts';
import { initialState, reducer } from '../../../source/dashboard/state/reducer.ts';
import type { ScreenName } from '../../../source/dashboard/state/state.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { events } from '../../support/journal.ts';
import { smallPath } from '../../support/paths.ts';

const SCREENS: readonly ScreenName[] = [
  ...(['path', 'found', 'details', 'help', 'confirm', 'search', 'note', 'skip'] as const),
  ...(['picker', 'palette', 'left', 'finished', 'notice', 'review', 'ask'] as const),
];
const progress = progressOf(smallPath, []);
const board = boardOf(progress);
const { rows } = board;

function contextAt(at: number): Context {
  const spot = spotWhere(board.panels, (row) => row === rows[at]) ?? { panel: 0, row: 0 };
  const state = initialState(board.outline, { columns: 80, rows: 24 }, spot);
  return {
    ...{ state, progress, history: [], whole: board, board, panel: board.panels[spot.panel], row: rows[at] },
    ...{ now: 0, activity: [], recall: () => ({ questions: [] }) },
    ...{ choices: [], commands: [], leftovers: [], isBelow: false, questionsAt: () => -1, mostScroll: 0 },
    ...{ dueElsewhere: () => 0 },
  };
}

describe('the key table', () => {
  it.each(SCREENS)('gives every key one meaning on the %s screen', (screen) => {
    const keys = BINDINGS.filter(({ screens }) => screens.includes(screen)).flatMap(({ keys }) => keys);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it.each(SCREENS)('lets the learner quit from the %s screen', (screen) => {
    expect(bindingFor(screen, 'ctrl-c')?.label).toBe('quit');
  });

  it('binds no key that means "delete" to some', () => {
    const keys = BINDINGS.flatMap(({ keys }) => keys);
    expect(keys).not.toContain('x');
    expect(keys).not.toContain('d');
  });

  it('has every key that the design names for this version', () => {
    const wanted =
      'j k down up h l left right g G home end page-up page-down tab space enter n u ctrl-r / : s e E o a w p ? q ctrl-c';
    for (const key of wanted.split(' ')) expect(bindingFor('path', key), key).toBeDefined();
  });
});

describe('dispatch', () => {
  it.each([
    ['j', { type: 'cursor-moved', by: 1 }],
    ['up', { type: 'cursor-moved', by: -1 }],
    ['l', { type: 'panel-changed', by: 1 }],
    ['g', { type: 'cursor-moved', by: -Infinity }],
    ['G', { type: 'cursor-moved', by: Infinity }],
    ['tab', { type: 'section-changed', spot: { panel: 2, row: 0 }, left: { panel: 0, row: 0 } }],
    ['page-down', { type: 'cursor-moved', by: 17 }],
    ['space', { type: 'effect-wanted', effect: { type: 'toggle', items: ['one'], force: false } }],
    ['o', { type: 'effect-wanted', effect: { type: 'open', address: 'https://example.org/1' } }],
    ['u', { type: 'effect-wanted', effect: { type: 'undo' } }],
    ['ctrl-r', { type: 'effect-wanted', effect: { type: 'redo' } }],
    ['t', { type: 'effect-wanted', effect: { type: 'session', item: 'one' } }],
    [
      'f',
      {
        type: 'screen-opened',
        screen: { name: 'fit-time', field: { before: '', after: '' }, cursor: 0 },
        effect: { type: 'load-pace' },
      },
    ],
    ['c', { type: 'screen-opened', screen: { name: 'calendar', scroll: 0, back: 0, unit: 'items', scope: 'path' } }],
    ['n', { type: 'spot-sought', spot: { panel: 0, row: 0 }, outline: board.outline }],
    ['e', { type: 'asked-for', what: 'note', items: ['one'], title: 'One', text: '' }],
    ['s', { type: 'asked-for', what: 'skip', items: ['one'], title: 'One', text: '' }],
    ['enter', { type: 'screen-opened', screen: { name: 'details', scroll: 0 } }],
    ['?', { type: 'screen-opened', screen: { name: 'help', scroll: 0 } }],
    ['q', { type: 'effect-wanted', effect: { type: 'quit' } }],
  ])('%s', (key, action) => {
    expect(actionFor(key, contextAt(0))).toEqual(action);
  });

  it('means nothing where the table has nothing', () => {
    expect(actionFor('x', contextAt(0))).toBeUndefined();
    expect(actionFor('toString', contextAt(0))).toBeUndefined();
  });

  it('says why a key does nothing here', () => {
    const two = rows.findIndex(({ id }) => id === 'two');
    const follower = rows.findIndex(({ id }) => id === 'basics-completed');
    expect(actionFor('o', contextAt(two))).toEqual({ type: 'told', text: 'Two has no link' });
    expect(actionFor('space', contextAt(follower))).toEqual({
      type: 'told',
      text: 'Phase 1 completed: ticks itself when its phase is done',
    });
  });
});

describe('a key that does nothing here', () => {
  const why = (key: string, row: number) => whyNot(bindingFor('path', key) as Binding, contextAt(row));
  const row = (id: string) => rows.findIndex((one) => one.id === id);

  it.each([
    ['o', 'two', 'none here'],
    ['a', 'one', 'no questions'],
    ['s', 'extra', 'only resources'],
    ['space', 'basics-completed', 'follows its phase'],
    ['u', 'one', 'nothing to undo'],
    ['ctrl-r', 'one', 'nothing to redo'],
    ['escape', 'one', 'no path above'],
    ['j', 'one', undefined],
  ])('says why in short: %s on %s', (key, id, reason) => {
    expect(why(key, row(id))).toBe(reason);
  });

  it('is looked at as on the path, whatever screen is over it', () => {
    const context = contextAt(0);
    const help = {
      ...context,
      state: reducer(context.state, { type: 'screen-opened', screen: { name: 'help', scroll: 0 } }),
    };
    expect(whyNot(bindingFor('path', 'j') as Binding, help)).toBeUndefined();
  });
});

describe('the first words', () => {
  it('name keys that do what they say', () => {
    expect(FIRST_WORDS).toContain('space ticks');
    expect(bindingFor('path', 'space')?.label).toBe('tick');
    expect(FIRST_WORDS).toContain('? helps');
    expect(bindingFor('path', '?')?.label).toBe('help');
  });
});

describe('the footer', () => {
  const labels = (context: Context) => footerBindings(context).map(({ keys, label }) => `${spell(keys[0])} ${label}`);

  it('shows the keys that work here', () => {
    expect(labels(contextAt(0))).toEqual([
      'space tick',
      'enter details',
      'n next',
      '/ search',
      'p paths',
      '? help',
      'q quit',
    ]);
  });

  it('offers an undo once there is something to undo', () => {
    const history = events({ type: 'done', path: 'small', item: 'one' });
    expect(labels({ ...contextAt(0), history })).toContain('u undo');
  });

  it('says of a resource with a path of its own that enter goes there', () => {
    const context = contextAt(0);
    const { row } = context;
    if (row?.kind !== 'resource') throw new Error('no resource');
    const leading = { ...context, row: { ...row, entry: { ...row.entry, leadsTo: 'below' } } };
    expect(labels(leading)).toContain('enter its path');
    expect(labels(leading)).not.toContain('enter details');
  });

  it('leaves out those that do not', () => {
    const follower = rows.findIndex(({ id }) => id === 'basics-completed');
    expect(labels(contextAt(follower))).not.toContain('space tick');
  });
});
