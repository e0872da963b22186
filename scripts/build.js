// Builds dist/: the program as production bundles, so that it starts fast and installs without dependencies.
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licenses } from './licenses.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['source/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  minify: true,
  metafile: true,
  legalComments: 'none',
  // React's development build keeps memory for every frame; Ink's development mode loads a debugger.
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  external: ['react-devtools-core'],
  // Some bundled CommonJS packages call `require` for Node's own modules.
  banner: {
    js: "import{createRequire as waymarkCreateRequire}from'node:module';const require=waymarkCreateRequire(import.meta.url);",
  },
});
await chmod(`${root}dist/cli.js`, 0o755);
await writeFile(`${root}dist/licenses.txt`, await licenses(root, metafile));
await removeOldChunks();

/** Only after the new ones are in place, so that a program that starts meanwhile finds what it needs. */
async function removeOldChunks() {
  const old = (await readdir(`${root}dist/chunks`)).filter((name) => !(`dist/chunks/${name}` in metafile.outputs));
  await Promise.all(old.map((name) => rm(`${root}dist/chunks/${name}`, { force: true })));
}
