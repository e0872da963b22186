import { expect, test } from 'vitest';
import type { NewEvent } from '../../source/progress/event.ts';
import { explainLock } from '../../source/progress/explain.ts';
import { tick } from '../../source/progress/new-events.ts';
import { progressOf } from '../../source/progress/progress.ts';
import {
  actionInWords,
  congratulation,
  detailOf,
  finishLabel,
  nothingTo,
  reversalInWords,
  titlesOf,
} from '../../source/progress/progress-in-words.ts';
import { events } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

const ITEMS = ['one', 'two', 'three', 'four'];
const done = (item: string): NewEvent => ({ type: 'done', path: 'small', item });
const skipped = (item: string): NewEvent => ({ type: 'skipped', path: 'small', item, reason: 'known' });
const after = (...newEvents: readonly NewEvent[]) => progressOf(smallPath, events(...newEvents));

test('titles are known of everything that a path has or once had, and ids of the rest', () => {
  const titleOf = titlesOf({ ...smallPath, former: [{ id: 'old', title: 'Old One', place: 'Basics' }] });
  const ids = ['one', 'extra', 'film', 'reviewed', 'basics-completed', 'old', 'a\u001b[2J', '__proto__'];
  expect(ids.map(titleOf)).toEqual([
    ...['One', 'Extra', 'Film', 'Everything reviewed', 'Phase 1 completed', 'Old One', 'a␛[2J', '__proto__'],
  ]);
});

test('an action is one thing that was done, or several', () => {
  const titleOf = titlesOf(smallPath);
  expect(actionInWords(titleOf, events(skipped('one')))).toBe('One skipped');
  expect(reversalInWords('undo', titleOf, events(done('one'), done('two')))).toBe('Undid: 2 items done');
  const stopped = events({ type: 'stopped', path: 'small', session: 'e1', until: '2026-11-23T10:00:00.000Z' });
  expect(reversalInWords('undo', titleOf, stopped)).toBe('Undid: session stopped; the session goes on');
  expect(reversalInWords('redo', titleOf, stopped)).toBe('Redid: session stopped');
  expect(reversalInWords('redo', titleOf, events(done('extra')))).toBe('Redid: Extra done');
  expect(nothingTo('redo', smallPath)).toBe('nothing to redo on Small Path');
});

test('a lock says what is locked, and why', () => {
  const ticking = tick(after(done('one')), ['three'], { force: false });
  expect(ticking.outcome === 'locked' && explainLock(ticking)).toEqual({
    title: 'Three is locked',
    reason: 'after Phase 1: Two, 35 min left',
  });
});

test('at the end it says what came about, and what the checklist still wants', () => {
  const finish = (...newEvents: readonly NewEvent[]) => [
    finishLabel(after(...newEvents)),
    ...congratulation(after(...newEvents)),
  ];
  const wanted = 'Still on the checklist: Everything reviewed.';
  const when = '2026-11-23, 3 min after the first tick';
  expect(finish(...ITEMS.map(done))).toEqual(['Done', `Every resource is done: ${when}.`, wanted]);
  expect(finish(...ITEMS.map(done), done('reviewed'))).toEqual([
    ...['Complete', `Every resource is done: ${when}.`, 'The path is complete.'],
  ]);
  expect(finish(...ITEMS.map(skipped))).toEqual(['Nothing left', 'Nothing is left: all skipped.', wanted]);
  expect(finish(skipped('one'), done('two'), done('three'), done('four'))[1]).toMatch(/^Nothing is left: 2026/);
});

test('what was done with questions is told with what they ask', () => {
  const titleOf = titlesOf(smallPath);
  const of = { path: 'small', item: 'one' } as const;
  const told = events(
    { type: 'asked', ...of, question: 'What is it good for?', answer: '' },
    { type: 'reviewed', ...of, question: 'e1', asks: 'What is it good for?', grade: 2 },
    { type: 'dropped', ...of, question: 'e1', asks: 'What is it good for?' },
  ).map((event) => `${actionInWords(titleOf, [event])}: ${detailOf(event)}`);
  expect(told).toEqual([
    'One: question added: What is it good for?',
    'One reviewed: hard, What is it good for?',
    'One: question removed: What is it good for?',
  ]);
});
