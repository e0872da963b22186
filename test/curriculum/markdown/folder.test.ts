import { expect, test } from 'vitest';
import type { FolderFile } from '../../../source/curriculum/markdown/folder/attachments.ts';
import { readTree } from '../../../source/curriculum/markdown/folder/folder.ts';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';

/** A document of a path with this title and these resources. */
function document(title: string, ...resources: readonly string[]): string {
  return `# ${title}\n\n${(resources.length > 0 ? resources : ['Something']).map((text) => `- [ ] ${text}`).join('\n')}\n`;
}

function tree(files: Readonly<Record<string, string | undefined>>) {
  const list = Object.entries(files).map(([file, text]): FolderFile => ({ file, ...(text !== undefined && { text }) }));
  return readTree(list);
}

const found = tree({
  'notes.md': 'Just some words.\n',
  '10-scaling/README.md': document('Scaling'),
  '02-caching/03-caching-strategies/README.md': document('Caching Strategies'),
  '02-caching/01-what-is-caching/README.md': document('What is Caching'),
  '02-caching/README.md': document('Caching', 'What is caching?', '2. Caching Strategies', 'Other'),
  '01-core-concepts/05-cap-theorem/README.md': document('CAP Theorem'),
  'README.md': document('System Design', 'Caching', 'CAP theorem', '[Scale](./10-scaling/)', 'System Design'),
});

test('makes a path of every document that is one, in the order of the folders', () => {
  expect(found.paths.map(({ path, sections }) => [path.id, ...sections])).toEqual([
    ['system-design'],
    ['cap-theorem', 'Core Concepts'],
    ['caching', 'Caching'],
    ['what-is-caching', 'Caching'],
    ['caching-strategies', 'Caching'],
    ['scaling'],
  ]);
  expect(found.passedOver).toEqual([{ file: 'notes.md', reason: expect.stringMatching(/^no resources/) }]);
});

test('lets resources lead to the paths below them', () => {
  const leads = found.paths.map(({ path }) =>
    path.phases.flatMap(({ resources }) => resources.map(({ leadsTo }) => leadsTo)),
  );
  expect(leads[0]).toEqual(['caching', 'cap-theorem', 'scaling', undefined]);
  expect(leads[2]).toEqual(['what-is-caching', 'caching-strategies', undefined]);
});

test('takes what was read before instead of text', () => {
  const reading = readMarkdown(document('Read'), { file: 'a.md' });
  expect(readTree([{ file: 'a.md', reading }]).paths[0]?.path.title).toBe('Read');
});

test('makes ids unique by folders, whatever the order', () => {
  const files = {
    'a/x/README.md': document('Basics'),
    'b/x/README.md': document('Basics'),
    'c/README.md': document('Basics'),
    'basics.md': document('Basics'),
    'd/one.md': document('Basics'),
    'd/two.md': document('Basics'),
  };
  const ids = (entries: typeof files) => new Map(tree(entries).paths.map(({ file, path }) => [file, path.id]));
  expect(ids(files).get('basics.md')).toBe('basics');
  expect(ids(files).get('a/x/README.md')).toBe('a-basics');
  expect(new Set(ids(files).values()).size).toBe(6);
  expect(ids(Object.fromEntries(Object.entries(files).reverse()) as typeof files)).toEqual(ids(files));
});

test('names sections as a person would', () => {
  const sections = (folder: string) =>
    tree({ [`${folder}/a.md`]: document('A'), [`${folder}/b.md`]: document('B') }).paths[0]?.sections;
  expect(sections('02-what-is-caching')).toEqual(['What Is Caching']);
  expect(sections('3_rest_and_http')).toEqual(['REST and HTTP']);
  expect(sections('LangChain basics')).toEqual(['LangChain basics']);
  expect(sections('2024')).toEqual(['2024']);
  expect(sections('01. Intro/02. Deeper')).toEqual(['Intro', 'Deeper']);
});

