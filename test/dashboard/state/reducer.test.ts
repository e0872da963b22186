import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../source/dashboard/state/action.ts';
import { lineOf, type Outline, RUNG, type Spot, windowOf } from '../../../source/dashboard/state/ladder.ts';
import { layoutOf } from '../../../source/dashboard/state/layout.ts';
import { placed } from '../../../source/dashboard/state/moving.ts';
import { initialState, reducer } from '../../../source/dashboard/state/reducer.ts';
import { type Effect, groundOf, type State, screenOf } from '../../../source/dashboard/state/state.ts';

const size = { columns: 80, rows: 24 };
const outlineOf = (...rows: number[]): Outline => ({ rows, phases: rows.length, isFound: false });
const spot = (panel: number, row: number): Spot => ({ panel, row });
const top = spot(0, 0);
// Five phases of 26 lines: in a window of 24 they are a ladder.
const start = initialState(outlineOf(2, 3, 2, 5, 4), size, top);
const wide = initialState(outlineOf(2, 3, 2), size, top);
const play = (state: State, ...actions: Action[]) => actions.reduce(reducer, state);
const down: Action = { type: 'cursor-moved', by: 1 };
const up: Action = { type: 'cursor-moved', by: -1 };
const rightward: Action = { type: 'panel-changed', by: 1 };
const DETAILS = { type: 'screen-opened', screen: { name: 'details', scroll: 0 } } as const;
const HELP = { type: 'screen-opened', screen: { name: 'help', scroll: 0 } } as const;
const PALETTE = {
  type: 'screen-opened',
  screen: { name: 'palette', field: { before: '', after: '' }, cursor: 0 },
} as const;
const SOUGHT: Action = { type: 'spot-sought', spot: spot(1, 1), outline: outlineOf(2, 3) };
const leftward: Action = { type: 'panel-changed', by: -1 };

describe('moving', () => {
  it('goes through the rows of all panels and stops at both ends', () => {
    expect(play(wide, down, down).cursor).toEqual(spot(1, 0));
    expect(play(wide, up)).toBe(wide);
    expect(play(wide, { type: 'cursor-moved', by: Infinity }).cursor).toEqual(spot(2, 1));
  });

  it('goes to the first row of the next panel, and back', () => {
    expect(play(wide, rightward).cursor).toEqual(spot(1, 0));
    expect(play(wide, rightward, down, leftward).cursor).toEqual(spot(1, 0));
    expect(play(wide, rightward, leftward).cursor).toEqual(top);
    expect(play(wide, leftward).cursor).toEqual(top);
    expect(play(wide, rightward, rightward, rightward).cursor).toEqual(spot(2, 0));
  });

  it('passes over panels without rows', () => {
    expect(play(initialState(outlineOf(1, 0, 2), size, top), rightward).cursor).toEqual(spot(2, 0));
  });

  it('stands on nothing where there is nothing', () => {
    expect(play(initialState(outlineOf(), size, top), down, rightward).cursor.row).toBeLessThan(1);
  });

  it('walks over the rungs of a ladder without opening them, and opens one when told to', () => {
    const opened = placed(start).isOpen;
    const below = play(start, { type: 'cursor-moved', by: Infinity });
    expect(placed(below).isOpen).toEqual(opened);
    expect(below.cursor).toEqual(spot(4, RUNG));
    const there = play(below, { type: 'rung-opened', row: 2 });
    expect(there.cursor).toEqual(spot(4, 2));
    expect(placed(there).isOpen).toEqual([false, false, false, false, true]);
    expect(play(there, leftward, leftward).cursor).toEqual(spot(3, 0));
  });

  it('goes from row to row on the details, whatever is open', () => {
    const last = play(start, rightward, rightward, rightward, rightward);
    expect(play(last, { type: 'row-changed', by: -1 }).cursor).toEqual(spot(3, 4));
  });
});

