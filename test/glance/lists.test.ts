import { expect, test } from 'vitest';
import { listText } from '../../source/glance/lists.ts';
import { reportOf } from '../../source/glance/status-json.ts';
import { paintIf } from '../../source/glance/status-text.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { ascii, unicode } from '../../source/text/charset.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';

const caching = path([phase('p', [resource('a'), resource('b')])], {
  id: 'caching',
  title: 'Caching in all the places where there is something to be cached',
  source: { file: '/notes/caching.md', sections: ['Design', 'Caching'], attachments: [] },
});
const history = events({ type: 'done', path: 'small', item: 'one' }, { type: 'done', path: 'caching', item: 'a' });
const library = [smallPath, caching].map((each) => progressOf(each, history));
const text = (columns: number | undefined, charset = unicode) =>
  `\n${listText(library, { charset, columns, paint: paintIf(false) })}\n`;

test('every path with its id, bar, count and time left, by section', () => {
  expect(text(60)).toBe(`
  Small Path             small    ██······  1/4  1 h 05 left

Design / Caching
  Caching in all the p…  caching  ████····  1/2

2 paths · 2 of 6 resources · 1 h 05 left + 1 path unknown
`);
});

test('what is current is marked', () => {
  const pens = { charset: unicode, columns: 60, paint: paintIf(false) };
  expect(listText(library, pens, 'small').split('\n')[0]).toBe(text(60).split('\n')[1]?.replace(/^ /, '❯'));
});

test('without ids where they leave no room for titles', () => {
  expect(text(50)).toContain(`
  Small Path            ██······  1/4  1 h 05 left
`);
});

test('without bars where they leave no room for titles, and never wider than the window', () => {
  expect(text(40)).toContain(`
  Small Path            1/4  1 h 05 left
`);
  for (let columns = 34; columns <= 120; columns++) {
    const longest = Math.max(
      ...text(columns)
        .split('\n')
        .slice(0, -2)
        .map(({ length }) => length),
    );
    expect(longest, `${columns}`).toBeLessThanOrEqual(columns);
  }
});

test('in a pipe nothing is cut, and in ASCII nothing else is in it', () => {
  const piped = text(undefined, ascii);
  expect(piped).toContain(`  ${caching.title}  caching  ####....  1/2`);
  expect(piped).toMatch(/^[\n\x20-\x7e]*$/);
});

test('as JSON, where a path stands and comes from', () => {
  expect(library.map(reportOf).map(({ section, source }) => [section, source])).toEqual([
    [null, null],
    ['Design / Caching', '/notes/caching.md'],
  ]);
});
