import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../../source/store/disk/disk.ts';
import { quarantine } from '../../../source/store/disk/quarantine.ts';
import { temporaryFolder } from '../../support/cleanup.ts';
import { diskWithout, failingDisk } from '../support/disk.ts';
import { put } from '../support/home.ts';

const BYTES = new Uint8Array([0xff, 0x00, 0x7b]);

describe.each([
  ['with hard links', realDisk],
  ['without hard links', diskWithout('link')],
])('setting aside %s', (_, disk) => {
  test('keeps the bytes under a free name that is not read', async () => {
    const path = put(join(temporaryFolder(), '2026-11.json'), BYTES);
    put(`${path}.unreadable-1`, 'an earlier one');
    expect(await quarantine(disk, dirname(path), path)).toBe(`${path}.unreadable-2`);
    expect(readdirSync(dirname(path))).toEqual(['2026-11.json.unreadable-1', '2026-11.json.unreadable-2']);
    expect(readFileSync(`${path}.unreadable-1`, 'utf8')).toBe('an earlier one');
    expect(new Uint8Array(readFileSync(`${path}.unreadable-2`))).toEqual(BYTES);
  });
});

test('what a link leads to is set aside, and the link stays', async () => {
  const target = put(join(temporaryFolder(), 'synced.json'), BYTES);
  const home = temporaryFolder();
  mkdirSync(join(home, 'journal'));
  const link = join(home, 'journal/2026-11.json');
  symlinkSync(target, link);
  expect(await quarantine(realDisk, home, link)).toBe(`${target}.unreadable-1`);
  expect(readlinkSync(link)).toBe(target);
});

test('what another link leads to is left where it is', async () => {
  const target = put(join(temporaryFolder(), 'precious'), BYTES);
  const home = temporaryFolder();
  symlinkSync(target, join(home, 'device'));
  await expect(quarantine(realDisk, home, join(home, 'device'))).rejects.toThrow('is a symbolic link');
  expect(new Uint8Array(readFileSync(target))).toEqual(BYTES);
});

test.each(['link', 'unlink'])('when %s fails the file keeps its name', async (call) => {
  const path = put(join(temporaryFolder(), '2026-11.json'), BYTES);
  const disk = failingDisk(({ name }) => (name === call ? 'EIO' : undefined));
  await expect(quarantine(disk, dirname(path), path)).rejects.toThrow(
    `${path}: cannot write (the disk reports an error); check the disk`,
  );
  expect(new Uint8Array(readFileSync(path))).toEqual(BYTES);
});
