import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ascii, bar, sparkline, unicode } from '../../source/text/charset.ts';
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

it('draws a column for each number, the highest the highest', () => {
  expect(sparkline([0, 1, 2, 4, 8], unicode)).toBe('·▁▂▄█');
  expect(sparkline([0, 1, 2, 3], ascii)).toBe('.:|#');
  expect(sparkline([], unicode)).toBe('');
});

it('shows nothing only for none at all', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000)), (numbers) => {
      const columns = [...sparkline(numbers, unicode)];
      expect(columns.map((column) => column === '·')).toEqual(numbers.map((number) => number === 0));
    }),
  );
});
