/** The built program on a real pseudo-terminal, with something done to it that no learner can do. */
import { startTerminal, type Terminal } from '../../test/support/pty.ts';
import { CLI, newHome, openWaymark } from '../../test/support/waymark.ts';

/** Opens the dashboard, and resolves once it is drawn. `injected` runs in its process first. */
export async function openProgram(options: { injected?: string; columns?: number; rows?: number } = {}) {
  const { injected, ...size } = options;
  const terminal = await openWaymark({ ...size, env: injected === undefined ? {} : nodeOptions(injected) });
  await terminal.waitFor('Microservices');
  return terminal;
}

/** Opens the dashboard from a shell with job control, in which it can be stopped. */
export async function openInShell(script: (waymark: string) => string): Promise<Terminal> {
  const waymark = `WAYMARK_HOME='${newHome()}' '${process.execPath}' '${CLI}'`;
  const terminal = await startTerminal({ command: 'bash', args: ['-mc', script(waymark)] });
  await terminal.waitFor('0 of 7');
  return terminal;
}

/** The exit code. Rejects, unlike `terminal.exited`, when the program does not end. */
export async function endOf(terminal: Terminal): Promise<number> {
  let ended = false;
  terminal.exited.finally(() => {
    ended = true;
  });
  await terminal.waitFor(() => ended);
  return terminal.exited;
}

/** Makes a program run some code before it begins. */
export function nodeOptions(code: string): Record<string, string> {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

/** What of the terminal is not as it was before: main screen, cursor, wrapping, line editing, no brackets, history. */
export function notGivenBack(terminal: Terminal): readonly string[] {
  const wrong: readonly (readonly [string, boolean])[] = [
    ['the alternate screen', terminal.onAlternateScreen()],
    ['no cursor', !terminal.cursorVisible()],
    ['brackets around pastes', terminal.pastesInBrackets()],
    ['no wrapping', !terminal.wraps()],
    ['raw mode', !terminal.isCooked()],
    ['the scrollback erased', terminal.raw.includes('\x1b[3J')],
  ];
  return wrong.filter(([, is]) => is).map(([what]) => what);
}
