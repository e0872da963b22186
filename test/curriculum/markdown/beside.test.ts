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
