import type { Command } from './command.ts';
import { charsetFor, plainFor } from './output.ts';

/**
 * Does what may take longer than a second: on a terminal it is shown how far that is, and Ctrl-C stops it.
 * @param stands what stands when it is stopped
 * @throws Failure (exit code 130) when it was stopped
 */
export function waiting<T>(
  command: Command,
  work: () => Promise<T>,
  stands: () => string = () => 'nothing was changed',
): Promise<T> {
  const { flags, io } = command;
  // A terminal that can do no more than write lines cannot take one back.
  const isPlain = plainFor(command) || io.process.env['TERM'] === 'dumb';
  const show = flags.json ? 'nothing' : isPlain ? 'words' : 'line';
  const unoptimized = async () => (await import('./v8-flags.ts')).unoptimized(work);
  return io.watcher.watch(unoptimized, { stands, show, charset: charsetFor(command) });
}
