import { expect, it } from 'vitest';
import { firstSnapshot } from '../../source/dashboard/snapshot.ts';
import { reducer } from '../../source/dashboard/state/reducer.ts';
import { viewModelOf } from '../../source/dashboard/view-model.ts';
import { unicode } from '../../source/text/charset.ts';
import { smallPath } from '../support/paths.ts';

it('breaks a text into lines once for each row and size, and not at every key', () => {
  const start = firstSnapshot(smallPath, [], { columns: 80, rows: 24 }, false, 0);
  const details = {
    ...start,
    state: reducer(start.state, { type: 'screen-opened', screen: { name: 'details', scroll: 0 } }),
  };
  const view = viewModelOf(details, unicode);
  expect(viewModelOf(details, unicode)).toBe(view);
  const scrolled = { ...details, state: reducer(details.state, { type: 'scrolled', by: 1, most: 9 }) };
  expect(viewModelOf(scrolled, unicode).text).toBe(view.text);
  const narrower = reducer(scrolled.state, { type: 'resized', size: { columns: 40, rows: 24 } });
  expect(viewModelOf({ ...scrolled, state: narrower }, unicode).text).not.toBe(view.text);
});
