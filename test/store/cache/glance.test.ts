import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { pack } from '../../../source/glance/packed-glance.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { summaryOf } from '../../../source/progress/time/summary.ts';
import { cachedGlance, cacheGlance, glanceFile, idFor } from '../../../source/store/cache/glance.ts';
import { madeFrom, type Origin } from '../../../source/store/cache/made-from.ts';
import { smallPath } from '../../support/paths.ts';
import { filesIn, journalText, newHome, nextTick, put } from '../support/home.ts';

const untouched = progressOf(smallPath, []);
const glance = pack(untouched, summaryOf(untouched, []), []);

/** A home with two journal files and a path of its own, the glance on which is kept. */
async function keptHome() {
  const locations = newHome();
  const builtin = { id: 'built-in', file: put(join(dirname(locations.home), 'builtin.json'), '{"id":"built-in"}') };
  const origin: Origin = { locations, builtin, program: '1.0.0' };
  const files = {
    own: put(join(locations.journal, 'laptop/2026-11.json'), journalText()),
    other: put(join(locations.journal, 'other/2026-11.json'), journalText()),
    curriculum: put(join(locations.paths, 'small.json'), '{"id":"small"}'),
    kept: glanceFile(locations, 'small'),
  };
  mkdirSync(locations.local);
  const keep = (id = 'small') => cacheGlance(origin, id, async () => glance);
  const kept = (id = 'small', changed: Partial<Origin> = {}) => {
    const basis = madeFrom({ ...origin, ...changed }, id);
    return basis === undefined ? undefined : cachedGlance(locations, id, basis);
  };
  await keep();
  await nextTick(files.own);
  return { ...files, locations, origin, keep, kept };
}

type Home = Awaited<ReturnType<typeof keptHome>>;

it('is there as long as nothing changes', async () => {
  const { kept } = await keptHome();
  expect(kept()).toEqual(JSON.parse(JSON.stringify(glance)));
  expect(kept()).toEqual(kept());
});

it('is no more in another time zone: on which days something was done is told by that', async () => {
  const { kept } = await keptHome();
  vi.stubEnv('TZ', 'Pacific/Auckland');
  expect(kept()).toBeUndefined();
  vi.unstubAllEnvs();
  expect(kept()).toBeDefined();
});

it.each<[string, (home: Home) => void]>([
  ['an event is added', ({ own }) => writeFileSync(own, journalText({ id: 'a' }))],
  ['another device adds one', ({ other }) => writeFileSync(other, journalText({ id: 'a' }))],
  ['a file is replaced by one of the same size', ({ own }) => replace(own)],
  [
    'a file is written anew with the same size',
    ({ own }) => writeFileSync(own, readFileSync(own, 'utf8').replace('1', '2')),
  ],
  ['a file is touched', ({ other }) => utimesSync(other, 1, 1)],
  ['a file is removed', ({ other }) => rmSync(other)],
  ['a file gets another name', ({ other }) => renameSync(other, join(dirname(other), '2026-10.json'))],
  ['a file comes to this device', ({ own }) => put(join(dirname(own), '2026-12.json'), journalText())],
  ['a new device comes', ({ locations }) => put(join(locations.journal, 'phone/2026-11.json'), journalText())],
  ['a conflicted copy comes', ({ locations }) => put(join(locations.journal, 'a/b/c/x (conflicted).JSON'), '{}')],
  ['a linked device comes', ({ locations }) => link(locations.journal)],
  ['the curriculum changes', ({ curriculum }) => writeFileSync(curriculum, '{"id":"small", "title": "New"}')],
  ['the curriculum goes', ({ curriculum }) => rmSync(curriculum)],
  ['the journal goes', ({ locations }) => rmSync(locations.journal, { recursive: true })],
  ['the journal cannot be read', ({ locations }) => unreadable(locations.journal)],
])('is no more when %s', async (_, change) => {
  const home = await keptHome();
  change(home);
  expect(home.kept()).toBeUndefined();
});

it('is no other program’s, nor that of another path', async () => {
  const { kept, kept: file, locations, keep } = await keptHome();
  expect(kept('small', { program: '0.9.9' })).toBeUndefined();
  put(join(locations.paths, 'big.json'), '{"id":"big"}');
  copyFileSync(glanceFile(locations, 'small'), glanceFile(locations, 'big'));
  expect(file('big')).toBeUndefined();
  await keep('big');
  expect(kept('big')).toBeDefined();
  expect(kept('small')).toBeDefined();
});

it('is not there with a single character changed, or cut off', async () => {
  const { kept, locations } = await keptHome();
  const file = glanceFile(locations, 'small');
  const text = readFileSync(file, 'utf8');
  for (let at = 0; at < text.length; at += 7) {
    writeFileSync(file, `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`);
    expect([at, kept()]).toEqual([at, undefined]);
    writeFileSync(file, text.slice(0, at));
    expect([at, kept()]).toEqual([at, undefined]);
  }
  writeFileSync(file, text);
  expect(kept()).toBeDefined();
});

it('of the built-in path depends on what that says', async () => {
  const { keep, kept, origin } = await keptHome();
  await keep('built-in');
  expect(kept('built-in')).toBeDefined();
  writeFileSync(origin.builtin.file, '{"id":"built-ni"}');
  expect(kept('built-in')).toBeUndefined();
});

it('is computed once, and again when something has changed', async () => {
  const { origin, own } = await keptHome();
  const make = vi.fn(async () => glance);
  await cacheGlance(origin, 'small', make);
  expect(make).not.toHaveBeenCalled();
  writeFileSync(own, journalText({ id: 'a' }));
  await cacheGlance(origin, 'small', make);
  expect(make).toHaveBeenCalledOnce();
});

it('is not kept when something changed meanwhile, or nobody has used Waymark yet', async () => {
  const { origin, own, kept, locations } = await keptHome();
  writeFileSync(own, journalText({ id: 'a' }));
  await cacheGlance(origin, 'small', async () => {
    writeFileSync(own, journalText({ id: 'a' }, { id: 'b' }));
    return glance;
  });
  expect(kept()).toBeUndefined();
  rmSync(locations.local, { recursive: true });
  const before = filesIn(locations.home);
  await cacheGlance(origin, 'small', async () => glance);
  expect(filesIn(locations.home)).toEqual(before);
});

it('is that of the path that was opened last', async () => {
  const { origin, locations, curriculum } = await keptHome();
  expect(idFor(undefined, origin)).toBe('built-in');
  const last = put(join(locations.local, 'last'), 'small\n');
  expect(idFor(undefined, origin)).toBe('small');
  expect(['small', 'built-in', 'notes.md', '../small'].map((name) => idFor(name, origin))).toEqual([
    ...['small', 'built-in'],
    ...[undefined, undefined],
  ]);
  rmSync(curriculum);
  expect(idFor(undefined, origin)).toBe('built-in');
  rmSync(last);
});
function replace(file: string): void {
  copyFileSync(file, `${file}.new`);
  renameSync(`${file}.new`, file);
}

function link(journal: string): void {
  const elsewhere = put(join(journal, '../../elsewhere/2026-11.json'), journalText());
  symlinkSync(dirname(elsewhere), join(journal, 'linked'));
}

function unreadable(journal: string): void {
  rmSync(journal, { recursive: true });
  writeFileSync(journal, '');
}
