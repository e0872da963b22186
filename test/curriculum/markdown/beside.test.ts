import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';

/** The roles of the blocks of a document, by the line on which each begins. */
function rolesIn(text: string): Readonly<Record<number, string>> {
  return Object.fromEntries(readMarkdown(text, { file: 'path.md' }).blocks.map(({ line, role }) => [line, role]));
}

const PLAN = '# Harbour\n\n- [ ] Read the tide tables\n- [ ] Walk the quay\n\n';

test('a table of people is one, by its columns or its heading, and a table of tasks with owners is none', () => {
  expect(
    rolesIn(`${PLAN}## Crane crew\n\n| Topic | Person | Slack |\n|---|---|---|\n| Cranes | Ada | @ada |\n`),
  ).toEqual({
    3: 'study',
    8: 'people',
  });
  expect(rolesIn(`${PLAN}## Whom to ask\n\n| Topic | Name |\n|---|---|\n| Cranes | Ada |\n`)).toEqual({
    3: 'study',
    8: 'people',
  });
  expect(
    rolesIn(`${PLAN}## More\n\n| Task | Owner | Done |\n|---|---|---|\n| Grease the crane | Ada | [ ] |\n`),
  ).toEqual({ 3: 'study', 8: 'study' });
});

test('what was done on which day is beside what is to be ticked, and all there is where nothing is', () => {
  const log =
    '| Day | Date | What I did |\n|---|---|---|\n| 1 | 2026-02-01 | [Tides](t.md) |\n| 2 | 2026-02-02 | [Buoys](b.md) |\n';
  expect(rolesIn(`${PLAN}${log}`)).toEqual({ 3: 'study', 6: 'beside' });
  expect(rolesIn(`# Harbour\n\n${log}`)).toEqual({ 3: 'study' });
});

test('a table that only names the parts that follow is an overview, and one with links or ticks is none', () => {
  const parts = '## Part 1: Tides\n\n- [ ] Read\n- [ ] Watch\n\n## Part 2: Quays\n\n- [ ] Walk\n- [ ] Draw\n';
  const overview = (cell: string) =>
    `# Harbour\n\n| Part | Weeks | Topic |\n|---|---|---|\n| 1 | 1–2 | ${cell.replace('X', 'Tides')} |\n| 2 | 3–4 | ${cell.replace('X', 'Quays')} |\n\n${parts}`;
  expect(rolesIn(overview('X'))).toEqual({ 3: 'contents', 10: 'study', 15: 'study' });
  expect(rolesIn(overview('[X](https://quay.example/X)'))[3]).toBe('study');
});

test('a quiz among the rows of lessons is one of them, and a day off is none', () => {
  const table = (row: string) =>
    `# Harbour\n\n| No | Lecture | Slides |\n|---|---|---|\n| 1 | Tides | [pdf](1.pdf) |\n| | **${row}** | |\n| 2 | Quays | [pdf](2.pdf) |\n`;
  const titles = (row: string) => {
    const found = readMarkdown(table(row), { file: 'path.md' });
    return found.outcome === 'path' ? found.path.phases.map(({ title, resources }) => [title, resources.length]) : [];
  };
  expect(titles('Quiz 1')).toEqual([['Harbour', 3]]);
  expect(titles('Spring break')).toEqual([['Harbour', 2]]);
  expect(titles('Ships')).toEqual([
    ['Harbour', 1],
    ['Ships', 1],
  ]);
});

test('what one needs before one begins, and what one can do at the end, is the checklist, in any language', () => {
  const before = (heading: string) =>
    rolesIn(`# Harbour\n\n## ${heading}\n\n- [ ] Boots\n- [ ] A lamp\n\n## Week 1\n\n- [ ] Walk\n- [ ] Draw\n`)[5];
  for (const heading of [
    'Requirements',
    'Setup',
    'Requisitos previos',
    'Voraussetzungen',
    '準備するもの',
    'Erfolgskriterien',
    'You are done when',
  ])
    expect([heading, before(heading)]).toEqual([heading, 'checklist']);
  for (const heading of ['Week 0: Setup', 'Boats', 'Goals'])
    expect([heading, before(heading)]).toEqual([heading, 'study']);
});

test('an outline of what calls itself a path is one, in spite of a link at its end; any other outline is none', () => {
  const outline =
    '## Tides\n\n- Ebb\n- Flood\n- Springs\n\n## Quays\n\n- Stone\n- Wood\n\n## Links\n\n- [Port](https://port.example)\n';
  expect(rolesIn(`# Harbour master: exam objectives\n\n${outline}`)).toEqual({ 5: 'study', 11: 'study', 16: 'beside' });
  expect(
    readMarkdown(`# Harbour\n\nA place.\n\n${outline}`, { file: 'path.md' }).blocks.map(({ role }) => role),
  ).toEqual(['prose', 'prose', 'beside']);
});

test('several lines of a few words right above lists are groups, and one sentence above a list is none', () => {
  const titles = (text: string) => {
    const found = readMarkdown(text, { file: 'path.md' });
    return found.outcome === 'path' ? found.path.phases.map(({ title }) => title) : [];
  };
  expect(titles('# Harbour\n\nBy land\n- [ ] Walk\n\nBy water\n- [ ] Row\n- [ ] Sail\n')).toEqual([
    'By land',
    'By water',
  ]);
  expect(titles('# Harbour\n\nEtappe 1 (März)\n\n- [ ] Walk\n\nEtappe 2 (April)\n\n- [ ] Row\n')).toEqual([
    'Etappe 1 (März)',
    'Etappe 2 (April)',
  ]);
  expect(titles('# Harbour\n\nI walk a lot, see below\n- [ ] Walk\n\nAnd then.\n- [ ] Row\n')).toEqual(['Harbour']);
});

test('days below the heading of a log are what was done, and links called no more than that are beside boxes', () => {
  const log =
    '## Log\n\n### Day 1: Monday\n\n**Link:** [photo](https://quay.example/1)\n\n### Day 2: Tuesday\n\n**Link:** [photo](https://quay.example/2)\n';
  expect(Object.values(rolesIn(`${PLAN}${log}`))).toEqual(['study', 'beside', 'beside']);
  const tools = '| Tool | Link |\n|---|---|\n| Rope | [shop](https://rope.example) |\n';
  expect(rolesIn(`${PLAN}## Tools\n\n${tools}`)[8]).toBe('beside');
  expect(rolesIn(`${PLAN}## Splicing\n\n${tools}`)[8]).toBe('study');
});

test('boxes below a heading of people are to be ticked: to meet them is to be done', () => {
  expect(rolesIn('# Harbour\n\n## Team\n\n- [ ] Meet the pilots\n- [ ] Meet the cook\n')).toEqual({ 5: 'study' });
  expect(rolesIn(`${PLAN}## Team\n\n- [Ada](https://github.com/ada)\n`)[8]).toBe('people');
});
