import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beganAt, tasksOf, uuidOf } from '../../source/export/tasks.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { events } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

const NOW = '2026-12-01T00:00:00.000Z';
const done = (item: string) => ({ type: 'done', path: 'small', item }) as const;

it('knows what can be ticked by itself, what is next, and why something was skipped', () => {
  const skipped = { type: 'skipped', path: 'small', item: 'one', reason: 'known' } as const;
  const tasks = tasksOf(progressOf(smallPath, events(skipped, done('film'))));
  expect(tasks.filter(({ isOwn }) => !isOwn).map(({ id }) => id)).toEqual(['basics-completed', 'more-completed']);
  expect(tasks.filter(({ isNext }) => isNext).map(({ id }) => id)).toEqual(['two']);
  expect(tasks.find(({ id }) => id === 'one')).toMatchObject({
    state: 'skipped',
    done: undefined,
    skipped: { at: '2026-11-23T08:00:00.000Z', reason: 'known' },
  });
  expect(tasks.find(({ id }) => id === 'film')).toMatchObject({ state: 'done', done: '2026-11-23T08:01:00.000Z' });
});

it('has the learner begin at the first tick, never after something was settled, and before it right now', () => {
  const began = (...items: string[]) => {
    const progress = progressOf(smallPath, events(...items.map(done)));
    return tasksOf(progress).map((task) => beganAt(progress, task, NOW));
  };
  expect(new Set(began())).toEqual(new Set([NOW]));
  expect(new Set(began('one', 'film'))).toEqual(new Set(['2026-11-23T08:00:00.000Z']));
  const [first, ...others] = ['2026-11-23T08:00:00.000Z', '2026-11-23T08:01:00.000Z'];
  const tasks = began('film', 'one');
  expect(tasks[5]).toBe(first);
  expect(tasks.filter((at) => at !== first)).toEqual(Array(8).fill(others[0]));
});

it('is the same for the same names for good: what other programs have kept hangs on it', () => {
  expect(uuidOf('microservices', 'saga-pattern')).toBe('0de1f10c-94a5-5e8c-b89e-5e9c1b51a215');
});

it('is a UUID of version 5, and another one for other names', () => {
  const names = fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 });
  fc.assert(
    fc.property(names, names, (one, other) => {
      expect(uuidOf(...one)).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(uuidOf(...one) === uuidOf(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});
