import { expect, test } from 'vitest';
import { fixture, outline, reading, resource, told } from './reading.ts';

const HEADER = '| Course | Link | Duration |\n| --- | --- | --- |';

test('reads tables of courses, with what comes before them and how long they take', () => {
  const found = reading(fixture('courses.md'));
  expect(found.path).toMatchObject({
    id: 'academy-of-lanterns',
    title: 'Academy of Lanterns',
    overview: 'An education in the building of lanterns, from the first flame to the lighthouse.',
    prerequisites: '- [High school physics](https://example.com/physics), and matches',
  });
  expect(outline(found)).toEqual({
    'Core lanterns': ['Flames: an Introduction', 'Glass', 'Wicks & Oils', 'Tin', 'Brass'],
    'Advanced lanterns': ['Lighthouses', 'Lenses'],
  });
  expect(resource(found, 'flames-an-introduction')).toEqual({
    id: 'flames-an-introduction',
    title: 'Flames: an Introduction',
    minutes: 14 * 8 * 60,
    link: { url: 'courses/flames/README.md' },
    links: [],
    dependencies: [],
    needs: 'high school physics',
    selfCheck: [],
  });
  expect(resource(found, 'glass')).toMatchObject({
    minutes: 11 * 4 * 60,
    link: { url: 'https://example.com/glass' },
    links: [{ url: 'https://example.com/glass2', title: 'alternative' }],
    dependencies: ['flames-an-introduction'],
  });
  expect(resource(found, 'wicks-oils')).toMatchObject({ minutes: 26 * 5 * 60, dependencies: [] });
  expect(resource(found, 'tin')).not.toHaveProperty('minutes');
  expect(resource(found, 'lighthouses')).toMatchObject({
    focus: 'Bring a coat',
    dependencies: ['core-lanterns'],
    needs: 'Glass or Brass, optics',
  });
  expect(resource(found, 'lenses')).toMatchObject({ minutes: 180, dependencies: ['glass'] });
  expect(told(found.remarks)).toEqual([
    '35 warning: the duration "4 weeks" is not clear; write it like "40 minutes" or "1 h 30"',
  ]);
});

test('takes a column of projects for the phases', () => {
  const found = reading(fixture('lessons.md'));
  expect(found.path).toMatchObject({
    title: 'Kites for Beginners - A Curriculum',
    overview: 'A four-lesson curriculum all about kites.',
  });
  expect(outline(found)).toEqual({ 'Getting started': ['Wind', 'Line and knots'], Flight: ['Lift', 'Steering'] });
  expect(resource(found, 'line-and-knots')).toMatchObject({
    focus: 'Line; Tie a knot',
    link: { url: './1/lessons/2/README.md' },
  });
  expect(found.lines.get('flight')).toBe(20);
});

test.each([
  'Course',
  'Lesson',
  'Topic',
  'Title',
  'Name',
  'Chapter',
  'Video Title',
  'Book',
  'Task',
  'What to learn',
])('knows titles by the header %j', (header) => {
  const found = reading(`# T\n\n| # | ${header} | Hours |\n| - | - | - |\n| 1 | Alpha | 2 |\n| 2 | Beta | 1-2 |\n`);
  expect(outline(found)).toEqual({ T: ['Alpha', 'Beta'] });
  expect(resource(found, 'alpha').minutes).toBe(120);
  expect(resource(found, 'beta').minutes).toBe(90);
});

test('knows who made it, what it is, and where it is', () => {
  const found = reading(
    '# T\n\n| Title | Type | Instructor | Provider | Link | Description |\n|-|-|-|-|-|-|\n| Alpha | Video | Jane Doe | MIT | [Watch](https://example.com/a) | First |\n',
  );
  expect(resource(found, 'alpha')).toMatchObject({
    kind: 'video',
    focus: 'First',
    link: { url: 'https://example.com/a', publisher: 'MIT', author: 'Jane Doe' },
  });
});

test('names days, and groups weeks that have several', () => {
  const found = reading(
    '# T\n\n| Week | Day | Topic |\n|-|-|-|\n| 1 | 1 | Alpha |\n| | 2 | Beta |\n| 2 | 3 | Gamma |\n| 2 | 4 | Delta |\n',
  );
  expect(outline(found)).toEqual({
    'Week 1': ['Day 1: Alpha', 'Day 2: Beta'],
    'Week 2': ['Day 3: Gamma', 'Day 4: Delta'],
  });
});

test('takes rows with words in strong type alone for headings, and none of totals', () => {
  const rows = [
    '| **Part one** | | |',
    '| Alpha | | 1 h |',
    '| **Part two** | | |',
    '| Beta | | 2 h |',
    '| Total | | 3 h |',
  ];
  const found = reading(`# T\n\n${HEADER}\n${rows.join('\n')}\n`);
  expect(outline(found)).toEqual({ 'Part one': ['Alpha'], 'Part two': ['Beta'] });
});

test.each(['[x]', '✅', 'Done', 'x', ':white_check_mark:'])('takes %j in a column of its own for a tick', (mark) => {
  const found = reading(`# T\n\n| Done | Topic |\n|-|-|\n| ${mark} | Alpha |\n| | Beta |\n`);
  expect(found.ticked).toEqual(['alpha']);
});

test('finds links in the title, in a column of links, and written as HTML', () => {
  const rows = [
    '| [Alpha](https://example.com/1) | | |',
    '| Beta | https://example.com/2 | |',
    '| Gamma | <a href="https://example.com/3?a=1&amp;b=2">here</a> | |',
    '| Delta | [![badge](https://example.com/b.svg)](https://example.com/4) | |',
  ];
  const found = reading(`# T\n\n${HEADER}\n${rows.join('\n')}\n`);
  expect(found.path.phases[0]?.resources.map(({ link }) => link?.url)).toEqual([
    'https://example.com/1',
    'https://example.com/2',
    'https://example.com/3?a=1&b=2',
    'https://example.com/4',
  ]);
});

