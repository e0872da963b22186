import { join } from 'node:path';
import { BUILT_IN, builtinFile } from '../../curriculum/builtin.ts';
import { Failure } from '../../failure.ts';
import type { Origin } from '../../store/cache/made-from.ts';
import { cacheFolder, dataFolder, type Locations, locate, userFolder } from '../../store/locations.ts';
import { build } from '../../version.ts';
import type { Flags } from '../line/flags.ts';

/** What decides where things are kept. */
type Asked = { readonly flags: Flags; readonly io: { readonly process: Pick<NodeJS.Process, 'env' | 'platform'> } };

/** The folders in use. */
function locationsOf({ flags, io }: Asked): Locations {
  const defaultFolder = () => orFailure(() => dataFolder(io.process));
  return locate({ store: flags.store, env: io.process.env, defaultFolder, userFolder: () => orFailure(userFolder) });
}

/** @throws {Failure} where nobody knows: without HOME and without a name, as for a number of a user in a container */
function orFailure(find: () => string): string {
  try {
    return find();
  } catch {
    throw new Failure('no home folder is known; set HOME, or WAYMARK_HOME to a folder for your progress');
  }
}

/**
 * What everything that is computed beforehand is made from.
 * @param entry the file that this runs from
 */
export function originOf(asked: Asked, entry?: string): Origin {
  return { locations: locationsOf(asked), builtin: { id: BUILT_IN, file: builtinFile(entry) }, program: build };
}

/**
 * The file that keeps what V8 has compiled of this program. It is run as it is, so it is in a folder that is the user's
 * own whatever the options say, and never in a home that may have come from somebody else. Nothing where the user has no
 * such folder.
 * @param part which part of the program
 */
export function codeFile(process: NodeJS.Process, part: string): string | undefined {
  const { version, arch } = process;
  try {
    return join(cacheFolder(process), `code-${part}-${version}-${arch}-${build}`);
  } catch {
    return undefined;
  }
}
