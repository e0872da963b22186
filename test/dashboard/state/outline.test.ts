import { expect, it } from 'vitest';
import { lineCount, linesAround, placeOf, places, rowCount } from '../../../source/dashboard/state/outline.ts';

const outline = [2, 3, 1];

it('counts rows, and lines with two borders to a panel', () => {
  expect(rowCount(outline)).toBe(6);
  expect(lineCount(outline)).toBe(12);
});

it('knows where each panel begins', () => {
  expect(places(outline)).toEqual([
    { panel: 0, firstRow: 0, rows: 2, top: 0 },
    { panel: 1, firstRow: 2, rows: 3, top: 4 },
    { panel: 2, firstRow: 5, rows: 1, top: 9 },
  ]);
  expect(placeOf(outline, 4)?.panel).toBe(1);
  expect(placeOf(outline, 6)).toBeUndefined();
});

it('shows the border with the first and the last row of a panel', () => {
  expect(linesAround(outline, 2)).toEqual({ first: 4, last: 5 });
  expect(linesAround(outline, 3)).toEqual({ first: 6, last: 6 });
  expect(linesAround(outline, 4)).toEqual({ first: 7, last: 8 });
  expect(linesAround(outline, 5)).toEqual({ first: 9, last: 11 });
});
