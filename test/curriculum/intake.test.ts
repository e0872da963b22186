import { expect, it } from 'vitest';
import { takeIn } from '../../source/curriculum/intake.ts';
import type { Path } from '../../source/curriculum/types.ts';
import { path, phase, resource } from '../support/paths.ts';

const there = () => true;
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
  const [taken] = takeIn([], [arrival(from('/a.md', 'a', ['one'], ['two']), ['two'])], there);
  expect(taken?.path.id).toBe('a');
  expect(taken?.changes).toBeUndefined();
  expect(taken?.seeds).toEqual(['two']);
});

it('takes what comes from a known source as its next version, and seeds only what is new', () => {
  const library = [from('/a.md', 'a', ['one'], ['two'])];
  const [taken] = takeIn(
    library,
    [arrival(from('/a.md', 'renamed', ['one'], ['two'], ['three']), ['one', 'three'])],
    there,
  );
  expect(taken?.path.id).toBe('a');
  expect(taken?.changes?.kept).toHaveLength(2);
  expect(taken?.seeds).toEqual(['three']);
});

it('keeps two paths of one name apart', () => {
  const library = [from('/x/a.md', 'a', ['one'])];
  const taken = takeIn(
    library,
    [arrival(from('/y/a.md', 'a', ['one'])), arrival(from('/z/y/a.md', 'a', ['one']))],
    there,
  );
  expect(taken.map(({ path }) => path.id)).toEqual(['a-y', 'a-2']);
});

it('knows a path again whose source was moved', () => {
  const library = [from('/old/a.md', 'a', ['one'])];
  const [taken] = takeIn(library, [arrival(from('/new/a.md', 'a', ['one']))], (file) => file !== '/old/a.md');
  expect(taken?.path.id).toBe('a');
  expect(taken?.path.source?.file).toBe('/new/a.md');
});

it('knows a path by an id that its author wrote down, wherever it comes from', () => {
  const copy = { ...arrival(from('/y/a.json', 'a', ['one'])), pinned: new Set(['a', 'one']) };
  const [taken] = takeIn([from('/x/a.json', 'a', ['one'])], [copy], there);
  expect(taken?.path.id).toBe('a');
});

it('leads to the path below under the id that it got', () => {
  const library = [from('/x/b.md', 'b', ['one'])];
  const above = from('/y/README.md', 'above', ['b-item', { leadsTo: 'b' }]);
  const [taken] = takeIn(library, [arrival(above), arrival(from('/y/b/README.md', 'b', ['one']))], there);
  expect(taken?.path.phases[0]?.resources[0]?.leadsTo).toBe('b-b');
});

it('lets a path that comes from a document come from there still when it is brought back from a curriculum file', () => {
  const library = [from('/notes/a.md', 'a', ['one'])];
  const exported = from('/tmp/path.json', 'a', ['one']);
  const [taken] = takeIn(library, [{ ...arrival(exported), pinned: new Set(['a', 'one']) }], there);
  expect(taken?.path.source?.file).toBe('/notes/a.md');
  const [again] = takeIn(taken ? [taken.path] : [], [arrival(from('/notes/a.md', 'a', ['one'], ['two']))], there);
  expect([again?.path.id, again?.changes?.added.length]).toEqual(['a', 1]);
});
