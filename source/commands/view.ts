import type { Command } from './command.ts';
import { plainFor } from './situation.ts';

/** What `waymark` shows without a verb. */
export type View = 'dashboard' | 'plain' | 'glance';

/**
 * The dashboard, where there is a terminal to draw on and a keyboard to listen to. The plain text for who asks for it,
 * and on a terminal that can do no more. Otherwise the glance.
 */
export function viewFor(command: Command): View {
  const { stdin, stdout, env } = command.io.process;
  if (plainFor(command) || command.flags.commands || (stdout.isTTY && env['TERM'] === 'dumb')) return 'plain';
  return stdin.isTTY && stdout.isTTY ? 'dashboard' : 'glance';
}
