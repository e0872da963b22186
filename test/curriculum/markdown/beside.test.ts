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
