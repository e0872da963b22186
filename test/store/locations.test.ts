import { execFileSync } from 'node:child_process';
import { homedir, tmpdir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { expect, it, test, vi } from 'vitest';
import { cacheFolder, dataFolder, homeNotice, locate, userFolder } from '../../source/store/locations.ts';

const rest = { defaultFolder: () => '/data/waymark', userFolder: () => '/home/me' };

test('the home is that of --store, else of WAYMARK_HOME, else the default', () => {
  const env = { WAYMARK_HOME: '/from/env' };
  expect(locate({ store: '/from/flag', env, ...rest }).home).toBe('/from/flag');
  expect(locate({ env, ...rest }).home).toBe('/from/env');
  expect(locate({ env: {}, ...rest }).home).toBe('/data/waymark');
  expect(locate({ env: { WAYMARK_HOME: '' }, ...rest }).home).toBe('/data/waymark');
});

test('everything has its absolute place in the home', () => {
  expect(locate({ store: '/work/notes/../mine', env: {}, ...rest })).toEqual({
    home: '/work/mine',
    journal: '/work/mine/journal',
    paths: '/work/mine/paths',
    local: '/work/mine/local',
  });
});

test.each([
  ['~', '/home/me'],
  ['~/progress', '/home/me/progress'],
  ['/work/~/x', '/work/~/x'],
])('%j is %s, whoever did not expand it', (given, home) => {
  expect(locate({ store: given, env: {}, ...rest }).home).toBe(home);
  expect(locate({ env: { WAYMARK_HOME: given }, ...rest }).home).toBe(home);
});

test.each([
  'data',
  './data',
  '../data',
  '~other/data',
  '.',
  'a\u001b[2J',
])('%j is another folder everywhere: refused', (given) => {
  const failure = (what: string) =>
    expect.objectContaining({
      name: 'Failure',
      exitCode: 2,
      message: expect.stringMatching(`^${what}: [^\u001b]+ is relative`),
    });
  expect(() => locate({ store: given, env: {}, ...rest })).toThrow(failure('--store'));
  expect(() => locate({ env: { WAYMARK_HOME: given }, ...rest })).toThrow(failure('WAYMARK_HOME'));
});

test('--store without a folder is used wrongly', () => {
  expect(() => locate({ store: '', env: {}, ...rest })).toThrow(
    expect.objectContaining({ name: 'Failure', exitCode: 2, message: expect.stringContaining('--store') }),
  );
});

test('of a home that was named it is told where not even its folder is there', () => {
  const there = tmpdir();
  const told = (home: string, given: { store?: string; env: { WAYMARK_HOME?: string } }) =>
    homeNotice(locate({ store: home, env: {}, ...rest }), given);
  expect(told(join(there, 'none-of-this-name'), { env: { WAYMARK_HOME: 'x' } })).toBeUndefined();
  const lost = join(there, 'none-of-this-name/waymark');
  expect(told(lost, { env: { WAYMARK_HOME: lost } })).toMatch(/^WAYMARK_HOME: neither .+\/waymark nor .+ is there: /);
  expect(told(lost, { store: lost, env: { WAYMARK_HOME: there } })).toMatch(/^--store: /);
  // A new user has no data folder yet.
  expect(told(lost, { env: { WAYMARK_HOME: '' } })).toBeUndefined();
});

/** The package looks once, when it is loaded. */
function asEnvPathsHas(platform: NodeJS.Platform, env: Record<string, string>) {
  const script = `
    Object.defineProperty(process, 'platform', { value: '${platform}' });
    const { default: envPaths } = await import('env-paths');
    const { data, cache } = envPaths('waymark', { suffix: '' });
    console.log(JSON.stringify([data, cache]));`;
  const options = { env: { HOME: homedir(), ...env }, encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], options));
}

it.each<[NodeJS.Platform, Record<string, string>]>([
  ['linux', {}],
  ['linux', { XDG_DATA_HOME: '/data', XDG_CACHE_HOME: '/cache' }],
  ['linux', { XDG_DATA_HOME: '', XDG_CACHE_HOME: '' }],
  ['freebsd', {}],
  ['darwin', { XDG_DATA_HOME: '/data', XDG_CACHE_HOME: '/cache' }],
  ['win32', {}],
  ['win32', { LOCALAPPDATA: '/local' }],
])('on %s with %j the folders are those of env-paths', (platform, env) => {
  expect([dataFolder({ platform, env }), cacheFolder({ platform, env })]).toEqual(asEnvPathsHas(platform, env));
});

it('a relative XDG folder counts as none', () => {
  const own = { platform: 'linux', env: {} } as const;
  const relative = { platform: 'linux', env: { XDG_DATA_HOME: 'data', XDG_CACHE_HOME: './cache' } } as const;
  expect([dataFolder(relative), cacheFolder(relative)]).toEqual([dataFolder(own), cacheFolder(own)]);
});

it.each(['', 'relative'])('with HOME=%j the folder of the user is the one that the system has', (home) => {
  vi.stubEnv('HOME', home);
  expect(userFolder()).toBe(userInfo().homedir);
  expect(isAbsolute(dataFolder({ platform: 'linux', env: {} }))).toBe(true);
  vi.unstubAllEnvs();
});
