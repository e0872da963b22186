import { describe, expect, it } from 'vitest';
import type { Path } from '../../source/curriculum/types.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { belowInWords, nextBelow } from '../../source/progress/explain.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource } from '../support/paths.ts';

const deep: Path = path([phase('p', [resource('d1', { minutes: 15 })])], { id: 'deep', title: 'Deep' });
const caching: Path = path(
  [phase('p', [resource('c1', { minutes: 30 }), resource('c2', { minutes: 40, leadsTo: 'deep' }), resource('c3')])],
  { id: 'caching', title: 'Caching' },
);
const parent: Path = path([
  phase('first', [resource('a', { minutes: 60 }), resource('b', { minutes: 5, leadsTo: 'caching' })]),
]);
const all = new Map([caching, deep, parent].map((one) => [one.id, one]));
const done = (item: string, of: string): NewEvent => ({ type: 'done', path: of, item });
const progress = (top: Path, ...made: readonly NewEvent[]) => progressOf({ ...top, below: all }, events(...made));

describe('a resource that leads to a path of its own', () => {
  it('counts the time of that path, and what is done there', () => {
    const { totals, resources } = progress(parent, done('c1', 'caching'));
    // c2 takes the 15 minutes of the path below it, and nobody knows how long c3 takes.
    expect(totals.minutes).toEqual({ done: 30, left: 75, total: 105 });
    expect(totals).toMatchObject({ done: 0, total: 2, withoutMinutes: 1 });
    expect(resources[1]?.below?.totals).toMatchObject({ done: 1, total: 3 });
  });

  it('is all done when it is ticked itself', () => {
    const { totals } = progress(parent, done('b', 'path'));
    expect(totals.minutes).toEqual({ done: 45, left: 60, total: 105 });
    expect(totals.withoutMinutes).toBe(0);
  });

  it('counts its own time where that of the path is not known', () => {
    const bare = { ...deep, phases: [phase('p', [resource('d1')])] };
    const known = new Map([['deep', bare]]);
    expect(progressOf({ ...caching, below: known }, []).totals.minutes).toEqual({ done: 0, left: 70, total: 70 });
    expect(progressOf(caching, []).totals.minutes).toEqual({ done: 0, left: 70, total: 70 });
  });

  it('says how far that is, and what is next there', () => {
    const [, second] = progress(parent, done('c1', 'caching')).resources;
    expect(second?.below && belowInWords(second.below, '·')).toBe('1/3 · 15 min left');
    expect(second && nextBelow(second).map(({ path: { id }, next }) => [id, next.number])).toEqual([
      ['caching', '1.2'],
      ['deep', '1.1'],
    ]);
    const [first] = progress(parent).resources;
    expect(first && nextBelow(first)).toEqual([]);
  });

  it('may lead in a circle, to itself, or to nothing', () => {
    const one = path([phase('p', [resource('x', { minutes: 10, leadsTo: 'two' })])], { id: 'one' });
    const two = path(
      [phase('p', [resource('y', { minutes: 20, leadsTo: 'one' }), resource('z', { leadsTo: 'gone' })])],
      {
        id: 'two',
      },
    );
    const self = path([phase('p', [resource('s', { minutes: 7, leadsTo: 'self' })])], { id: 'self' });
    const known = new Map([one, two, self].map((each) => [each.id, each]));
    expect(progressOf({ ...one, below: known }, []).totals.minutes?.total).toBe(20);
    expect(progressOf({ ...self, below: known }, []).totals.minutes?.total).toBe(7);
  });
});
