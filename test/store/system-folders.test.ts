import { execFileSync } from 'node:child_process';
import { homedir, userInfo } from 'node:os';
import { isAbsolute } from 'node:path';
import { expect, it, vi } from 'vitest';
import { cacheFolder, dataFolder, userFolder } from '../../source/store/system-folders.ts';

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
