import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { document, text } from './generator.ts';
import { expectValid, fixture } from './reading.ts';

/** More of them with `WAYMARK_DOCUMENTS=10000`. */
const numRuns = Number(process.env['WAYMARK_DOCUMENTS'] ?? 250);

test('reads any document, as a path that is valid or as none', () => {
  fc.assert(
    fc.property(document, (source) => {
      const found = readMarkdown(source, { file: 'generated.md' });
      if (found.outcome === 'path') expectValid(found);
    }),
    { numRuns },
  );
});

test('reads whatever becomes of a document when parts of it are lost or doubled', () => {
  const fixtures = ['template.md', 'courses.md', 'lessons.md', 'links.md'].map(fixture);
  const change = fc.record({
    at: fc.nat(),
    length: fc.nat(60),
    by: fc.oneof(fc.constant(''), fc.string({ maxLength: 8, unit: 'binary' }), text),
  });
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), fc.array(change, { minLength: 1, maxLength: 8 }), (source, changes) => {
      let changed = source;
      for (const { at, length, by } of changes) {
        const start = at % (changed.length + 1);
        changed = changed.slice(0, start) + by + changed.slice(start + length);
      }
      const found = readMarkdown(changed, { file: 'generated.md' });
      if (found.outcome === 'path') expectValid(found);
    }),
    { numRuns },
  );
});

test('reads the same document in the same way', () => {
  fc.assert(
    fc.property(document, (source) => {
      expect(readMarkdown(source, { file: 'a.md' })).toEqual(readMarkdown(source, { file: 'a.md' }));
    }),
    { numRuns: numRuns / 10 },
  );
});
