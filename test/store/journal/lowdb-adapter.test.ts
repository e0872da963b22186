import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../../source/store/disk/disk.ts';
import { takeLock } from '../../../source/store/disk/lock.ts';
import type { Document } from '../../../source/store/journal/file-format.ts';
import { journalFile } from '../../../source/store/journal/lowdb-adapter.ts';
import { openReader } from '../../../source/store/journal/reader.ts';
import { temporaryFolder } from '../../support/cleanup.ts';
import { failingDisk } from '../support/disk.ts';
import { event, putLongAgo } from '../support/home.ts';

async function opened(content?: string | Uint8Array, disk = realDisk) {
  const folder = temporaryFolder();
  const path = join(folder, 'laptop/2026-11.json');
  if (content !== undefined) putLongAgo(path, content);
  const lock = await takeLock(join(folder, 'local/lock'));
  const notices: string[] = [];
  const empty: Document = { version: 1, device: 'laptop', events: [] };
  const file = new Low(
    journalFile({
      ...{ disk, home: folder, path, lock },
      read: () => openReader(disk, { home: folder, journal: folder }).one(path),
      notify: (notice) => notices.push(notice),
    }),
    empty,
  );
  const add = async (entry: unknown) => {
    await file.read();
    file.data = { ...file.data, events: [...file.data.events, entry] };
    await file.write();
  };
  return { path, lock, notices, add, names: () => readdirSync(dirname(path)) };
}

test('a file that is missing is made', async () => {
  const { path, add } = await opened();
  await add(event('a'));
  expect(readFileSync(path, 'utf8')).toBe(
    `{"version":1,"device":"laptop","events":[\n${JSON.stringify(event('a'))}\n]}\n`,
  );
});

test('everything in a file that this version does not know stays as it is', async () => {
  const events = [
    '{"id":"a","at":"2026-11-01T00:00:00.000Z","type":"session-started","minutes":25}',
    '{"id":"b","at":"2026-11-01T00:00:00.000Z","path":"p","item":"i","type":"done","mood":{"__proto__":1}}',
    '{"id":7,"at":"yesterday"}',
    'null',
    '"text"',
  ];
  const head = '{"version":1,"device":"renamed","__proto__":{"x":1},"later":[1.5],"events":[';
  const { path, add, notices } = await opened(`\uFEFF${head}${events.join(', ')}]}`);
  await add(event('c'));
  expect(readFileSync(path, 'utf8')).toBe(`${head}\n${[...events, JSON.stringify(event('c'))].join(',\n')}\n]}\n`);
  expect(notices).toEqual([]);
});

test.each([
  ['empty', ''],
  ['truncated', '{"version":1,"device":"laptop","events":[{"id":"a","at":"20'],
  ['of NULs', '\0'.repeat(100)],
  ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ['full of conflict markers', '<<<<<<< ours\n{"version":1}\n=======\n{"version":1}\n>>>>>>> theirs\n'],
  ['of the wrong shape', '{"version":1,"events":{"a":1}}'],
])('a file that is %s is set aside byte for byte', async (_, content) => {
  const { path, add, notices, names } = await opened(content);
  await add(event('a'));
  expect(names()).toEqual(['2026-11.json', '2026-11.json.unreadable-1']);
  expect(new Uint8Array(readFileSync(`${path}.unreadable-1`))).toEqual(new Uint8Array(Buffer.from(content)));
  expect(JSON.parse(readFileSync(path, 'utf8')).events).toEqual([event('a')]);
  const place = `was set aside as ${path}.unreadable-1: its events are missing.`;
  expect(notices).toEqual([expect.stringMatching(/could not be read \(it [^)]+\)/)]);
  expect(notices[0]).toContain(place);
});

test('a file that cannot be opened is neither set aside nor written', async () => {
  const content = '{"version":1,"events":[]}';
  const disk = failingDisk(({ name }) => (name === 'readFile' ? 'EACCES' : undefined));
  const { path, add, names } = await opened(content, disk);
  await expect(add(event('a'))).rejects.toThrow(`${path}: cannot read (permission denied)`);
  expect(readFileSync(path, 'utf8')).toBe(content);
  expect(names()).toEqual(['2026-11.json']);
});

test('a file of a newer version is not written', async () => {
  const content = '{"version":2,"events":[]}';
  const { path, add } = await opened(content);
  await expect(add(event('a'))).rejects.toMatchObject({ name: 'Failure', exitCode: 1 });
  expect(readFileSync(path, 'utf8')).toBe(content);
});

test('a file that nests too deeply to be written again is left as it is', async () => {
  const content = `{"version":1,"events":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`;
  const { path, add } = await opened(content);
  await expect(add(event('a'))).rejects.toMatchObject({ name: 'Failure', exitCode: 1 });
  expect(readFileSync(path, 'utf8')).toBe(content);
});

describe('without the lock', () => {
  test('nothing is written', async () => {
    const { path, add, lock } = await opened('{"version":1,"events":[]}');
    await lock.release();
    await expect(add(event('a'))).rejects.toThrow('taken away');
    expect(readFileSync(path, 'utf8')).toBe('{"version":1,"events":[]}');
  });

  test('nothing is set aside', async () => {
    const { add, lock, names } = await opened('damaged');
    await lock.release();
    await expect(add(event('a'))).rejects.toThrow('taken away');
    expect(names()).toEqual(['2026-11.json']);
  });
});
