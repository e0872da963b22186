// The one place where the build changes the code of a dependency. A change says why; docs/performance.md says what it
// gains. One that does not apply any more fails the build: then look whether it is still needed.
import { readFile } from 'node:fs/promises';
import { importSource } from './source.js';

const { PLAIN } = await importSource('text/plain.ts');

/** `Intl.Segmenter` takes half as long as starting Node, the first time: it is made when it is needed. */
const LAZY_SEGMENTER = [
  /const (\w+) = new Intl\.Segmenter\((.*?)\);/,
  'let made; const $1 = { segment: (text) => (made ??= new Intl.Segmenter($2)).segment(text) };',
];

const PATCHES = [
  { file: 'wrap-ansi/index.js', why: 'no Intl while loading', changes: [LAZY_SEGMENTER] },
  { file: 'slice-ansi/tokenize-ansi.js', why: 'no Intl while loading', changes: [LAZY_SEGMENTER] },
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
    file: 'ink/build/output.js',
    why: 'a line that fits need not be cut, which takes it apart and puts it together again',
    changes: [
      ['return sliceAnsi(line, from, to)', 'return from === 0 && to === width ? line : sliceAnsi(line, from, to)'],
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
    file: 'ink/build/ink.js',
    why: 'Waymark lets Ink paint at once (`debug`), so this is never called: no 400 modules for it',
    changes: [
      [
        "import { throttle } from 'es-toolkit/compat';",
        "const throttle = () => { throw new Error('Ink paints at once: no throttle here, see scripts/patches.js'); };",
      ],
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

/** An esbuild plugin that changes what is loaded. Packages inside of other packages stay as they are. */
export const patches = {
  name: 'patches',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules/ }, async ({ path }) => {
      const patch = PATCHES.find(({ file }) => inPackages(path) === file);
      if (patch === undefined) return undefined;
      let contents = await readFile(path, 'utf8');
      for (const [from, to] of patch.changes) {
        const changed = contents.replace(from, to);
        if (changed === contents) throw new Error(`${patch.file} has nothing like ${from}: see scripts/patches.js`);
        contents = changed;
      }
      return { contents };
    });
  },
};

function inPackages(path) {
  const [, ...parts] = path.replaceAll('\\', '/').split('/node_modules/');
  return parts.length === 1 ? parts[0] : undefined;
}
