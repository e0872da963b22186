import { expect, test } from 'vitest';
import {
  extrasOf,
  isOwn,
  itemsOf,
  numberOf,
  phaseNumber,
  resourcesOf,
  whenTicked,
} from '../../source/curriculum/items.ts';
import { example, pathOf } from './example.ts';

const path = pathOf({
  ...example,
  additionalResources: [{ id: 'book', title: 'Book' }],
  videos: [{ id: 'film', title: 'Film' }],
  checklist: [
    { id: 'first-done', title: 'First done', phase: 'first' },
    { id: 'rested', title: 'Rested' },
  ],
});

test('lists what can be ticked, in the order of the screen', () => {
  const lines = itemsOf(path).map((item) =>
    item.type === 'resource'
      ? `${item.number} ${item.title} of ${item.phase.id} = ${item.resource.id}`
      : `${item.type} ${item.id}`,
  );
  expect(lines).toEqual([
    '1.1 One of first = one',
    '1.2 Two of first = two',
    '2.1 Three of second = three',
    'extra book',
    'extra film',
    'checklist rested',
  ]);
});

test('lists resources and extras', () => {
  expect(resourcesOf(path).map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  expect(extrasOf(path).map(({ id }) => id)).toEqual(['book', 'film']);
  expect(path.checklist.map(isOwn)).toEqual([false, true]);
});

test('counts phases from 1', () => {
  expect(['first', 'second', 'third'].map((id) => phaseNumber(path, id))).toEqual([1, 2, 0]);
  expect([numberOf(0, 0), numberOf(1, 9)]).toEqual(['1.1', '2.10']);
  expect(whenTicked(path, 'second')).toBe('ticks itself when Phase 2: Second is done');
});