test('does not take a subject in small letters for a course that comes later', () => {
  const found = reading(
    '# T\n\n| Course | Prerequisites |\n|-|-|\n| Networks | probability |\n| Probability | none |\n| Learning | probability |\n| Ethics | Nothing yet |\n',
  );
  expect(resource(found, 'networks')).toMatchObject({ dependencies: [], needs: 'probability' });
  expect(resource(found, 'learning').dependencies).toEqual(['probability']);
  expect(resource(found, 'ethics').needs).toBe('Nothing yet');
});

test.each([
  '| Icon | Meaning |\n|-|-|\n| a | b |',
  '| A | B |\n|-|-|\n| 1 | 2 |',
])('does not take any table for one of courses: %j', (table) => {
  expect(() => reading(`# T\n\n${table}\n`)).toThrow('no path');
});

test('takes numbered rows of strong words for headings, with a link or without', () => {
  const rows = [
    '| I | [**Beginnings**](./1.md) | | |',
    '| 01 | [Alpha](./a.md) | - | - |',
    '| II | **Ends** |',
    '| 02 | [Beta](./b.md) | [Notebook](./b.ipynb) | |',
  ];
  const found = reading(`# T\n\n| | Lesson Link | Notebook | Lab |\n|-|-|-|-|\n${rows.join('\n')}\n`);
  expect(outline(found)).toEqual({ Beginnings: ['Alpha'], Ends: ['Beta'] });
  expect(resource(found, 'beta').links).toEqual([{ url: './b.ipynb', title: 'Notebook' }]);
});

test('keeps rows whose titles are all in strong type', () => {
  const found = reading('# T\n\n| Course | Link |\n|-|-|\n| **Alpha** | |\n| **Beta** | |\n');
  expect(outline(found)).toEqual({ T: ['Alpha', 'Beta'] });
});

test('prefers the column that tells rows apart, and passes over links that are called "lesson"', () => {
  const rows = [
    '| 1 | [Start](./s.md) | Wind | Same | [lesson](./1.md) |',
    '| 2 | [Start](./s.md) | Line | Same | [lesson](./2.md) |',
    '| 3 | [Go](./g.md) | Lift | Same | [lesson](./3.md) [video](https://example.com/3) |',
    '| 4 | [Go](./g.md) | tbd | Same | [lesson]() |',
  ];
  const found = reading(
    `# T\n\n| Lesson Number | Lesson Grouping | Topic | Concepts | Linked Lesson |\n|-|-|-|-|-|\n${rows.join('\n')}\n`,
  );
  expect(outline(found)).toEqual({ Start: ['Wind', 'Line'], Go: ['Lift', 'Same'] });
  expect(resource(found, 'lift')).toMatchObject({
    link: { url: './3.md' },
    links: [{ url: 'https://example.com/3', title: 'video' }],
  });
});

test('reads tables that are written as HTML, in spite of blank lines', () => {
  const text = [
    '# T\n\n<table>\n<tr><th>No</th><th>Lesson</th><th>Text</th></tr>\n',
    '<tr><td>I</td><td colspan="2"><b>Beginnings</b></td></tr>\n<tr><td>1</td><td>Alpha</td><td><a href="./1.md">Text</a></td></tr>\n',
    '<tr><td>II</td><td><b><a href="./2.md">Ends</a></b></td><td></td>\n<tr><td>2</td>\n  <td>Beta<br/>and more</td><td><a href="./3.md">Text</td></tr>\n</table>\n',
  ].join('\n');
  const found = reading(text);
  expect(outline(found)).toEqual({ Beginnings: ['Alpha'], Ends: ['Beta and more'] });
  expect(found.lines.get('beta-and-more')).toBe(10);
  expect(resource(found, 'alpha').link).toEqual({ url: './1.md' });
});

test('does not take the frame of a picture for a table of lessons', () => {
  const frame = '|![Sketch by [(@me)](https://x.y)](./lessons/a.png)|\n|:-:|\n| Sketch by [@me](https://x.y) |';
  expect(outline(reading(`# T\n\n${frame}\n\n| Lesson | Link |\n|-|-|\n| Alpha | [lesson](./1.md) |\n`))).toEqual({
    T: ['Alpha'],
  });
});

test('takes every row of a table with a link among lists of links, though some have no more than a badge to click', () => {
  const rows = [
    '| [Alpha](https://example.com/a) | | <a href="https://example.com/1"><img src="b.svg" alt="Open"></a> |',
    '| Beta | | <a href="https://example.com/2"><img src="b.svg" alt="Open"></a> |',
    '| Gamma | | |',
  ];
  const badges = [
    '| Build | [![passing](b.svg)](https://example.com/3) |',
    '| Size | [![1 kB](b.svg)](https://example.com/4) |',
  ];
  const links = Array.from({ length: 19 }, (_, index) => `- [Link ${index}](https://example.com/l${index})`);
  const document = [
    '# T',
    '## Tools',
    `| Notebook | Description | Notebook |\n|-|-|-|\n${rows.join('\n')}`,
    '## State',
    `| What | Badge |\n|-|-|\n${badges.join('\n')}`,
    '## Links',
    links.join('\n'),
  ];
  const found = reading(document.join('\n\n'));
  expect(outline(found)).toMatchObject({ Tools: ['Alpha', 'Beta'] });
  expect(Object.keys(outline(found))).toEqual(['Tools', 'Links']);
});
