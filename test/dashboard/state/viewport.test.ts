import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clampScroll, scrollAround, scrollInto } from '../../../source/dashboard/state/viewport.ts';

it('does not move while the lines are seen', () => {
  expect(scrollInto(5, 10, 7, 8, 100)).toBe(5);
});

it('moves no further than it must', () => {
  expect(scrollInto(5, 10, 15, 15, 100)).toBe(6);
  expect(scrollInto(5, 10, 3, 4, 100)).toBe(3);
});

it('shows the first lines where not all fit', () => {
  expect(scrollInto(0, 2, 4, 9, 100)).toBe(4);
});

it('never shows less of the text than it could', () => {
  expect(clampScroll(95, 10, 100)).toBe(90);
  expect(clampScroll(3, 10, 5)).toBe(0);
});

it('always shows the first of the lines, whatever it is asked', () => {
  const line = fc.nat(200);
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 50 }), line, fc.nat(3), (scroll, height, first, more) => {
      const total = first + more + 1 + scroll;
      const shown = scrollInto(scroll, height, first, first + more, total);
      expect(first).toBeGreaterThanOrEqual(shown);
      expect(first).toBeLessThan(shown + height);
      expect(shown).toBeLessThanOrEqual(Math.max(0, total - height));
    }),
  );
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
