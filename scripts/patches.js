// The one place where the build changes the code of a dependency. Each change says why. One that does not apply any
// more fails the build: then look whether it is still needed.
import { readFile } from 'node:fs/promises';
import { importSource } from './source.js';

const { PLAIN } = await importSource('text/plain.ts');

/** `Intl.Segmenter` takes half as long as starting Node, the first time: it is made when it is needed. */
const LAZY_SEGMENTER = [
  /const (\w+) = new Intl\.Segmenter\((.*?)\);/,
  'let made; const $1 = { segment: (text) => (made ??= new Intl.Segmenter($2)).segment(text) };',
];

const INTL = {
  why: 'no Intl while loading',
  changes: [LAZY_SEGMENTER],
};

const PATCHES = [
  { file: 'wrap-ansi/index.js', ...INTL },
  { file: 'slice-ansi/tokenize-ansi.js', ...INTL },
  { file: 'ink/node_modules/wrap-ansi/node_modules/string-width/index.js', ...INTL },
  {
    file: 'string-width/index.js',
    why: `no Intl while loading, no expression with every emoji there is, which takes as long; and none of them for
      frames and marks either, which are not ASCII but as easy to measure`,
    changes: [
      LAZY_SEGMENTER,
      [
        /const (\w+) = (\/\^\\p\{RGI_Emoji\}\$\/v);/,
        'let emoji; const $1 = { test: (text) => (emoji ??= $2).test(text) };',
      ],
      [String.raw`/^[\u0020-\u007E]*$/.test`, `/^${PLAIN}*$/.test`],
    ],
  },
  {
    file: '@alcalzone/ansi-tokenize/build/tokenize.js',
    why: 'Ink takes every line apart: characters that join with no other need no Intl for that',
    changes: [
      LAZY_SEGMENTER,
      ['of segmenter.segment(str)', 'of segmentsOf(str)'],
      [
        'export function tokenize(',
        String.raw`const SEPARATE = /^(?:\x1b|${PLAIN})*$/;
function segmentsOf(text) {
  return SEPARATE.test(text) ? Array.from(text, (segment, index) => ({ segment, index })) : segmenter.segment(text);
}
export function tokenize(`,
      ],
    ],
  },
  {
    file: '@alcalzone/ansi-tokenize/build/styledChars.js',
    why: 'Ink joins every cell of every frame with the next: cells of the same style need no comparing, code by code',
    changes: [
      ['styles: [...codes]', 'styles: codes'],
      [
        /else \{\s+(ret \+= ansiCodesToString\(diffAnsiCodes\(chars\[i - 1\]\.styles, char\.styles\)\);)/,
        'else if (chars[i - 1].styles !== char.styles && chars[i - 1].styles.length + char.styles.length > 0) { $1',
      ],
    ],
  },
  {
    file: 'ink/build/output.js',
    why: `a line that fits need not be cut, which takes it apart and puts it together again; and what a line is made of
      need not be found out again for every frame`,
    changes: [
      ['return sliceAnsi(line, from, to)', 'return from === 0 && to === width ? line : sliceAnsi(line, from, to)'],
      ['caches = new OutputCaches();', 'caches = keptCaches();'],
      [
        'export default class Output',
        `let kept = new OutputCaches();
function keptCaches() {
  if (kept.styledChars.size > 500) kept = new OutputCaches();
  return kept;
}
export default class Output`,
      ],
    ],
  },
  {
    file: 'ink/build/reconciler.js',
    why: 'the development tools are not installed; and CommonJS knows no `await` at the top of a file',
    changes: [
      ["await import('./devtools.js');", ''],
      ['await loadPackageJson()', '{}'],
    ],
  },
  {
    file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
    why: 'Node loads WebAssembly from a data: URL through `fetch`, which it has to set up first',
    // In there `loadYoga` is the object that it was called with.
    changes: [[/H="data:application\/octet-stream;base64,([\w+/=]+)"/, 'H="";loadYoga.code="$1"']],
  },
  {
    file: 'yoga-layout/dist/src/index.js',
    why: 'the other half of that; and CommonJS knows no `await` at the top of a file',
    changes: [
      [
        'const Yoga = wrapAssembly(await loadYoga());',
        `const yoga = {
  instantiateWasm(imports, done) {
    done(new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(yoga.code, 'base64')), imports));
    return {};
  },
};
loadYoga(yoga);
const Yoga = wrapAssembly(yoga);`,
      ],
    ],
  },
];

/** An esbuild plugin that changes what is loaded, and wants every change to have been made. */
export const patches = {
  name: 'patches',
  setup({ onLoad, onEnd }) {
    const made = new Set();
    onLoad({ filter: /node_modules/ }, async ({ path }) => {
      const patch = PATCHES.find(({ file }) => inPackages(path) === file);
      if (patch === undefined) return undefined;
      made.add(patch);
      return {
        contents: patch.changes.reduce((text, change) => changed(text, change, patch), await readFile(path, 'utf8')),
      };
    });
    onEnd(() => {
      const errors = PATCHES.filter((patch) => !made.has(patch)).map(({ file }) => ({
        text: `${file} is not in the program any more: see scripts/patches.js`,
      }));
      return { errors };
    });
  },
};

function changed(text, [from, to], { file }) {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`${file} has nothing like ${from}: see scripts/patches.js`);
  return result;
}

function inPackages(path) {
  const place = path.replaceAll('\\', '/');
  return place.slice(place.indexOf('/node_modules/') + '/node_modules/'.length);
}
