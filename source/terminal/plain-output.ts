import { fstatSync, writeSync } from 'node:fs';

const STDOUT = 1;

/**
 * Whether standard output goes to a pipe or a file. Found without `process.stdout`, the first look at which takes a
 * sixth of Node's start.
 */
export function isPlainOutput(): boolean {
  return !fstatSync(STDOUT).isCharacterDevice();
}

/**
 * Writes to standard output and returns when all of it is out, or gone because its reader has stopped reading.
 * @param otherwise takes what a full pipe does not take at once
 */
export function writePlainly(text: string, otherwise: (rest: Uint8Array) => void): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(STDOUT, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      otherwise(rest);
      return;
    }
  }
}
