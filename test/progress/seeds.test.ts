import { expect, it } from 'vitest';
import { progressOf } from '../../source/progress/progress.ts';
import { asIfDone, seedEvents } from '../../source/progress/seeds.ts';
import { events } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

const history = events({ type: 'reopened', path: 'small', item: 'one' }, { type: 'done', path: 'other', item: 'two' });

it('ticks what the document shows as ticked, unless the learner has touched it', () => {
  expect(seedEvents(history, 'small', ['one', 'two'])).toEqual([{ type: 'done', path: 'small', item: 'two' }]);
});

it('shows a path as if that were done', () => {
  const seeded = asIfDone(history, seedEvents(history, 'small', ['one', 'two']), '2026-11-24T08:00:00.000Z');
  expect(progressOf(smallPath, seeded).totals.done).toBe(1);
});