describe('screens', () => {
  it('opens details and help, scrolls them as far as they go, and closes them', () => {
    const details = play(start, DETAILS);
    expect(details.screen).toEqual({ name: 'details', scroll: 0 });
    expect(play(details, { type: 'scrolled', by: 5, most: 3 }).screen).toEqual({ name: 'details', scroll: 3 });
    expect(play(details, { type: 'scrolled', by: -1, most: 3 })).toBe(details);
    expect(play(details, { type: 'screen-closed' }).screen).toEqual({ name: 'path' });
  });

  it('asks before a locked resource is ticked, and ticks it when told to', () => {
    const asked = play(start, {
      type: 'confirmation-asked',
      items: ['x'],
      title: 'X is locked',
      reason: 'after Phase 1',
    });
    const about = { items: ['x'], title: 'X is locked', reason: 'after Phase 1' };
    expect(asked.screen).toEqual({ name: 'confirm', ...about });
    const confirmed = play(asked, { type: 'confirmed' });
    expect(confirmed.screen).toEqual({ name: 'path' });
    expect(confirmed.effects).toEqual([{ type: 'toggle', items: ['x'], force: true }]);
    expect(play(start, { type: 'confirmed' })).toBe(start);
  });

  it('go one back: from a question or a field over the details to the details', () => {
    const details = play(start, DETAILS, { type: 'scrolled', by: 2, most: 3 });
    const asked = play(details, { type: 'asked-for', what: 'note', items: ['x'], title: 'X', text: '' });
    expect(groundOf(asked)).toEqual({ name: 'details', scroll: 2 });
    expect(play(asked, { type: 'screen-closed' }).screen).toEqual({ name: 'details', scroll: 2 });
    expect(play(asked, { type: 'screen-closed' }, { type: 'screen-closed' }).screen).toEqual({ name: 'path' });
    expect(play(details, HELP, { type: 'screen-closed' }).screen).toEqual(details.screen);
  });

  it('show the details of another row from their beginning', () => {
    const details = play(start, DETAILS, { type: 'scrolled', by: 2, most: 3 });
    expect(play(details, down)).toMatchObject({ cursor: spot(0, 1), screen: { name: 'details', scroll: 0 } });
  });

  it('run a command of the palette as if its key had been pressed on the path', () => {
    const palette = play(start, PALETTE);
    expect(play(palette, { type: 'command-chosen', action: HELP }).screen.name).toBe('help');
    const undo: Action = { type: 'effect-wanted', effect: { type: 'undo' } };
    expect(play(palette, { type: 'command-chosen', action: undo })).toMatchObject({
      screen: { name: 'path' },
      effects: [{ type: 'undo' }],
    });
  });
});

describe('typing', () => {
  const typed = (...texts: string[]): Action[] => texts.map((insert) => ({ type: 'edited', edit: { insert } }));
  const note: Action = { type: 'asked-for', what: 'note', items: ['x'], title: 'X', text: 'a' };

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
    const skip: Action = { type: 'asked-for', what: 'skip', items: ['x'], title: 'X', text: '' };
    expect(play(start, skip, ...typed('b'), { type: 'entered' }).effects).toEqual([
      { type: 'skip', items: ['x'], reason: 'b' },
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
    const second = play(start, PALETTE, ...typed('a'), { type: 'choice-moved', by: 1, count: 9 });
    expect(play(second, { type: 'edited', edit: 'left' }).screen).toMatchObject({ cursor: 1 });
    expect(play(second, ...typed('b')).screen).toMatchObject({ cursor: 0 });
  });
});

describe('other rows', () => {
  it('are shown with the cursor where it is told, and that row in sight', () => {
    const state = play(
      { ...start, size: { columns: 40, rows: 10 } },
      { type: 'rows-changed', spot: spot(1, 5), outline: outlineOf(4, 6) },
    );
    expect(state).toMatchObject({ outline: outlineOf(4, 6), cursor: spot(1, 5) });
    expect(state.scroll).toBeGreaterThan(0);
  });

  it('a row of the whole path is jumped to without the search', () => {
    const found = play(
      start,
      { type: 'search-opened', item: 'x' },
      { type: 'edited', edit: { insert: 'x' } },
      { type: 'entered' },
    );
    const jumped = play(found, SOUGHT);
    expect(jumped).toMatchObject({ filter: '', cursor: spot(1, 1), outline: outlineOf(2, 3) });
    expect(jumped.message?.text).toContain('search has ended');
    expect(play(start, SOUGHT).message).toBeUndefined();
  });
});

