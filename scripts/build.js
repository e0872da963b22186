// Builds dist/: the program as production bundles, so that it starts fast and installs without dependencies.
import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beginning } from './beginning.js';
import { licenses } from './licenses.js';
import { patches } from './patches.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const settings = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  metafile: true,
  legalComments: 'none',
  define: {
    // React's development build keeps memory for every frame; Ink's development mode loads a debugger.
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    'process.env.WAYMARK_BUILD': JSON.stringify(await digestOfSource()),
  },
};

/** The program: what it does not need for what was asked, it does not load. */
const main = await build({
  ...settings,
  entryPoints: ['source/main.ts'],
  outdir: 'dist',
  plugins: [patches],
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  splitting: true,
  external: ['react-devtools-core'],
  // Some bundled CommonJS packages call `require` for Node's own modules.
  banner: {
    js: "import{createRequire as waymarkCreateRequire}from'node:module';const require=waymarkCreateRequire(import.meta.url);",
  },
});
/** What starts it, and answers `waymark status` by itself: CommonJS, the kind of file that Node starts fastest. */
const small = await build({
  ...settings,
  entryPoints: ['source/cli.ts', 'source/text/wide.ts'],
  entryNames: '[name]',
  outdir: 'dist',
  format: 'cjs',
  plugins: [{ name: 'apart', setup: apart }, patches],
  logOverride: { 'empty-import-meta': 'silent' },
});

await writeFile(`${root}dist/package.json`, '{"type":"commonjs"}\n');
await chmod(`${root}dist/cli.js`, 0o755);
await writeFile(`${root}dist/beginning`, await beginning(root));
const inputs = { ...main.metafile.inputs, ...small.metafile.inputs };
await writeFile(`${root}dist/licenses.txt`, await licenses(root, { inputs }));
await removeOldChunks();

/** What the glance mostly does without stays in files of its own, which are loaded when they are needed. */
function apart({ onResolve, onLoad }) {
  onResolve({ filter: /^\.\/main\.ts$/ }, () => ({ path: './main.mjs', external: true }));
  onResolve({ filter: /^\.\/wide\.js$/ }, ({ path }) => ({ path, external: true }));
  onResolve({ filter: /^\.\/wide\.ts$/ }, ({ path }) => ({ path, namespace: 'lazy' }));
  onLoad({ filter: /wide/, namespace: 'lazy' }, () => ({
    contents: `export const stringWidth = (...text) => require('./wide.js').stringWidth(...text);
      export const wrapAnsi = (...text) => require('./wide.js').wrapAnsi(...text);`,
  }));
}

/** Other code may compute other glances from the same journal. */
async function digestOfSource() {
  const files = (await readdir(`${root}source`, { recursive: true })).filter((name) => /\.tsx?$/.test(name)).sort();
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', ...files.map((name) => `source/${name}`)]) {
    hash.update(`${name}\n`).update(await readFile(root + name));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Only after the new ones are in place, so that a program that starts meanwhile finds what it needs. */
async function removeOldChunks() {
  const old = (await readdir(`${root}dist/chunks`)).filter((name) => !(`dist/chunks/${name}` in main.metafile.outputs));
  await Promise.all(old.map((name) => rm(`${root}dist/chunks/${name}`, { force: true })));
}
