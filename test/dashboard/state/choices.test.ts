import { expect, it } from 'vitest';
import { boardOf } from '../../../source/dashboard/state/board.ts';
import { leftoversOf } from '../../../source/dashboard/state/choices.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { events } from '../../support/journal.ts';
import { smallPath } from '../../support/paths.ts';

const done = (item: string) => ({ type: 'done', path: 'small', item }) as const;
const left = (...items: readonly string[]) =>
  leftoversOf(boardOf(progressOf(smallPath, events(...items.map(done))))).map(({ row }) => row.id);

it('is what keeps the path from being complete, and no extra', () => {
  expect(left('one')).toEqual(['two', 'three', 'four', 'basics-completed', 'more-completed', 'reviewed']);
  expect(left('one', 'two', 'three', 'four')).toEqual(['reviewed']);
});

it('is nothing exactly when the path is complete', () => {
  const all = ['one', 'two', 'three', 'four', 'reviewed'];
  for (let subset = 0; subset < 2 ** all.length; subset += 1) {
    const items = all.filter((_, index) => subset & (2 ** index));
    const { complete } = progressOf(smallPath, events(...items.map(done)));
    expect(left(...items).length === 0).toBe(complete);
  }
});

it('does not hold what was skipped', () => {
  const skipped = events({ type: 'skipped', path: 'small', item: 'one', reason: 'known' });
  expect(leftoversOf(boardOf(progressOf(smallPath, skipped))).map(({ row }) => row.id)).not.toContain('one');
});
