import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Disk, realDisk } from '../../../source/store/disk/disk.ts';
import { openReader, readJournalFile } from '../../../source/store/journal/reader.ts';
import { temporaryFolder } from '../../support/cleanup.ts';
import { failingDisk, watchedDisk } from '../support/disk.ts';
import { event, journalText, put, putLongAgo } from '../support/home.ts';

const scanOf = (disk: Disk, root: string) => openReader(disk, { home: dirname(root), journal: root }).all;

async function idsIn(root: string): Promise<string[]> {
  const views = await scanOf(realDisk, root)();
  return views.flatMap(({ events }) => events.map(({ id }) => id)).sort();
}

describe('what is read', () => {
  test('is every .json file below the folder, whatever it is called', async () => {
    const root = temporaryFolder();
    const names = [
      '2026-11.json',
      'laptop/2026-11.json',
      'laptop/2026-11 (conflicted copy 2026-11-23).json',
      'laptop/2026-11.sync-conflict-20261123-081502-ABCDEFG.json',
      'laptop/old/2025/2024-01.JSON',
      'laptop/2026-11.1.json',
    ];
    for (const [index, name] of names.entries()) put(join(root, name), journalText(event(`${index}`)));
    expect(await idsIn(root)).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  test('is nothing that tools keep to themselves, too deep, or of another kind', async () => {
    const root = temporaryFolder();
    const text = journalText(event('a'));
    for (const name of ['.git/x.json', 'laptop/._2026-11.json', 'a/b/c/d/e.json', 'laptop/2026-11.json.unreadable-1']) {
      put(join(root, name), text);
    }
    mkdirSync(join(root, 'folder.json'));
    symlinkSync(join(root, 'missing.json'), join(root, 'dangling.json'));
    execFileSync('mkfifo', [join(root, 'pipe.json')]);
    expect(await scanOf(realDisk, root)()).toEqual([]);
  });

  test('is in the order of the paths', async () => {
    const root = temporaryFolder();
    for (const name of ['b.json', 'a/z.json', 'c/a.json']) put(join(root, name), journalText(event(name)));
    const views = await scanOf(realDisk, root)();
    expect(views.map(({ path }) => basename(path))).toEqual(['z.json', 'b.json', 'a.json']);
  });

  test('is also behind a link that is the folder itself or a file, and of a folder’s link it is told', async () => {
    const synced = temporaryFolder();
    put(join(synced, '2026-11.json'), journalText(event('a')));
    const root = join(temporaryFolder(), 'journal');
    symlinkSync(temporaryFolder(), root);
    symlinkSync(synced, join(root, 'laptop'));
    symlinkSync(root, join(root, 'loop'));
    symlinkSync(put(join(temporaryFolder(), 'file.json'), journalText(event('b'))), join(root, 'file.json'));
    expect(await idsIn(root)).toEqual(['b']);
    expect((await scanOf(realDisk, root)()).flatMap(({ notices }) => notices)).toEqual([
      `${join(root, 'laptop')} cannot be read (it is a link, and not followed): its events are missing.`,
      `${join(root, 'loop')} cannot be read (it is a link, and not followed): its events are missing.`,
    ]);
  });

  test('is not what is kept beside the events', async () => {
    const root = join(temporaryFolder(), 'journal');
    put(join(root, 'versions/0a1b.json'), '{"version":1,"list":[{"id":"a"}]}');
    put(join(root, 'laptop/2026-11.json'), journalText(event('a')));
    expect((await scanOf(realDisk, root)()).map(({ path }) => basename(path))).toEqual(['2026-11.json']);
  });

  test('is nothing in a folder that is missing', async () => {
    expect(await scanOf(realDisk, join(temporaryFolder(), 'none'))()).toEqual([]);
  });
});

describe('what a file tells', () => {
  test('is its events, and where the newest stands, of whatever type', async () => {
    const root = temporaryFolder();
    const later = { id: 'x', at: '2027-01-01T00:00:00.000Z', type: 'session-started' };
    put(join(root, 'a.json'), journalText(event('a'), later));
    expect(await scanOf(realDisk, root)()).toMatchObject([
      { kind: 'whole', events: [event('a')], newest: { at: later.at, order: later.at }, notices: [] },
    ]);
  });

  test('is told of a newer version, and of entries that are no events', async () => {
    const root = temporaryFolder();
    put(join(root, 'a.json'), JSON.stringify({ version: 2, events: [event('a')] }));
    put(join(root, 'b\u001b.json'), journalText(event('b'), null, { id: 'x' }));
    expect(await scanOf(realDisk, root)()).toMatchObject([
      { kind: 'newer', events: [event('a')], notices: [expect.stringContaining('a.json is of a newer version (2)')] },
      { events: [event('b')], notices: [expect.stringContaining('b␛.json has entries that are no events (2)')] },
    ]);
  });

  test('is a notice when it cannot be read, and the others count', async () => {
    const root = temporaryFolder();
    const damaged = putLongAgo(join(root, 'a.json'), '{"version":1,"ev');
    const locked = put(join(root, 'b.json'), journalText(event('b')));
    put(join(root, 'c.json'), journalText(event('c')));
    const disk = failingDisk(({ name, path }) => (name === 'readFile' && path === locked ? 'EACCES' : undefined));
    expect(await scanOf(disk, root)()).toMatchObject([
      { events: [], notices: [`${damaged} cannot be read (it is no whole JSON): its events are missing.`] },
      { events: [], notices: [`${locked} cannot be read (permission denied): its events are missing.`] },
      { events: [event('c')], notices: [] },
    ]);
    expect(readFileSync(damaged, 'utf8')).toBe('{"version":1,"ev');
  });

  test('is a failure when the folder itself cannot be read', async () => {
    const root = put(join(temporaryFolder(), 'journal'), 'a file');
    const message = `${root}: cannot read (not a folder); choose another folder with --store or WAYMARK_HOME`;
    await expect(scanOf(realDisk, root)()).rejects.toMatchObject({ name: 'Failure', exitCode: 1, message });
  });

  test('is nothing when it vanishes meanwhile', async () => {
    const root = temporaryFolder();
    put(join(root, 'a.json'), journalText(event('a')));
    const disk = failingDisk(({ name }) => (name === 'readFile' ? 'ENOENT' : undefined));
    expect(await scanOf(disk, root)()).toEqual([]);
  });
});

test('a journal that is too large as a whole is read as far as it can be, and that is told in a line', async () => {
  const root = temporaryFolder();
  put(join(root, 'laptop/2026-11.json'), journalText(event('a')));
  for (let number = 0; number < 5; number++) truncateSync(put(join(root, `a/${number}.json`), ''), 150_000_000);
  const disk: Disk = {
    ...realDisk,
    readFile: (path) => (path.includes('/a/') ? new Uint8Array([0]) : readFileSync(path)),
  };
  const views = await scanOf(disk, root)();
  expect(views.flatMap(({ events }) => events)).toEqual([event('a')]);
  const told = views.flatMap(({ notices }) => notices).filter((notice) => notice.includes('too large as a whole'));
  expect(told).toEqual([expect.stringMatching(/and 2 other files are not read/)]);
});

describe('reading again', () => {
  test('looks only into files that changed', async () => {
    const root = temporaryFolder();
    const reads: string[] = [];
    const disk = watchedDisk(({ name, path }) => void (name === 'readFile' && reads.push(basename(path))));
    const scan = scanOf(disk, root);
    const read = async () => {
      reads.length = 0;
      const views = await scan();
      return views.flatMap(({ events }) => events.map(({ id }) => id));
    };
    const one = put(join(root, 'one.json'), journalText(event('a')));
    put(join(root, 'two.json'), journalText(event('b')));
    putLongAgo(join(root, 'x.json'), 'damaged for good, and some time ago');
    expect(await read()).toEqual(['a', 'b']);
    expect(reads).toEqual(['one.json', 'two.json', 'x.json']);
    expect(await read()).toEqual(['a', 'b']);
    expect(reads).toEqual([]);
    writeFileSync(one, journalText(event('a'), event('c')));
    expect(await read()).toEqual(['a', 'c', 'b']);
    expect(reads).toEqual(['one.json']);
    renameSync(one, join(root, 'zero.json'));
    expect(await read()).toEqual(['b', 'a', 'c']);
    expect(reads).toEqual(['zero.json']);
  });

  test('a file of the same size in its place is not mistaken for it', async () => {
    const root = temporaryFolder();
    const path = put(join(root, 'one.json'), journalText(event('a')));
    const scan = scanOf(realDisk, root);
    expect(await scan()).toMatchObject([{ events: [event('a')] }]);
    renameSync(put(join(root, 'other.tmp'), journalText(event('b'))), path);
    expect(await scan()).toMatchObject([{ events: [event('b')] }]);
  });

  test('waits for a file that is just being written', async () => {
    const path = put(join(temporaryFolder(), 'a.json'), journalText(event('a')).slice(0, 20));
    let reads = 0;
    const disk = watchedDisk(({ name }) => {
      if (name === 'readFile' && ++reads === 2) writeFileSync(path, journalText(event('a')));
    });
    expect(await readJournalFile(disk, path)).toMatchObject({ kind: 'whole' });
    expect(reads).toBe(2);
  });
});
