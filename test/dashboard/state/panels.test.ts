import { expect, it } from 'vitest';
import { boardOf, otherSection, startingSpot } from '../../../source/dashboard/state/board.ts';
import { RUNG, type Spot } from '../../../source/dashboard/state/ladder.ts';
import { nameOf } from '../../../source/dashboard/state/panels.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { events } from '../../support/journal.ts';
import { path, phase, resource, smallPath } from '../../support/paths.ts';

const board = boardOf(progressOf(smallPath, []));

it('has a panel for each phase, one for the extras, one for the checklist', () => {
  expect(board.panels.map((panel) => [nameOf(panel), panel.done, panel.total])).toEqual([
    ['1 Basics', 0, 2],
    ['2 More', 0, 2],
    ['Extras', 0, 2],
    ['Checklist', 0, 3],
  ]);
  expect(board.outline).toEqual({ rows: [2, 2, 2, 3], phases: 2, isFound: false });
});

it('has no panel for what the path lacks, and one for a phase that is still empty', () => {
  const sparse = boardOf(progressOf(path([phase('p', [resource('a')]), phase('q', [])]), []));
  expect(sparse.panels.map(nameOf)).toEqual(['1 P', '2 Q']);
  expect(sparse.outline.rows).toEqual([1, 0]);
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
  expect([later.next, startingSpot(later)]).toEqual([spot(0, 1), spot(0, 1)]);
  const finished = boardOf(progressOf(smallPath, events(...['one', 'two', 'three', 'four'].map(done))));
  expect([finished.next, startingSpot(finished)]).toEqual([undefined, spot(3, 2)]);
  const complete = boardOf(progressOf(smallPath, events(...['one', 'two', 'three', 'four', 'reviewed'].map(done))));
  expect(startingSpot(complete)).toEqual(spot(0, 0));
});

it('goes from section to section, round and round', () => {
  expect(otherSection(board, spot(1, 1), 1, undefined)).toEqual(spot(2, 0));
  expect(otherSection(board, spot(2, 1), 1, undefined)).toEqual(spot(3, 0));
  expect(otherSection(board, spot(3, 0), 1, undefined)).toEqual(spot(0, 0));
  expect(otherSection(board, spot(0, 0), -1, undefined)).toEqual(spot(3, 0));
  expect(otherSection(board, spot(1, RUNG), 1, undefined)).toEqual(spot(2, 0));
});

it('goes back to where the phases were left', () => {
  expect(otherSection(board, spot(3, 0), 1, spot(1, 1))).toEqual(spot(1, 1));
  expect(otherSection(board, spot(2, 0), -1, spot(1, RUNG))).toEqual(spot(1, RUNG));
  expect(otherSection(board, spot(3, 0), -1, spot(1, 1))).toEqual(spot(2, 0));
});

function spot(panel: number, row: number): Spot {
  return { panel, row };
}

function done(item: string) {
  return { type: 'done', path: 'small', item } as const;
}
