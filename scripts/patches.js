// The one place where the build changes the code of a dependency. Each change says why; what those with a name gain is
// measured by `npm run gains` (docs/performance.md has the last figures), the others are needed for building at all. One
// that does not apply any more fails the build: then look whether it is still needed.
import { readFile } from 'node:fs/promises';
import { importSource } from './source.js';

const { PLAIN } = await importSource('text/characters.ts');

/** `Intl.Segmenter` takes half as long as starting Node, the first time: it is made when it is needed. */
const LAZY_SEGMENTER = [
  /const (\w+) = new Intl\.Segmenter\((.*?)\);/,
  'let made; const $1 = { segment: (text) => (made ??= new Intl.Segmenter($2)).segment(text) };',
];

const INTL = { name: 'intl', why: 'no Intl while loading', changes: [LAZY_SEGMENTER] };

const PATCHES = [
  { file: 'wrap-ansi/index.js', ...INTL },
  { file: 'slice-ansi/tokenize-ansi.js', ...INTL },
  { file: 'ink/node_modules/wrap-ansi/node_modules/string-width/index.js', ...INTL },
  {
    file: 'string-width/index.js',
    name: 'intl',
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
  { file: '@alcalzone/ansi-tokenize/build/tokenize.js', ...INTL },
  {
    file: 'ink/build/output.js',
    name: 'rows',
    why: `Ink takes every line apart into cells, and joins the cells of a row: rows of texts that do not overlap are
      these texts side by side; and a line that fits need not be cut, which takes it apart, too`,
    changes: [
      ['return sliceAnsi(line, from, to)', 'return from === 0 && to === width ? line : sliceAnsi(line, from, to)'],
      [
        new RegExp(
          [
            String.raw`get\(\) \{(.*?)const row = \[\];(.*?)output\.push\(row\);(.*?)`,
            String.raw`(const characters = .*?offsetX \+= characterWidth;\s*\})(.*?)\.map\(line => \{(.*?)\}\)`,
          ].join(''),
          's',
        ),
        `cells(writes) {
    const row = [];
    $2
    const currentLine = row;
    for (const [x, line] of writes) { $4 }
    return row;
  }
  rowOf(writes) {
    let [text, end] = ['', 0];
    for (const [x, line] of writes.sort(([one], [other]) => one - other)) {
      if (x < end) return undefined;
      text += ' '.repeat(x - end) + line;
      end = x + this.caches.getStringWidth(line);
    }
    return text.trimEnd();
  }
  get() {
    $1 output.push([]); $3 currentLine.push([x, line]); $5
      .map((writes) => {
        const text = this.rowOf([...writes]);
        if (text !== undefined) return text;
        const line = this.cells(writes);
        $6
      })`,
      ],
    ],
  },
  {
    file: 'ink/build/sanitize-ansi.js',
    name: 'colours',
    why: 'Ink takes every text with a colour apart, to find out that it holds nothing but text and colours',
    changes: [['!hasAnsiControlCharacters(text)', String.raw`!/\x1b(?!\[[\d:;]*m)|[\x80-\x9f]/.test(text)`]],
  },
  {
    file: 'markdown-it/dist/markdown-it.mjs',
    name: 'fields',
    why: 'each field of each token is defined through four functions, for names that are not written as texts: all are',
    changes: [['(r = toPropertyKey(r)) in e', 'r in e']],
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

/** The patches that can be left out, to measure what they gain: `npm run gains`. Without the others nothing is built. */
export const PATCH_NAMES = [...new Set(PATCHES.flatMap(({ name }) => name ?? []))];

/**
 * An esbuild plugin that changes what is loaded, and wants every change to have been made.
 * @param without names of patches that are left out
 */
export function patches(without = []) {
  const wanted = PATCHES.filter(({ name }) => !without.includes(name));
  const made = new Set();
  return {
    name: 'patches',
    setup({ onLoad, onEnd }) {
      onLoad({ filter: /node_modules/ }, async ({ path }) => {
        const patch = wanted.find(({ file }) => inPackages(path) === file);
        if (patch === undefined) return undefined;
        made.add(patch);
        return {
          contents: patch.changes.reduce((text, change) => changed(text, change, patch), await readFile(path, 'utf8')),
        };
      });
      onEnd(() => {
        const errors = wanted
          .filter((patch) => !made.has(patch))
          .map(({ file }) => ({ text: `${file} is not in the program any more: see scripts/patches.js` }));
        return { errors };
      });
    },
  };
}

function changed(text, [from, to], { file }) {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`${file} has nothing like ${from}: see scripts/patches.js`);
  return result;
}

function inPackages(path) {
  const place = path.replaceAll('\\', '/');
  return place.slice(place.indexOf('/node_modules/') + '/node_modules/'.length);
}
