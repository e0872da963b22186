import { expect, it } from 'vitest';
import {
  hiddenRows,
  lineCount,
  linesAround,
  pastBorder,
  placeOf,
  places,
  rowCount,
} from '../../../source/dashboard/state/outline.ts';

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

it('does not begin the window with the lower border of a panel that is out of sight', () => {
  expect([2, 3, 4].map((scroll) => pastBorder(outline, scroll))).toEqual([2, 4, 4]);
});

it('counts the rows that are out of sight, and no borders', () => {
  expect(hiddenRows(outline, 0, 12)).toEqual({ above: 0, below: 0 });
  expect(hiddenRows(outline, 2, 4)).toEqual({ above: 1, below: 3 });
  expect(hiddenRows(outline, 8, 4)).toEqual({ above: 5, below: 0 });
});
