import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inconsistencies } from '../../source/curriculum/consistency.ts';
import { entriesOf } from '../../source/curriculum/entries.ts';
import type { Path } from '../../source/curriculum/types.ts';
import { updatePath } from '../../source/curriculum/update.ts';
import { path, phase, resource } from '../support/paths.ts';

const link = (url: string) => ({ link: { url } });
const ids = (of: Path) => entriesOf(of).map(({ id }) => id);
const titles = (entries: readonly { readonly title: string }[]) => entries.map(({ title }) => title);

const before = path([
  phase('basics', [
    resource('old-a', { title: 'A', ...link('https://a') }),
    resource('old-b', { title: 'B', ...link('https://b') }),
  ]),
  phase('more', [resource('old-c', { title: 'C' })], ['basics']),
]);

describe('an update', () => {
  it('carries ids over wherever something is the same thing', () => {
    const after = path([
      phase('basics', [
        resource('b', { title: 'B', ...link('https://b') }),
        resource('a', { title: 'A', ...link('https://a') }),
      ]),
      phase('more', [resource('c', { title: 'C' })], ['basics']),
    ]);
    const { path: updated, changes } = updatePath(before, after);
    expect(ids(updated)).toEqual(['old-b', 'old-a', 'old-c']);
    expect(changes.kept).toHaveLength(3);
  });

  it('knows what was moved, renamed, added, and what is gone', () => {
    const after = path([
      phase('basics', [
        resource('a-better', { title: 'A, better', ...link('https://a') }),
        resource('d', { title: 'D' }),
      ]),
      phase('more', [resource('b', { title: 'B', ...link('https://b') })], ['basics']),
    ]);
    const { path: updated, changes } = updatePath(before, after);
    expect(ids(updated)).toEqual(['old-a', 'd', 'old-b']);
    expect(changes.renamed.map(({ before, after }) => [before.title, after.title])).toEqual([['A', 'A, better']]);
    expect(changes.moved.map(({ after }) => [after.title, after.place])).toEqual([['B', 'More']]);
    expect(titles(changes.added)).toEqual(['D']);
    expect(titles(changes.gone)).toEqual(['C']);
  });

  it.each<[string, string, boolean]>([
    ['Reading about cacheing', 'Reading about caching', true],
    ['Cache Optimization', 'cache optimisation', true],
    ['Beginners guide', 'Beginner guide', true],
    ['Part 1', 'Part 2', false],
    ['Week 10: Graphs', 'Week 11: Graphs', false],
    ['Sorting I', 'Sorting II', false],
    ['Use of maps', 'Use on maps', false],
    ['Frontend', 'Backend', false],
    ['What is Caching', 'What is a Cache', false],
  ])('takes "%s" for "%s", corrected: %s', (old, corrected, isSame) => {
    const learned = path([phase('p', [resource('one', { title: 'One' }), resource('old', { title: old })])]);
    const after = path([phase('p', [resource('one', { title: 'One' }), resource('new', { title: corrected })])]);
    const { path: updated, changes } = updatePath(learned, after);
    expect(ids(updated)).toEqual(['one', isSame ? 'old' : 'new']);
    expect([changes.renamed.length, changes.gone.length]).toEqual(isSame ? [1, 0] : [0, 1]);
  });

  it('takes nothing for a correction that may be one of two, leads elsewhere, or stands elsewhere', () => {
    const slip = (id: string, title: string, more = {}) => resource(id, { title, ...more });
    const cases = [
      [[phase('p', [slip('old', 'Letters')])], [phase('p', [slip('x', 'Letter'), slip('y', 'Lettters')])]],
      [[phase('p', [slip('x', 'Letter'), slip('y', 'Lettters')])], [phase('p', [slip('new', 'Letters')])]],
      [
        [phase('p', [slip('old', 'Letters', link('https://a'))])],
        [phase('p', [slip('new', 'Letter', link('https://b'))])],
      ],
      [
        [phase('p', [slip('old', 'Letters')]), phase('q', [])],
        [phase('p', []), phase('q', [slip('new', 'Letter')])],
      ],
    ] as const;
    for (const [old, fresh] of cases) expect(updatePath(path([...old]), path([...fresh])).changes.renamed).toEqual([]);
  });

  it('remembers what is gone, and gives it its id back when it returns', () => {
    const without = path([phase('basics', [resource('a', { title: 'A', ...link('https://a') })])]);
    const first = updatePath(before, without).path;
    expect(titles(first.former ?? [])).toEqual(['B', 'C']);
    const again = updatePath(
      first,
      path([phase('basics', [resource('a', { title: 'A' }), resource('b', { title: 'B' })])]),
    );
    expect(ids(again.path)).toEqual(['old-a', 'old-b']);
    expect(titles(again.changes.added)).toEqual(['B']);
    expect(again.changes.gone).toEqual([]);
    expect(titles(again.path.former ?? [])).toEqual(['C']);
  });

  it('never goes by position', () => {
    const after = path([
      phase('basics', [resource('x', { title: 'X' }), resource('y', { title: 'Y' })]),
      phase('more', []),
    ]);
    const { changes } = updatePath(before, after);
    expect(changes.kept).toEqual([]);
    expect(changes.gone).toHaveLength(3);
  });

  it('does not guess between things that look alike', () => {
    const twins = path([
      phase('basics', [resource('one', { title: 'Exercise' }), resource('two', { title: 'Exercise' })]),
    ]);
    const three = ['e', 'f', 'g'].map((id) => resource(id, { title: 'Exercise' }));
    const { changes } = updatePath(twins, path([phase('basics', three)]));
    expect(changes.kept).toEqual([]);
  });

  it('gives something new no id that anything else has or had', () => {
    const after = path([phase('basics', [resource('old-c', { title: 'Quite another' })])]);
    const { path: updated } = updatePath(before, after);
    expect(ids(updated)).toEqual(['old-c-2']);
  });

  it('follows an id that the author wrote down, whatever else has changed', () => {
    const after = path([phase('new', [resource('old-b', { title: 'Something else' })])]);
    const { path: updated, changes } = updatePath(before, after, new Set(['old-b']));
    expect(ids(updated)).toEqual(['old-b']);
    expect(titles(changes.renamed.map((match) => match.after))).toEqual(['Something else']);
  });

  it('renames what waits for what', () => {
    const after = path([phase('grundlagen', [resource('a', { title: 'A' })]), phase('more', [], ['grundlagen'])]);
    const renamed = path(
      [phase('basics', [resource('a', { title: 'A' })])].map((one) => ({ ...one, title: 'Grundlagen' })),
    );
    const { path: updated } = updatePath(renamed, after);
    expect(updated.phases[1]?.dependencies).toEqual(['basics']);
  });
});

