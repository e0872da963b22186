import { expect, it } from 'vitest';
import { boardOf, otherSection, outlineOf, startingRow } from '../../../source/dashboard/state/board.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { events } from '../../support/journal.ts';
import { path, phase, resource, smallPath } from '../../support/paths.ts';

const board = boardOf(progressOf(smallPath, []));

it('has a panel for each phase, one for the extras, one for the checklist', () => {
  expect(board.panels.map(({ title, done, total }) => [title, done, total])).toEqual([
    ['1 Basics', 0, 2],
    ['2 More', 0, 2],
    ['Extras', 0, 2],
    ['Checklist', 0, 3],
  ]);
  expect(outlineOf(board)).toEqual([2, 2, 2, 3]);
});

it('has no panel for what the path lacks, and one for a phase that is still empty', () => {
  const sparse = boardOf(progressOf(path([phase('p', [resource('a')]), phase('q', [])]), []));
  expect(sparse.panels.map(({ title }) => title)).toEqual(['1 P', '2 Q']);
  expect(outlineOf(sparse)).toEqual([1, 0]);
});

it('says of a panel what all of it waits for, as long as something of it is locked', () => {
  const waits = (newEvents: readonly string[]) =>
    boardOf(progressOf(smallPath, events(...newEvents.map(done)))).panels.map(({ missing }) =>
      missing.map(({ id }) => id),
    );
  expect(waits([])).toEqual([[], ['basics'], [], []]);
  expect(waits(['three', 'four'])).toEqual([[], [], [], []]);
});

it('starts on what is next, then on what the checklist wants, and at the top when nothing is left', () => {
  const later = boardOf(progressOf(smallPath, events(done('one'))));
  expect([later.next, startingRow(later)]).toEqual([1, 1]);
  const finished = boardOf(progressOf(smallPath, events(...['one', 'two', 'three', 'four'].map(done))));
  expect([finished.next, startingRow(finished)]).toEqual([-1, 8]);
  const complete = boardOf(progressOf(smallPath, events(...['one', 'two', 'three', 'four', 'reviewed'].map(done))));
  expect(startingRow(complete)).toBe(0);
});

it('goes from section to section, round and round', () => {
  expect(otherSection(board, 3, 1, undefined)).toBe(4);
  expect(otherSection(board, 5, 1, undefined)).toBe(6);
  expect(otherSection(board, 6, 1, undefined)).toBe(0);
  expect(otherSection(board, 0, -1, undefined)).toBe(6);
});

it('goes back to where the phases were left', () => {
  expect(otherSection(board, 6, 1, 3)).toBe(3);
  expect(otherSection(board, 4, -1, 3)).toBe(3);
  expect(otherSection(board, 6, -1, 3)).toBe(4);
});

function done(item: string) {
  return { type: 'done', path: 'small', item } as const;
}
