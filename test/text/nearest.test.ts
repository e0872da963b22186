import { expect, test } from 'vitest';
import { nearest } from '../../source/text/nearest.ts';

test.each([
  ['titel', ['link', 'title'], 'title'],
  ['minuts', ['minutes', 'title'], 'minutes'],
  ['MINUTES', ['minutes'], 'minutes'],
  ['fundatoins', ['foundations'], 'foundations'],
  ['statsu', ['start', 'status'], 'status'],
  ['lists', ['list', 'lisp'], 'list'],
])('takes %j for a misspelling', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

test.each([
  ['xyz', ['abc']],
  ['ab', ['ac', 'a']],
  ['kind', ['link']],
  ['foundations', ['fnudtainos', 'founda']],
  ['', ['a']],
  ['done', []],
])('has nothing for %j in %j', (word, candidates) => {
  expect(nearest(word, candidates)).toBeUndefined();
});

test('does not compare long words', () => {
  expect(nearest('a'.repeat(101), ['a'.repeat(101)])).toBeUndefined();
  const long = Array.from({ length: 20_000 }, () => 'b'.repeat(1_000));
  expect(nearest('a'.repeat(100), [...long, 'a'.repeat(99)])).toBe('a'.repeat(99));
});
