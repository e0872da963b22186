import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { expectValid, fixture } from './reading.ts';

/** More of them with `WAYMARK_DOCUMENTS=10000`. */
const numRuns = Number(process.env['WAYMARK_DOCUMENTS'] ?? 1_000);

const word = fc.constantFrom(
  'Saga',
  'Pattern',
  'and',
  'the',
  'Phase 1',
  'video',
  'C++',
  '日本',
  '🚀',
  '&amp;',
  'a_b',
  '**',
  '`',
  '<b>',
  '\u001b',
  '\ud800',
  '<!-- waymark:id=x -->',
  '\\',
  '|',
  '—',
  ':',
);
const words = fc
  .array(fc.oneof(word, fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 6 })
  .map((list) => list.join(' '));
const url = fc.constantFrom(
  'https://x.y/z',
  '#a',
  './a.md',
  'mailto:a@b',
  'javascript:alert(1)',
  '',
  'http://[',
  'https://x.y/(a)',
);
const link = fc.tuple(words, url).map(([text, address]) => `[${text}](${address})`);
const text = fc
  .array(
    fc.oneof(
      words,
      link,
      fc.constantFrom('[ref]', '![i](j.png)', '[Article]', '— [Video]', '<https://x.y>', 'https://x.y/q'),
    ),
    { maxLength: 4 },
  )
  .map((list) => list.join(' '));
const mark = fc.constantFrom('[ ]', '[x]', '[✔️]', '[🔄]', '[]', '[-]', '');
const bullet = fc.constantFrom('-', '*', '+', '1.', '2)', '- ###', '>');
const item = fc
  .tuple(fc.nat(8), bullet, mark, text)
  .map(([indent, sign, box, what]) => `${' '.repeat(indent)}${sign} ${box} ${what}`);
const heading = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.oneof(
      text,
      fc.constantFrom(
        'Phase 1: A',
        'Phase 2',
        'Overview',
        'Contents',
        'Legend',
        'Notes',
        'Completion Checklist',
        'Supplementary Videos',
      ),
    ),
  )
  .map(([level, what]) => `\n${'#'.repeat(level)} ${what}\n`);
const detail = fc
  .tuple(
    fc.constantFrom('Duration', 'Focus', 'Dependencies', 'Next step', 'Link', 'Type', 'Prerequisites'),
    fc.oneof(
      text,
      fc.constantFrom(
        '40 minutes',
        '2-3 hours',
        'Complete Phase 1',
        'Requires Saga',
        'Resource 2',
        'Phases 1-9',
        'None',
        '[Duration]',
      ),
    ),
  )
  .map(([label, what]) => `   - ${label}: ${what}`);
const table = fc
  .tuple(
    fc.array(fc.constantFrom('Course', 'Duration', 'Effort', 'Prerequisites', 'Link', 'Project', 'Day', '', 'Done'), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.array(fc.array(fc.oneof(text, fc.constantFrom('3 weeks', '2 hours/week', 'Saga', '[x]')), { maxLength: 6 }), {
      maxLength: 4,
    }),
  )
  .map(
    ([header, rows]) =>
      `\n| ${header.join(' | ')} |\n|${'---|'.repeat(header.length)}\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
  );
const other = fc.constantFrom(
  '',
  '---',
  '```',
  '**Resources to consume in order:**',
  '**Week 1**',
  '<details>',
  '<summary>More</summary>',
  '</details>',
  '<!--',
  '-->',
  '<h1>Title</h1>',
  '[ref]: https://x.y/r',
  '\t- [ ] tab',
  '===',
);
const eol = fc.constantFrom('\n', '\r\n', '\n\n');
const document = fc
  .tuple(fc.array(fc.oneof(item, item, heading, detail, detail, table, other, text), { maxLength: 40 }), eol)
  .map(([parts, end]) => parts.join(end));

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
