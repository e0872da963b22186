import { join } from 'node:path';
import envPaths from 'env-paths';
import { type Locations, locate } from '../store/locations.ts';
import { build } from '../version.ts';
import type { Flags } from './flags.ts';

/** What decides where things are kept. */
type Asked = { readonly flags: Flags; readonly io: { readonly process: Pick<NodeJS.Process, 'env'> } };

/** The folders in use. */
export function locationsOf({ flags, io }: Asked): Locations {
  const { env } = io.process;
  const defaultFolder = envPaths('waymark', { suffix: '' }).data;
  // '.' and not its name: a shell may stand in a folder that is gone, which only matters to a relative name.
  return locate({ store: flags.store, env, defaultFolder, cwd: '.' });
}

/**
 * The file that keeps what V8 has compiled of this program. It is run as it is, so it is in a folder that is the user's
 * own whatever the options say, and never in a home that may have come from somebody else.
 */
export function codeFile({ version, arch }: NodeJS.Process): string {
  return join(envPaths('waymark', { suffix: '' }).cache, `code-${version}-${arch}-${build}`);
}
