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
