import fc from 'fast-check';
import { Item } from 'jstodotxt';
import { expect, it } from 'vitest';
import { tasksOf } from '../../source/export/tasks.ts';
import { todotxtOf } from '../../source/export/todotxt.ts';
import { type Progress, progressOf } from '../../source/progress/progress.ts';
import { visibleLine } from '../../source/text/visible.ts';
import { hostileProgress, letters } from '../support/hostile.ts';
import { events } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

const occasion = {
  at: '2026-12-01T08:00:00.000Z',
  document: async () => undefined,
  questions: [],
  corrections: [],
  warn: () => {},
};
const todotxt = (progress: Progress) => String(todotxtOf(progress, occasion));

it('has a line for everything that is ticked by hand', () => {
  const progress = progressOf(
    smallPath,
    events(
      { type: 'done', path: 'small', item: 'one' },
      { type: 'skipped', path: 'small', item: 'three', reason: 'known from work' },
      { type: 'noted', path: 'small', item: 'two', text: 'compare it\nwith due:1 and +1' },
    ),
  );
  expect(todotxt(progress)).toBe(`\
x 2026-11-23 2026-11-23 One +small @basics id:one min:40 https://example.org/1
(A) 2026-11-23 Two -- compare it with due: 1 and + 1 +small @basics id:two min:35
x 2026-11-23 2026-11-23 Three -- skipped: known from work +small @more id:three min:30 state:skipped
2026-11-23 Four +small @more id:four
2026-11-23 Extra +small @extras id:extra
2026-11-23 Film +small @extras id:film https://example.org/f
2026-11-23 Everything reviewed +small @checklist id:reviewed
`);
});

it('is read as what it was written from, whatever texts say', () => {
  fc.assert(
    fc.property(hostileProgress, (progress) => {
      const lines = todotxt(progress).split(/\r\n|[\n\r\u2028\u2029\u0085]/);
      expect(lines.pop()).toBe('');
      const own = tasksOf(progress).filter((task) => task.isOwn);
      expect(lines).toHaveLength(own.length);
      for (const [index, task] of own.entries()) {
        const item = new Item(lines[index] ?? '');
        expect(item.complete()).toBe((task.done ?? task.skipped) !== undefined);
        expect(item.priority()).toBe(task.isNext ? 'A' : null);
        expect(item.createdToString()).toBe(
          progress.firstDone === undefined && !item.complete() ? '2026-12-01' : '2026-11-23',
        );
        expect(item.projects()).toEqual(['path']);
        expect(item.contexts()).toEqual([task.group.id]);
        const [id, ...others] = item.extensions().filter(({ key }) => /\p{L}/u.test(key) && !/https?$/.test(key));
        expect(id).toEqual({ key: 'id', value: task.id });
        const min = task.minutes ? [{ key: 'min', value: '75' }] : [];
        expect(others).toEqual([...min, ...(task.skipped ? [{ key: 'state', value: 'skipped' }] : [])]);
        expect(letters(item.body()).startsWith(letters(visibleLine(task.title)))).toBe(true);
      }
    }),
  );
});
