import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf, foundIn, outlineOf, sameRow } from '../../../source/dashboard/state/board.ts';
import { queryOf } from '../../../source/dashboard/state/query.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { events } from '../../support/journal.ts';
import { smallPath } from '../../support/paths.ts';

const whole = boardOf(
  progressOf(
    smallPath,
    events({ type: 'done', path: 'small', item: 'one' }, { type: 'noted', path: 'small', item: 'extra', text: 'n' }),
  ),
);
const found = (text: string) => foundIn(whole, text).rows.map(({ id }) => id);

describe('a search', () => {
  it.each([
    ['first', ['one']],
    ['ONE', ['one']],
    ['first thing', ['one']],
    ['first nothing', []],
    ['is:done', ['one']],
    ['is:locked', ['three', 'four']],
    ['is:l', ['three', 'four']],
    ['is:next', ['two']],
    ['is:noted', ['extra']],
    ['kind:video', ['four', 'film']],
    ['kind:vid is:open', ['film']],
    ['<40m', ['two', 'three']],
    ['<36', ['two', 'three']],
    ['>30m', ['one', 'two']],
    ['>1h', []],
    ['<1h10', ['one', 'two', 'three']],
  ])('%s', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it.each(['', '  ', 'is:', 'kind:', '<', 'is: kind:'])('that asks for nothing yet shows everything: "%s"', (text) => {
    expect(found(text)).toEqual(whole.rows.map(({ id }) => id));
  });

  it('leaves panels out that hold no hit, and lets the others say what they said', () => {
    const board = foundIn(whole, 'two');
    expect(board.panels.map(({ title, done, total }) => [title, done, total])).toEqual([['1 Basics', 1, 2]]);
    expect(outlineOf(board)).toEqual([1]);
    expect(board.next).toBe(0);
    expect(foundIn(whole, 'four').next).toBe(-1);
  });

  it('each further word shows no more than the ones before', () => {
    const word = fc.constantFrom('o', 'is:open', 'kind:b', '<35m', 'e', 'first', 'x');
    fc.assert(
      fc.property(fc.array(word), word, (words, last) => {
        const before = new Set(found(words.join(' ')));
        expect(found([...words, last].join(' ')).every((id) => before.has(id))).toBe(true);
      }),
    );
  });

  it('takes no text amiss', () => {
    const [row] = whole.rows;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (row) expect(typeof queryOf(text)(row)).toBe('boolean');
      }),
    );
  });
});

describe('the cursor, when other rows are shown,', () => {
  const at = (id: string) => whole.rows.findIndex((row) => row.id === id);

  it('stays with its item, or goes to the first behind it, or to the last', () => {
    const videos = foundIn(whole, 'kind:video');
    expect(sameRow(whole, 'four', videos)).toBe(0);
    expect(sameRow(whole, 'extra', videos)).toBe(1);
    expect(sameRow(whole, 'reviewed', videos)).toBe(1);
    expect(sameRow(whole, 'film', whole)).toBe(at('film'));
  });

  it('stands nowhere where there is nothing, and comes back to the top', () => {
    const none = foundIn(whole, 'xyz');
    expect(sameRow(whole, 'four', none)).toBe(-1);
    expect(sameRow(whole, undefined, whole)).toBe(0);
  });
});
