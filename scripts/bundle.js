// Bundles the program, so that it starts fast and installs without dependencies.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { oldNode } from './old-node.js';
import { parts } from './parts.js';
import { patches } from './patches.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Writes `cli.js`, `quick.js`, `program.js`, `late.js` and `wide.js` into a folder.
 * @param without patches that are not to be made, by their names: to measure what they gain
 * @returns what went into them, as esbuild tells it
 */
export async function bundle(outdir, without = []) {
  const meta =
    "const waymarkMeta={filename:__filename,get url(){return require('node:url').pathToFileURL(__filename).href}};";
  const settings = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    // Node starts such files faster, and can keep what V8 compiles of them: `source/store/cache/code.ts`.
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    // What is run by `node:vm` has `require` and no `import()`.
    supported: { 'dynamic-import': false },
    minify: true,
    metafile: true,
    legalComments: 'none',
    define: {
      // React's development build keeps memory for every frame; Ink's development mode loads a debugger.
      'process.env.NODE_ENV': '"production"',
      'process.env.DEV': '"false"',
      'process.env.WAYMARK_BUILD': JSON.stringify(await digestOfSource()),
      'import.meta': 'waymarkMeta',
    },
    banner: { js: meta },
  };

  const apart = { name: 'wide-apart', setup: wideApart };
  const changes = patches(without);
  /** What measures text of any kind: see `source/text/wide.ts`. */
  const wide = await build({
    ...settings,
    entryPoints: { wide: 'source/text/wide.ts' },
    plugins: [{ name: 'patches', setup: ({ onLoad }) => changes.setup({ onLoad, onEnd: () => {} }) }],
  });
  const program = await build({
    ...settings,
    ...{ format: 'esm', splitting: true, supported: {}, banner: {}, write: false },
    entryPoints: { main: 'source/main.ts' },
    plugins: [changes, { name: 'late', setup: late }, apart],
  });
  for (const [name, text] of Object.entries(parts(program)))
    await writeFile(`${outdir}/${name}.js`, `'use strict';${meta}${text}`);
  /** The entry, and what it answers `waymark status` with. */
  const quick = await build({
    ...settings,
    entryPoints: { quick: 'source/commands/quick/answer-quickly.ts' },
    plugins: [apart],
  });
  const entry = await build({
    ...settings,
    entryPoints: { cli: 'source/cli.ts' },
    external: ['./quick.js'],
    // What an old Node can parse: it is to say that it is too old.
    target: 'node12',
    banner: { js: `${await oldNode(root)}\n${meta}` },
  });
  for (const name of ['program.js', 'late.js', 'wide.js', 'cli.js', 'quick.js']) await toAscii(`${outdir}/${name}`);
  return { ...program.metafile.inputs, ...wide.metafile.inputs, ...quick.metafile.inputs, ...entry.metafile.inputs };
}

function wideApart({ onResolve, onLoad }) {
  onResolve({ filter: /^\.\/wide\.js$/ }, ({ path }) => ({ path, external: true }));
  onResolve({ filter: /\/wide\.ts$/ }, ({ path, kind }) => {
    return kind === 'entry-point' ? undefined : { path, namespace: 'apart' };
  });
  onLoad({ filter: /.*/, namespace: 'apart' }, () => ({
    contents: `export const stringWidth = (...text) => require('./wide.js').stringWidth(...text);
      export const wrapAnsi = (...text) => require('./wide.js').wrapAnsi(...text);`,
  }));
}

/** What of Node takes some milliseconds to load, and few verbs need: loaded when it is first called. */
const LATE = { 'node:crypto': ['createHash'], 'node:child_process': ['spawn'] };

function late({ onResolve, onLoad }) {
  onResolve({ filter: /^node:(?:crypto|child_process)$/ }, ({ path, importer, kind }) => {
    return kind === 'import-statement' && importer.includes('/source/') ? { path, namespace: 'late' } : undefined;
  });
  onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
    contents: LATE[path]
      .map((name) => `export const ${name} = (...words) => require('${path}').${name}(...words);`)
      .join('\n'),
    loader: 'js',
  }));
}

/**
 * Writes what is not ASCII as escapes, which esbuild leaves out in regular expressions: a single other character doubles
 * the memory that V8 takes for the text, and Node takes five times as long to read it.
 */
async function toAscii(file) {
  const text = await readFile(file, 'utf8');
  if (/raw`[^`]*[^\0-\x7F]/.test(text)) throw new Error(`${file}: in a raw template an escape would mean itself`);
  const escaped = text.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  await writeFile(file, escaped);
}

/** Another source may compute other glances from the same journal. */
async function digestOfSource() {
  const files = (await readdir(`${root}source`, { recursive: true })).filter((name) => /\.tsx?$/.test(name)).sort();
  const hash = createHash('sha256');
  const building = ['scripts/bundle.js', 'scripts/old-node.js', 'scripts/patches.js', 'package-lock.json'];
  for (const name of [...building, ...files.map((name) => `source/${name}`)]) {
    hash.update(`${name}\n`).update(await readFile(root + name));
  }
  return hash.digest('hex').slice(0, 16);
}
