import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../../source/store/disk/disk.ts';
import { makeFolder, removeLeftovers, replaceFile } from '../../../source/store/disk/replace-file.ts';
import { temporaryFolder } from '../../support/cleanup.ts';
import { failingDisk, watchedDisk } from '../support/disk.ts';
import { put } from '../support/home.ts';

const OLD = new TextEncoder().encode('old');
const NEW = new TextEncoder().encode('new content');

function oldFile(): string {
  return put(join(temporaryFolder(), 'file.json'), OLD);
}

describe('replacing a file', () => {
  test('leaves the new content, as open to others as the old one was, and nothing else', async () => {
    const path = oldFile();
    chmodSync(path, 0o640);
    await replaceFile(realDisk, path, NEW, { home: dirname(path) });
    expect(readFileSync(path, 'utf8')).toBe('new content');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    const other = join(dirname(path), 'new.json');
    await replaceFile(realDisk, other, NEW, { home: dirname(path) });
    expect(statSync(other).mode & 0o777).toBe(0o600);
    unlinkSync(other);
    expect(readdirSync(dirname(path))).toEqual(['file.json']);
  });

  test('makes the bytes safe before they take the place of the old, and the folder after', async () => {
    const calls: string[] = [];
    const path = oldFile();
    await replaceFile(
      watchedDisk(({ name }) => calls.push(name)),
      path,
      NEW,
      { home: dirname(path) },
    );
    const steps = calls.filter((name) => ['handle.write', 'handle.sync', 'handle.close', 'rename'].includes(name));
    const folder = ['handle.sync', 'handle.close'];
    expect(steps).toEqual(['handle.write', 'handle.sync', 'handle.close', 'rename', ...folder]);
  });

  test('goes on after a short write', async () => {
    const path = oldFile();
    const disk = {
      ...realDisk,
      async open(name: string, flags: string, mode?: number) {
        const handle = await realDisk.open(name, flags, mode);
        return {
          write: (bytes: Uint8Array, offset: number, length: number) =>
            handle.write(bytes, offset, Math.min(2, length)),
          chmod: (bits: number) => handle.chmod(bits),
          chown: (uid: number, gid: number) => handle.chown(uid, gid),
          sync: () => handle.sync(),
          close: () => handle.close(),
        };
      },
    };
    await replaceFile(disk, path, NEW, { home: dirname(path) });
    expect(readFileSync(path, 'utf8')).toBe('new content');
  });

  test('does not begin when what comes before the rename throws', async () => {
    const path = oldFile();
    const before = async () => {
      expect(readFileSync(path, 'utf8')).toBe('old');
      throw new Error('no longer mine');
    };
    await expect(replaceFile(realDisk, path, NEW, { home: dirname(path), before })).rejects.toThrow('no longer mine');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(dirname(path))).toEqual(['file.json']);
  });

  test.each([
    'open',
    'handle.chmod',
    'handle.write',
    'handle.sync',
    'handle.close',
    'rename',
  ])('is not done at all when %s fails', async (call) => {
    const path = oldFile();
    const disk = failingDisk(({ name }) => (name === call ? 'ENOSPC' : undefined));
    await expect(replaceFile(disk, path, NEW, { home: dirname(path) })).rejects.toMatchObject({
      name: 'Failure',
      exitCode: 1,
      message: `${path}: cannot write (the disk is full); free some space and try again`,
    });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(dirname(path))).toEqual(['file.json']);
  });

  /** Fails the fsync of the folder, which is the second one: the first is that of the file. */
  function failingFolderSync(code: string) {
    let syncs = 0;
    return failingDisk(({ name }) => (name === 'handle.sync' && ++syncs === 2 ? code : undefined));
  }

  test('is taken back when its folder cannot be made safe', async () => {
    const path = oldFile();
    await expect(
      replaceFile(failingFolderSync('EIO'), path, NEW, { home: dirname(path), previous: OLD }),
    ).rejects.toThrow('check the disk');
    expect(readFileSync(path, 'utf8')).toBe('old');
    const none = join(dirname(path), 'none.json');
    await expect(replaceFile(failingFolderSync('EIO'), none, NEW, { home: dirname(path) })).rejects.toThrow(
      'check the disk',
    );
    expect(readdirSync(dirname(path))).toEqual(['file.json']);
  });

  test.each(['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'])('is done where folders cannot be fsynced (%s)', async (code) => {
    const path = oldFile();
    await replaceFile(failingFolderSync(code), path, NEW, { home: dirname(path) });
    expect(readFileSync(path, 'utf8')).toBe('new content');
  });

  test.each(['EPERM', 'ENOTSUP', 'ENOSYS'])('is done where files and folders have no modes (%s)', async (code) => {
    const path = join(temporaryFolder(), 'new/file.json');
    await replaceFile(
      failingDisk(({ name }) => (name.endsWith('chmod') ? code : undefined)),
      path,
      NEW,
      { home: dirname(path) },
    );
    expect(readFileSync(path, 'utf8')).toBe('new content');
  });

  /** Where a link may stand. */
  function month(): { readonly home: string; readonly link: string } {
    const home = temporaryFolder();
    mkdirSync(join(home, 'journal/laptop'), { recursive: true });
    return { home, link: join(home, 'journal/laptop/2026-11.json') };
  }

  test('keeps a symbolic link that is followed, and replaces what it leads to', async () => {
    const path = oldFile();
    const { home, link } = month();
    symlinkSync(path, link);
    await replaceFile(realDisk, link, NEW, { home });
    expect(readlinkSync(link)).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('new content');
  });

  test('writes where a link leads that dangles', async () => {
    const { home, link } = month();
    symlinkSync('target.json', link);
    await replaceFile(realDisk, link, NEW, { home });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(dirname(link), 'target.json'), 'utf8')).toBe('new content');
  });

  test('fails on links that go round', async () => {
    const { home, link } = month();
    symlinkSync('b', link);
    symlinkSync('2026-11.json', join(dirname(link), 'b'));
    await expect(replaceFile(realDisk, link, NEW, { home })).rejects.toThrow('round in a circle');
  });

  test('never writes through a link that someone put in the place of its temporary file', async () => {
    const path = oldFile();
    const victim = put(join(temporaryFolder(), 'victim'), 'precious');
    const disk = {
      ...realDisk,
      open(name: string, flags: string, mode?: number) {
        if (name.endsWith('.tmp')) symlinkSync(victim, name);
        return realDisk.open(name, flags, mode);
      },
    };
    await expect(replaceFile(disk, path, NEW, { home: dirname(path) })).rejects.toMatchObject({ name: 'Failure' });
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});

