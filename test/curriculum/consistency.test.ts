import { expect, test } from 'vitest';
import { inconsistencies } from '../../source/curriculum/consistency.ts';
import { readCurriculum } from '../../source/curriculum/parse.ts';
import { example } from './example.ts';

type Author = { id: string; title?: string; dependencies?: string[]; resources?: Author[] };

/** What is inconsistent in a path of these phases. */
function problemsOf(phases: Author[], others: object = {}): readonly string[] {
  const titled = (parts: Author[]): Author[] =>
    parts.map((part) => ({ title: 'T', ...part, ...(part.resources && { resources: titled(part.resources) }) }));
  const read = readCurriculum(JSON.stringify({ id: 'x', title: 'X', phases: titled(phases), ...others }));
  return 'problems' in read ? read.problems : [...inconsistencies(read.path)];
}

test('finds nothing in a sound path, with a phase that has no resources yet', () => {
  expect(problemsOf([...example.phases, { id: 'later' }], { videos: [{ id: 'v', title: 'V' }] })).toEqual([]);
});

test('finds ids that are given twice, anywhere in the path', () => {
  const twice = (id: string) => ({ id, title: 'T' });
  expect(
    problemsOf(example.phases, {
      additionalResources: [twice('one')],
      videos: [twice('second'), twice('film')],
      checklist: [twice('film')],
    }),
  ).toEqual([
    'additionalResources[0].id: "one" is already the id of phases[0].resources[0]',
    'videos[0].id: "second" is already the id of phases[1]',
    'checklist[0].id: "film" is already the id of videos[1]',
  ]);
});

test('finds dependencies on what does not exist', () => {
  const phases = [
    { id: 'foundations', dependencies: ['zzz'], resources: [{ id: 'one', dependencies: ['foundation'] }] },
    { id: 'later', dependencies: ['film'] },
  ];
  expect(problemsOf(phases, { videos: [{ id: 'film', title: 'Film' }] })).toEqual([
    'phases[0].dependencies[0]: no phase or resource has the id "zzz"',
    'phases[0].resources[0].dependencies[0]: no phase or resource has the id "foundation"; did you mean "foundations"?',
    'phases[1].dependencies[0]: no phase or resource has the id "film"',
  ]);
});

test('finds checklist items about phases that do not exist', () => {
  const checklist = [
    { id: 'a', title: 'A', phase: 'frist' },
    { id: 'b', title: 'B', phase: 'one' },
  ];
  expect(problemsOf(example.phases, { checklist })).toEqual([
    'checklist[0].phase: no phase has the id "frist"; did you mean "first"?',
    'checklist[1].phase: no phase has the id "one"',
  ]);
});

test('finds addresses that no browser opens, but for those that were imported', () => {
  const strange = ['foo', 'mailto:a@example.org', 'https://', 'javascript:alert(1)'].map((url) => ({ url }));
  const resources = [
    { id: 'a', title: 'A', link: { url: 'HTTPS://example.org/é' }, links: strange },
    { id: 'b', title: 'B', link: { url: './b.pdf' } },
  ];
  const phases = [{ id: 'p', title: 'P', resources }];
  const videos = [{ id: 'v', title: 'V', link: { url: 'www.example.org' } }];
  const expected = 'expected an address such as https://example.org/page, got';
  expect(problemsOf(phases, { videos })).toEqual([
    ...strange.map(({ url }, index) => `phases[0].resources[0].links[${index}].url: ${expected} "${url}"`),
    `phases[0].resources[1].link.url: ${expected} "./b.pdf"`,
    `videos[0].link.url: ${expected} "www.example.org"`,
  ]);
  expect(problemsOf(phases, { videos, source: { file: '/notes/a.md' } })).toEqual([]);
});

test('wants at least one resource', () => {
  expect(problemsOf([{ id: 'a' }, { id: 'b', resources: [] }])).toEqual(['phases: expected at least one resource']);
});

test.each<[string, Author[], string]>([
  [
    'a resource and itself',
    [{ id: 'p', resources: [{ id: 'a', dependencies: ['a'] }] }],
    'phases[0].resources[0]: waits for itself',
  ],
  [
    'two resources',
    [
      {
        id: 'p',
        resources: [
          { id: 'a', dependencies: ['b'] },
          { id: 'b', dependencies: ['a'] },
        ],
      },
    ],
    'phases[0].resources[0]: waits for itself: a -> b -> a',
  ],
  [
    'a resource and its phase',
    [{ id: 'p', resources: [{ id: 'b' }, { id: 'a', dependencies: ['p'] }] }],
    'phases[0].resources[1]: waits for itself: a -> p -> a',
  ],
  ['a phase and itself', [{ id: 'p', dependencies: ['p'], resources: [{ id: 'a' }] }], 'phases[0]: waits for itself'],
  [
    'two phases',
    [
      { id: 'p', title: 'Basics', dependencies: ['q'], resources: [{ id: 'a' }] },
      { id: 'q', title: 'Practice', dependencies: ['p'], resources: [{ id: 'b' }] },
    ],
    'phases[0]: waits for itself: Basics -> Practice -> Basics',
  ],
  [
    'a phase without resources and itself',
    [
      { id: 'p', resources: [{ id: 'a' }] },
      { id: 'q', dependencies: ['q'] },
    ],
    'phases[1]: waits for itself',
  ],
  [
    'two phases of which one has no resources',
    [
      { id: 'p', title: 'Basics', dependencies: ['q'], resources: [{ id: 'a' }] },
      { id: 'q', title: 'Practice', dependencies: ['p'] },
    ],
    'phases[0]: waits for itself: Basics -> Practice -> Basics',
  ],
  [
    'a phase and a resource of a later one',
    [
      { id: 'p', resources: [{ id: 'a', dependencies: ['b'] }] },
      { id: 'q', dependencies: ['p'], resources: [{ id: 'b' }] },
    ],
    'phases[0].resources[0]: waits for itself: a -> b -> p -> a',
  ],
])('finds a circle of %s', (_, phases, problem) => {
  expect(problemsOf(phases)).toEqual([problem]);
});

const MANY = 19_999;

/** A phase of resources, each of which waits for what `dependency` says. */
function chain(dependency: (index: number) => number): Author[] {
  const resources = Array.from({ length: MANY }, (_, index) => {
    const to = dependency(index);
    return { id: `r${index}`, dependencies: to >= 0 && to < MANY ? [`r${to}`] : [] };
  });
  return [{ id: 'p', resources }];
}

test('follows a chain of 20,000 in either direction', () => {
  expect(problemsOf(chain((index) => index + 1))).toEqual([]);
  expect(problemsOf(chain((index) => index - 1))).toEqual([]);
});

test('finds a circle of 20,000, and shows where it begins', () => {
  expect(problemsOf(chain((index) => (index + 1) % MANY))).toEqual([
    'phases[0].resources[0]: waits for itself: r0 -> r1 -> r2 -> r3 -> r4 -> r5 -> … -> r0',
  ]);
});

test('does not repeat what a phase waits for with every resource of it', () => {
  const many = (letter: string) => Array.from({ length: 9_999 }, (_, index) => ({ id: `${letter}${index}` }));
  const phases = [
    { id: 'p', resources: many('a') },
    { id: 'q', dependencies: many('a').map(({ id }) => id), resources: many('b') },
  ];
  // A hundred million steps would not end before the test runner's patience does.
  expect(problemsOf(phases)).toEqual([]);
});
