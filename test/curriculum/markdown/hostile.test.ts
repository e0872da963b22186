import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { Failure } from '../../../source/failure.ts';
import { expectValid } from './reading.ts';

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

const DEEP = 'h.md: lists and quotes are nested more than 32 deep';
const MANY = /^h\.md: more than \d+ (?:headings, list items and table rows|lines|phases and items).*; split it/;

test.each([
  ['2,000 nested bullets', lines(2_000, (index) => `${'  '.repeat(index)}- [ ] a`), DEEP],
  ['bullets nested on one line', `${'- '.repeat(50_000)}a`, DEEP],
  ['nested quotes', `${'> '.repeat(100_000)}a`, DEEP],
  ['100,000 links', lines(100_000, (index) => `- [a${index}](https://x.y/${index})`), MANY],
  ['100,000 rows', `|Course|\n|-|\n${'|a|\n'.repeat(100_000)}`, MANY],
  ['20,001 boxes', lines(20_001, (index) => `- [ ] ${index}`), MANY],
  ['a million lines', 'a\n'.repeat(1_000_000), MANY],
  ['more than 5 MB', 'x'.repeat(5_000_001), 'h.md: larger than 5 MB; split it into several paths'],
])('refuses %s', (_, text, message) => {
  let refusal: unknown;
  try {
    readMarkdown(text, { file: 'h.md' });
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Failure);
  expect(() => {
    throw refusal;
  }).toThrow(message);
});

test.each([
  ['31 nested boxes', lines(31, (index) => `${'  '.repeat(index)}- [ ] a${index}`), 31],
  ['emphasis', '_a__b'.repeat(200_000), 0],
  ['emphasis in a task', `- [ ] ${'_a__b'.repeat(200_000)}`, 1],
  ['100,000 links in one entry', `- ${'[a](https://x.y) '.repeat(100_000)}`, 1],
  ['open brackets', `- [ ] ${'['.repeat(500_000)}`, 1],
  ['open pictures', `- [ ] ${'![a'.repeat(200_000)}`, 1],
  ['open fence', `- [ ] a\n\n\`\`\`\n${'- [ ] b\n'.repeat(10_000)}`, 1],
  ['open HTML', `- [ ] a\n\n<!--\n${'- [ ] b\n'.repeat(10_000)}`, 1],
  ['open tags', `- [ ] ${'<a href="'.repeat(50_000)}`, 1],
  ['a wide table', `${'|Course'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n|a|\n`, 1],
  [
    'cells that reach over more than there is',
    `<table><tr><th>Course</th><th>Link</th></tr>\n${'<tr><td rowspan="999999999" colspan="99999">A</td><td>b</td></tr>\n'.repeat(3_000)}</table>`,
    3_000,
  ],
  ['dashes', `Resources to consume in order\n\n1. ${'a — '.repeat(100_000)}`, 1],
  ['controls', '- [ ] a\u001b[2J\u0000\u202e\ud800b', 1],
  [
    'a thousand courses in a circle',
    `|Course|Prerequisites|\n|-|-|\n${lines(1_000, (index) => `|C${index}|C${(index + 1) % 1_000}|`)}`,
    1_000,
  ],
  [
    'misspelt dependencies',
    `|Course|Prerequisites|\n|-|-|\n${lines(500, (index) => `|Course ${index}|${'cuorse nubmer x, '.repeat(30)}|`)}`,
    500,
  ],
  ['the same title again and again', '- [ ] a\n'.repeat(5_000), 5_000],
  ['nothing', '', 0],
  ['blanks', ' \n\t\n\r'.repeat(1_000), 0],
])('survives %s', (_, text, resources) => {
  const found = readMarkdown(text, { file: 'h.md' });
  if (found.outcome === 'path') expectValid(found);
  const phases = found.outcome === 'path' ? found.path.phases : [];
  expect(phases.flatMap((phase) => phase.resources)).toHaveLength(resources);
});

test('lets no control character through', () => {
  const found = readMarkdown('# a\u001b]0;x\u0007\n\n- [ ] b\u009b[c](https://x.y/\u001b)\n', { file: 'h.md' });
  expect(JSON.stringify(found.outcome === 'path' && found.path)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
});
