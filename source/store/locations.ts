import { join, resolve } from 'node:path';
import { Failure } from '../failure.ts';

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
  /** What a relative folder is relative to. */
  readonly cwd: string;
};

/**
 * The folders in use: `--store`, else `WAYMARK_HOME`, else the system's data folder (design, section 3).
 * @throws {Failure} (2) when `--store` is given without a folder.
 */
export function locate({ store, env, defaultFolder, cwd }: LocateOptions): Locations {
  if (store === '') throw new Failure('--store: no folder given; name one, as in --store ~/waymark', 2);
  // An empty variable is what a script leaves behind that meant to unset it.
  const home = resolve(cwd, store ?? (env.WAYMARK_HOME || defaultFolder()));
  return { home, journal: join(home, 'journal'), paths: join(home, 'paths'), local: join(home, 'local') };
}
