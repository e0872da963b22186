import { expect, test } from 'vitest';
import { amountProblem, LIMITS, shapeProblem, sizeProblem } from '../../source/curriculum/limits.ts';
import { readCurriculum } from '../../source/curriculum/parse.ts';
import { example, pathOf } from './example.ts';

/** A path with one phase of so many resources, besides those of the example. */
function withResources(count: number) {
  const resources = Array.from({ length: count }, (_, index) => ({ id: `r${index}`, title: 'R' }));
  return { ...example, phases: [...example.phases, { id: 'many', title: 'Many', resources }] };
}

test('refuses files over 5 MB', () => {
  expect(sizeProblem(LIMITS.bytes)).toBeUndefined();
  expect(sizeProblem(LIMITS.bytes + 1)).toBe('larger than 5 MB; split it into several paths');
  expect(readCurriculum('é'.repeat(2_500_001))).toEqual({
    problems: ['larger than 5 MB; split it into several paths'],
  });
});

test('refuses more than 32 levels, without recursion', () => {
  const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  expect(shapeProblem(nested(32))).toBeUndefined();
  expect(shapeProblem(nested(33))).toBe('lists and objects are nested more than 32 deep');
  const deep = `${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}`;
  expect(readCurriculum(deep)).toEqual({ problems: ['lists and objects are nested more than 32 deep'] });
});

test('refuses more than 300,000 values', () => {
  const list = (length: number) => Array.from({ length }, () => 1);
  expect(shapeProblem([list(299_998)])).toBeUndefined();
  expect(shapeProblem([list(299_999)])).toBe('more than 300000 values; split it into several paths');
});

test('refuses more than 20,000 phases and items', () => {
  // The example has two phases and three resources, and the phase of many is one more.
  expect(amountProblem(pathOf(withResources(19_994)))).toBeUndefined();
  expect(readCurriculum(JSON.stringify(withResources(19_995)))).toEqual({
    problems: ['more than 20000 phases and items (20001); split it into several paths'],
  });
});
