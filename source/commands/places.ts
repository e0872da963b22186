import envPaths from 'env-paths';
import { type Locations, locate } from '../store/locations.ts';
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
