import { homedir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

const NAME = 'waymark';

/** Of a process, what decides where its system keeps things. */
type System = Pick<NodeJS.Process, 'env' | 'platform'>;

/**
 * The user's own folder. HOME may be empty or relative, as a service or a container leaves it: then it is the one that
 * the system has for the user.
 * @throws where nobody knows
 */
export function userFolder(): string {
  const folder = homedir();
  const own = isAbsolute(folder) ? folder : userInfo().homedir;
  if (!isAbsolute(own)) throw new Error('no home folder');
  return own;
}

/**
 * The folder for the data of a program, as each system has it (XDG Base Directory Specification; Apple's File System
 * Programming Guide). It is that of the package `env-paths`, which a test holds it to. The package itself makes the
 * glance wait, since it looks at all of `node:os` and `node:process`.
 */
export function dataFolder({ env, platform }: System): string {
  if (platform === 'darwin') return join(userFolder(), 'Library/Application Support', NAME);
  if (platform === 'win32') return join(localAppData(env), NAME, 'Data');
  return join(xdgFolder(env['XDG_DATA_HOME']) ?? join(userFolder(), '.local/share'), NAME);
}

/** The folder for what is made again when it is gone. */
export function cacheFolder({ env, platform }: System): string {
  if (platform === 'darwin') return join(userFolder(), 'Library/Caches', NAME);
  if (platform === 'win32') return join(localAppData(env), NAME, 'Cache');
  return join(xdgFolder(env['XDG_CACHE_HOME']) ?? join(userFolder(), '.cache'), NAME);
}

/** The specification says of a relative one that it is invalid and to be ignored. */
function xdgFolder(folder: string | undefined): string | undefined {
  return folder !== undefined && isAbsolute(folder) ? folder : undefined;
}

function localAppData(env: System['env']): string {
  return env['LOCALAPPDATA'] || join(userFolder(), 'AppData/Local');
}
