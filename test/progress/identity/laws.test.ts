import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf, type Listed, makeVersion, type Version } from '../../../source/progress/identity/document-version.ts';
import { landingsIn } from '../../../source/progress/identity/landings.ts';
import { matchLists, rememberMatches } from '../../../source/progress/identity/match.ts';
import { documentFrom, type Hidden, type HiddenDocument, makerOf, seenOf } from './support/document.ts';
import { edited } from './support/edits.ts';
import { randomFrom } from './support/random.ts';

/** A document and what became of it, commit by commit. */
const history = fc.record({ seed: fc.nat(), commits: fc.integer({ min: 1, max: 6 }) }).map(({ seed, commits }) => {
  const random = randomFrom(seed);
  const maker = makerOf(random, { links: random.pick([0, 0.5, 0.9]), repeated: random.pick([0, 0.2, 0.6]) });
  const gone: Hidden[] = [];
  const documents: HiddenDocument[] = [documentFrom(random, maker)];
  for (let commit = 0; commit < commits; commit++) {
    documents.push(edited(documents.at(-1) ?? [], random, maker, gone));
  }
  return documents.map((document) => seenOf(document).version);
});

const key = ({ phase, title, url }: Listed) => JSON.stringify([phase.toLowerCase(), title.toLowerCase(), url]);
const uniqueIn = ({ list }: Version) => {
  const keys = list.map(key);
  return new Map(keys.flatMap((one, index) => (keys.indexOf(one) === keys.lastIndexOf(one) ? [[one, index]] : [])));
};
const landing = (shown: Version, others: readonly Version[], from: Version) =>
  Array.from(landingsIn(shown, others, rememberMatches()).byHash.get(from.hash) ?? []);
const first = (versions: readonly Version[]) => versions[0] ?? makeVersion([]);
const last = (versions: readonly Version[]) => versions.at(-1) ?? makeVersion([]);

describe('matching', () => {
  test('of a version with itself is the identity', () => {
    fc.assert(
      fc.property(history, ([version = makeVersion([])]) => {
        expect(Array.from(matchLists(version.list, version.list))).toEqual(version.list.map((_, index) => index));
      }),
    );
  });

  test('is one to one', () => {
    fc.assert(
      fc.property(history, (versions) => {
        const found = Array.from(matchLists(first(versions).list, last(versions).list)).filter((place) => place >= 0);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  test('there and back is where one began', () => {
    fc.assert(
      fc.property(history, (versions) => {
        const matches = rememberMatches();
        const [there, back] = [matches(first(versions), last(versions)), matches(last(versions), first(versions))];
        there.forEach((place, index) => {
          if (place >= 0) expect(back[place]).toBe(index);
        });
        expect(there.filter((place) => place >= 0)).toHaveLength(back.filter((place) => place >= 0).length);
      }),
    );
  });

  test('knows what is unchanged and unique', () => {
    fc.assert(
      fc.property(history, (versions) => {
        const [before, after] = [first(versions), last(versions)];
        const match = matchLists(before.list, after.list);
        const places = uniqueIn(after);
        for (const [one, index] of uniqueIn(before)) {
          const place = places.get(one);
          if (place !== undefined) expect(match[index]).toBe(place);
        }
      }),
    );
  });
});

describe('taking items to the document that is shown', () => {
  test('leaves what is unchanged and unique, whatever other versions are known', () => {
    fc.assert(
      fc.property(history, history, (versions, strangers) => {
        const [before, after] = [first(versions), last(versions)];
        const found = landing(after, [...versions, ...strangers], before);
        const places = uniqueIn(after);
        for (const [one, index] of uniqueIn(before)) {
          const place = places.get(one);
          if (place !== undefined) expect(found[index]).toBe(place);
        }
      }),
    );
  });

  test('is one to one', () => {
    fc.assert(
      fc.property(history, (versions) => {
        for (const version of versions) {
          const found = landing(last(versions), versions, version).filter((place) => place >= 0);
          expect(new Set(found).size).toBe(found.length);
        }
      }),
    );
  });

  test('does not mind the order of the versions, nor repetition', () => {
    fc.assert(
      fc.property(history, (versions) => {
        const found = landing(last(versions), versions, first(versions));
        expect(landing(last(versions), [...versions.toReversed(), ...versions], first(versions))).toEqual(found);
      }),
    );
  });

  test('gives back what was deleted and has returned', () => {
    fc.assert(
      fc.property(history, fc.nat(), (versions, at) => {
        const whole = first(versions);
        const index = at % whole.list.length;
        const without = makeVersion(whole.list.toSpliced(index, 1));
        expect(landing(whole, [without], whole)[index]).toBe(index);
        // Seen from an older version, by way of the one that lacks it.
        const older = makeVersion(whole.list.map((item) => ({ ...item, id: `${item.id}-old` })));
        expect(landing(whole, [without, older], older)[index]).toBe(index);
      }),
    );
  });

  test('A to B to A is where one began', () => {
    fc.assert(
      fc.property(history, (versions) => {
        const shown = first(versions);
        expect(landing(shown, versions, shown)).toEqual(shown.list.map((_, index) => index));
      }),
    );
  });
});

describe('a version', () => {
  const item: Listed = { id: 'a', phase: 'One', title: 'A' };
  test('is another with another phase, title, link, id, or pin, and the same with none', () => {
    const others: readonly Listed[] = [
      { ...item, id: 'b' },
      { ...item, phase: 'Two' },
      { ...item, title: 'B' },
      { ...item, url: 'https://example.org' },
      { ...item, pinned: true },
    ];
    const hashes = [item, ...others].map((one) => hashOf([one]));
    expect(new Set(hashes).size).toBe(6);
    expect(hashOf([{ ...item }])).toBe(hashes[0]);
    expect(hashOf([item], 'path')).not.toBe(hashes[0]);
    expect(hashes[0]).toMatch(/^[0-9a-f]{32}$/);
  });
});
