// Prints screens of the dashboard in all their states: those that are named, or all.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = options();

// Inside of node_modules, so that what it imports is found.
const outdir = `${root}node_modules/.cache/waymark-gallery`;
mkdirSync(outdir, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: { gallery: 'test/support/gallery.ts' },
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
});
const { gallery } = await import(pathToFileURL(`${outdir}/gallery.mjs`).href);
const size = { columns: Number(values.columns), rows: Number(values.rows) };
process.exitCode = await gallery(positionals, { size, ascii: values.ascii, noColor: values['no-color'] });

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        columns: { type: 'string', default: '80' },
        rows: { type: 'string', default: '24' },
        ascii: { type: 'boolean', default: false },
        'no-color': { type: 'boolean', default: false },
      },
    });
  } catch ({ message }) {
    console.error(`gallery: ${message}`);
    process.exit(2);
  }
}
