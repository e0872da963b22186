import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../source/dashboard/state/action.ts';
import { layoutOf } from '../../../source/dashboard/state/layout.ts';
import { linesAround, rowCount } from '../../../source/dashboard/state/outline.ts';
import { initialState, reducer } from '../../../source/dashboard/state/reducer.ts';
import { type Effect, groundOf, type State, screenOf } from '../../../source/dashboard/state/state.ts';

const size = { columns: 80, rows: 24 };
const start = initialState([2, 3, 2, 5, 4], size, 0);
const play = (state: State, ...actions: Action[]) => actions.reduce(reducer, state);
const down: Action = { type: 'cursor-moved', by: 1 };
const up: Action = { type: 'cursor-moved', by: -1 };
const rightward: Action = { type: 'panel-changed', by: 1 };
const leftward: Action = { type: 'panel-changed', by: -1 };

describe('moving', () => {
  it('goes through the rows of all panels and stops at both ends', () => {
    expect(play(start, down, down).cursor).toBe(2);
    expect(play(start, up)).toBe(start);
    expect(play(start, { type: 'section-changed', row: 99, left: undefined }).cursor).toBe(15);
  });

  it('goes to the first row of the next panel, and back', () => {
    expect(play(start, rightward).cursor).toBe(2);
    expect(play(start, rightward, down, leftward).cursor).toBe(0);
    expect(play(start, leftward).cursor).toBe(0);
    expect(play({ ...start, cursor: 13 }, rightward).cursor).toBe(13);
  });

  it('passes over panels without rows', () => {
    expect(play(initialState([1, 0, 2], size, 0), rightward).cursor).toBe(1);
  });

  it('stands on nothing where there is nothing', () => {
    expect(play(initialState([], size, 0), down, rightward).cursor).toBe(0);
  });
});

describe('screens', () => {
  it('opens details and help, scrolls them as far as they go, and closes them', () => {
    const details = play(start, { type: 'details-opened' });
    expect(details.screen).toEqual({ name: 'details', scroll: 0 });
    expect(play(details, { type: 'scrolled', by: 5, most: 3 }).screen).toEqual({ name: 'details', scroll: 3 });
    expect(play(details, { type: 'scrolled', by: -1, most: 3 })).toBe(details);
    expect(play(details, { type: 'screen-closed' }).screen).toEqual({ name: 'path' });
  });

  it('asks before a locked resource is ticked, and ticks it when told to', () => {
    const asked = play(start, { type: 'confirmation-asked', item: 'x', title: 'X is locked', reason: 'after Phase 1' });
    const about = { item: 'x', title: 'X is locked', reason: 'after Phase 1' };
    expect(asked.screen).toEqual({ name: 'confirm', tickIt: false, ...about });
    expect(play(asked, { type: 'answer-changed' }).screen).toEqual({ name: 'confirm', tickIt: true, ...about });
    const confirmed = play(asked, { type: 'confirmed' });
    expect(confirmed.screen).toEqual({ name: 'path' });
    expect(confirmed.effects).toEqual([{ type: 'toggle', item: 'x', force: true }]);
    expect(play(start, { type: 'confirmed' })).toBe(start);
  });

  it('go one back: from a question or a field over the details to the details', () => {
    const details = play(start, { type: 'details-opened' }, { type: 'scrolled', by: 2, most: 3 });
    const asked = play(details, { type: 'asked-for', what: 'note', item: 'x', title: 'X', text: '' });
    expect(groundOf(asked)).toEqual({ name: 'details', scroll: 2 });
    expect(play(asked, { type: 'screen-closed' }).screen).toEqual({ name: 'details', scroll: 2 });
    expect(play(asked, { type: 'screen-closed' }, { type: 'screen-closed' }).screen).toEqual({ name: 'path' });
    expect(play(details, { type: 'help-opened' }, { type: 'screen-closed' }).screen).toEqual(details.screen);
  });

  it('show the details of another row from their beginning', () => {
    const details = play(start, { type: 'details-opened' }, { type: 'scrolled', by: 2, most: 3 });
    expect(play(details, down)).toMatchObject({ cursor: 1, screen: { name: 'details', scroll: 0 } });
  });

  it('run a command of the palette as if its key had been pressed on the path', () => {
    const palette = play(start, { type: 'palette-opened' });
    expect(play(palette, { type: 'command-chosen', action: { type: 'help-opened' } }).screen.name).toBe('help');
    const undo: Action = { type: 'effect-wanted', effect: { type: 'undo' } };
    expect(play(palette, { type: 'command-chosen', action: undo })).toMatchObject({
      screen: { name: 'path' },
      effects: [{ type: 'undo' }],
    });
  });
});

