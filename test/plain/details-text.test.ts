import { expect, test } from 'vitest';
import { aboutText, answersText, detailsText, nextDetailsText } from '../../source/plain/details-text.ts';
import { libraryText } from '../../source/plain/path-text.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';

const done = (item: string): NewEvent => ({ type: 'done', path: 'small', item });
const noted = (item: string, text: string): NewEvent => ({ type: 'noted', path: 'small', item, text });
const after = (...newEvents: readonly NewEvent[]) => progressOf(smallPath, events(...newEvents));

test('a resource: its state and since when, what it waits for, links and note', () => {
  expect(detailsText('one', after(noted('one', 'first\n\nsecond\u001b[2J'), done('one')))).toMatch(
    /^1\.1 One, article, 40 minutes: done, with a note\.\nDone 2026-11-23 \d\d:01\.\nFocus: The first thing\.\nLink: https:\/\/example\.org\/1\nNote:\nfirst\nsecond␛\[2J$/,
  );
  expect(detailsText('three', after(done('one')))).toBe(`\
2.1 Three, book, 30 minutes: locked.
Waits: after Phase 1: Two, 35 minutes left.
Depends on Phase 1: Basics, open.`);
});

test('questions are asked by themselves, and answered on asking', () => {
  const selfCheck = [{ question: 'Why?', answer: 'Because' }];
  const asked = path([phase('p', [resource('a', { selfCheck, leadsTo: 'below' })])]);
  const text = detailsText('a', progressOf(asked, []));
  expect(text).toContain('It has a path of its own: path below goes there.');
  expect(text).toContain('Question 1: Why?\n1 question: answers 1.1 reads the answers.');
  expect(text).not.toContain('Because');
  expect(answersText(selfCheck)).toBe('Question 1: Why?\nAnswer: Because.');
  expect(answersText([])).toBe('No questions on this.');
});

test('extras and the checklist', () => {
  expect(detailsText('film', after())).toBe('E2 Film, video, 26:25: open.\nLink: TV, 26:25: https://example.org/f');
  expect(detailsText('reviewed', after())).toBe('C3 Everything reviewed: open.\nTick it when it is true.');
  expect(detailsText('basics-completed', after())).toBe(
    'C1 Phase 1 completed: open, ticks itself.\nTicks itself when Phase 1: Basics is done.',
  );
});

test('what is next says why, what the path says of itself, and the library where everything stands', () => {
  const progress = after(done('one'), done('two'));
  expect(progress.next && nextDetailsText(progress, progress.next)).toBe(
    'Next: 2.1 Three, book, 30 minutes.\nFirst open resource of Phase 2: More, open since Phase 1 is done.',
  );
  expect(aboutText(smallPath)).toBe('Small Path.\nOverview: A path for tests.');
  expect(libraryText([progress])).toBe(
    'Small Path (small): 2 of 4 resources, 30 minutes left.\n\n1 path, 2 of 4 resources, 30 minutes left.',
  );
});
