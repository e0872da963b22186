import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { type Disk, realDisk } from '../disk.ts';
import { writeCached } from './cached-file.ts';

/** A program that has been read, and what V8 has made of it. */
export type Program<Exports> = {
  readonly run: () => Exports;
  /**
   * What V8 has compiled so far, for the next start; nothing when this start had it already, or when it is no more than
   * was given before: V8 forgets what has not run for long.
   */
  readonly compiled: () => Uint8Array | undefined;
};

/**
 * Compiled code as it is kept: twice. V8 runs damaged code until it crashes; it only refuses what another version has
 * compiled.
 */
export function cachedCode(compiled: Uint8Array): Uint8Array {
  return Buffer.concat([compiled, compiled]);
}

/**
 * Reads a CommonJS file, which is all ASCII, as Node does, but with the code that V8 compiled the last time, if that was
 * kept in `cache`. Node has this built in only from 22.1 on.
 */
export function readProgram<Exports>(
  file: string,
  cache: string | undefined,
  require: NodeJS.Require,
): Program<Exports> {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const cachedData = cache === undefined ? undefined : codeIn(cache);
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  // Not the bytes themselves: what is returned would hold on to them.
  const isCached = cachedData !== undefined && !script.cachedDataRejected;
  let most = 0;
  return {
    run() {
      const module = { exports: {} as Exports };
      script.runInThisContext()(module.exports, require, module, file, dirname(file));
      return module.exports;
    },
    compiled() {
      const code = isCached ? undefined : script.createCachedData();
      if (code === undefined || code.length <= most) return undefined;
      most = code.length;
      return code;
    },
  };
}

function codeIn(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const half = bytes.length / 2;
    return bytes.subarray(0, half).equals(bytes.subarray(half)) ? bytes.subarray(0, half) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what V8 has compiled for the next start, in place of what it has compiled of other builds with the same Node.
 * @throws {Failure} when it cannot be written
 */
export async function cacheCode(file: string, compiled: Uint8Array, disk: Disk = realDisk): Promise<void> {
  const folder = dirname(file);
  const stem = basename(file).replace(/[^-]*$/, '');
  await writeCached(disk, folder, file, cachedCode(compiled));
  const others = disk.readdir(folder, { withFileTypes: true }).map(({ name }) => name);
  const old = others.filter((name) => name.startsWith(stem) && name !== basename(file));
  await Promise.all(old.map((name) => disk.unlink(join(folder, name))));
}
