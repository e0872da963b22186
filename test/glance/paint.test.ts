import { expect, test } from 'vitest';
import { paintIf } from '../../source/glance/status-text.ts';

test('with colour, text stands between the code that begins its style and the one that ends it', () => {
  const paint = paintIf(true);
  expect(paint('green', 'done')).toBe('\x1b[32mdone\x1b[39m');
  expect(paint('bold', 'title')).toBe('\x1b[1mtitle\x1b[22m');
});

test('without colour, text is what it was', () => {
  const paint = paintIf(false);
  expect((['bold', 'dim', 'green'] as const).map((style) => paint(style, 'text'))).toEqual(Array(3).fill('text'));
});

test('nothing is painted as nothing', () => {
  expect(paintIf(true)('dim', '')).toBe('');
});
