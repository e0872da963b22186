import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ToldDate } from '../../../source/progress/time/moved.ts';
import { keepTold, toldOf } from '../../../source/store/local/told-before.ts';
import { temporaryFolder } from '../../support/cleanup.ts';

const told: ToldDate = { usual: 20_800, on: 20_780, last: 20_779, done: 5, left: 10, skipped: 0, unit: 'resources' };

function newLocations() {
  const home = temporaryFolder();
  const [journal = '', paths = '', local = ''] = ['journal', 'paths', 'local'].map((name) => join(home, name));
  mkdirSync(local);
  return { home, journal, paths, local };
}

it('keeps what was told first after a tick, of each path', async () => {
  const locations = newLocations();
  await keepTold('a', told, locations);
  await keepTold('a', { ...told, usual: 20_900, left: 30 }, locations);
  await keepTold('b', { ...told, done: 9 }, locations);
  expect(toldOf('a', locations)).toEqual(told);
  await keepTold('a', { ...told, last: 20_785, done: 6 }, locations);
  expect(toldOf('a', locations)?.done).toBe(6);
  expect(toldOf('b', locations)?.done).toBe(9);
  expect(toldOf('constructor', locations)).toBeUndefined();
});

it('knows nothing of what it cannot read, and follows no link', async () => {
  const locations = newLocations();
  const file = join(locations.local, 'dates');
  for (const text of ['', '{', '[]', '{"a":{"usual":"x"}}', 'null']) {
    writeFileSync(file, text);
    expect(toldOf('a', locations)).toBeUndefined();
  }
  const other = join(temporaryFolder(), 'other');
  writeFileSync(other, 'mine');
  const linked = newLocations();
  symlinkSync(other, join(linked.local, 'dates'));
  await keepTold('a', told, linked);
  expect(readFileSync(other, 'utf8')).toBe('mine');
  expect(toldOf('a', linked)).toEqual(told);
});
