import { expect, test } from 'vitest';
import { pinnedIn } from '../../../source/curriculum/markdown/assembly/ids.ts';
import { reading } from './reading.ts';

test('finds every id that an author has settled', () => {
  const text =
    '- [ ] A <!-- waymark:id=one -->\n- B <!--waymark:id=zwei-ä--> <!-- waymark:id=no id -->\n<!-- id: other -->\n';
  expect(pinnedIn(text)).toEqual(new Set(['one', 'zwei-ä']));
});

test('gives phases and items the ids of their comments, each only once', () => {
  const text =
    '# T\n\n## Week 1 <!-- waymark:id=start -->\n\n- [ ] A <!-- waymark:id=x -->\n- [ ] B <!-- waymark:id=x -->\n- [ ] x\n';
  const { path } = reading(text);
  expect(path.phases[0]).toMatchObject({ id: 'start', title: 'Week 1' });
  expect(path.phases[0]?.resources.map(({ id, title }) => [id, title])).toEqual([
    ['x', 'A'],
    ['b', 'B'],
    ['x-week-1', 'x'],
  ]);
});
