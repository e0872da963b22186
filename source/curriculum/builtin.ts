import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.ts';

// Apart from what reads a path: the entry of the program knows where it is, and reads none.

/** The id of the built-in path. */
export const BUILT_IN = 'microservices';

/**
 * Where the built-in path is: the `curriculum.json` of the nearest folder above this code. That is the package's
 * own, whether this runs from `source/` or from the bundle in `dist/`.
 * @throws Failure (exit code 1) when the installation is incomplete
 */
export function builtinFile(code = import.meta.filename): string {
  for (let folder = dirname(code); ; folder = dirname(folder)) {
    const file = join(folder, 'curriculum.json');
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) throw new Failure(`${code}: no curriculum.json above it; install Waymark again`);
  }
}
