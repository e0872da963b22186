import { expect, it } from 'vitest';
import type { Path } from '../../../source/curriculum/types.ts';
import { takeIn } from '../../../source/progress/identity/intake.ts';
import { path, phase, resource } from '../../support/paths.ts';

const there = () => true;
const shelve = (library: readonly Path[], arrivals: Parameters<typeof takeIn>[1], isThere: (file: string) => boolean) =>
  takeIn({ library, isThere }, arrivals);
const from = (file: string, id: string, ...resources: Parameters<typeof resource>[]): Path =>
  path(
    [
      phase(
        'p',
        resources.map((one) => resource(...one)),
      ),
    ],
    { id, source: { file, sections: [], attachments: [] } },
  );
const arrival = (arriving: Path, ticked: string[] = []) => ({ path: arriving, pinned: new Set<string>(), ticked });

it('takes a new path as it is, with what is ticked in it', () => {
  const [taken] = shelve([], [arrival(from('/a.md', 'a', ['one'], ['two']), ['two'])], there);
  expect(taken?.path.id).toBe('a');
  expect(taken?.changes).toBeUndefined();
  expect(taken?.ticked).toEqual(['two']);
});

it('takes what comes from a known source as its next version, and says what became of it', () => {
  const library = [from('/a.md', 'a', ['one'], ['two'])];
  const [taken] = shelve(
    library,
    [arrival(from('/a.md', 'renamed', ['one'], ['two'], ['three']), ['one', 'three'])],
    there,
  );
  expect(taken?.path.id).toBe('a');
  expect(taken?.changes?.kept).toHaveLength(2);
  expect(taken?.changes?.added.map(({ id }) => id)).toEqual(['three']);
});

it('keeps two paths of one name apart', () => {
  const library = [from('/x/a.md', 'a', ['one'])];
  const taken = shelve(
    library,
    [arrival(from('/y/a.md', 'a', ['one'])), arrival(from('/z/y/a.md', 'a', ['one']))],
    there,
  );
  expect(taken.map(({ path }) => path.id)).toEqual([
    expect.stringMatching(/^a-[0-9a-f]{6}$/),
    expect.stringMatching(/^a-[0-9a-f]{6}$/),
  ]);
  expect(new Set(taken.map(({ path }) => path.id)).size).toBe(2);
});

it('knows a path again whose source was moved', () => {
  const library = [from('/old/a.md', 'a', ['one'])];
  const [taken] = shelve(library, [arrival(from('/new/a.md', 'a', ['one']))], (file) => file !== '/old/a.md');
  expect(taken?.path.id).toBe('a');
  expect(taken?.path.source?.file).toBe('/new/a.md');
});

it('knows a path by an id that its author wrote down, wherever it comes from', () => {
  const copy = { ...arrival(from('/y/a.json', 'a', ['one'])), pinned: new Set(['a', 'one']) };
  const [taken] = shelve([from('/x/a.json', 'a', ['one'])], [copy], there);
  expect(taken?.path.id).toBe('a');
});

it('leads to the path below under the id that it got', () => {
  const library = [from('/x/b.md', 'b', ['one'])];
  const above = from('/y/README.md', 'above', ['b-item', { leadsTo: 'b' }]);
  const [taken] = shelve(library, [arrival(above), arrival(from('/y/b/README.md', 'b', ['one']))], there);
  expect(taken?.path.phases[0]?.resources[0]?.leadsTo).toMatch(/^b-[0-9a-f]{6}$/);
});

it('lets a path that comes from a document come from there still when it is brought back from a curriculum file', () => {
  const library = [from('/notes/a.md', 'a', ['one'])];
  const exported = from('/tmp/path.json', 'a', ['one']);
  const [taken] = shelve(library, [{ ...arrival(exported), pinned: new Set(['a', 'one']) }], there);
  expect(taken?.path.source?.file).toBe('/notes/a.md');
  const [again] = shelve(taken ? [taken.path] : [], [arrival(from('/notes/a.md', 'a', ['one'], ['two']))], there);
  expect([again?.path.id, again?.changes?.added.length]).toEqual(['a', 1]);
});
