import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepWatch, watchOf } from '../../../source/store/local/session-clock.ts';
import type { Locations } from '../../../source/store/locations.ts';
import { temporaryFolder } from '../../support/cleanup.ts';

const MINUTE = 60_000;
const clocks = (minute: number) => ({ wall: minute * MINUTE, awake: minute * MINUTE, boot: 'one' });

describe('what a machine remembers of a session', () => {
  let locations: Locations;
  const file = () => join(locations.local, 'session');
  beforeEach(() => {
    const home = temporaryFolder();
    const [journal, paths, local] = ['journal', 'paths', 'local'].map((name) => join(home, name));
    locations = { home, journal: journal ?? '', paths: paths ?? '', local: local ?? '' };
    mkdirSync(locations.local);
  });

  it('is when it was first seen, and the last key', async () => {
    await keepWatch('s', clocks(0), locations);
    expect(watchOf('s', locations)).toEqual({ session: 's', begun: clocks(0), lastKey: 0 });
    await keepWatch('s', clocks(5), locations);
    expect(watchOf('s', locations)).toEqual({ session: 's', begun: clocks(0), lastKey: 5 * MINUTE });
    expect(watchOf('another', locations)).toBeUndefined();
    await keepWatch('another', clocks(7), locations);
    expect(watchOf('another', locations)?.begun).toEqual(clocks(7));
    expect(watchOf('s', locations)).toBeUndefined();
  });

  it('is written at most once a minute, and a clock set back does not end that', async () => {
    await keepWatch('s', clocks(10), locations);
    await keepWatch('s', clocks(10.9), locations);
    expect(watchOf('s', locations)?.lastKey).toBe(10 * MINUTE);
    await keepWatch('s', clocks(3), locations);
    expect(watchOf('s', locations)?.lastKey).toBe(3 * MINUTE);
  });

  it('leaves the folder as it is, which the line of a shell looks at', async () => {
    await keepWatch('s', clocks(0), locations);
    const before = statSync(locations.local, { bigint: true }).mtimeNs;
    await keepWatch('s', clocks(5), locations);
    expect(statSync(locations.local, { bigint: true }).mtimeNs).toBe(before);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"session":"s"}',
    '{"session":"s","begun":{"wall":"x"},"lastKey":0}',
    'null',
  ])('is nothing where the file holds %j, and is made anew', async (text) => {
    writeFileSync(file(), text);
    expect(watchOf('s', locations)).toBeUndefined();
    await keepWatch('s', clocks(1), locations);
    expect(watchOf('s', locations)?.lastKey).toBe(MINUTE);
  });

  it('writes nothing through a link', async () => {
    const other = join(temporaryFolder(), 'other');
    writeFileSync(other, JSON.stringify({ session: 's', begun: clocks(0), lastKey: 0 }));
    const text = readFileSync(other, 'utf8');
    symlinkSync(other, file());
    await keepWatch('s', clocks(9), locations);
    expect(readFileSync(other, 'utf8')).toBe(text);
    expect(watchOf('s', locations)?.lastKey).toBe(9 * MINUTE);
  });
});
