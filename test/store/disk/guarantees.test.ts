import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Disk } from '../../../source/store/disk/disk.ts';
import { limitsOf } from '../../../source/store/disk/guarantees.ts';
import { failingDisk } from '../support/disk.ts';
import { done, filesIn, itemsOf, newHome, open } from '../support/home.ts';

/** Systems that lack something, as the calls that fail there and how. */
const LACKING: readonly (readonly [what: string, calls: string, code: string])[] = [
  ['no file modes', 'chmod', 'ENOTSUP'],
  ['no hard links', 'link', 'EPERM'],
  ['no symbolic links', 'symlink', 'EPERM'],
  ['folders cannot be synced', 'sync of a folder', 'EINVAL'],
];

/** A disk on which such calls fail. The file that is open is the one that was opened last: one writer, one file. */
function diskLacking(...lacking: readonly (readonly [string, string, string])[]): Disk {
  let opened = '';
  return failingDisk(({ name, path }) => {
    if (name === 'open') opened = path;
    const call = name === 'handle.sync' && !opened.endsWith('.tmp') ? 'sync of a folder' : name.replace('handle.', '');
    return lacking.find(([, calls]) => calls === call)?.[2];
  });
}

describe.each([...LACKING.map((one) => [one]), LACKING])('on a system with %s', (...lacking) => {
  test('everything works, and what cannot be promised is said', async () => {
    const locations = newHome();
    const disk = diskLacking(...lacking);
    await open(locations, { disk }).append([done('a')]);
    await open(locations, { disk }).append([done('b')]);
    expect(await itemsOf(open(locations, { disk }))).toEqual(['a', 'b']);
    const before = filesIn(locations.home);
    const limits = await limitsOf(locations, disk);
    expect(limits.map((limit) => limit.split(':', 1).join())).toEqual(lacking.map(([what]) => what));
    expect(filesIn(locations.home)).toEqual(before);
  });
});

test('a disk that takes modes and keeps none has none', async () => {
  const locations = newHome();
  await open(locations).append([done('a')]);
  const disk = failingDisk(() => undefined);
  const stat: Disk['stat'] = (path, options) => Object.assign(disk.stat(path, options), { mode: 0o100_755n });
  expect(await limitsOf(locations, { ...disk, chmod: async () => {}, stat })).toEqual([
    expect.stringContaining('no file modes'),
  ]);
});

test('on a disk that has everything there is nothing to say, and nothing is left', async () => {
  const locations = newHome();
  await open(locations).append([done('a')]);
  const before = filesIn(locations.home);
  expect(await limitsOf(locations)).toEqual([]);
  expect(filesIn(locations.home)).toEqual(before);
});

test('of a home that is not there nothing is said, and it is not made', async () => {
  const locations = newHome();
  expect(await limitsOf(locations)).toEqual([]);
  expect(existsSync(locations.home)).toBe(false);
});

test('where nothing can be written, that is all there is to say', async () => {
  const locations = newHome();
  await open(locations).append([done('a')]);
  const disk = failingDisk(({ name }) => (name === 'open' ? 'EROFS' : undefined));
  expect(await limitsOf(locations, disk)).toEqual(['nothing can be stored: the disk is read-only']);
});
