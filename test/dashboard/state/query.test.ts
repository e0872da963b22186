import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf, foundIn, sameSpot } from '../../../source/dashboard/state/board.ts';
import { fragmentOf, queryOf } from '../../../source/dashboard/state/query.ts';
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
    ['<34m', ['three']],
    ['<35m', ['two', 'three']],
    ['<=35m', ['two', 'three']],
    ['>=40m', ['one']],
    ['more', ['three', 'four']],
    ['2', ['three', 'four', 'more-completed']],
    ['2.1', ['three']],
    ['twó', ['two']],
    ['<36', ['two', 'three']],
    ['>30m', ['one', 'two', 'three']],
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
    expect(board.panels.map(({ title, done, total }) => [title, done, total])).toEqual([['Basics', 1, 2]]);
    expect(board.outline).toEqual({ rows: [1], phases: 1, isFound: true });
    expect(board.next).toEqual({ panel: 0, row: 0 });
    expect(foundIn(whole, 'four').next).toBeUndefined();
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
        if (row) expect(typeof queryOf(text).row(row)).toBe('boolean');
      }),
    );
  });
});

describe('the cursor, when other rows are shown,', () => {
  it('stays with its item, or goes to the first behind it, or to the last', () => {
    const videos = foundIn(whole, 'kind:video');
    expect(sameSpot(whole, 'four', videos)).toEqual({ panel: 0, row: 0 });
    expect(sameSpot(whole, 'extra', videos)).toEqual({ panel: 1, row: 0 });
    expect(sameSpot(whole, 'reviewed', videos)).toEqual({ panel: 1, row: 0 });
    expect(sameSpot(whole, 'film', whole)).toEqual({ panel: 2, row: 1 });
  });

  it('stands at the top where there is nothing', () => {
    const none = foundIn(whole, 'xyz');
    expect(sameSpot(whole, 'four', none)).toEqual({ panel: 0, row: 0 });
    expect(sameSpot(whole, undefined, whole)).toEqual({ panel: 0, row: 0 });
  });
});

describe('what was found elsewhere than in the title', () => {
  const row = (id: string) => whole.rows.find((one) => one.id === id) ?? expect.fail(id);

  it('is shown as the piece of the text that it stands in', () => {
    expect(fragmentOf(queryOf('thing'), row('one'))).toContain('thing');
    expect(fragmentOf(queryOf('one'), row('one'))).toBe('');
    expect(fragmentOf(queryOf('n'), row('film'))).toBe('');
  });
});