describe('after a change of size', () => {
  const tiny = { columns: 20, rows: 5 };

  it('a window that has grown is filled from the top', () => {
    const small = play(
      start,
      { type: 'resized', size: tiny },
      { type: 'section-changed', spot: spot(2, 1), left: undefined },
    );
    expect(small.scroll).toBeGreaterThan(0);
    expect(play(small, { type: 'resized', size }).scroll).toBe(0);
  });

  it('a text that was scrolled beyond its new end moves with the first key', () => {
    const scrolled = play(start, DETAILS, { type: 'scrolled', by: 9, most: 9 });
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
    const told = play(start, { type: 'told', text: 'Undid: One done' });
    expect(play(told, { type: 'resized', size: { columns: 40, rows: 12 } }).message?.text).toBe('Undid: One done');
    expect(play(told, { type: 'noticed', notices: ['!'] }).message?.text).toBe('Undid: One done');
    expect(play(told, down).message).toBeUndefined();
  });

  it('a notice stays until it was seen, whatever else is told, and none is told twice at once', () => {
    const noticed = play(start, { type: 'noticed', notices: ['a', 'b'] }, { type: 'noticed', notices: ['a'] });
    expect(noticed.notices).toEqual(['a', 'b']);
    expect(play(noticed, { type: 'told', text: 'm' }, down).notices).toEqual(['a', 'b']);
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
  const spots = fc.record({ panel: fc.nat(9), row: fc.integer({ min: -1, max: 40 }) });
  const outlines = fc.record({
    rows: fc.array(fc.nat(30), { maxLength: 8 }),
    phases: fc.nat(8),
    isFound: fc.boolean(),
  });
  const word = fc.constantFrom('a', 'b', ' ');
  const nothing = fc.constant({});
  const effect: fc.Arbitrary<Effect> = fc.constantFrom(
    { type: 'undo' },
    { type: 'toggle', items: ['x'], force: false },
    { type: 'go', to: { way: 'up' } },
  );
  /** What each action carries. */
  const carried = {
    'cursor-moved': fc.record({ by }),
    'panel-changed': fc.record({ by: oneStep }),
    'section-changed': fc.record({ spot: spots, left: fc.option(spots, { nil: undefined }) }),
    scrolled: fc.record({ by, most: fc.nat(40) }),
    'row-changed': fc.record({ by: oneStep }),
    'rung-opened': fc.record({ row: fc.nat(9) }),
    'screen-opened': fc.record({ screen: fc.constantFrom(...[DETAILS, HELP, PALETTE].map((one) => one.screen)) }),
    'confirmation-asked': fc.record({ items: fc.array(word), title: word, reason: word }),
    'library-read': fc.record({ own: fc.integer({ min: -1, max: 20 }), count: fc.nat(20) }),
    'choice-moved': fc.record({ by, count: fc.nat(20) }),
    confirmed: nothing,
    'day-moved': fc.record({ by, most: fc.nat(200) }),
    'calendar-switched': fc.record({ what: fc.constantFrom('unit', 'scope') }),
    'spot-sought': fc.record({ spot: spots, outline: outlines }),
    'rows-changed': fc.record({ spot: spots, outline: outlines }),
    'answers-toggled': fc.record({ item: word, line: fc.integer({ min: -1, max: 50 }) }),
    'search-opened': fc.record({ item: word }),
    'search-cleared': nothing,
    'asked-for': fc.record({ what: fc.constantFrom('note', 'skip'), items: fc.array(word), title: word, text: word }),
    edited: fc.record({
      edit: fc.oneof(
        fc.record({ insert: word }),
        fc.constantFrom('left', 'right', 'start', 'end', 'erase-before', 'erase-after', 'erase-word', 'erase-all'),
      ),
    }),
    pasted: fc.record({ text: word }),
    entered: nothing,
    'question-wanted': fc.record({ item: word, title: word }),
    'answer-shown': nothing,
    answered: fc.record({ outcome: fc.constantFrom(1, 3, 'left out') }),
    'answer-taken-back': nothing,
    'review-stopped': nothing,
    'command-chosen': fc.record({ action: fc.constant(HELP) }),
    'screen-closed': nothing,
    'effect-wanted': fc.record({ effect }),
    told: fc.record({ text: word }),
    noticed: fc.record({ notices: fc.array(word) }),
    'notice-seen': nothing,
    resized: fc.record({ size: sizes }),
  } satisfies Record<Action['type'], fc.Arbitrary<object>>;
  const action = fc.oneof(
    ...Object.entries(carried).map(([type, rest]) => rest.map((values) => ({ type, ...values }) as Action)),
  );
  const histories = fc.tuple(outlines, sizes, fc.array(action, { maxLength: 40 }));

  it('the cursor stands on a row that is seen, whatever happens', () => {
    fc.assert(
      fc.property(histories, ([outline, size, actions]) => {
        const state = play(initialState(outline, size, top), ...actions);
        if (state.outline.rows.length === 0) return;
        const height = layoutOf(state.size).bodyHeight;
        const ladder = placed(state);
        const shown = windowOf(state.outline, ladder, state.scroll, height);
        const { panel, row } = state.cursor;
        const line = lineOf(ladder, state.cursor) - (ladder.tops[panel] ?? 0);
        if ((state.outline.rows[panel] ?? 0) === 0 && ladder.isOpen[panel]) return;
        expect(row === RUNG).toBe(!ladder.isOpen[panel]);
        expect(shown).toContainEqual({ kind: 'line', panel, line });
      }),
    );
  });

  it('no action wants again what the one before it wanted', () => {
    const wanting: readonly Action['type'][] = [
      ...(['effect-wanted', 'confirmed', 'entered', 'answered', 'answer-taken-back'] as const),
    ];
    fc.assert(
      fc.property(histories, action, ([outline, size, actions], last) => {
        const state = play(initialState(outline, size, top), ...actions, last);
        if (!wanting.includes(last.type)) expect(state.effects).toEqual([]);
      }),
    );
  });

  it('only seeing a notice takes it away', () => {
    fc.assert(
      fc.property(histories, action, ([outline, size, actions], last) => {
        const state = play(initialState(outline, size, top), ...actions);
        const { notices } = reducer(state, last);
        if (last.type !== 'notice-seen') expect(notices.slice(0, state.notices.length)).toEqual(state.notices);
      }),
    );
  });

  it("the picker's cursor stands on a path, or on none at all", () => {
    fc.assert(
      fc.property(histories, by, fc.nat(20), ([outline, size, actions], by, count) => {
        const state = play(initialState(outline, size, top), ...actions, { type: 'choice-moved', by, count });
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
    expect(play(start, { type: 'section-changed', spot: top, left: undefined })).toBe(start);
    expect(play(start, { type: 'noticed', notices: [] })).toBe(start);
    expect(play(start, { type: 'notice-seen' })).toBe(start);
  });
});
