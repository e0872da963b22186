import { existsSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';

const NAME = 'waymark';

/** Where Waymark keeps things. All are absolute; none of them need exist. */
export type Locations = {
  readonly home: string;
  /** The learner's history: worth carrying to another machine. */
  readonly journal: string;
  /** The learner's own paths: worth carrying too. */
  readonly paths: string;
  /** What holds for this machine alone: its device name, the lock, things computed beforehand. */
  readonly local: string;
};

type LocateOptions = {
  /** The value of `--store`. */
  readonly store?: string | undefined;
  readonly env: { readonly WAYMARK_HOME?: string | undefined };
  /** The system's own place for data: {@link dataFolder}. */
  readonly defaultFolder: () => string;
  /** The user's own folder, which a leading `~` stands for. */
  readonly userFolder: () => string;
};

/**
 * The folders in use: `--store`, else `WAYMARK_HOME`, else the system's data folder. A shell makes a folder of `~` only
 * at the beginning of a word, and who reads a file of settings does not at all: so it is done here.
 * @throws {Failure} (2) when `--store` is given without a folder, or a folder is relative: its progress would be another
 * one wherever one stands.
 */
export function locate({ store, env, defaultFolder, userFolder }: LocateOptions): Locations {
  if (store === '') throw new Failure('--store: no folder given; name one, as in --store ~/waymark', 2);
  // An empty variable is what a script leaves behind that meant to unset it.
  const given = store ?? (env.WAYMARK_HOME || undefined);
  const folder = given === undefined ? defaultFolder() : given.replace(/^~(?=$|[\\/])/, userFolder);
  if (!isAbsolute(folder)) throw relative(store === undefined ? 'WAYMARK_HOME' : '--store', folder);
  const home = resolve(folder);
  return { home, journal: join(home, 'journal'), paths: join(home, 'paths'), local: join(home, 'local') };
}

/**
 * What the learner should be told of a home that was named where not even the folder is that it is to be in: a disk that
 * is not mounted, or a slip of the keyboard. Without this, all of one's progress would seem to be gone.
 */
export function homeNotice(
  { home }: Locations,
  { store, env }: Pick<LocateOptions, 'store' | 'env'>,
): string | undefined {
  const folder = dirname(home);
  if ((store ?? (env.WAYMARK_HOME || undefined)) === undefined || existsSync(folder)) return undefined;
  const what = store === undefined ? 'WAYMARK_HOME' : '--store';
  const rest = 'nothing is known of what was done, and the first tick makes both';
  return `${what}: neither ${visibleLine(home)} nor ${visibleLine(folder)} is there: ${rest}.`;
}

function relative(what: string, folder: string): Failure {
  const why = 'is relative, and would be another folder wherever you stand';
  return new Failure(`${what}: ${visibleLine(folder)} ${why}; write it in full, from / or ~ on`, 2);
}

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
