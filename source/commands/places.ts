import { join } from 'node:path';
import { BUILT_IN, builtinFile } from '../curriculum/builtin.ts';
import type { Origin } from '../store/kept-glance.ts';
import { type Locations, locate } from '../store/locations.ts';
import { cacheFolder, dataFolder } from '../store/system-folders.ts';
import { build } from '../version.ts';
import type { Flags } from './flags.ts';

/** What decides where things are kept. */
type Asked = { readonly flags: Flags; readonly io: { readonly process: Pick<NodeJS.Process, 'env' | 'platform'> } };

/** The folders in use. */
export function locationsOf({ flags, io }: Asked): Locations {
  // '.' and not its name: a shell may stand in a folder that is gone, which only matters to a relative name.
  return locate({ store: flags.store, env: io.process.env, defaultFolder: dataFolder(io.process), cwd: '.' });
}

/**
 * What everything that is computed beforehand is made from.
 * @param code the file that this runs from
 */
export function originOf(asked: Asked, code?: string): Origin {
  return { locations: locationsOf(asked), builtin: { id: BUILT_IN, file: builtinFile(code) }, program: build };
}

/**
 * The file that keeps what V8 has compiled of this program. It is run as it is, so it is in a folder that is the user's
 * own whatever the options say, and never in a home that may have come from somebody else.
 */
export function codeFile(process: NodeJS.Process): string {
  const { version, arch } = process;
  return join(cacheFolder(process), `code-${version}-${arch}-${build}`);
}
