import { homedir } from 'node:os';
import { join } from 'node:path';

const NAME = 'waymark';

/** Of a process, what decides where its system keeps things. */
type System = Pick<NodeJS.Process, 'env' | 'platform'>;

/**
 * The folder for the data of a program, as each system has it (XDG Base Directory Specification; Apple's File System
 * Programming Guide). It is that of the package `env-paths`, which a test holds it to. The package itself makes the
 * glance wait, since it looks at all of `node:os` and `node:process`.
 */
export function dataFolder({ env, platform }: System): string {
  if (platform === 'darwin') return join(homedir(), 'Library/Application Support', NAME);
  if (platform === 'win32') return join(localAppData(env), NAME, 'Data');
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local/share'), NAME);
}

/** The folder for what is made again when it is gone. */
export function cacheFolder({ env, platform }: System): string {
  if (platform === 'darwin') return join(homedir(), 'Library/Caches', NAME);
  if (platform === 'win32') return join(localAppData(env), NAME, 'Cache');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), NAME);
}

function localAppData(env: System['env']): string {
  return env['LOCALAPPDATA'] || join(homedir(), 'AppData/Local');
}
