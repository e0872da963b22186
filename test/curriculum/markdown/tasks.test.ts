import { expect, test } from 'vitest';
import { outline, reading, resource } from './reading.ts';

test('makes every box a resource, and every heading with boxes directly below it a phase', () => {
  const found = reading(
    [
      '# Learn Git',
      'Some words about what there is to learn here.',
      '## Basics\n- [ ] Install it\n* [x] Configure it\n1. [ ] First commit',
      '## More\n### Branches\n- [ ] Branch\n### Remotes\n+ [X] Push',
      '## No boxes\n- just a word',
    ].join('\n\n'),
  );
  expect(found.path).toMatchObject({
    id: 'learn-git',
    title: 'Learn Git',
    overview: 'Some words about what there is to learn here.',
  });
  expect(outline(found)).toEqual({
    Basics: ['Install it', 'Configure it', 'First commit'],
    Branches: ['Branch'],
    Remotes: ['Push'],
  });
  expect(found.ticked).toEqual(['configure-it', 'push']);
  expect(found.lines.get('configure-it')).toBe(7);
  expect(found.lines.get('remotes')).toBe(13);
});

test.each([
  ['[ ]', false],
  ['[]', false],
  ['[x]', true],
  ['[X]', true],
  ['[v]', true],
  ['[V]', true],
  ['[x ]', true],
  ['[✔️]', true],
  ['[✅]', true],
  ['[☑]', true],
  ['[🔄]', false],
  ['[-]', false],
  ['[/]', false],
  ['[⏳]', false],
  ['[❌]', false],
])('knows the box %s', (box, ticked) => {
  const found = reading(`# T\n\n- ${box} Something\n`);
  expect(outline(found)).toEqual({ T: ['Something'] });
  expect(found.ticked).toEqual(ticked ? ['something'] : []);
});

test('takes a link called x among boxes for an entry, and not for one that is ticked', () => {
  const found = reading('# T\n\n- [ ] Real\n- [x](https://example.com)\n');
  expect(outline(found)).toEqual({ T: ['Real', 'x'] });
  expect(found.ticked).toEqual([]);
});

test.each(['[1] A reference', '[a] something', '[done] thing', '[ ]'])('takes %j for no task', (text) => {
  expect(outline(reading(`# T\n\n- [ ] Real\n- ${text}\n`))).toEqual({ T: ['Real'] });
});

test('takes nested links for those of a task, and nested boxes for tasks', () => {
  const found = reading(
    [
      '# T\n\n- [ ] Graphs',
      '  - [Lecture](https://example.com/1)',
      '  - Notes: [on BFS](https://example.com/2) and [on DFS](https://example.com/3)',
      '  - Duration: 2 hours',
      '  - draw some',
      '  - [x] Implement BFS',
      '    - [Hint](https://example.com/4)',
    ].join('\n'),
  );
  expect(outline(found)).toEqual({ T: ['Graphs', 'Implement BFS'] });
  expect(resource(found, 'graphs')).toMatchObject({
    minutes: 120,
    focus: 'draw some',
    link: { url: 'https://example.com/1' },
    links: [
      { url: 'https://example.com/2', title: 'on BFS' },
      { url: 'https://example.com/3', title: 'on DFS' },
    ],
  });
  expect(resource(found, 'implement-bfs').link).toEqual({ url: 'https://example.com/4', title: 'Hint' });
  expect(found.ticked).toEqual(['implement-bfs']);
});

test.each([
  ['[Trees](https://example.com/a)', { title: 'Trees' }],
  ['[Trees](https://example.com/a) - all about them', { title: 'Trees', focus: 'all about them' }],
  ['[Trees](https://example.com/a) by Jane Doe', { title: 'Trees' }],
  ['Trees (1 h 30)', { title: 'Trees', minutes: 90 }],
  ['Trees [20 min]', { title: 'Trees', minutes: 20 }],
  ['Trees – ~2 hours', { title: 'Trees', minutes: 120 }],
  [
    '[Trees](https://example.com/a) (2 hours)',
    { title: 'Trees', minutes: 120, link: { url: 'https://example.com/a' } },
  ],
  ['[Trees (45 min)](https://example.com/a): all about them', { title: 'Trees', minutes: 45, focus: 'all about them' }],
  ['Trees (part 2)', { title: 'Trees (part 2)' }],
  ['(30 min)', { title: '(30 min)', minutes: 30 }],
  ['[Trees (video)](https://example.com/a)', { title: 'Trees (video)', kind: 'video' }],
  ['Read [the book](https://example.com/a) twice', { title: 'Read the book twice' }],
  ['**Day 1:** Trees', { title: 'Day 1: Trees' }],
  ['Day 2 — `map` &amp; *filter* 🎉', { title: 'Day 2 — map & filter 🎉' }],
  ['Trees ![badge](https://example.com/b.svg)', { title: 'Trees' }],
  ['Trees <!-- waymark:id=wood -->', { title: 'Trees', id: 'wood' }],
  ['Trees<br>and what they are good for', { title: 'Trees', focus: 'and what they are good for' }],
  ['C++ and C#', { title: 'C++ and C#', id: 'c-and-c' }],
  ['Über 日本語 naïve', { title: 'Über 日本語 naïve', id: 'über-日本語-naïve' }],
  ['🚀', { title: '🚀', id: 'u-1f680' }],
])('reads the task %j', (text, expected) => {
  const [only] = reading(`# T\n\n- [ ] ${text}\n`).path.phases.flatMap(({ resources }) => resources);
  expect(only).toMatchObject(expected);
});

