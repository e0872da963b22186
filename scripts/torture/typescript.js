// Lets Node import TypeScript: each file as it is asked for, through esbuild.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

export async function load(url, context, next) {
  const loader = /\.(tsx?)$/.exec(url)?.[1];
  if (loader === undefined) return next(url, context);
  const text = await readFile(fileURLToPath(url), 'utf8');
  const { code } = await transform(text, { loader, format: 'esm', jsx: 'automatic', target: 'node20' });
  return { format: 'module', source: code, shortCircuit: true };
}
