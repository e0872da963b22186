import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a module only loads on demand is not needed here, and would be half of the program. */
const onDemand = {
  name: 'on-demand',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
  },
};

/** Imports a module of `source/`, bundled in memory: Node 20 cannot run TypeScript. What it loads on demand stays out. */
export async function importSource(file) {
  const { outputFiles } = await build({
    entryPoints: [`${root}source/${file}`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: [onDemand],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