test('knows headings inside of a list, above what is nested and above what follows', () => {
  const found = reading(
    [
      '# T\n\n## Structures\n',
      '- ### Arrays',
      '    - [ ] Vector',
      '- ### Lists',
      '- [ ] Singly',
      '- [ ] Doubly',
      '\n## Graphs\n\n- [ ] BFS',
    ].join('\n'),
  );
  expect(outline(found)).toEqual({ Arrays: ['Vector'], Lists: ['Singly', 'Doubly'], Graphs: ['BFS'] });
});

test.each([
  '## Legend\n\n- [ ] Not started\n- [x] Done',
  '## How it works\n\n- [ ] to do\n- [🔄] in progress\n- [✅] completed',
  '## Key\n\n- [ ] whatever\n- [x] this means',
  '**Legend:**\n\n[ ] Not started\n[x] Done',
])('takes a legend for no phase: %j', (legend) => {
  expect(outline(reading(`# T\n\n${legend}\n\n## Tasks\n\n- [ ] Real\n`))).toEqual({ Tasks: ['Real'] });
});

test('takes bold lines, summaries and parents for phases where there are no headings', () => {
  const found = reading(
    [
      '# T',
      '**Week 1**\n\n- [ ] A',
      '__Week 2:__\n\n- [ ] B',
      '<details>\n<summary>Week 3</summary>\n\n- [ ] C\n\n</details>',
    ].join('\n\n'),
  );
  expect(outline(found)).toEqual({ 'Week 1': ['A'], 'Week 2': ['B'], 'Week 3': ['C'] });
  const nested = reading('# T\n\n- Week 1\n  - [ ] A\n  - [ ] B\n- Week 2\n  - [ ] C\n');
  expect(outline(nested)).toEqual({ 'Week 1': ['A', 'B'], 'Week 2': ['C'] });
});

test('puts the heading around it before a title that says nothing without it', () => {
  const found = reading(
    '# T\n\n## Month 1\n\n### Week 1\n\n- [ ] A\n\n### Loops\n\n- [ ] B\n\n## Month 2\n\n### Week 1\n\n- [ ] C\n',
  );
  expect(outline(found)).toEqual({ 'Month 1: Week 1': ['A'], Loops: ['B'], 'Month 2: Week 1': ['C'] });
});

test('reads phases of the first level, without a title above them', () => {
  const found = reading('# Week 1\n\n- [ ] A\n\n# Week 2\n\n- [ ] B\n', 'plans/my-study-plan.md');
  expect(found.path.title).toBe('My Study Plan');
  expect(outline(found)).toEqual({ 'Week 1': ['A'], 'Week 2': ['B'] });
});

test('reads boxes without bullets', () => {
  expect(outline(reading('# T\n\n[ ] A\n[x] B\n'))).toEqual({ T: ['A', 'B'] });
});

test('passes over code, comments, and sections about the document', () => {
  const text =
    '# T\n\n- [ ] A\n\n```\n- [ ] B\n```\n\n<!--\n- [ ] C\n-->\n\n## Contributing\n\n- [ ] D\n\n## License\n\n- [ ] E\n';
  expect(outline(reading(text))).toEqual({ T: ['A'] });
});

test('gives a task that is repeated in another phase an id of its own', () => {
  const { path } = reading('# T\n\n## One\n\n- [ ] Review\n\n## Two\n\n- [ ] Review\n');
  expect(path.phases.map(({ resources }) => resources[0]?.id)).toEqual(['review', 'review-two']);
});
