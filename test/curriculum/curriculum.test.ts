import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { builtinFile } from '../../source/curriculum/builtin.ts';
import publishedSchema from '../../source/curriculum/curriculum.schema.json' with { type: 'json' };
import { extrasOf, resourcesOf } from '../../source/curriculum/items.ts';
import { loadCurriculum } from '../../source/curriculum/load.ts';

/** The built-in path, as its author wrote it. */
const path = await loadCurriculum(builtinFile());

test('has the title, the overview, the prerequisites and the notes', () => {
  expect(path).toMatchObject({
    id: 'microservices',
    title: 'Microservices',
    overview:
      'This section covers the patterns and practices for building microservices systems. Microservices enable teams to develop, deploy, and scale services independently while maintaining system reliability and performance.',
    prerequisites: 'Understanding of microservices architecture and distributed systems concepts.',
    notes:
      'Microservices patterns help in building reliable and maintainable distributed systems. Understanding these patterns is essential for successful microservices implementation.',
  });
});

test('has three phases, of which the second waits for the first', () => {
  expect(path.phases.map(({ id, title, dependencies }) => [id, title, dependencies])).toEqual([
    ['foundations', 'Foundations', []],
    ['core-concepts', 'Core Concepts', ['foundations']],
    ['advanced-topics', 'Advanced Topics', []],
  ]);
});

test('has the resources in order, word for word', () => {
  const rows = path.phases.map(({ resources }) =>
    resources.map(({ id, title, kind, minutes, focus, nextStep, dependencies }) =>
      [id, title, kind, minutes, focus, nextStep, ...dependencies].join(' | '),
    ),
  );
  expect(rows).toEqual([
    [
      'service-discovery | Service Discovery | article | 40 | How services find and communicate with each other | Move to resource 2',
      'sidecar-pattern | Sidecar Pattern | article | 35 | Adding cross-cutting concerns to microservices | Move to Phase 2',
    ],
    [
      'circuit-breaker-pattern | Circuit Breaker Pattern | article | 40 | Preventing cascading failures in microservices |  | foundations',
      'saga-pattern | Saga Pattern | article | 45 | Managing distributed transactions in microservices | ',
      'bulkhead-pattern | Bulkhead Pattern | article | 30 | Isolating resources to prevent failures | ',
    ],
    [
      'service-mesh | Service Mesh | article | 50 | Managing service-to-service communication | ',
      'microservices-best-practices | Microservices Best Practices | article | 40 | Best practices for microservices development | ',
    ],
  ]);
  expect(resourcesOf(path).reduce((sum, { minutes = 0 }) => sum + minutes, 0)).toBe(280);
});

test('has the additional resources, the videos and the checklist', () => {
  expect(path.additionalResources.map(({ id, title }) => [id, title])).toEqual([
    ['microservices-patterns', 'Microservices Patterns'],
    ['service-design', 'Service Design'],
    ['distributed-systems', 'Distributed Systems'],
  ]);
  expect(path.videos.map(({ id, title, link }) => [id, title, link?.author, link?.channel, link?.duration])).toEqual([
    ['microservices-patterns-video', 'Microservices Patterns', 'Martin Fowler', 'GOTO Conferences', '26:25'],
    ['service-design-video', 'Service Design', 'Michael Bryzek', 'InfoQ', '48:29'],
  ]);
  expect(path.checklist).toEqual([
    { id: 'phase-1-completed', title: 'Phase 1 completed', phase: 'foundations' },
    { id: 'phase-2-completed', title: 'Phase 2 completed', phase: 'core-concepts' },
    { id: 'phase-3-completed', title: 'Phase 3 completed', phase: 'advanced-topics' },
    { id: 'supplementary-materials-reviewed', title: 'Supplementary materials reviewed' },
  ]);
});

test('gives every resource a real link, further links and questions, and every extra links', () => {
  for (const { id, link, links, selfCheck } of resourcesOf(path)) {
    expect(
      [link, ...links].every((each) => each && /^https?:\/\/\S+$/.test(each.url) && each.title),
      id,
    ).toBe(true);
    expect([links.length > 0, selfCheck.length], id).toEqual([true, 3]);
  }
  for (const { id, link, links } of extrasOf(path)) {
    expect(
      [link, ...links].every((each) => each && /^https?:\/\/\S+$/.test(each.url) && each.title),
      id,
    ).toBe(true);
    expect(links.length, id).toBeGreaterThan(0);
  }
});

test('is what the published schema describes, and says where that is', () => {
  const file = JSON.parse(readFileSync(builtinFile(), 'utf8'));
  const validate = new Ajv().compile(publishedSchema);
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  const schema = new URL(file.$schema, pathToFileURL(builtinFile()));
  expect(JSON.parse(readFileSync(schema, 'utf8'))).toEqual(publishedSchema);
});
