import { expect, it } from 'vitest';
import { historyOf } from '../../source/progress/history.ts';
import { pastInWords } from '../../source/progress/progress-in-words.ts';
import { events } from '../support/journal.ts';

const history = events(
  { type: 'done', path: 'p', item: 'a' },
  { type: 'undone', path: 'p', event: 'e1' },
  { type: 'done', path: 'p', item: 'b' },
  { type: 'skipped', path: 'p', item: 'a', reason: 'known' },
  { type: 'noted', path: 'q', item: 'a', text: 'elsewhere' },
  { type: 'noted', path: 'p', item: 'a', text: 'compare' },
);

it('is what was done to an item of a path, the newest first, and says what was taken back', () => {
  expect(historyOf(history, 'p', 'a').map(pastInWords)).toEqual([
    'note: compare',
    'skipped: known',
    'done, taken back',
  ]);
});

it('is empty where nothing was done', () => {
  expect(historyOf(history, 'p', 'c')).toEqual([]);
});