describe('typing', () => {
  const typed = (...texts: string[]): Action[] => texts.map((insert) => ({ type: 'edited', edit: { insert } }));
  const note: Action = { type: 'asked-for', what: 'note', item: 'x', title: 'X', text: 'a' };

  it('a search filters at once, stays when it is entered, goes when it is cleared, and is typed on', () => {
    const search = play(start, { type: 'search-opened', item: 'x' }, ...typed('s', 'a'));
    expect(search.filter).toBe('sa');
    const kept = play(search, { type: 'entered' });
    expect([kept.filter, screenOf(kept), kept.effects]).toEqual(['sa', 'found', []]);
    expect(play(kept, { type: 'search-opened', item: 'x' }, ...typed('g')).filter).toBe('sag');
    expect(play(kept, { type: 'search-cleared' })).toMatchObject({ filter: '', screen: { name: 'path' } });
    expect(play(search, { type: 'search-cleared' })).toMatchObject({ filter: '', screen: { name: 'path' } });
  });

  it('a note and a reason are wanted once they are entered, and never otherwise', () => {
    expect(play(start, note, ...typed('b '), { type: 'entered' }).effects).toEqual([
      { type: 'note', item: 'x', text: 'ab' },
    ]);
    const skip: Action = { type: 'asked-for', what: 'skip', item: 'x', title: 'X', text: '' };
    expect(play(start, skip, ...typed('b'), { type: 'entered' }).effects).toEqual([
      { type: 'skip', item: 'x', reason: 'b' },
    ]);
    expect(play(start, note, ...typed('b'), { type: 'screen-closed' }).effects).toEqual([]);
    expect(play(start, note, { type: 'entered' }).effects).toEqual([]);
  });

  it('a paste is text in a field, and nothing anywhere else', () => {
    expect(play(start, note, { type: 'pasted', text: 'qu' }).screen).toMatchObject({
      field: { before: 'aqu', after: '' },
    });
    expect(play(start, { type: 'pasted', text: 'qu' })).toBe(start);
  });

  it('another text to choose by begins with the first choice; moving in it does not', () => {
    const second = play(start, { type: 'palette-opened' }, ...typed('a'), { type: 'choice-moved', by: 1, count: 9 });
    expect(play(second, { type: 'edited', edit: 'left' }).screen).toMatchObject({ cursor: 1 });
    expect(play(second, ...typed('b')).screen).toMatchObject({ cursor: 0 });
  });
});

describe('other rows', () => {
  it('are shown with the cursor where it is told, and that row in sight', () => {
    const state = play(
      { ...start, size: { columns: 40, rows: 10 } },
      { type: 'rows-changed', row: 9, outline: [4, 6] },
    );
    expect(state).toMatchObject({ outline: [4, 6], cursor: 9 });
    expect(state.scroll).toBeGreaterThan(0);
  });

  it('a row of the whole path is jumped to without the search', () => {
    const found = play(
      start,
      { type: 'search-opened', item: 'x' },
      { type: 'edited', edit: { insert: 'x' } },
      { type: 'entered' },
    );
    const jumped = play(found, { type: 'row-sought', row: 3, outline: [2, 3] });
    expect(jumped).toMatchObject({ filter: '', cursor: 3, outline: [2, 3] });
    expect(jumped.message).toContain('search has ended');
    expect(play(start, { type: 'row-sought', row: 3, outline: [2, 3] }).message).toBeUndefined();
  });
});

