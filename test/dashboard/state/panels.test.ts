import { expect, it } from 'vitest';
import { nextRow, otherSection, outlineOf, panelsOf, startingRow } from '../../../source/dashboard/state/panels.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { events } from '../../support/journal.ts';
import { path, phase, resource, smallPath } from '../../support/paths.ts';

const panels = panelsOf(progressOf(smallPath, []));

it('has a panel for each phase, one for the extras, one for the checklist', () => {
  expect(panels.map(({ title, done, total }) => [title, done, total])).toEqual([
    ['1 Basics', 0, 2],
    ['2 More', 0, 2],
    ['Extras', 0, 2],
    ['Checklist', 0, 3],
  ]);
  expect(outlineOf(panels)).toEqual([2, 2, 2, 3]);
});

it('has no panel for what the path lacks', () => {
  expect(panelsOf(progressOf(path([phase('p', [resource('a')])]), [])).map(({ title }) => title)).toEqual(['1 P']);
});

it('starts on what is next, and at the top when nothing is', () => {
  const done = (item: string) => ({ type: 'done', path: 'small', item }) as const;
  const later = panelsOf(progressOf(smallPath, events(done('one'))));
  expect(startingRow(later)).toBe(1);
  const finished = panelsOf(progressOf(smallPath, events(done('one'), done('two'), done('three'), done('four'))));
  expect(nextRow(finished)).toBe(-1);
  expect(startingRow(finished)).toBe(0);
});

it('goes from section to section, round and round', () => {
  expect(otherSection(panels, 3, 1)).toBe(4);
  expect(otherSection(panels, 5, 1)).toBe(6);
  expect(otherSection(panels, 6, 1)).toBe(0);
  expect(otherSection(panels, 0, -1)).toBe(6);
});
