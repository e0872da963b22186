import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visible, visibleLine } from '../../source/text/visible.ts';

it('leaves text as it is', () => {
  expect(visible('naïve – 服务 👩‍💻 a\nb')).toBe('naïve – 服务 👩‍💻 a\nb');
});

it('shows control characters instead of sending them', () => {
  expect(visible('\u001B]52;c;eA==\u0007')).toBe('␛]52;c;eA==␇');
  expect(visible('\u009B31m\u007F')).toBe('\uFFFD31m␡');
});

it('shows marks that would reorder text', () => {
  expect(visible('a\u202Eb')).toBe('a\uFFFDb');
});

it('replaces halves of surrogate pairs', () => {
  expect(visible('a\uD83Db')).toBe('a\uFFFDb');
});

it('knows every kind of line break, and can do without', () => {
  expect(visible('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  expect(visibleLine('a\r\nb\tc')).toBe('a b c');
});

it('never lets a control character through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visibleLine(text)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
      expect(visible(visible(text))).toBe(visible(text));
    }),
  );
});
