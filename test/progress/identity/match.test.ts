import { describe, expect, test } from 'vitest';
import type { Listed } from '../../../source/progress/identity/document-version.ts';
import { matchLists } from '../../../source/progress/identity/match.ts';

/** Items in short: `Phase/Title https://…`, `#id` behind one that its author wrote down. */
function list(...items: readonly string[]): readonly Listed[] {
  return items.map((text, index) => {
    const [, phase = '', title = '', url, pin] = /^([^/]*)\/(.*?)(?: (https?:\S+))?(?: #(\S+))?$/.exec(text) ?? [];
    return {
      ...{ id: pin ?? `${index}`, phase, title },
      ...(url === undefined ? {} : { url }),
      ...(pin === undefined ? {} : { pinned: true }),
    };
  });
}

const match = (before: readonly string[], after: readonly string[]) =>
  Array.from(matchLists(list(...before), list(...after)));

describe('the same thing is', () => {
  test('what bears the id that its author wrote down, whatever else it is called', () => {
    expect(match(['A/Caching #c', 'A/Queues'], ['A/Queues', 'B/Something else #c'])).toEqual([1, 0]);
  });

  test('what moved to another phase, and what lost its link', () => {
    expect(match(['A/Caching https://a/1', 'A/Queues'], ['B/Queues', 'B/Caching https://a/1'])).toEqual([1, 0]);
    expect(match(['A/Caching https://a/1', 'A/Queues'], ['A/Queues', 'A/Caching'])).toEqual([1, 0]);
  });

  test('a title that changed, at the same link', () => {
    expect(match(['A/HTTP caching https://a/1', 'A/Cookies'], ['A/All of caches https://a/1', 'A/Cookies'])).toEqual([
      0, 1,
    ]);
  });

  test('a title that changed in part, in its place', () => {
    const before = ['A/Install Postgres 17', 'A/Write a CLI', 'A/Read the manual'];
    expect(match(before, ['A/Install Postgres 18', 'A/Write a CLI with flags', 'A/Read the manual'])).toEqual([
      0, 1, 2,
    ]);
  });

  test('a title to which words were added or from which some were taken, where no other is so', () => {
    const before = ['A/Setup', 'A/Slices', 'A/Channels', 'B/Read all of the manual twice', 'B/End'];
    const after = ['A/Setup', 'A/Slices and arrays', 'A/Channels and select', 'B/Manual', 'B/End'];
    expect(match(before, after)).toEqual([0, 1, 2, 3, 4]);
    // Which of two it is, nobody can tell; and neither another number nor another page is it.
    expect(match(['A/Go'], ['A/Go by example', 'A/Go in a browser'])).toEqual([-1]);
    expect(match(['A/Week 2'], ['A/Week 3 about many other things'])).toEqual([-1]);
    expect(match(['A/Go https://a/1'], ['A/Go as a second language https://b/2'])).toEqual([-1]);
    expect(match(['A/Go'], ['B/Go as a second language'])).toEqual([-1]);
  });

  test('what has another number only where that is all', () => {
    expect(match(['A/Chapter 3: Trees', 'A/End'], ['A/Chapter 4: Tries', 'A/End'])).toEqual([-1, 1]);
  });

  test('nothing that is wholly new', () => {
    expect(match(['A/Caching'], ['A/Queues'])).toEqual([-1]);
  });

  test('equal ones in their order, an inserted group left out', () => {
    const lesson = (name: string) => [`A/${name}`, 'A/Read', 'A/Quiz'];
    const before = [...lesson('Trees'), ...lesson('Graphs')];
    expect(match(before, [...lesson('Trees'), ...lesson('Heaps'), ...lesson('Graphs')])).toEqual([0, 1, 2, 6, 7, 8]);
    expect(match(before, lesson('Graphs'))).toEqual([-1, -1, -1, 0, 1, 2]);
  });

  test('whatever case, spacing and Unicode make of a title', () => {
    expect(match(['A/Caf\u00e9  am  Abend'], ['B/CAFE\u0301 am abend'])).toEqual([0]);
  });
});

describe('two versions of 1,400 items', () => {
  const items = (count: number, title: (index: number) => string) =>
    Array.from(
      { length: count },
      (_, index): Listed => ({ id: `${index}`, phase: `${Math.floor(index / 50)}`, title: title(index) }),
    );

  /** In units of what it takes to go through as many texts: no clock of a busy machine decides. */
  test.each([
    ['different titles', (index: number) => `Title ${index * 7} of ${index % 13}`],
    ['one title', () => 'Read'],
  ])('with %s are matched whole', (_, title) => {
    const before = items(1400, title);
    const after = before.flatMap((item, index) =>
      index % 70 === 0 ? [] : index % 90 === 0 ? [{ ...item, title: `${item.title} again` }] : [item],
    );
    const found = matchLists(before, after);
    expect(found.filter((place) => place >= 0).length).toBeGreaterThan(1360);
  });
});
