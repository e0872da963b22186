import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Listed, makeVersion } from '../../../source/progress/identity/document-version.ts';
import { formatVersion, openVersions, parseVersion, versionFiles } from '../../../source/store/journal/versions.ts';
import type { Locations } from '../../../source/store/locations.ts';
import { temporaryFolder } from '../../support/cleanup.ts';

function home() {
  const folder = temporaryFolder();
  const journal = join(folder, 'journal');
  const locations: Locations = { home: folder, journal, paths: join(folder, 'paths'), local: join(folder, 'local') };
  const open = () => openVersions(versionFiles(locations));
  const fileOf = (hash: string) => join(journal, 'versions', `${hash}.json`);
  const plant = (hash: string, text: string) => {
    mkdirSync(dirname(fileOf(hash)), { recursive: true });
    writeFileSync(fileOf(hash), text);
  };
  return { folder, journal, open, fileOf, plant };
}

const VERSION = makeVersion([{ id: 'a', phase: 'P', title: 'A', url: 'https://example.org' }]);
const LEGACY = makeVersion([{ id: 'b', phase: 'P', title: 'B', pinned: true }], 'web');

describe('lists of versions', () => {
  test('are read as they were kept, any of them', () => {
    const item: fc.Arbitrary<Listed> = fc.record(
      { id: fc.string(), phase: fc.string(), title: fc.string(), url: fc.webUrl(), pinned: fc.constant(true as const) },
      { requiredKeys: ['id', 'phase', 'title'] },
    );
    fc.assert(
      fc.property(fc.array(item), fc.option(fc.string(), { nil: undefined }), (list, of) => {
        const version = makeVersion(list, of);
        expect(parseVersion(Buffer.from(formatVersion(version)))?.hash).toBe(version.hash);
      }),
    );
  });

  test('are kept once, and never changed', async () => {
    const { open, fileOf } = home();
    await open().keep(VERSION);
    const text = readFileSync(fileOf(VERSION.hash), 'utf8');
    await open().keep(VERSION);
    expect(readFileSync(fileOf(VERSION.hash), 'utf8')).toBe(text);
    expect(await open().get([VERSION.hash, LEGACY.hash])).toEqual([VERSION]);
  });

  test('of Waymark 0.1 are found by their path', async () => {
    const { open } = home();
    await open().keep(VERSION);
    await open().keep(LEGACY);
    expect(await open().ofPaths()).toEqual(new Map([['web', [LEGACY]]]));
  });

  test.each([
    ['another list', formatVersion(LEGACY)],
    ['no JSON', '{"version": 1,'],
    ['something else', '{"version":1,"events":[],"list":[7]}'],
    ['nothing', ''],
  ])('that hold %s count as missing, are told, and are set aside when the list is kept again', async (_, text) => {
    const { open, plant, journal } = home();
    plant(VERSION.hash, text);
    const versions = open();
    expect(await versions.get([VERSION.hash])).toEqual([]);
    expect(versions.notices()).toEqual([expect.stringMatching(/is not the list that its name says/)]);
    await versions.keep(VERSION);
    expect(versions.notices()).toEqual([]);
    expect(await open().get([VERSION.hash])).toEqual([VERSION]);
    expect(readdirSync(join(journal, 'versions')).sort()).toEqual([
      `${VERSION.hash}.json`,
      `${VERSION.hash}.json.unreadable-1`,
    ]);
  });

  test('whose place is taken by something else keep nobody from anything', async () => {
    const { open, journal } = home();
    mkdirSync(journal);
    writeFileSync(join(journal, 'versions'), 'not a folder');
    const versions = open();
    await versions.keep(VERSION);
    expect(versions.notices()).toHaveLength(1);
    expect(await open().get([VERSION.hash])).toEqual([]);
  });

  test('never touch what a link in their place leads to', async () => {
    const { open, journal, folder, fileOf } = home();
    const outside = join(folder, 'outside.txt');
    writeFileSync(outside, 'mine');
    mkdirSync(join(journal, 'versions'), { recursive: true });
    symlinkSync(outside, fileOf(VERSION.hash));
    await open().keep(VERSION);
    expect(readFileSync(outside, 'utf8')).toBe('mine');
    expect(await open().get([VERSION.hash])).toEqual([VERSION]);
  });

  test('hold nothing that a terminal would take for a control', () => {
    const evil = makeVersion([{ id: 'a', phase: 'P', title: '\u001b[2Jgone' }]);
    expect(parseVersion(Buffer.from(formatVersion(evil)))?.list[0]?.title).toBe('␛[2Jgone');
  });
});
