// Builds dist/: the program as production bundles, so that it starts fast and installs without dependencies.
import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beginning } from './beginning.js';
import { licenses } from './licenses.js';
import { manualPage } from './manual.js';
import { patches } from './patches.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const settings = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  // Node starts such files faster, and can keep what V8 compiles of them: `source/store/program.ts`.
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
  banner: { js: "const waymarkMeta={get url(){return require('node:url').pathToFileURL(__filename).href}};" },
};

/** The program, and what measures text of any kind: see `source/text/wide.ts`. */
const program = await build({
  ...settings,
  entryPoints: { program: 'source/main.ts', wide: 'source/text/wide.ts' },
  plugins: [patches],
});
/** The entry, which answers `waymark status` by itself. */
const entry = await build({
  ...settings,
  entryPoints: { cli: 'source/cli.ts' },
  plugins: [{ name: 'wide-apart', setup: wideApart }],
});
await chmod(`${root}dist/cli.js`, 0o755);
await writeFile(`${root}dist/package.json`, '{"type":"commonjs"}\n');
const inputs = { ...program.metafile.inputs, ...entry.metafile.inputs };
await writeFile(`${root}dist/licenses.txt`, await licenses(root, { inputs }));
await writeFile(`${root}dist/beginning`, await beginning(root));
await writeFile(`${root}dist/waymark.1`, await manualPage());
await removeOthers(['cli.js', 'program.js', 'wide.js', 'package.json', 'licenses.txt', 'beginning', 'waymark.1']);

function wideApart({ onResolve, onLoad }) {
  onResolve({ filter: /^\.\/wide\.js$/ }, ({ path }) => ({ path, external: true }));
  onLoad({ filter: /[\\/]text[\\/]wide\.ts$/ }, () => ({
    contents: `export const stringWidth = (...text) => require('./wide.js').stringWidth(...text);
      export const wrapAnsi = (...text) => require('./wide.js').wrapAnsi(...text);`,
  }));
}

/** What earlier builds have left. */
async function removeOthers(made) {
  const others = (await readdir(`${root}dist`)).filter((name) => !made.includes(name));
  await Promise.all(others.map((name) => rm(`${root}dist/${name}`, { recursive: true })));
}

/** Another source may compute other glances from the same journal. */
async function digestOfSource() {
  const files = (await readdir(`${root}source`, { recursive: true })).filter((name) => /\.tsx?$/.test(name)).sort();
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', ...files.map((name) => `source/${name}`)]) {
    hash.update(`${name}\n`).update(await readFile(root + name));
  }
  return hash.digest('hex').slice(0, 16);
}
