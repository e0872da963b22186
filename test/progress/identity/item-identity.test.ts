import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Listed, makeVersion, type Version } from '../../../source/progress/identity/document-version.ts';
import { identityOf, packIdentity, type Tie, unpackIdentity } from '../../../source/progress/identity/item-identity.ts';
import { rememberMatches } from '../../../source/progress/identity/match.ts';

const item = (id: string, title = id, more: Partial<Listed> = {}): Listed => ({ id, phase: 'P', title, ...more });
const version = (...list: readonly Listed[]) => makeVersion(list);
const identity = (
  shown: Version,
  versions: readonly Version[],
  ties: readonly Tie[] = [],
  gone: readonly string[] = [],
) => identityOf({ path: 'web', shown, versions, ties, gone: new Set(gone), matches: rememberMatches() });

describe('an item that an event names', () => {
  const old = version(item('a', 'Caching', { url: 'https://a' }), item('b', 'Queues'));
  const now = version(item('caching-2', 'All of caching', { url: 'https://a' }), item('c', 'Other things'));

  test('is what became of it in the document that is shown', () => {
    expect(identity(now, [old]).itemFor(old.hash, 'a')).toBe('caching-2');
  });

  test('is an orphan where the document has it no more: with what is known of it, and an id that nothing has', () => {
    const { itemFor, orphan } = identity(now, [old]);
    const key = itemFor(old.hash, 'b');
    expect(key).toMatch(/^b@[0-9a-f]{8}$/);
    expect(orphan(key)).toEqual({ ...item('b', 'Queues'), key, version: old.hash });
  });

  test('is one orphan, however many versions had it', () => {
    const older = version(item('a', 'Caching', { url: 'https://a' }), item('queues', 'Queue'));
    const { itemFor } = identity(now, [old, older]);
    expect(itemFor(older.hash, 'queues')).toBe(itemFor(old.hash, 'b'));
  });

  test('is the one of that id where the list of its version is missing', () => {
    const { itemFor, orphan } = identity(now, []);
    expect(itemFor('0'.repeat(32), 'c')).toBe('c');
    expect(orphan(itemFor('0'.repeat(32), 'd'))).toMatchObject({ title: 'd' });
  });

  test('is looked up in what 0.1 kept of its path, where no version is named', () => {
    const legacy = makeVersion([item('one', 'Caching', { url: 'https://a' }), item('c', 'Queues')], 'web');
    const { itemFor } = identity(now, [legacy, old]);
    expect(itemFor(undefined, 'one')).toBe('caching-2');
    // The same id, and another thing.
    expect(itemFor(undefined, 'c')).toMatch(/^c@/);
    expect(identity(now, [makeVersion(legacy.list, 'other')]).itemFor(undefined, 'c')).toBe('c');
  });

  test('is none of those that are only remembered', () => {
    const shown = makeVersion([item('a', 'Caching'), item('b', 'Queues')], 'web');
    expect(identity(shown, [], [], ['b']).itemFor(undefined, 'b')).toMatch(/^b@/);
  });

  test('is what the learner says, the last word counting, in every version and later ones', () => {
    const tie = (to: string): Tie => ({ from: { version: old.hash, item: 'b' }, to: { version: now.hash, item: to } });
    const older = version(item('a', 'Caching', { url: 'https://a' }), item('queues', 'Queue'));
    const { itemFor } = identity(now, [old, older], [tie('caching-2'), tie('c')]);
    expect([itemFor(old.hash, 'b'), itemFor(older.hash, 'queues')]).toEqual(['c', 'c']);
    const later = version(item('d', 'Other things at all'));
    expect(identity(later, [old, now], [tie('c')]).itemFor(old.hash, 'b')).toBe('d');
  });
});

const anyItem = fc.record({
  id: fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'),
  phase: fc.constantFrom('P', 'Q'),
  title: fc.constantFrom('Read', 'Quiz', 'Caching', 'All of caching', 'Queues'),
});
const list = fc.uniqueArray(anyItem, { selector: ({ id }) => id, minLength: 1 });

test('a kept identity answers what it answered, of every item of every version', () => {
  fc.assert(
    fc.property(list, fc.array(list, { maxLength: 3 }), fc.boolean(), (shown, others, isLegacy) => {
      const [version, ...rest] = [
        makeVersion(shown),
        ...others.map((one) => makeVersion(one, isLegacy ? 'web' : undefined)),
      ];
      if (version === undefined) return;
      const identity = identityOf({ path: 'web', shown: version, versions: rest, matches: rememberMatches() });
      const packed = packIdentity(identity, [version, ...rest], isLegacy);
      const kept = unpackIdentity(JSON.parse(JSON.stringify(packed)));
      for (const { hash, list: items } of [version, ...rest]) {
        for (const { id } of items) {
          for (const named of isLegacy ? [hash, undefined] : [hash]) {
            const key = identity.itemFor(named, id);
            expect(kept.itemFor(named, id)).toBe(key);
            expect(kept.orphan(key)).toEqual(identity.orphan(key));
          }
        }
      }
    }),
  );
});
