import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bar } from '../../source/text/bar.ts';
import { ascii, unicode } from '../../source/text/charset.ts';
import { width } from '../../source/text/width.ts';

it('is drawn in eighths of a cell', () => {
  expect(bar(0, 8, unicode)).toEqual({ filled: '', empty: '········' });
  expect(bar(1 / 3, 8, unicode)).toEqual({ filled: '██▋', empty: '·····' });
  expect(bar(1, 8, unicode)).toEqual({ filled: '████████', empty: '' });
  expect(bar(1 / 2, 8, ascii)).toEqual({ filled: '####', empty: '....' });
});

it('shows that there is something, however little, and that something is missing', () => {
  expect(bar(1 / 10_000, 8, unicode).filled).toBe('▏');
  expect(bar(9_999 / 10_000, 8, unicode).filled).toBe('███████▉');
});

it('always takes the width it is given', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(80),
      fc.constantFrom(unicode, ascii),
      (share, cells, charset) => {
        const { filled, empty } = bar(share, cells, charset);
        expect(width(filled + empty)).toBe(cells);
      },
    ),
  );
});
