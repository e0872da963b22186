import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { isPlain, PLAIN } from '../../source/text/characters.ts';

const CHARACTERS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isPlain);

it('is what string-width counts as one cell a character', () => {
  expect(CHARACTERS.length).toBeGreaterThan(700);
  expect(CHARACTERS.filter((character) => stringWidth(character) !== 1)).toEqual([]);
});

it('joins with nothing: neither with itself, nor behind an escape', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CHARACTERS, '\u001B')), (characters) => {
      const text = characters.join('');
      expect([...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)).toEqual(characters);
      if (isPlain(text)) expect(stringWidth(text)).toBe(text.length);
    }),
  );
});

it('can stand in another expression', () => {
  expect(new RegExp(`^(?:x|${PLAIN})$`).test('✔')).toBe(true);
  expect(['é', 'e\u0301', '服', '👩‍💻', '\u00AD', '✔\uFE0F', '\n', '\u001B'].map(isPlain)).toEqual([
    true,
    ...Array(7).fill(false),
  ]);
});
