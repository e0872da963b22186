import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { cachedFrame, cacheFrame } from '../../../source/store/cache/frame.ts';
import type { Origin } from '../../../source/store/cache/made-from.ts';
import { journalText, newHome, put } from '../support/home.ts';

const FRAME = ' Long path\n ❯ First\n';
const LOOKS = '80 24 … true 2026-11-23';

async function keptHome() {
  const locations = newHome();
  const builtin = { id: 'built-in', file: put(join(dirname(locations.home), 'builtin.json'), '{"id":"built-in"}') };
  const origin: Origin = { locations, builtin, program: '1.0.0' };
  const events = put(join(locations.journal, 'laptop/2026-11.json'), journalText());
  const curriculum = put(join(locations.paths, 'long.json'), '{"id":"long"}');
  mkdirSync(locations.local);
  await cacheFrame(origin, 'long', LOOKS, async () => FRAME);
  return { origin, events, curriculum, file: join(locations.local, 'frame/long') };
}

it('is there as long as nothing changes', async () => {
  const { origin } = await keptHome();
  expect(cachedFrame(origin, 'long', LOOKS)).toBe(FRAME);
});

it.each<[string, (home: Awaited<ReturnType<typeof keptHome>>) => void]>([
  ['an event is added', ({ events }) => writeFileSync(events, journalText({ id: 'another' }))],
  ['the path changes', ({ curriculum }) => writeFileSync(curriculum, '{"id":"long","title":"L"}')],
  ['the path is gone', ({ curriculum }) => rmSync(curriculum)],
  [
    'a character of it is damaged',
    ({ file }) => writeFileSync(file, readFileSync(file, 'utf8').replace('First', 'Fires')),
  ],
  [
    'it is no text',
    ({ file }) => writeFileSync(file, readFileSync(file, 'utf8').replaceAll(JSON.stringify(FRAME), '5')),
  ],
  ['it is cut short', ({ file }) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, -1))],
  ['it is empty', ({ file }) => writeFileSync(file, '')],
])('is not there when %s', async (_, change) => {
  const home = await keptHome();
  change(home);
  expect(cachedFrame(home.origin, 'long', LOOKS)).toBeUndefined();
});

it.each([
  ['another window', '81 24 … true 2026-11-23'],
  ['other characters', '80 24 ~ true 2026-11-23'],
  ['no colour', '80 24 … false 2026-11-23'],
  ['another day', '80 24 … true 2026-11-24'],
])('is not there for %s', async (_, looks) => {
  const { origin } = await keptHome();
  expect(cachedFrame(origin, 'long', looks)).toBeUndefined();
});

it('is not there for another program', async () => {
  const { origin } = await keptHome();
  expect(cachedFrame({ ...origin, program: '1.0.1' }, 'long', LOOKS)).toBeUndefined();
});

it('is drawn only when it is not kept yet, and not kept when something changed meanwhile', async () => {
  const { origin, events } = await keptHome();
  const draw = vi.fn(async () => FRAME);
  await cacheFrame(origin, 'long', LOOKS, draw);
  expect(draw).not.toHaveBeenCalled();
  await cacheFrame(origin, 'long', `${LOOKS}!`, async () => {
    writeFileSync(events, journalText({ id: 'meanwhile' }));
    return FRAME;
  });
  expect(cachedFrame(origin, 'long', `${LOOKS}!`)).toBeUndefined();
});

it('leaves no trace where nobody has used Waymark', async () => {
  const locations = newHome();
  const origin: Origin = {
    locations,
    builtin: { id: 'b', file: put(join(dirname(locations.home), 'b.json'), '{}') },
    program: '1',
  };
  await cacheFrame(origin, 'b', LOOKS, async () => FRAME);
  expect(existsSync(locations.home)).toBe(false);
});
