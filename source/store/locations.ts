import { isAbsolute, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';

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

export type LocateOptions = {
  /** The value of `--store`. */
  readonly store?: string | undefined;
  readonly env: { readonly WAYMARK_HOME?: string | undefined };
  /** The system's own place for data: see `system-folders.ts`. */
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

function relative(what: string, folder: string): Failure {
  const why = 'is relative, and would be another folder wherever you stand';
  return new Failure(`${what}: ${visibleLine(folder)} ${why}; write it in full, from / or ~ on`, 2);
}
