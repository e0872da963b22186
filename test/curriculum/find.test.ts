import { expect, test } from 'vitest';
import { builtinFile } from '../../source/curriculum/builtin.ts';
import { findItem, itemNamed } from '../../source/curriculum/find.ts';
import { loadCurriculum } from '../../source/curriculum/load.ts';
import type { Path } from '../../source/curriculum/types.ts';
import { Failure } from '../../source/failure.ts';
import { example, pathOf } from './example.ts';

const microservices = await loadCurriculum(builtinFile());

function failureFor(name: string, path = microservices): string {
  return failure(name, path).message;
}

function choicesFor(name: string, path = microservices): readonly string[] {
  return failure(name, path).choices;
}

function failure(name: string, path: Path): Failure {
  try {
    itemNamed(path, name);
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).exitCode).toBe(2);
    return error as Failure;
  }
  throw new Error(`found ${name}`);
}

test.each([
  ['saga-pattern', 'saga-pattern'],
  [' saga-pattern ', 'saga-pattern'],
  ['2.2', 'saga-pattern'],
  ['SAGA  pattern', 'saga-pattern'],
  ['mesh', 'service-mesh'],
  ['ｍｅｓｈ', 'service-mesh'],
  ['service-design-video', 'service-design-video'],
  ['Distributed Systems', 'distributed-systems'],
  ['supplementary', 'supplementary-materials-reviewed'],
])('finds %j', (name, id) => {
  expect(itemNamed(microservices, name).id).toBe(id);
});

test('takes the more exact before the less exact', () => {
  const resources = [
    { id: 'cache', title: 'Queue' },
    { id: 'queue-2', title: 'Cache' },
    { id: 'r3', title: 'Cache 1.2 in depth' },
    { id: 'r4', title: 'Cafe\u0301' },
    { id: 'r5', title: 'Going on' },
    { id: 'r6', title: 'Going On' },
  ];
  const path = pathOf({ ...example, phases: [{ id: 'p', title: 'P', resources }] });
  const found = (name: string) => itemNamed(path, name).id;
  const names = ['cache', '1.2', 'Cache', 'cache 1', 'CAFÉ', 'Going on', 'Going On'];
  expect(names.map(found)).toEqual(['cache', 'queue-2', 'queue-2', 'r3', 'r4', 'r5', 'r6']);
});

test('lists the candidates when several fit, one a line', () => {
  expect(failureFor('pattern')).toBe('"pattern" fits 6 items; give the number or id of one');
  expect(choicesFor('pattern').slice(0, 2)).toEqual([
    '1.2 Sidecar Pattern (sidecar-pattern)',
    '2.1 Circuit Breaker Pattern (circuit-breaker-pattern)',
  ]);
  expect(choicesFor('service design')).toEqual([
    'E2 Service Design (service-design)',
    'E5 Service Design (service-design-video)',
  ]);
});

test('suggests what was meant by an unknown name', () => {
  expect(failureFor('sagga')).toBe(
    'no item of Microservices is called "sagga"; did you mean 2.2 Saga Pattern (saga-pattern)?',
  );
  expect(failureFor('Servise-Mesh')).toBe(
    'no item of Microservices is called "Servise-Mesh"; did you mean 3.1 Service Mesh (service-mesh)?',
  );
  expect(failureFor('desing')).toBe(
    'no item of Microservices is called "desing"; did you mean E2 Service Design (service-design), E5 Service Design (service-design-video)?',
  );
  for (const name of ['rustlings', '1.10', '', '__proto__']) {
    expect(failureFor(name)).toBe(`no item of Microservices is called "${name}"; --path names another path`);
  }
  expect(failureFor('\u001b[2J')).toContain('is called "␛[2J";');
});

test('says of a phase that it is none of its resources', () => {
  const hint = 'is a phase: name one of its resources, such as 3.1 Service Mesh (service-mesh)';
  for (const name of ['3', 'phase 3', 'advanced-topics', 'Advanced  topics']) {
    expect(failureFor(name)).toBe(`"${name}" ${hint}`);
  }
  expect(failureFor('4')).toMatch(/^no item of Microservices is called "4"/);
  const growing = pathOf({ ...example, phases: [...example.phases, { id: 'later', title: 'Later' }] });
  expect(failureFor('3', growing)).toBe('"3" is a phase: without resources');
  expect(failureFor('0', growing)).toMatch(/^no item of Example is called "0"/);
});

test('takes an item before a phase of the same title', () => {
  const resources = [{ id: 'intro', title: 'Caching' }];
  const path = pathOf({ ...example, phases: [{ id: 'p', title: 'Caching', resources }] });
  expect(itemNamed(path, 'caching').id).toBe('intro');
});

test('says why a checklist item that follows a phase cannot be ticked', () => {
  expect(failureFor('phase-1-completed')).toBe('"Phase 1 completed" ticks itself when Phase 1: Foundations is done');
  expect(findItem(microservices, 'Phase 2 c')).toMatchObject({
    type: 'follower',
    follower: { phase: 'core-concepts' },
  });
  expect(choicesFor('completed')[0]).toBe('C1 Phase 1 completed (phase-1-completed)');
});

test('prefers what can be ticked to what follows a phase', () => {
  const checklist = [
    { id: 'a', title: 'Read it all', phase: 'first' },
    { id: 'b', title: 'Read it again' },
  ];
  expect(itemNamed(pathOf({ ...example, checklist }), 'read').id).toBe('b');
});

test('finds extras and the checklist by their numbers, and leaves nothing to guess', () => {
  const found = (name: string) => itemNamed(microservices, name).id;
  expect(['E1', 'e5', 'C4'].map(found)).toEqual([
    ...['microservices-patterns', 'service-design-video', 'supplementary-materials-reviewed'],
  ]);
  expect(failureFor('c1')).toMatch(/^"Phase 1 completed" ticks itself/);
  expect(failureFor('E6')).toMatch(/^no item of Microservices is called "E6"/);
  const model = pathOf({
    ...example,
    phases: [{ id: 'p', title: 'P', resources: [{ id: 'model', title: 'The C1 model' }] }],
    checklist: [{ id: 'rested', title: 'Rested' }],
  });
  expect(choicesFor('c1', model)).toEqual(['1.1 The C1 model (model)', 'C1 Rested (rested)']);
});
