import { expect, test } from 'vitest';
import { readJson } from '../../source/curriculum/parse.ts';

function problemOf(text: string): string {
  const read = readJson(text);
  return 'problem' in read ? read.problem : 'none';
}

test('reads JSON, with or without a byte order mark', () => {
  expect(readJson('\uFEFF{"a": [1]}')).toEqual({ value: { a: [1] } });
});

test.each([
  ['', 'empty; a curriculum has at least "id", "title" and "phases"'],
  [' \n', 'empty; a curriculum has at least "id", "title" and "phases"'],
  ['\uFEFF', 'empty; a curriculum has at least "id", "title" and "phases"'],
  ['{\n<<<<<<< HEAD\n"a": 1\n=======\n', 'line 2, column 1: a merge conflict; resolve it first'],
  ['{\r\n"a": 1\r\n>>>>>>> theirs', 'line 3, column 1: a merge conflict; resolve it first'],
  ['\n# Microservices\n', 'Markdown and not JSON; waymark import takes it in'],
  ['---\ntitle: x\n---\n', 'Markdown and not JSON; waymark import takes it in'],
  ['{"a": 1', 'not JSON'],
  ['{"a": ', 'not JSON: it ends too early; was it cut off?'],
  ['{"a": [1,\n  2 ,\n]}', 'line 2, column 5: not JSON: a comma before the closing bracket'],
  ['[1,, "x"]', "line 1, column 4: not JSON: Unexpected token ','"],
  ['{"a":\n tru}', "line 2, column 5: not JSON: Unexpected token '}'"],
  ['<html>', "line 1, column 1: not JSON: Unexpected token '<'; Waymark reads Markdown (.md) and curriculum.json"],
  ['[1 "x"]', 'line 1, column 4: not JSON: '],
  ['{"a": 1,\n\n }', 'line 1, column 8: not JSON: a comma before the closing bracket'],
  ['{"a": 1,\n\n b}', 'line 3, column 2: not JSON: Expected double-quoted property name'],
  ['{"a": "b\n"}', 'line 1, column 9: not JSON: Bad control character in string literal'],
  ['{} {}', 'line 1, column 4: not JSON: Unexpected non-whitespace character after JSON'],
])('says what is wrong with %j', (text, problem) => {
  // V8 words some of these differently in every version: there, the beginning has to do.
  if (problem.endsWith('JSON: ') || problem === 'not JSON') expect(problemOf(text)).toContain(problem);
  else expect(problemOf(text)).toBe(problem);
});

test('keeps to one harmless line', () => {
  expect(problemOf('{"a": \u001b]0;x\u0007\n}')).toBe("line 1, column 7: not JSON: Unexpected token '␛'");
});
