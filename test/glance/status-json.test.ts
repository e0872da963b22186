import { expect, test } from 'vitest';
import { loadCurriculum } from '../../source/curriculum/load.ts';
import { nextReport, reportOf } from '../../source/glance/status-json.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';

const done = (item: string, of = 'microservices'): NewEvent => ({ type: 'done', path: of, item });

test('the document of the design, after 1.1, 1.2 and 2.1 of the built-in path', async () => {
  const microservices = await loadCurriculum('curriculum.json');
  const ticked = events(done('service-discovery'), done('sidecar-pattern'), done('circuit-breaker-pattern'));
  expect(reportOf(progressOf(microservices, ticked))).toStrictEqual({
    path: { id: 'microservices', title: 'Microservices' },
    id: 'microservices',
    title: 'Microservices',
    section: null,
    source: null,
    complete: false,
    resources: { done: 3, skipped: 0, total: 7, percent: 42 },
    minutes: { done: 115, left: 165, total: 280 },
    phases: [
      {
        id: 'foundations',
        number: 1,
        title: 'Foundations',
        state: 'done',
        done: 2,
        total: 2,
        minutes: { done: 75, left: 0, total: 75 },
      },
      {
        id: 'core-concepts',
        number: 2,
        title: 'Core Concepts',
        state: 'open',
        done: 1,
        total: 3,
        minutes: { done: 40, left: 75, total: 115 },
      },
      {
        id: 'advanced-topics',
        number: 3,
        title: 'Advanced Topics',
        state: 'open',
        done: 0,
        total: 2,
        minutes: { done: 0, left: 90, total: 90 },
      },
    ],
    next: {
      id: 'saga-pattern',
      number: '2.2',
      title: 'Saga Pattern',
      kind: 'article',
      minutes: 45,
      focus: 'Managing distributed transactions in microservices',
      url: 'https://learn.microsoft.com/en-us/azure/architecture/patterns/saga',
    },
    checklist: { done: 1, total: 4 },
    extras: { done: 0, total: 5 },
  });
});

test('a phase is locked, open, done or skipped', () => {
  const states = (...newEvents: NewEvent[]) =>
    reportOf(progressOf(smallPath, events(...newEvents))).phases.map(({ state }) => state);
  const skip = (item: string): NewEvent => ({ type: 'skipped', path: 'small', item, reason: 'known' });
  expect(states()).toEqual(['open', 'locked']);
  expect(states(done('one', 'small'), done('two', 'small'))).toEqual(['done', 'open']);
  expect(states(skip('one'), skip('two'))).toEqual(['skipped', 'open']);
});

test('what is skipped is in neither side of the fraction', () => {
  const skipped: NewEvent = { type: 'skipped', path: 'small', item: 'two', reason: 'known' };
  const { resources, minutes } = reportOf(progressOf(smallPath, events(done('one', 'small'), skipped)));
  expect(resources).toEqual({ done: 1, skipped: 1, total: 3, percent: 33 });
  expect(minutes).toEqual({ done: 40, left: 30, total: 70 });
});

test('what nobody knows is null, and there, so that a script finds it', () => {
  const bare = path([phase('p', [resource('a')])]);
  const { minutes, phases, next } = reportOf(progressOf(bare, []));
  expect(minutes).toEqual({ done: null, left: null, total: null });
  expect(phases[0]?.minutes).toEqual(minutes);
  expect(next).toStrictEqual({ id: 'a', number: '1.1', title: 'A', kind: null, minutes: null, focus: null, url: null });
});

test('when nothing is left there is no next, and the checklist decides what is complete', () => {
  const all = ['one', 'two', 'three', 'four'].map((item) => done(item, 'small'));
  const before = reportOf(progressOf(smallPath, events(...all)));
  expect(before).toMatchObject({ next: null, complete: false, checklist: { done: 2, total: 3 } });
  const after = reportOf(progressOf(smallPath, events(...all, done('reviewed', 'small'), done('film', 'small'))));
  expect(after).toMatchObject({ complete: true, checklist: { done: 3, total: 3 }, extras: { done: 1, total: 2 } });
});

test('a resource as next shows it is the same', () => {
  const progress = progressOf(smallPath, []);
  expect(progress.next && nextReport(progress.next)).toEqual(reportOf(progress).next);
});
