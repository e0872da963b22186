import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isTrusted } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { writeCached } from './cached-file.ts';

/** A program that has been read, and what V8 has made of it. */
type Program<Exports> = {
  readonly run: () => Exports;
  /**
   * What V8 has compiled so far, for the next start; nothing when this start had it already, or when it is no more than
   * was given before: V8 forgets what has not run for long.
   * @param verb what it was compiled for: for each, other parts of the program are run
   */
  readonly compiled: (verb: string) => Uint8Array | undefined;
  /** Whether this start had it already. */
  readonly isKept: (verb: string) => boolean;
};

/** The verbs that code was compiled for stand before it, in so many bytes. */
const HEAD = 512;

/**
 * Compiled code as it is kept: twice. V8 runs damaged code until it crashes; it only refuses what another version has
 * compiled.
 */
function cachedCode(compiled: Uint8Array): Uint8Array {
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
  // Here, since the entry has this and mostly does not come to it.
  const { Script }: typeof import('node:vm') = require('node:vm');
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const cached = cache === undefined ? undefined : codeIn(cache);
  const script = new Script(source, { filename: file, ...(cached && { cachedData: cached.code }) });
  // Not the bytes themselves: what is returned would hold on to them.
  const verbs = cached !== undefined && !script.cachedDataRejected ? cached.verbs : [];
  let most = 0;
  return {
    run() {
      const module = { exports: {} as Exports };
      script.runInThisContext()(module.exports, require, module, file, dirname(file));
      return module.exports;
    },
    isKept: (verb) => verbs.includes(verb),
    compiled(verb) {
      const code = verbs.includes(verb) ? undefined : script.createCachedData();
      if (code === undefined || code.length <= most) return undefined;
      most = code.length;
      return Buffer.concat([Buffer.from([...verbs, verb].join(',').padEnd(HEAD).slice(0, HEAD)), code]);
    },
  };
}

/** What was compiled, and for what. It is run as it is: so nobody else may have had a hand in it. */
function codeIn(file: string): { readonly verbs: readonly string[]; readonly code: Buffer } | undefined {
  try {
    if (!isTrusted(realDisk, file)) return undefined;
    const bytes = readFileSync(file);
    const half = bytes.subarray(0, bytes.length / 2);
    if (half.length <= HEAD || !half.equals(bytes.subarray(bytes.length / 2))) return undefined;
    return { verbs: half.toString('latin1', 0, HEAD).trimEnd().split(','), code: half.subarray(HEAD) };
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
