import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choicesOf, clampScroll, layoutOf, pageOf, scrollAround } from '../../../source/dashboard/state/layout.ts';

it('gives the path the room that header, status line and footer leave', () => {
  expect(layoutOf({ columns: 80, rows: 24 })).toEqual({
    header: 'full',
    status: true,
    keys: true,
    bodyHeight: 18,
    bodyWidth: 80,
    paneWidth: 0,
    asideWidth: 0,
  });
});

it('has a pane beside the path from 100 columns on', () => {
  expect(layoutOf({ columns: 99, rows: 24 }).paneWidth).toBe(0);
  expect(layoutOf({ columns: 100, rows: 24 })).toMatchObject({ bodyWidth: 60, paneWidth: 40 });
});

it('in a low window drops the keys, then shrinks the header, then drops the status line, before any of the path', () => {
  const at = (rows: number) => layoutOf({ columns: 80, rows });
  expect(at(16)).toMatchObject({ header: 'full', status: true, keys: true, bodyHeight: 10 });
  expect(at(12)).toMatchObject({ header: 'full', status: true, keys: false, bodyHeight: 7 });
  expect(at(11)).toMatchObject({ header: 'line', status: true, keys: false, bodyHeight: 9 });
  expect(at(5)).toMatchObject({ header: 'line', status: false, keys: false, bodyHeight: 4 });
});

it('never takes more lines than the window has, from three on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 300 }), (rows) => {
      const { header, status, keys, bodyHeight } = layoutOf({ columns: 80, rows });
      expect((header === 'full' ? 4 : 1) + bodyHeight + Number(status) + Number(keys)).toBe(rows);
    }),
  );
});

it('a page of the picker is what it shows, with one path kept in sight', () => {
  expect(pageOf(choicesOf({ columns: 80, rows: 24 }))).toBe(15);
});

it('never shows less of the text than it could', () => {
  expect(clampScroll(95, 10, 100)).toBe(90);
  expect(clampScroll(3, 10, 5)).toBe(0);
});

it('keeps a line in the middle in sight, and the window filled, at every size', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 50 }), fc.nat(200), (line, height, more) => {
      const total = line + 1 + more;
      const shown = scrollAround(line, height, total);
      expect(line).toBeGreaterThanOrEqual(shown);
      expect(line).toBeLessThan(shown + height);
      expect(shown).toBeLessThanOrEqual(Math.max(0, total - height));
    }),
  );
});
