import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { styledCharsFromTokens, tokenize } from '@alcalzone/ansi-tokenize';
import { build } from 'esbuild';
import fc from 'fast-check';
import * as ink from 'ink';
import * as react from 'react';
import { afterAll, beforeAll, expect, it } from 'vitest';
// @ts-expect-error The build is JavaScript, which Node runs as it is.
import { patches } from '../../scripts/patches.js';

type Parts = Pick<typeof ink, 'Box' | 'Text' | 'renderToString'> &
  Pick<typeof react, 'createElement'> & { sanitizeAnsi: (text: string) => string };

// A part of Ink that it does not export.
const SANITIZE = './node_modules/ink/build/sanitize-ansi.js';
const { default: sanitizeAnsi } = await import(pathToFileURL(SANITIZE).href);
const original: Parts = { ...ink, ...react, sanitizeAnsi };
let patched: Parts;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-patches-'));
  const contents =
    "export { Box, Text, renderToString } from 'ink'; export { createElement } from 'react'; export * from 'wrap-ansi';" +
    `export { default as sanitizeAnsi } from '${SANITIZE}';` +
    // Not of Ink: a change that finds nothing to change fails a build.
    "export { default as markdown } from 'markdown-it';";
  await build({
    stdin: { contents, resolveDir: '.' },
    outfile: join(folder, 'ink.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    define: { 'import.meta.url': '""', 'process.env.DEV': '"false"' },
    plugins: [patches()],
  });
  patched = createRequire(import.meta.url)(join(folder, 'ink.cjs'));
});

afterAll(() => rmSync(folder, { recursive: true }));

type Piece = { left: number; top: number; width: number; height: number; text: string };

const word = fc.constantFrom(
  'word',
  'two words',
  '─┬─',
  '日本語',
  'e\u0301',
  '👍🏽',
  'ends in blanks   ',
  '',
  'a\nb\nc',
  '\x1b[1mbold\x1b[22m',
  '\x1b[32m✔ green \x1b[39m',
);
const piece: fc.Arbitrary<Piece> = fc.record({
  left: fc.nat(30),
  top: fc.nat(4),
  width: fc.integer({ min: 1, max: 20 }),
  height: fc.integer({ min: 1, max: 3 }),
  text: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
});

/** Texts beside, above and over each other, some of which do not fit into their boxes. */
function drawn({ Box, Text, createElement: h, renderToString }: Parts, pieces: readonly Piece[]): string {
  const boxes = pieces.map(({ left, top, width, height, text }, key) =>
    h(
      Box,
      { key, position: 'absolute', marginLeft: left, marginTop: top, width, height, overflow: 'hidden' },
      h(Text, null, text),
    ),
  );
  return renderToString(h(Box, { width: 40, height: 6, overflow: 'hidden' }, ...boxes), { columns: 40 });
}

/** What a terminal shows: characters and how each looks, whatever codes that took. Blanks at the end show nothing. */
function shown(text: string) {
  return text.split('\n').map((line) => {
    const cells = styledCharsFromTokens(tokenize(line));
    const looks = cells.map(({ value, styles }) => [value, ...styles.map(({ code }) => code).sort()].join(''));
    while (looks.at(-1)?.startsWith(' ')) looks.pop();
    return looks;
  });
}

it('Ink draws with the changes of the build what it draws without them', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      expect(shown(drawn(patched, pieces))).toEqual(shown(drawn(original, pieces)));
    }),
    { numRuns: 300 },
  );
});

it('Ink takes out of a text with them what it takes out of it without', () => {
  const harmless = ['word', '\n', '\t', '\x07', '\x7f', '\x1b[1;31m', '\x1b[38:5:1m', '\x1b[m'];
  const others = [
    '\x1b[2K',
    '\x1b[>1m',
    '\x1b[',
    '\x1b',
    '\x9b2K',
    '\x9b1m',
    '\x85',
    '\x1b]8;;https://x.y\x07',
    '\x9d8;;\x9c',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...harmless, ...others), { maxLength: 6 }), (parts) => {
      const text = parts.join('');
      expect(patched.sanitizeAnsi(text)).toBe(original.sanitizeAnsi(text));
    }),
    { numRuns: 1000 },
  );
});
