import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from '../../source/export/data.ts';
import { tasksOf } from '../../source/export/tasks.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { hostileProgress } from '../support/hostile.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';

it('has a line for everything that can be ticked', () => {
  const progress = progressOf(smallPath, events({ type: 'done', path: 'small', item: 'one' }));
  expect(csvOf(progress)).toBe(
    [
      'path,phase,number,id,title,kind,minutes,state,done,note,url,reason,spent',
      'Small Path,Basics,1.1,one,One,article,40,done,2026-11-23T08:00:00.000Z,,https://example.org/1,,',
      'Small Path,Basics,1.2,two,Two,article,35,open,,,,,',
      'Small Path,More,2.1,three,Three,book,30,locked,,,,,',
      'Small Path,More,2.2,four,Four,video,,locked,,,,,',
      'Small Path,Extras,,extra,Extra,,,open,,,,,',
      'Small Path,Extras,,film,Film,,,open,,,https://example.org/f,,',
      'Small Path,Checklist,,basics-completed,Phase 1 completed,,,open,,,,,',
      'Small Path,Checklist,,more-completed,Phase 2 completed,,,open,,,,,',
      'Small Path,Checklist,,reviewed,Everything reviewed,,,open,,,,,',
      '',
    ].join('\r\n'),
  );
});

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['--force and -f', '--force and -f'],
  ['-cmd|x', "'-cmd|x"],
  ['-SUM(A1)', "'-SUM(A1)"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['a;=1', '"a;\'=1"'],
  ['a; @b', '"a;\' @b"'],
  ['a|+1', "a|'+1"],
  ['a "quoted", title', '"a ""quoted"", title"'],
  ['2-3 patterns', '2-3 patterns'],
])('writes the title %s as %s', (title, cell) => {
  const progress = progressOf(path([phase('p', [resource('a', { title })])]), []);
  expect(csvOf(progress).split('\r\n')[1]).toBe(`Path,P,1.1,a,${cell},,,open,,,,,`);
});

it('carries notes, and why something was skipped', () => {
  const skipped = { type: 'skipped', path: 'small', item: 'one', reason: 'known, "from work"' } as const;
  const noted = { type: 'noted', path: 'small', item: 'one', text: 'two\nlines' } as const;
  const [row] = parse(csvOf(progressOf(smallPath, events(skipped, noted))), { columns: true }) as object[];
  expect(row).toMatchObject({ state: 'skipped', done: '', note: 'two\nlines', reason: 'known, "from work"' });
});

it('is read as what it was written from, whatever texts say', () => {
  fc.assert(
    fc.property(hostileProgress, (progress) => {
      const rows = parse(csvOf(progress), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
      const plain = (text = '') => text.replaceAll("'", '');
      expect(rows.map(({ id, title, note }) => [id, plain(title), plain(note)])).toEqual(
        tasksOf(progress).map(({ id, title, note }) => [id, plain(title), plain(note)]),
      );
    }),
  );
});
