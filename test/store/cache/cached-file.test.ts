import { lstatSync, readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCached } from '../../../source/store/cache/cached-file.ts';
import { realDisk } from '../../../source/store/disk/disk.ts';
import { temporaryFolder } from '../../support/cleanup.ts';
import { put } from '../support/home.ts';

test('a link is replaced, and what it leads to is left alone', async () => {
  const folder = temporaryFolder();
  const precious = put(join(folder, 'precious'), 'precious');
  const file = join(folder, 'kept');
  symlinkSync(precious, file);
  await writeCached(realDisk, dirname(file), file, Buffer.from('computed'));
  expect([readFileSync(file, 'utf8'), lstatSync(file).isSymbolicLink()]).toEqual(['computed', false]);
  expect(readFileSync(precious, 'utf8')).toBe('precious');
});

test('what another writer is just writing stays, and what one left long ago goes', async () => {
  const folder = temporaryFolder();
  put(join(folder, '.waymark-kept-1.tmp'), '');
  utimesSync(put(join(folder, '.waymark-kept-2.tmp'), ''), 0, 0);
  await writeCached(realDisk, folder, join(folder, 'kept'), Buffer.from('computed'));
  expect(readdirSync(folder).sort()).toEqual(['.waymark-kept-1.tmp', 'kept']);
});

test('several writers at once do not hinder each other', async () => {
  const file = join(temporaryFolder(), 'kept');
  const written = Array.from({ length: 20 }, (_, index) =>
    writeCached(realDisk, dirname(file), file, Buffer.from(`${index}`)),
  );
  expect(await Promise.all(written)).toHaveLength(20);
  expect(Number(readFileSync(file, 'utf8'))).toBeLessThan(20);
});
