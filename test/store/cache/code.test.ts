import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheCode, readProgram } from '../../../source/store/cache/code.ts';
import { temporaryFolder } from '../../support/cleanup.ts';
import { put } from '../support/home.ts';

const require = createRequire(import.meta.url);
const CODE = 'exports.answer = (by) => 6 * by; exports.place = __dirname; exports.sep = require("node:path").sep;';

function program(code = CODE) {
  const folder = temporaryFolder();
  const file = put(join(folder, 'program.js'), code);
  const cache = join(folder, 'cache', 'code-v20-x64-1');
  const read = () => readProgram<{ answer: (by: number) => number; place: string; sep: string }>(file, cache, require);
  return { file, cache, read };
}

it('runs as Node runs it', () => {
  const { file, read } = program();
  const { answer, place, sep } = read().run();
  expect([answer(7), place, sep]).toEqual([42, dirname(file), join('/')]);
});

it('has something to keep as long as nothing is kept', async () => {
  const { cache, read } = program();
  const first = read();
  first.run().answer(7);
  const compiled = first.compiled('done');
  expect(compiled?.length).toBeGreaterThan(100);
  await cacheCode(cache, compiled ?? new Uint8Array());
  const second = read();
  expect(second.run().answer(7)).toBe(42);
  expect(second.compiled('done')).toBeUndefined();
});

it('has more to keep for another verb, and says for all of them that it is there', async () => {
  const { cache, read } = program();
  for (const verb of ['done', 'next']) {
    const { run, compiled } = read();
    run().answer(7);
    await cacheCode(cache, compiled(verb) ?? new Uint8Array());
  }
  const { run, compiled } = read();
  expect(run().answer(7)).toBe(42);
  expect(['done', 'next', 'list'].map((verb) => compiled(verb) === undefined)).toEqual([true, true, false]);
});

it.each<[string, (cache: string) => void]>([
  ['others can write to it', (cache) => chmodSync(cache, 0o666)],
  ['its group can write to its folder', (cache) => chmodSync(dirname(cache), 0o770)],
  [
    'a link stands in its place',
    (cache) => {
      renameSync(cache, `${cache}-elsewhere`);
      symlinkSync(`${cache}-elsewhere`, cache);
    },
  ],
  [
    'it is a folder',
    (cache) => {
      rmSync(cache);
      mkdirSync(cache);
    },
  ],
])('nothing that is kept is run where %s', async (_, change) => {
  const { cache, read } = program();
  const first = read();
  first.run().answer(7);
  await cacheCode(cache, first.compiled('done') ?? new Uint8Array());
  expect(read().compiled('done')).toBeUndefined();
  change(cache);
  const { run, compiled } = read();
  expect(run().answer(7)).toBe(42);
  expect(compiled('done')).toBeDefined();
});

it.skipIf(process.geteuid?.() !== 0).each<[string, (cache: string) => void]>([
  ['it is', (cache) => chownSync(cache, 12345, 12345)],
  ['its folder is', (cache) => chownSync(dirname(cache), 12345, 12345)],
  ['the folder above is', (cache) => chownSync(dirname(dirname(cache)), 12345, 12345)],
])('nothing that is kept is run where %s another user’s', async (_, give) => {
  const { cache, read } = program();
  await cacheCode(cache, read().compiled('done') ?? new Uint8Array());
  expect(read().compiled('done')).toBeUndefined();
  give(cache);
  expect(read().compiled('done')).toBeDefined();
});

it.each([
  ['empty', ''],
  ['damaged', 'no code at all, but long enough to be some'],
])('runs although what is kept is %s', (_, content) => {
  const { cache, read } = program();
  put(cache, content);
  const read1 = read();
  expect(read1.run().answer(7)).toBe(42);
  expect(read1.compiled('done')).toBeDefined();
});

it('runs although a bit of what is kept is another', async () => {
  const { cache, read } = program();
  const made = read();
  made.run().answer(7);
  await cacheCode(cache, made.compiled('done') ?? new Uint8Array());
  const whole = readFileSync(cache);
  for (let at = 0; at < whole.length; at += 97) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
    put(cache, damaged);
    const again = read();
    expect(again.run().answer(7)).toBe(42);
    expect(again.compiled('done')).toBeDefined();
  }
});

it('has more to keep only once more has been compiled', () => {
  const { read } = program();
  const { run, compiled } = read();
  const { answer } = run();
  const before = compiled('done')?.length ?? 0;
  expect(compiled('done')).toBeUndefined();
  answer(7);
  expect(compiled('done')?.length).toBeGreaterThan(before);
  expect(compiled('done')).toBeUndefined();
});

it('runs without a place to keep anything', () => {
  const { file } = program();
  expect(readProgram<{ answer: (by: number) => number }>(file, undefined, require).run().answer(7)).toBe(42);
});

it('runs although what is kept was made of another file', async () => {
  const other = program('exports.answer = () => "something else"');
  const { cache, read } = program();
  const made = other.read();
  made.run();
  await cacheCode(cache, made.compiled('done') ?? new Uint8Array());
  expect(read().run().answer(7)).toBe(42);
});

it('keeps one for each Node, and not those of other builds', async () => {
  const folder = join(temporaryFolder(), 'cache');
  mkdirSync(folder);
  for (const name of ['code-v20-x64-1', 'code-v22-x64-1', 'code-v20-arm64-1', 'other'])
    writeFileSync(join(folder, name), '');
  await cacheCode(join(folder, 'code-v20-x64-2'), new Uint8Array([1]));
  expect(readdirSync(folder).sort()).toEqual(['code-v20-arm64-1', 'code-v20-x64-2', 'code-v22-x64-1', 'other']);
});