describe('after a change of size', () => {
  const tiny = { columns: 20, rows: 5 };

  it('a window that has grown is filled from the top', () => {
    const small = play(start, { type: 'resized', size: tiny }, { type: 'section-changed', row: 6, left: undefined });
    expect(small.scroll).toBeGreaterThan(0);
    expect(play(small, { type: 'resized', size }).scroll).toBe(0);
  });

  it('a text that was scrolled beyond its new end moves with the first key', () => {
    const scrolled = play(start, { type: 'details-opened' }, { type: 'scrolled', by: 9, most: 9 });
    expect(play(scrolled, { type: 'scrolled', by: -1, most: 4 }).screen).toEqual({ name: 'details', scroll: 3 });
  });
});

describe('effects and messages', () => {
  const wanted = play(start, { type: 'effect-wanted', effect: { type: 'undo' } });

  it('an effect is wanted once', () => {
    expect(wanted.effects).toEqual([{ type: 'undo' }]);
    expect(play(wanted, down).effects).toEqual([]);
  });

  it('a message stays until the next key, through a change of size', () => {
    const told = play(start, { type: 'told', message: 'Undid: One done' });
    expect(play(told, { type: 'resized', size: { columns: 40, rows: 12 } }).message).toBe('Undid: One done');
    expect(play(told, { type: 'noticed', notices: ['!'] }).message).toBe('Undid: One done');
    expect(play(told, down).message).toBeUndefined();
  });

  it('a notice stays until it was seen, whatever else is told, and none is told twice at once', () => {
    const noticed = play(start, { type: 'noticed', notices: ['a', 'b'] }, { type: 'noticed', notices: ['a'] });
    expect(noticed.notices).toEqual(['a', 'b']);
    expect(play(noticed, { type: 'told', message: 'm' }, down).notices).toEqual(['a', 'b']);
    expect(screenOf(noticed)).toBe('notice');
    const seen = play(noticed, { type: 'notice-seen' });
    expect(seen.notices).toEqual(['b']);
    expect(screenOf(play(seen, { type: 'notice-seen' }))).toBe('path');
  });
});

