import { expect, test } from 'vitest';
import { Failure } from '../../source/failure.ts';
import { lastWords, warning } from '../../source/terminal/last-words.ts';

test.each([
  ['a failure', new Failure('a.json:3: not valid', 2), 'waymark: a.json:3: not valid', 2],
  ['a failure with controls in it', new Failure('a\n\x1b]0;t\x07'), 'waymark: a ␛]0;t␇', 1],
  ['a bug', new TypeError('x is not a function'), internal('x is not a function'), 1],
  ['what is no error', 'just text', internal('just text'), 1],
  ['nothing', undefined, internal('undefined'), 1],
])('%s', (_, error, line, exitCode) => {
  expect(lastWords(error)).toEqual({ line, exitCode });
});

test('what there is to choose from stands below, one a line', () => {
  const error = new Failure('which?', 2, ['1.1 One', '1.2 T\u001b[2Jwo']);
  expect(lastWords(error)).toEqual({ line: 'waymark: which?\n  1.1 One\n  1.2 T␛[2Jwo', exitCode: 2 });
});

test('on a terminal a message is broken between its words, and an address never', () => {
  const url = 'https://example.org/a/long/address/that/does/not/fit';
  const terminal = { isTTY: true, columns: 40 };
  const text = `a sentence that is longer than a line and names ${url}; try again later, or never`;
  const line = warning(text, terminal);
  expect(line.split('\n')).toEqual([
    'waymark: a sentence that is longer than',
    '         a line and names',
    `         ${url};`,
    '         try again later, or never',
  ]);
  expect(warning(text, { columns: 40 })).toBe(`waymark: ${text}`);
  expect(warning('short', terminal)).toBe('waymark: short');
});

function internal(message: string): string {
  return `waymark: internal error: ${message}; please report it`;
}
