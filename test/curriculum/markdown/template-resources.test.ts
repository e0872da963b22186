import { expect, test } from 'vitest';
import { reading, resource, templateOf, told } from './reading.ts';

/** What the only resource of a template says, besides its id and its empty lists. */
function read(...lines: readonly string[]): Record<string, unknown> {
  const { path } = reading(templateOf(...lines));
  const [only] = path.phases.flatMap(({ resources }) => resources);
  return Object.fromEntries(
    Object.entries(only ?? {}).filter(([key, value]) => key !== 'id' && !(Array.isArray(value) && value.length === 0)),
  );
}

const url = 'https://example.com/a';

test.each([
  ['1. **A B** — [Article]', { kind: 'article' }],
  ['1. **A B** – [Video]', { kind: 'video' }],
  ['1. **A B** - [Book]', { kind: 'book' }],
  ['1. **A B**: [Hands-on Lab]', { kind: 'hands-on lab' }],
  ['1. **A B:** Podcast', { kind: 'podcast' }],
  ['1. **A B** (Course)', { kind: 'course' }],
  ['1. A B — [Article]', { kind: 'article' }],
  ['1. A B [Article]', { kind: 'article' }],
  ['1. A B: [Article]', { kind: 'article' }],
  ['* **A B** — [Article]', { kind: 'article' }],
  ['1. __A B__ — *Article*', { kind: 'article' }],
  ['1. 📚 **A B** — [Article]', { kind: 'article' }],
  ['7) **A &amp; B** — [Article]', { title: 'A & B', kind: 'article' }],
  [`1. **A B** — [Article](${url})`, { kind: 'article', link: { url } }],
  [`1. **A B** — [Something Else](${url})`, { link: { url, title: 'Something Else' } }],
  [`1. **A B** — [A B](${url})`, { link: { url } }],
  [`1. **A B** — ${url}`, { link: { url } }],
  [`1. **A B** — <${url}>`, { link: { url } }],
  [`1. **[A B](${url})** — [Article]`, { kind: 'article', link: { url } }],
  [`1. [A B](${url}) — [Article]`, { kind: 'article', link: { url } }],
  [`1. [A B](${url})`, { link: { url } }],
  [`1. **A B** — [Article] (${url})`, { kind: 'article', link: { url } }],
  ['1. **A B** — [Video, 20 min]', { kind: 'video', minutes: 20 }],
  ['1. **A B** — [Type]', {}],
  ['1. **A B** — [Link]', {}],
  ['1. **A B** — a gentle way to begin with it', { focus: 'a gentle way to begin with it' }],
  ['1. **A B**', {}],
])('reads %j', (line, expected) => {
  expect(read(line)).toEqual({ title: 'A B', ...expected });
});

test.each([
  ['40 minutes', 40],
  ['[Duration]', undefined],
  ['TBD', undefined],
  ['**1 h 30**', 90],
])('reads the duration %j', (text, minutes) => {
  expect(read('1. **A** — [Article]', `   - Duration: ${text}`)).toEqual({
    title: 'A',
    kind: 'article',
    ...(minutes && { minutes }),
  });
});

test('reads details however they are written', () => {
  const expected = { title: 'A', kind: 'article', minutes: 40, focus: 'F', nextStep: 'N' };
  expect(read('1. **A** — [Article]', '   - **Duration:** 40 min', '   - **Focus**: F', '   - *Next step*: N')).toEqual(
    expected,
  );
  expect(read('1. **A** — [Article]', '   * Time: 40m', '   * focus - F', '   * Next steps — N')).toEqual(expected);
  expect(read('1. **A** — [Article]', '   Duration: 40 minutes', '   Focus: F', '   Next step: N')).toEqual(expected);
  expect(
    read('1. **A**', '   - Duration: 40 minutes', '   - Focus: F', '   - Next step: N', '   - Type: Article'),
  ).toEqual(expected);
});

test('reads details that are not indented far enough', () => {
  const { path } = reading(
    templateOf(
      '1. **A** — [Article]',
      '- Duration: 40 minutes',
      '- Focus: F',
      '',
      '2. **B** — [Article]',
      '  - Duration: 30 minutes',
    ),
  );
  expect(path.phases[0]?.resources.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['A', 40],
    ['B', 30],
  ]);
});

test('reads links below a resource, with their author', () => {
  expect(
    read(
      '1. **A** — [Article]',
      `   - Link: [One](${url})`,
      '   - Author: Jane Doe',
      '   - Links:',
      '     - [Two](https://example.com/b)',
    ),
  ).toEqual({
    title: 'A',
    kind: 'article',
    link: { url, title: 'One', author: 'Jane Doe' },
    links: [{ url: 'https://example.com/b', title: 'Two' }],
  });
});

test('keeps what it has no place for, word for word', () => {
  const { path } = reading(
    templateOf(
      '1. **A** — [Article]',
      '   - Duration: 5 minutes',
      '   - Level: hard',
      '     - really',
      '   - Just some words',
    ),
  );
  expect(path.furtherSections).toEqual([{ title: 'A', text: '- Level: hard\n  - really\n- Just some words' }]);
});

test('honours boxes and id comments', () => {
  const found = reading(
    templateOf(
      '1. [x] **A** — [Article] <!-- waymark:id=first -->',
      '2. [ ] **B** — [Article] <!-- waymark:id=not an id -->',
      '3. **C** — [Article] <!-- waymark:id=-no- -->',
    ),
  );
  expect(found.path.phases[0]?.resources.map(({ id, title }) => [id, title])).toEqual([
    ['first', 'A'],
    ['b', 'B'],
    ['c', 'C'],
  ]);
  expect(found.ticked).toEqual(['first']);
  expect(told(found.remarks)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^10 warning: the id in this comment/),
      expect.stringMatching(/^11 warning: the id in this comment/),
    ]),
  );
});

test('leaves unclear durations unknown, and says so', () => {
  const found = reading(templateOf('1. **A** — [Article]', '   - Duration: a while', '2. **B** — [Article]'));
  expect(found.path.phases[0]?.resources.map(({ minutes }) => minutes)).toEqual([undefined, undefined]);
  expect(found.path.furtherSections).toEqual([{ title: 'A', text: '- Duration: a while' }]);
  expect(told(found.remarks)).toEqual([
    '10 error: the duration "a while" is not clear; write it like "40 minutes" or "1 h 30"',
    '11 warning: "B" has no duration',
  ]);
});

test('tells resources of the same title apart', () => {
  const found = reading(
    templateOf(
      '1. **One** — [Article]',
      '2. **One** — [Video]',
      '3. **One** — [Video]',
      '4. **One** — [Video](https://www.example.com/x)',
      '5. **One** — [Video]',
    ),
  );
  expect(found.path.phases[0]?.id).toBe('one-phase');
  expect(found.path.phases[0]?.resources.map(({ id }) => id)).toEqual([
    'one',
    'one-one',
    'one-video',
    'one-example-com',
    'one-2',
  ]);
  expect(told(found.remarks).filter((text) => text.includes('another'))).toHaveLength(4);
  expect(resource(found, 'one-2').kind).toBe('video');
});
