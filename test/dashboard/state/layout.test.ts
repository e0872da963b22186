import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choicesOf, layoutOf, pageOf } from '../../../source/dashboard/state/layout.ts';

it('gives the path the room that header, status line and footer leave', () => {
  expect(layoutOf({ columns: 80, rows: 24 })).toEqual({
    header: 'full',
    footer: true,
    bodyHeight: 18,
    bodyWidth: 80,
    paneWidth: 0,
  });
});

it('has a pane beside the path from 100 columns on', () => {
  expect(layoutOf({ columns: 99, rows: 24 }).paneWidth).toBe(0);
  expect(layoutOf({ columns: 100, rows: 24 })).toMatchObject({ bodyWidth: 60, paneWidth: 40 });
});

it('in a low window shrinks the header, then drops status line and footer, before any of the path', () => {
  expect(layoutOf({ columns: 80, rows: 15 })).toMatchObject({ header: 'line', footer: true, bodyHeight: 12 });
  expect(layoutOf({ columns: 20, rows: 5 })).toMatchObject({ header: 'line', footer: false, bodyHeight: 4 });
});

it('never takes more lines than the window has, from three on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 300 }), (rows) => {
      const { header, footer, bodyHeight } = layoutOf({ columns: 80, rows });
      expect((header === 'full' ? 4 : 1) + bodyHeight + (footer ? 2 : 0)).toBe(rows);
    }),
  );
});

it('a page of the picker is what it shows, with one path kept in sight', () => {
  expect(pageOf(choicesOf({ columns: 80, rows: 24 }))).toBe(15);
});
