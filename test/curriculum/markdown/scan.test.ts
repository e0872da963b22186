import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsedPieces, piecesOf } from '../../../source/curriculum/markdown/document/inline.ts';
import { scan } from '../../../source/curriculum/markdown/document/scan.ts';

const SIGNS = ['*', '**', '_', '__', '`', '``', '[', ']', '(', ')', '](', '[a](b)', '[Saga](https://x.y/s?a=b&c=d)'];
const WORDS = [
  'a',
  'Saga',
  'b c',
  ' ',
  '.',
  ':',
  '!',
  '&',
  '&amp;',
  '<',
  '>',
  '~',
  '~~',
  '\\',
  '—',
  '日',
  'https://x.y',
];
const text = fc.array(fc.constantFrom(...SIGNS, ...SIGNS, ...WORDS), { maxLength: 14 }).map((parts) => parts.join(''));

test('what is scanned is what the parser would have told', () => {
  let scanned = 0;
  fc.assert(
    fc.property(text, fc.boolean(), (source, hasReferences) => {
      // Other blanks than single ones are joined in plain text, whatever they are.
      fc.pre(!/ {2}|^ | $/.test(source));
      const found = scan(source, hasReferences);
      if (found === undefined) return;
      scanned += 1;
      expect(found).toEqual(parsedPieces(source, hasReferences ? { references: {} } : {}));
    }),
    { numRuns: 3_000 },
  );
  expect(scanned).toBeGreaterThan(500);
});

test.each([
  ['**Saga** pattern', [{ text: 'Saga', strong: true }, { text: ' pattern' }]],
  ['use `git log` *now*', [{ text: 'use ' }, { text: 'git log', code: true }, { text: ' ' }, { text: 'now' }]],
  [
    '[**Saga** `x`](a.md)',
    [
      { text: 'Saga', url: 'a.md', link: 1, strong: true },
      { text: ' ', url: 'a.md', link: 1 },
      { text: 'x', url: 'a.md', link: 1, code: true },
    ],
  ],
  ['snake_case_names & more', [{ text: 'snake_case_names & more' }]],
])('scans %s', (source, pieces) => {
  expect(scan(source, false)).toEqual(pieces);
  expect(piecesOf(source)).toEqual(pieces);
});

test.each([
  '5 * 3',
  '**a',
  '***a***',
  '<b>a</b>',
  '![a](b.png)',
  'https://x.y/z',
  '[a][b]',
  '~~a~~',
  '&amp;',
])('leaves %s to the parser', (source) => {
  expect(scan(source, true)).toBeUndefined();
});
