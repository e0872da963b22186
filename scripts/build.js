// Builds dist/: the program, and what it brings along.
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beginning } from './beginning.js';
import { bundle } from './bundle.js';
import { licenses } from './licenses.js';
import { manualPage } from './manual.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const inputs = await bundle(`${root}dist`);
await chmod(`${root}dist/cli.js`, 0o755);
await writeFile(`${root}dist/package.json`, '{"type":"commonjs"}\n');
await writeFile(`${root}dist/licenses.txt`, await licenses(root, { inputs }));
await writeFile(`${root}dist/beginning`, await beginning(root));
await writeFile(`${root}dist/waymark.1`, await manualPage());
await removeOthers([
  'cli.js',
  'quick.js',
  'program.js',
  'late.js',
  'wide.js',
  'package.json',
  'licenses.txt',
  'beginning',
  'waymark.1',
]);

/** What earlier builds have left. */
async function removeOthers(made) {
  const others = (await readdir(`${root}dist`)).filter((name) => !made.includes(name));
  await Promise.all(others.map((name) => rm(`${root}dist/${name}`, { recursive: true })));
}