describe('making a folder', () => {
  test('makes those above it, for their owner alone, and leaves the modes of others', async () => {
    const above = join(temporaryFolder(), 'above');
    mkdirSync(above);
    chmodSync(above, 0o755);
    await makeFolder(realDisk, join(above, 'a/b'));
    expect([above, join(above, 'a'), join(above, 'a/b')].map((path) => statSync(path).mode & 0o777)).toEqual([
      0o755, 0o700, 0o700,
    ]);
  });

  test('many at once do not get in each other’s way', async () => {
    const folder = join(temporaryFolder(), 'a/b/c');
    await Promise.all(Array.from({ length: 10 }, () => makeFolder(realDisk, folder)));
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  test('names the link that leads nowhere', async () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync('missing', link);
    await expect(makeFolder(realDisk, link)).rejects.toThrow(`${link}: cannot write (not a folder)`);
  });

  test('names the file that is in the way', async () => {
    const file = oldFile();
    await expect(makeFolder(realDisk, join(file, 'a/b'))).rejects.toThrow(
      `${file}: cannot write (not a folder); choose another folder with --store or WAYMARK_HOME`,
    );
  });
});

test('what killed writers left is removed, and nothing else', async () => {
  const folder = temporaryFolder();
  for (const name of ['.waymark-2026-11.json-0a1b.tmp', '.syncthing.2026-11.json.tmp', '2026-11.json']) {
    put(join(folder, name), '');
  }
  await removeLeftovers(realDisk, folder);
  expect(readdirSync(folder)).toEqual(['.syncthing.2026-11.json.tmp', '2026-11.json']);
  const missing = join(folder, 'missing');
  await removeLeftovers(realDisk, missing);
  expect(existsSync(missing)).toBe(false);
});