describe('laws', () => {
  const sizes = fc.record({ columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }) });
  const by = fc.integer({ min: -9, max: 9 });
  const oneStep = fc.constantFrom(-1 as const, 1 as const);
  const row = fc.nat(40);
  const word = fc.constantFrom('a', 'b', ' ');
  const nothing = fc.constant({});
  const effect: fc.Arbitrary<Effect> = fc.constantFrom(
    { type: 'undo' },
    { type: 'toggle', item: 'x', force: false },
    { type: 'go', to: { way: 'up' } },
  );
  /** What each action carries. */
  const carried = {
    'cursor-moved': fc.record({ by }),
    'panel-changed': fc.record({ by: oneStep }),
    'section-changed': fc.record({ row, left: fc.option(row, { nil: undefined }) }),
    scrolled: fc.record({ by, most: fc.nat(40) }),
    'details-opened': nothing,
    'help-opened': nothing,
    'confirmation-asked': fc.record({ item: word, title: word, reason: word }),
    'answer-changed': nothing,
    'picker-opened': nothing,
    'library-read': fc.record({ own: fc.integer({ min: -1, max: 20 }), count: fc.nat(20) }),
    'choice-moved': fc.record({ by, count: fc.nat(20) }),
    confirmed: nothing,
    'row-sought': fc.record({ row, outline: fc.array(fc.nat(30), { maxLength: 8 }) }),
    'rows-changed': fc.record({ row, outline: fc.array(fc.nat(30), { maxLength: 8 }) }),
    'answers-toggled': fc.record({ item: word, line: fc.integer({ min: -1, max: 50 }) }),
    'search-opened': fc.record({ item: word }),
    'search-cleared': nothing,
    'asked-for': fc.record({ what: fc.constantFrom('note', 'skip'), item: word, title: word, text: word }),
    edited: fc.record({
      edit: fc.oneof(
        fc.record({ insert: word }),
        fc.constantFrom('left', 'right', 'start', 'end', 'erase-before', 'erase-after', 'erase-word', 'erase-all'),
      ),
    }),
    pasted: fc.record({ text: word }),
    entered: nothing,
    'palette-opened': nothing,
    'left-opened': nothing,
    'command-chosen': fc.record({ action: fc.constant({ type: 'help-opened' }) }),
    'screen-closed': nothing,
    'effect-wanted': fc.record({ effect }),
    told: fc.record({ message: word }),
    noticed: fc.record({ notices: fc.array(word) }),
    'notice-seen': nothing,
    resized: fc.record({ size: sizes }),
  } satisfies Record<Action['type'], fc.Arbitrary<object>>;
  const action = fc.oneof(
    ...Object.entries(carried).map(([type, rest]) => rest.map((values) => ({ type, ...values }) as Action)),
  );
  const outlines = fc.array(fc.nat(30), { maxLength: 8 });
  const histories = fc.tuple(outlines, sizes, fc.array(action, { maxLength: 40 }));

  it('the cursor stands on a row that is seen, whatever happens', () => {
    fc.assert(
      fc.property(histories, ([outline, size, actions]) => {
        const state = play(initialState(outline, size, 0), ...actions);
        expect(state.cursor).toBeGreaterThanOrEqual(0);
        expect(state.cursor).toBeLessThanOrEqual(Math.max(0, rowCount(state.outline) - 1));
        const { first, last } = linesAround(state.outline, state.cursor);
        const height = layoutOf(state.size).bodyHeight;
        expect(first).toBeGreaterThanOrEqual(state.scroll);
        if (last - first < height) expect(last).toBeLessThan(state.scroll + height);
      }),
    );
  });

  it('no action wants again what the one before it wanted', () => {
    const wanting: readonly Action['type'][] = ['effect-wanted', 'picker-opened', 'confirmed', 'entered'];
    fc.assert(
      fc.property(histories, action, ([outline, size, actions], last) => {
        const state = play(initialState(outline, size, 0), ...actions, last);
        if (!wanting.includes(last.type)) expect(state.effects).toEqual([]);
      }),
    );
  });

  it('only seeing a notice takes it away', () => {
    fc.assert(
      fc.property(histories, action, ([outline, size, actions], last) => {
        const state = play(initialState(outline, size, 0), ...actions);
        const { notices } = reducer(state, last);
        if (last.type !== 'notice-seen') expect(notices.slice(0, state.notices.length)).toEqual(state.notices);
      }),
    );
  });

  it("the picker's cursor stands on a path, or on none at all", () => {
    fc.assert(
      fc.property(histories, by, fc.nat(20), ([outline, size, actions], by, count) => {
        const state = play(initialState(outline, size, 0), ...actions, { type: 'choice-moved', by, count });
        if (state.screen.name === 'picker') {
          expect(state.screen.cursor).toBeGreaterThanOrEqual(0);
          expect(state.screen.cursor).toBeLessThan(Math.max(1, count));
        }
      }),
    );
  });

  it('gives the same object when nothing changes', () => {
    expect(play(start, { type: 'resized', size: { ...size } })).toBe(start);
    expect(play(start, { type: 'screen-closed' })).toBe(start);
    expect(play(start, { type: 'section-changed', row: 0, left: undefined })).toBe(start);
    expect(play(start, { type: 'noticed', notices: [] })).toBe(start);
    expect(play(start, { type: 'notice-seen' })).toBe(start);
  });
});
