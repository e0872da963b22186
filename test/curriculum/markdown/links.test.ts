import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { fixture, outline, reading, resource } from './reading.ts';

test('reads lists of links, and nothing that is not to be learned', () => {
  const found = reading(fixture('links.md'));
  expect(found.path).toMatchObject({ id: 'learn-woodwork', title: 'Learn Woodwork' });
  expect(outline(found)).toEqual({
    Tools: ['Planes', 'Chisels', 'Steel', 'example.com/hammers'],
    Saws: ['Japanese saws', 'Western saws'],
    Joints: ['Cutting dovetails', 'Basics', 'Advanced: Slides', 'Secret joints'],
    Plans: ['Stool'],
  });
  expect(resource(found, 'planes')).toMatchObject({ focus: 'How to choose one.' });
  expect(resource(found, 'chisels')).toMatchObject({
    focus: 'Sharp things.',
    link: { url: 'https://example.com/chisels', author: 'Jane Doe' },
  });
  expect(resource(found, 'steel').kind).toBe('book');
  expect(resource(found, 'japanese-saws').link).toEqual({ url: 'https://example.com/japanese' });
  expect(resource(found, 'western-saws')).toMatchObject({ minutes: 12, focus: '12 minutes long' });
});

/** The outline of a document of these lines under one title. */
function under(...lines: readonly string[]) {
  return outline(reading(`# T\n\n${lines.join('\n')}\n`));
}

test('takes outer groups for phases where there are no headings', () => {
  expect(
    under(
      '- Web',
      '  - [A](https://x.y/a)',
      '  - Styles',
      '    - [B](https://x.y/b)',
      '- Data',
      '  - [C](https://x.y/c)',
    ),
  ).toEqual({ Web: ['A', 'B'], Data: ['C'] });
});

test('takes an entry with a link for a resource, and those nested in it as well', () => {
  expect(under('- [A](https://x.y/a)', '  - [Chapter one](https://x.y/1)', '  - words')).toEqual({
    T: ['A', 'Chapter one'],
  });
});

test('takes what is called no more than "slides" for a further link', () => {
  const found = reading('# T\n\n- [A](https://x.y/a)\n  - [Slides](https://x.y/s)\n  - [Video](https://x.y/v)\n');
  expect(outline(found)).toEqual({ T: ['A'] });
  expect(resource(found, 'a').links).toEqual([
    { url: 'https://x.y/s', title: 'Slides' },
    { url: 'https://x.y/v', title: 'Video' },
  ]);
});

test.each([
  ['- [A](#a)', '- [B](#b)'],
  ['- [![A](https://x.y/a.svg)](https://x.y/a)'],
  ['- [Mail](mailto:a@b.c)', '- [Call](tel:123)'],
  ['- no link'],
  ['> - [A](https://x.y/a)'],
  ['## License', '- [MIT](https://x.y/mit)'],
  ['## Authors', '- [Jane](https://x.y/jane)'],
  ['## Star History', '[![Chart](https://x.y/c.svg)](https://x.y/c)'],
  ['## Contact', '- [Twitter](https://x.y/t)'],
  ['## Table of Contents', '- [A](#a)'],
])('finds nothing to learn in %j', (...lines) => {
  expect(readMarkdown(`# T\n\n${lines.join('\n')}\n`, { file: 't.md' }).outcome).toBe('none');
});

test('takes a table of contents of other documents for the path if there is nothing else', () => {
  expect(under('## Contents', '1. [One](01.md)', '2. [Two](02.md)')).toEqual({ T: ['One', 'Two'] });
  expect(under('## Contents', '1. [One](01.md)', '## Part', '- [Two](https://x.y/2)')).toEqual({ Part: ['Two'] });
});

test('counts entries that mention links in sentences where there is no list of links', () => {
  expect(
    under(
      '- **Day 1**: Read the first chapter of [A](https://x.y/a) now',
      '- **Day 2**: Watch all of [B](https://x.y/b) and rest',
    ),
  ).toEqual({
    T: ['Day 1: Read the first chapter of A now', 'Day 2: Watch all of B and rest'],
  });
});

test('takes a text that mentions pages for no path', () => {
  const text = `# T\n\n${'Words upon words.\n\n'.repeat(40)}- See [this](https://x.y/a)\n- See [that](https://x.y/b)\n`;
  expect(readMarkdown(text, { file: 't.md' })).toMatchObject({
    outcome: 'none',
    blocks: [{ role: 'beside', reason: 'few entries in a long text', entries: 2, taken: 0 }],
  });
});

test('has the title that is asked for, that of the front matter, of the heading, or of the file', () => {
  const list = '- [A](https://x.y/a)\n';
  const title = (text: string, options = {}) => {
    const found = readMarkdown(text, { file: 'plans/02-learn-sql/README.md', ...options });
    return found.outcome === 'path' ? found.path.title : undefined;
  };
  expect(title(`# Heading\n\n${list}`, { title: 'Asked for' })).toBe('Asked for');
  expect(title(`---\ntitle: "Front"\ntags: [a]\n---\n# Heading\n\n${list}`)).toBe('Front');
  expect(title(`# Heading **bold** 🎉\n\n${list}`)).toBe('Heading bold');
  expect(title(`Heading\n=======\n\n${list}`)).toBe('Heading');
  expect(title(`## Only\n\n${list}`)).toBe('Only');
  expect(title(list)).toBe('Learn SQL');
});

test('has the id that is asked for', () => {
  const found = readMarkdown('# Heading\n\n- [A](https://x.y/a)\n', { file: 't.md', id: 'mine' });
  expect(found).toMatchObject({ path: { id: 'mine', title: 'Heading' } });
});
