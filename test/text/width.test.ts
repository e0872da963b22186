import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut, toWidth, width, wrap } from '../../source/text/width.ts';

it('counts cells, not characters', () => {
  expect(width('abc')).toBe(3);
  expect(width('服务')).toBe(4);
  expect(width('e\u0301')).toBe(1);
  expect(width('👩‍💻')).toBe(2);
});

it('cuts with an ellipsis, never through a wide character', () => {
  expect(cut('Saga Pattern', 8, '…')).toBe('Saga Pa…');
  expect(cut('服务发现', 4, '…')).toBe('服…');
  expect(cut('Saga', 4, '…')).toBe('Saga');
  expect(cut('Saga', 0, '…')).toBe('');
});

it('fills up to a width', () => {
  expect(toWidth('服务', 6, '…')).toBe('服务  ');
});

it('breaks lines at blanks, and words where it must', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  expect(wrap('one\n\ntwo', 7)).toEqual(['one', '', 'two']);
  expect(wrap('one two three', Infinity)).toEqual(['one two three']);
});

it('keeps to the width it is given', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 40 }), (text, cells) => {
      expect(width(cut(text, cells, '…'))).toBeLessThanOrEqual(cells);
      // The widest of all characters takes three cells, and has to stand somewhere.
      const wide = Math.max(3, cells);
      expect(Math.max(...wrap(text, wide).map(width))).toBeLessThanOrEqual(wide);
    }),
  );
  expect(wrap('abc \u0e34', 3)).toEqual(['abc', ' \u0e34']);
});