describe('laws', () => {
  const word = fc.constantFrom('A', 'B', 'C', 'D', 'E');
  const item = fc.record({ title: word, url: fc.option(word, { nil: undefined }) });
  const group = fc.record({ title: word, items: fc.array(item, { minLength: 1, maxLength: 5 }) });
  const paths = fc.array(group, { minLength: 1, maxLength: 4 }).map((groups) =>
    path(
      groups.map(({ title, items }, at) => ({
        ...phase(
          `p${at}`,
          items.map(({ title, url }, index) =>
            resource(`r${at}-${index}`, { title, ...(url === undefined ? {} : link(`https://example.org/${url}`)) }),
          ),
        ),
        title,
      })),
    ),
  );

  it('ids stay unique, and nothing is lost: what is not in the new version is remembered', () => {
    fc.assert(
      fc.property(paths, paths, (one, other) => {
        const { path: updated } = updatePath(one, other);
        expect([...inconsistencies(updated)]).toEqual([]);
        const known = new Set([...ids(updated), ...(updated.former ?? []).map(({ id }) => id)]);
        for (const id of ids(one)) expect(known).toContain(id);
      }),
    );
  });

  it('there and back again gives every id back that is not one of several alike', () => {
    fc.assert(
      fc.property(paths, paths, (one, other) => {
        const back = updatePath(updatePath(one, other).path, one).path;
        const entries = entriesOf(one);
        const alone = entries.filter(({ title }) => entries.filter((entry) => entry.title === title).length === 1);
        const strangers = entriesOf(other).flatMap(({ title, url }) => [title, url]);
        for (const entry of alone) {
          if (strangers.includes(entry.title) || strangers.includes(entry.url)) continue;
          expect(ids(back)).toContain(entry.id);
        }
      }),
    );
  });
});
