import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** A program that has been read, and what V8 has made of it. */
export type Program<Exports> = {
  readonly run: () => Exports;
  /** What V8 has compiled so far, for the next start; nothing when this start had it already. */
  readonly compiled: () => Uint8Array | undefined;
};

/**
 * Reads a CommonJS file, which is all ASCII, as Node does, but with the code that V8 compiled the last time, if that was
 * kept in `cache`. V8 itself refuses what another version has compiled. Node has this built in only from 22.1 on.
 */
export function readProgram<Exports>(file: string, cache: string, require: NodeJS.Require): Program<Exports> {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const cachedData = readOrNothing(cache);
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  // Not the bytes themselves: what is returned would hold on to them.
  const isCached = cachedData !== undefined && !script.cachedDataRejected;
  return {
    run() {
      const module = { exports: {} as Exports };
      script.runInThisContext()(module.exports, require, module, file, dirname(file));
      return module.exports;
    },
    compiled: () => (isCached ? undefined : script.createCachedData()),
  };
}

function readOrNothing(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
