import { fstatSync, writeSync } from 'node:fs';

/**
 * What to do when standard output cannot be written: nothing when its reader has stopped reading, as in
 * `waymark log | head -1`; otherwise one line, and exit code 1.
 */
export function answerForOutput(host: NodeJS.Process): void {
  host.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') host.exit();
    host.stderr.write(`waymark: standard output cannot be written (${code})\n`);
    host.exit(1);
  });
  // Nobody is there to be told.
  host.stderr.on('error', () => undefined);
}

const STDOUT = 1;

/**
 * Whether standard output goes to a pipe or a file. Found without `process.stdout`, the first look at which takes a
 * sixth of Node's start.
 */
export function isPlainOutput(): boolean {
  return !fstatSync(STDOUT).isCharacterDevice();
}

/**
 * Writes to standard output and returns when all of it is out, or gone because its reader has stopped reading. What a
 * full pipe does not take at once is left to the process, which ends when it is out.
 */
export function writePlainly(text: string, process: NodeJS.Process): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(STDOUT, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      answerForOutput(process);
      process.stdout.write(rest);
      return;
    }
  }
}