test('writes a section as the README of its folder does', () => {
  const { paths } = tree({ 'ios-kit/README.md': document('iOS Kit'), 'ios-kit/more.md': document('More') });
  expect(paths.map(({ sections }) => sections)).toEqual([['iOS Kit'], ['iOS Kit']]);
});

test('finds what is beside a path, and not what belongs to the document or the tools', () => {
  const { paths } = tree({
    'README.md': `${document('A')}![shown](images/shown.png)\n`,
    'slides.pdf': undefined,
    'images/shown.png': undefined,
    'images/poster.png': undefined,
    'handouts/exercises.docx': undefined,
    'main.py': undefined,
    'requirements.txt': undefined,
    '.hidden.pdf': undefined,
    'node_modules/x/y.pdf': undefined,
    'b/first.md': document('First'),
    'b/second.md': document('Second'),
    'b/first.pdf': undefined,
    'b/both.pdf': undefined,
    'none/words.md': 'Words.\n',
    'none/words.pdf': undefined,
  });
  expect(paths.map(({ file, attachments }) => [file, ...attachments])).toEqual([
    ['README.md', 'slides.pdf', 'images/poster.png', 'handouts/exercises.docx'],
    ['b/first.md', 'b/first.pdf', 'b/both.pdf'],
    ['b/second.md', 'b/both.pdf'],
  ]);
});

test('passes over documents about the folder, hidden ones, and one that is too large', () => {
  const { paths, passedOver } = tree({
    'CONTRIBUTING.md': document('A'),
    '.github/pull_request_template.md': document('B'),
    'huge.md': `- [ ] ${'x'.repeat(5_000_001)}`,
    'fine.md': document('Fine'),
  });
  expect(paths.map(({ path }) => path.id)).toEqual(['fine']);
  expect(passedOver).toEqual([
    { file: 'CONTRIBUTING.md', reason: 'about the folder itself' },
    { file: 'huge.md', reason: 'huge.md: larger than 5 MB; split it into several paths' },
  ]);
});

test('opens a book by its table of contents, and takes none of its pages for a path', () => {
  const page = '# Page\n\n- [One](https://example.org/1)\n- [Two](https://example.org/2)\n';
  const { paths, passedOver } = tree({
    'src/SUMMARY.md':
      '# Summary\n\n[Welcome](index.md)\n\n- [Setup](setup.md)\n  - [Tools](setup/tools.md)\n\n# Day 1\n\n- [Hello](hello.md)\n',
    'src/index.md': '# The kite book\n\n- [Wind](https://example.org/w)\n',
    'src/setup.md': page,
    'src/setup/tools.md': page,
    'src/hello.md': document('Hello'),
    'src/plan.md': document('A plan', 'One', 'Two', 'Three'),
  });
  expect(paths.map(({ path }) => [path.title, path.id, path.phases.map(({ title }) => title)])).toEqual([
    ['The kite book', 'the-kite-book', ['The kite book', 'Day 1']],
    ['A plan', 'a-plan', ['A plan']],
  ]);
  expect(passedOver.map(({ file, reason }) => [file, reason])).toEqual(
    ['src/index.md', 'src/hello.md', 'src/setup/tools.md', 'src/setup.md'].map((file) => [
      file,
      'a page of the book that the folder is',
    ]),
  );
});

test('takes neither a template that is still to be filled in for a path, nor a page of notes', () => {
  const words = 'Words about the subject, one line after the other.\n\n'.repeat(80);
  const { paths, passedOver } = tree({
    'TEMPLATE.md':
      '# [Topic]\n\n## Learning Path\n\n### Phase 1: [Name]\n\n**Resources to consume in order:**\n\n1. **[Resource title]** — [Type]\n   - Duration: [Duration]\n',
    'notes.md': `# Notes\n\n${words}- [ ] look this up\n`,
    'plan.md': document('A plan'),
  });
  expect(paths.map(({ file }) => file)).toEqual(['plan.md']);
  expect(passedOver).toEqual([
    { file: 'notes.md', reason: 'a page of notes' },
    { file: 'TEMPLATE.md', reason: 'a template to be filled in' },
  ]);
});
