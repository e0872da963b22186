import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../source/dashboard/state/action.ts';
import { layoutOf } from '../../../source/dashboard/state/layout.ts';
import { linesAround, rowCount } from '../../../source/dashboard/state/outline.ts';
import { initialState, reducer } from '../../../source/dashboard/state/reducer.ts';
import type { State } from '../../../source/dashboard/state/state.ts';

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
    expect(play(start, { type: 'row-chosen', row: 99 }).cursor).toBe(15);
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
    expect(asked.screen).toEqual({ name: 'confirm', item: 'x', title: 'X is locked', reason: 'after Phase 1' });
    const confirmed = play(asked, { type: 'confirmed' });
    expect(confirmed.screen).toEqual({ name: 'path' });
    expect(confirmed.effects).toEqual([{ type: 'toggle', item: 'x', force: true }]);
    expect(play(start, { type: 'confirmed' })).toBe(start);
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
    expect(play(told, down).message).toBeUndefined();
  });
});

describe('laws', () => {
  const sizes = fc.record({ columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }) });
  const by = fc.constantFrom(-1 as const, 1 as const);
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.integer({ min: -9, max: 9 }).map((by): Action => ({ type: 'cursor-moved', by })),
    by.map((by): Action => ({ type: 'panel-changed', by })),
    fc.nat(40).map((row): Action => ({ type: 'row-chosen', row })),
    fc.constantFrom<Action>({ type: 'details-opened' }, { type: 'help-opened' }, { type: 'screen-closed' }),
    sizes.map((size): Action => ({ type: 'resized', size })),
  );
  const outlines = fc.array(fc.nat(30), { maxLength: 8 });

  it('the cursor stands on a row that is seen, whatever happens', () => {
    fc.assert(
      fc.property(outlines, sizes, fc.array(action, { maxLength: 40 }), (outline, size, actions) => {
        const state = play(initialState(outline, size, 0), ...actions);
        expect(state.cursor).toBeGreaterThanOrEqual(0);
        expect(state.cursor).toBeLessThanOrEqual(Math.max(0, rowCount(outline) - 1));
        const { first, last } = linesAround(outline, state.cursor);
        const height = layoutOf(state.size).bodyHeight;
        expect(first).toBeGreaterThanOrEqual(state.scroll);
        if (last - first < height) expect(last).toBeLessThan(state.scroll + height);
      }),
    );
  });

  it('gives the same object when nothing changes', () => {
    expect(play(start, { type: 'resized', size: { ...size } })).toBe(start);
    expect(play(start, { type: 'screen-closed' })).toBe(start);
    expect(play(start, { type: 'row-chosen', row: 0 })).toBe(start);
  });
});
