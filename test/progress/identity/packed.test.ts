import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeVersion } from '../../../source/progress/identity/document-version.ts';
import { identityOf, packIdentity, unpackIdentity } from '../../../source/progress/identity/item-identity.ts';
import { rememberMatches } from '../../../source/progress/identity/match.ts';

const item = fc.record({
  id: fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'),
  phase: fc.constantFrom('P', 'Q'),
  title: fc.constantFrom('Read', 'Quiz', 'Caching', 'All of caching', 'Queues'),
});
const list = fc.uniqueArray(item, { selector: ({ id }) => id, minLength: 1 });

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
