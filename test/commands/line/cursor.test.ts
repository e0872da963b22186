import { expect, it } from 'vitest';
import { lineOf, unquoted } from '../../../source/commands/line/cursor.ts';

it.each([
  [['']],
  [['sta'], { word: 'sta' }],
  [['done', ''], { verb: 'done' }],
  [['done', '1.1', 'sa'], { verb: 'done', operands: ['1.1'], word: 'sa' }],
  [['--path', 'rust', 'done', ''], { verb: 'done', flags: { path: 'rust' } }],
  [['--path=rust', 'done', ''], { verb: 'done', flags: { path: 'rust' } }],
  [['--path', '=', 'rust', 'done', ''], { verb: 'done', flags: { path: 'rust' } }],
  [['done', '-f', '--ascii', ''], { verb: 'done', flags: { force: '', ascii: '' } }],
  [['status', '--no-color', '--fo'], { verb: 'status', flags: { color: '' }, word: '--fo' }],
  [['--path', 'ru'], { flag: 'path', word: 'ru' }],
  [['--path', '='], { flag: 'path' }],
  [['--path', '=', 'ru'], { flag: 'path', word: 'ru' }],
  [['--path=ru'], { flag: 'path', word: 'ru', lead: '--path=' }],
  [['export', '--format=a=b'], { verb: 'export', flag: 'format', word: 'a=b', lead: '--format=' }],
  [['done', '--', '-f'], { verb: 'done', word: '-f', mayBeFlag: false }],
  [['done', '1.1', '--nosuch', '-', 'x'], { verb: 'done', operands: ['1.1', '-'], word: 'x' }],
  [['note', '1.1', 'use', '--pa'], { verb: 'note', operands: ['1.1', 'use'], word: '--pa', mayBeFlag: false }],
  [['note', '--path', '-', '1.1', '--pa'], { verb: 'note', flags: { path: '-' }, operands: ['1.1'], word: '--pa' }],
  [['rust', 'x'], { operands: ['rust'], word: 'x' }],
  [['--path', "'my notes.md'", 'done', '"sa'], { verb: 'done', flags: { path: 'my notes.md' }, word: 'sa' }],
])('%j', (words, expected: object = {}) => {
  const { verb, ...line } = lineOf(words);
  const nothing = { verb: '', operands: [], flags: {}, word: '', flag: undefined, lead: '', mayBeFlag: true };
  expect({ verb: verb.name, ...line }).toEqual({ ...nothing, ...expected });
});

it.each([
  ['plain', 'plain'],
  ['my\\ notes', 'my notes'],
  ['\'a "b" \\\'c', 'a "b" \\c'],
  ['"a \\"b\\" \\c"', 'a "b" \\c'],
  ['a"b c', 'ab c'],
  ["'open", 'open'],
  ['$(touch x)', '$(touch x)'],
  ['end\\', 'end\\'],
])('%s unquoted', (word, expected) => {
  expect(unquoted(word)).toBe(expected);
});
