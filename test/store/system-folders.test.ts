import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import { expect, it } from 'vitest';
import { cacheFolder, dataFolder } from '../../source/store/system-folders.ts';

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
