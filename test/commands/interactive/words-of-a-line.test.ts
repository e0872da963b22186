import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../source/commands/interactive/plain.ts';
import { Failure } from '../../../source/failure.ts';

test.each([
  ['', []],
  ['  done \t 2.2 ', ['done', '2.2']],
  ["skip 2.3 --reason 'known from work'", ['skip', '2.3', '--reason', 'known from work']],
  ['--reason="known from work"', ['--reason=known from work']],
  ["note 2.2 don't forget", ['note', '2.2', "don't", 'forget']],
  ['note 2.2 "say \\"hi\\""', ['note', '2.2', 'say "hi"']],
  ["note 2.2 ''", ['note', '2.2', '']],
  ["'a\\b'", ['a\\b']],
  ['a\\ b', ['a b']],
  ['note 1 $HOME > x | y # *; `z`', ['note', '1', '$HOME', '>', 'x', '|', 'y', '#', '*;', '`z`']],
  ['end\\', ['end']],
])('%j', (line, words) => {
  expect(wordsOf(line)).toEqual(words);
});

test('complains of a quote that is not closed', () => {
  for (const line of ["note 'abc", 'note "a\'', '"\\"']) expect(() => wordsOf(line)).toThrow(Failure);
});

test('quoting any words brings them back', () => {
  const quoted = (word: string) => `"${word.replaceAll(/["\\]/g, '\\$&')}"`;
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
      expect(wordsOf(words.map(quoted).join(' '))).toEqual(words);
    }),
  );
});
