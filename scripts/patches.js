// The one place where the build changes the code of a dependency. A change says why, and what it gains (measured in
// docs/performance.md); one that does not apply exactly once fails the build.
import { readFile } from 'node:fs/promises';
import { importSource } from './source.js';

const { PLAIN } = await importSource('text/plain.ts');

/** Makes a module's segmenter when it is first used, which mostly is never. */
const LAZY_SEGMENTER = [
  /const (\w+) = new Intl\.Segmenter\((.*?)\);/,
  'let made; const $1 = { segment: (text) => (made ??= new Intl.Segmenter($2)).segment(text) };',
];

/** The same for an expression that names all emoji sequences there are, which takes as long only to be read. */
const LAZY_EMOJI = [
  /const (\w+) = (\/\^\\p\{RGI_Emoji\}\$\/v);/,
  'let emoji; const $1 = { test: (text) => (emoji ??= $2).test(text) };',
];

const PATCHES = [
  {
    file: /node_modules\/string-width\/index\.js$/,
    why: 'the first `Intl` object of a process takes half as long as starting Node: not before it is needed',
    changes: [LAZY_SEGMENTER],
  },
  {
    file: /^(?!.*node_modules\/ink\/).*node_modules\/wrap-ansi\/index\.js$/,
    why: 'the same',
    changes: [LAZY_SEGMENTER],
  },
  {
    file: /node_modules\/slice-ansi\/tokenize-ansi\.js$/,
    why: 'the same',
    changes: [LAZY_SEGMENTER],
  },
  {
    file: /^(?!.*node_modules\/ink\/).*node_modules\/string-width\/index\.js$/,
    why: 'Ink measures frames and marks, which are not ASCII but as easy to measure: for them no `Intl` is needed',
    changes: [LAZY_EMOJI, [String.raw`/^[\u0020-\u007E]*$/.test`, `/^${PLAIN}*$/.test`]],
  },
];

/** An esbuild plugin that changes what it loads. */
export const patches = {
  name: 'patches',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules/ }, async ({ path }) => {
      const place = path.replaceAll('\\', '/');
      const wanted = PATCHES.filter(({ file }) => file.test(place));
      if (wanted.length === 0) return undefined;
      let contents = await readFile(path, 'utf8');
      for (const [from, to] of wanted.flatMap(({ changes }) => changes)) {
        if (contents.split(from).length === 1)
          throw new Error(`${place}: nothing is like ${from}; see scripts/patches.js`);
        contents = contents.replace(from, to);
      }
      return { contents };
    });
  },
};
