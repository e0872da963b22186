import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ascii, unicode } from '../../source/text/charset.ts';
import { sparkline } from '../../source/text/sparkline.ts';

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
