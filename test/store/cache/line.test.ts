import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { pack } from '../../../source/glance/packed-glance.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { summaryOf } from '../../../source/progress/time/summary.ts';
import { cacheGlance } from '../../../source/store/cache/glance.ts';
import { cachedLine, cacheLine, isLineKept, lineFile } from '../../../source/store/cache/line.ts';
import type { Origin } from '../../../source/store/cache/made-from.ts';
import { type Disk, realDisk } from '../../../source/store/disk/disk.ts';
import { locate } from '../../../source/store/locations.ts';
import { smallPath } from '../../support/paths.ts';
import { journalText, newHome, put } from '../support/home.ts';

const SETTINGS = '|C.UTF-8';

/** A home whose line is kept. */
async function keptHome() {
  const locations = newHome();
  const builtin = { id: 'built-in', file: put(join(dirname(locations.home), 'package/curriculum.json'), '{}') };
  const origin: Origin = { locations, builtin, program: '1.0.0' };
  const files = {
    own: put(join(locations.journal, 'laptop/2026-11.json'), journalText()),
    curriculum: put(join(locations.paths, 'small.json'), '{"id":"small"}'),
    last: put(join(locations.local, 'last'), 'small\n'),
    code: put(join(dirname(builtin.file), 'dist/program.js'), ''),
    line: lineFile(locations),
  };
  const untouched = progressOf(smallPath, []);
  const glance = pack(untouched, summaryOf(untouched, []), []);
  const keep = async (text = 'Small 0/4', disk: Disk = realDisk) => {
    await cacheGlance(origin, 'small', async () => glance);
    await cacheLine({ origin, name: undefined, settings: SETTINGS, program: dirname(files.code) }, () => text, disk);
  };
  const kept = (settings = SETTINGS) => cachedLine(locations, settings);
  await keep();
  return { ...files, locations, origin, builtin, keep, kept };
}

type Home = Awaited<ReturnType<typeof keptHome>>;

it('is there as long as nothing changes, and is written once', async () => {
  const { kept, keep, line } = await keptHome();
  expect(kept()).toBe('Small 0/4');
  const { ino } = statSync(line);
  await keep();
  expect(statSync(line).ino).toBe(ino);
  await keep('Small 1/4');
  expect(kept()).toBe('Small 1/4');
});

it('is for no other settings', async () => {
  const { kept, locations } = await keptHome();
  expect(kept('1|C.UTF-8')).toBeUndefined();
  expect(isLineKept(locations, SETTINGS, 'Small 0/4')).toBe(true);
  expect(isLineKept(locations, SETTINGS, 'Small 1/4')).toBe(false);
});

it.each<[string, (home: Home) => void]>([
  ['an event is added', ({ own }) => writeFileSync(own, journalText({ id: 'a' }))],
  ['a file comes that is old', ({ own }) => arrive(join(dirname(own), '2026-10.json'))],
  ['a file is replaced by one that is old', ({ own }) => arrive(own)],
  ['a new device comes', ({ locations }) => arrive(join(locations.journal, 'phone/2026-11.json'))],
  ['a copy comes, deep down', ({ locations }) => put(join(locations.journal, 'a/b/c/x (conflict).JSON'), '{}')],
  ['a file goes', ({ own }) => rmSync(own)],
  ['the journal goes', ({ locations }) => rmSync(locations.journal, { recursive: true })],
  ['another path is opened', ({ last }) => writeFileSync(last, 'built-in\n')],
  ['nothing is known of the last path', ({ last }) => rmSync(last)],
  ['the curriculum changes', ({ curriculum }) => writeFileSync(curriculum, '{}')],
  ['the curriculum is replaced by an old one', ({ curriculum }) => arrive(curriculum)],
  ['the built-in curriculum changes', ({ builtin }) => writeFileSync(builtin.file, '{ }')],
  ['the program is installed anew, as old as npm makes it', ({ code }) => arrive(code)],
  ['the program is built anew', ({ code }) => writeFileSync(code, ' ')],
  ['the program goes', ({ builtin }) => rmSync(dirname(builtin.file), { recursive: true })],
  ['it goes', ({ line }) => rmSync(line)],
  ['a folder is in its place', ({ line }) => [rmSync(line), mkdirSync(line)]],
])('is no more when %s', async (_, change) => {
  const home = await keptHome();
  change(home);
  expect(home.kept()).toBeUndefined();
});

it('is too old when it is as old as what it is made from', async () => {
  const { kept, own, line } = await keptHome();
  const second = Math.floor(Date.now() / 1000);
  utimesSync(own, second, second);
  utimesSync(line, second, second);
  expect(kept()).toBeUndefined();
});

it('is not there with a single character changed, or cut off', async () => {
  const { kept, line } = await keptHome();
  const text = readFileSync(line, 'utf8');
  const own = statSync(line).mtime;
  const write = (content: string) => {
    writeFileSync(line, content);
    utimesSync(line, own, new Date(own.getTime() + 1000));
  };
  write(text);
  expect(kept()).toBe('Small 0/4');
  for (let at = 0; at < text.length - 1; at++) {
    write(`${text.slice(0, at)}${text[at] === '#' ? '-' : '#'}${text.slice(at + 1)}`);
    expect([at, kept()]).toEqual([at, undefined]);
    write(text.slice(0, at));
    expect([at, kept()]).toEqual([at, undefined]);
  }
});

it.each<[string, (home: Home) => void]>([
  ['an event comes', ({ own }) => writeFileSync(own, journalText({ id: 'a' }))],
  ['a folder comes, with nothing in it', ({ locations }) => mkdirSync(join(locations.journal, 'phone'))],
  ['another path is opened', ({ last }) => writeFileSync(last, 'built-in\n')],
])('is not written when %s while it is', async (_, change) => {
  const home = await keptHome();
  const before = readFileSync(home.line, 'utf8');
  let changed = false;
  const open: Disk['open'] = async (path, ...rest) => {
    if (path.includes('.waymark-line') && !changed) {
      changed = true;
      change(home);
    }
    return realDisk.open(path, ...rest);
  };
  await expect(home.keep('Small 1/4', { ...realDisk, open })).rejects.toThrow('something changed');
  expect(changed).toBe(true);
  expect(readFileSync(home.line, 'utf8')).toBe(before);
  expect(home.kept()).toBeUndefined();
});

it('moves with its home, and looks at the new place', async () => {
  const { locations } = await keptHome();
  const place = `${locations.home} moved`;
  renameSync(locations.home, place);
  const moved = locate({ store: place, env: {}, defaultFolder: () => '', userFolder: () => '' });
  expect(cachedLine(moved, SETTINGS)).toBe('Small 0/4');
  put(join(moved.journal, 'phone/2026-11.json'), journalText());
  expect(cachedLine(moved, SETTINGS)).toBeUndefined();
});

it('is not kept where nobody has used Waymark yet, and where no glance is', async () => {
  const locations = newHome();
  const builtin = { id: 'built-in', file: put(join(dirname(locations.home), 'package/curriculum.json'), '{}') };
  const options = {
    origin: { locations, builtin, program: '1' },
    name: undefined,
    settings: '',
    program: dirname(builtin.file),
  };
  await cacheLine(options, () => 'line');
  expect(existsSync(locations.home)).toBe(false);
  expect(isLineKept(locations, '', 'anything')).toBe(true);
});

/** A file that a tool puts there with the time that it had elsewhere, long ago. */
function arrive(file: string): void {
  const temporary = `${file}.tmp`;
  put(temporary, journalText());
  utimesSync(temporary, 1, 1);
  renameSync(temporary, file);
}
