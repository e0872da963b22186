import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './cleanup.ts';
import { startTerminal, type TerminalOptions } from './pty.ts';

/** The program as users run it. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** A new, empty home for one learner. */
export function newHome(): string {
  return join(temporaryFolder(), 'home');
}

type Options = Omit<TerminalOptions, 'command'> & { readonly home?: string };

/** Opens Waymark in a terminal of its own. */
export function openWaymark({ home = newHome(), args = [], env = {}, ...rest }: Options = {}) {
  const settings = Object.entries({ WAYMARK_HOME: home, TZ: 'UTC', ...env }).map(([name, value]) => `${name}=${value}`);
  // Through `env`, since the pseudo-terminal has its own idea of TERM.
  return startTerminal({ command: 'env', args: [...settings, process.execPath, CLI, ...args], ...rest });
}
