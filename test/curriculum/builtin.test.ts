import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { builtinFile } from '../../source/curriculum/builtin.ts';

test('is found from the source', () => {
  expect(builtinFile()).toBe(resolve('curriculum.json'));
});

test('is found from a bundle, in its own package', () => {
  const home = mkdtempSync(join(tmpdir(), 'waymark-'));
  const dist = join(home, 'node_modules', 'waymark', 'dist');
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(home, 'curriculum.json'), '');
  writeFileSync(join(dist, '..', 'curriculum.json'), '');
  expect(builtinFile(join(dist, 'cli.js'))).toBe(join(home, 'node_modules', 'waymark', 'curriculum.json'));
});

test('is missed when the installation is incomplete', () => {
  const code = resolve('/nowhere/dist/cli.js');
  expect(() => builtinFile(code)).toThrow(`${code}: no curriculum.json above it; install Waymark again`);
});
