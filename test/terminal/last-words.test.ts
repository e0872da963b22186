import { expect, test } from 'vitest';
import { Failure } from '../../source/failure.ts';
import { lastWords } from '../../source/terminal/last-words.ts';

test.each([
  ['a failure', new Failure('a.json:3: not valid', 2), 'waymark: a.json:3: not valid', 2],
  ['a failure with controls in it', new Failure('a\n\x1b]0;t\x07'), 'waymark: a ␛]0;t␇', 1],
  ['a bug', new TypeError('x is not a function'), internal('x is not a function'), 1],
  ['what is no error', 'just text', internal('just text'), 1],
  ['nothing', undefined, internal('undefined'), 1],
])('%s', (_, error, line, exitCode) => {
  expect(lastWords(error)).toEqual({ line, exitCode });
});

function internal(message: string): string {
  return `waymark: internal error: ${message}; please report it`;
}
