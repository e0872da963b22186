import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../source/store/disk.ts';
import { createScan, load } from '../../source/store/scan.ts';
import { failingDisk, watchedDisk } from './support/disk.ts';
import { event, journalText, put, putLongAgo, temporaryFolder } from './support/home.ts';

async function idsIn(root: string): Promise<string[]> {
  const views = await createScan(realDisk, root)();
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
    expect(await createScan(realDisk, root)()).toEqual([]);
  });

  test('is in the order of the paths', async () => {
    const root = temporaryFolder();
    for (const name of ['b.json', 'a/z.json', 'c/a.json']) put(join(root, name), journalText(event(name)));
    const views = await createScan(realDisk, root)();
    expect(views.map(({ path }) => basename(path))).toEqual(['z.json', 'b.json', 'a.json']);
  });

  test('is also behind a link that is a device’s folder or a file, but links do not lead in circles', async () => {
    const root = temporaryFolder();
    const synced = temporaryFolder();
    put(join(synced, '2026-11.json'), journalText(event('a')));
    symlinkSync(synced, join(root, 'laptop'));
    symlinkSync(root, join(root, 'loop'));
    symlinkSync(put(join(temporaryFolder(), 'file.json'), journalText(event('b'))), join(root, 'file.json'));
    expect(await idsIn(root)).toEqual(['a', 'b', 'b']);
  });

  test('is nothing in a folder that is missing', async () => {
    expect(await createScan(realDisk, join(temporaryFolder(), 'none'))()).toEqual([]);
  });
});

describe('what a file tells', () => {
  test('is its events, and where the newest stands, of whatever type', async () => {
    const root = temporaryFolder();
    const later = { id: 'x', at: '2027-01-01T00:00:00.000Z', type: 'session-started' };
    put(join(root, 'a.json'), journalText(event('a'), later));
    expect(await createScan(realDisk, root)()).toMatchObject([
      { kind: 'whole', events: [event('a')], newest: { at: later.at, order: later.at }, notices: [] },
    ]);
  });

  test('is told of a newer version, and of entries that are no events', async () => {
    const root = temporaryFolder();
    put(join(root, 'a.json'), JSON.stringify({ version: 2, events: [event('a')] }));
    put(join(root, 'b\u001b.json'), journalText(event('b'), null, { id: 'x' }));
    expect(await createScan(realDisk, root)()).toMatchObject([
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
    expect(await createScan(disk, root)()).toMatchObject([
      { events: [], notices: [`${damaged} cannot be read (it is no whole JSON): its events are missing.`] },
      { events: [], notices: [`${locked} cannot be read (permission denied): its events are missing.`] },
      { events: [event('c')], notices: [] },
    ]);
    expect(readFileSync(damaged, 'utf8')).toBe('{"version":1,"ev');
  });

  test('is a failure when the folder itself cannot be read', async () => {
    const root = put(join(temporaryFolder(), 'journal'), 'a file');
    const message = `${root}: cannot read (not a folder); choose another folder with --store or WAYMARK_HOME`;
    await expect(createScan(realDisk, root)()).rejects.toMatchObject({ name: 'Failure', exitCode: 1, message });
  });

  test('is nothing when it vanishes meanwhile', async () => {
    const root = temporaryFolder();
    put(join(root, 'a.json'), journalText(event('a')));
    const disk = failingDisk(({ name }) => (name === 'readFile' ? 'ENOENT' : undefined));
    expect(await createScan(disk, root)()).toEqual([]);
  });
});

describe('reading again', () => {
  test('looks only into files that changed', async () => {
    const root = temporaryFolder();
    const reads: string[] = [];
    const disk = watchedDisk(({ name, path }) => void (name === 'readFile' && reads.push(basename(path))));
    const scan = createScan(disk, root);
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
    const scan = createScan(realDisk, root);
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
    expect(await load(disk, path)).toMatchObject({ kind: 'whole' });
    expect(reads).toBe(2);
  });
});
