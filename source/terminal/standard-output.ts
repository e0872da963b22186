import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';

/**
 * What to do when standard output cannot be written: nothing when its reader has stopped reading, as in
 * `waymark log | head -1`; otherwise one line, and exit code 1.
 */
function answerForOutput(host: NodeJS.Process): void {
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
 * Whether standard output goes to a pipe or a file, or nowhere. Found without `process.stdout`, the first look at which takes a
 * tenth of Node's start.
 */
export function isPlainOutput(): boolean {
  const out = fstatSync(STDOUT);
  return !out.isCharacterDevice() || out.rdev === statSync(devNull, { throwIfNoEntry: false })?.rdev;
}

/**
 * Settles what happens to what is written, before anything is. A pipe or a file gets a standard output that writes at
 * once and is no stream, as loading Node's own takes longer than most answers: that takes over as soon as something
 * cannot be written, waits for a full pipe, and tells what is wrong.
 */
export function settleOutput(host: NodeJS.Process): void {
  const stdout = Object.getOwnPropertyDescriptor(host, 'stdout');
  const stderr = Object.getOwnPropertyDescriptor(host, 'stderr');
  // Who has settled it before has put a value in place of what Node loads.
  if (stdout?.get === undefined || stderr === undefined) return;
  if (!isPlainOutput()) {
    answerForOutput(host);
    return;
  }
  const write = (text: string): boolean => {
    let rest = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(STDOUT, rest));
      return true;
    } catch {
      Object.defineProperty(host, 'stdout', stdout);
      answerForOutput(host);
      return host.stdout.write(rest);
    }
  };
  Object.defineProperty(host, 'stdout', { configurable: true, value: { write } });
  Object.defineProperty(host, 'stderr', {
    configurable: true,
    get: () => {
      Object.defineProperty(host, 'stderr', stderr);
      // Nobody is there to be told.
      return host.stderr.on('error', () => undefined);
    },
  });
}
