import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Imports a module of `source/`, bundled in memory: Node 20 cannot run TypeScript. */
export async function importSource(file) {
  const { outputFiles } = await build({
    entryPoints: [`${root}source/${file}`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
