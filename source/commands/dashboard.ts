import { openShell } from '../dashboard/shell.ts';
import { prepareEnvironment } from '../terminal/colour.ts';
import { openSession } from '../terminal/session.ts';
import type { Command, Run } from './command.ts';
import { browse, charsetFor, journalOf, pathOf } from './situation.ts';
import { run as glance } from './status.ts';

/** `waymark`: the dashboard. Where there is no terminal to draw on, or no keyboard to listen to, the glance. */
export const run: Run = async (command) => {
  const { stdin, stdout, env } = command.io.process;
  if (!stdin.isTTY || !stdout.isTTY || env['TERM'] === 'dumb') return glance(command);
  await dashboard(command);
  return 0;
};

async function dashboard(command: Command): Promise<void> {
  const path = await pathOf(command, command.input[0]);
  prepareEnvironment(command.io.process.env, { noColor: command.flags.color === false, isTTY: true });
  // Ink and its colour library look at the environment while they load.
  const { drawDashboard } = await import('../dashboard/draw.tsx');
  const session = openSession(command.io.process);
  const { stdin, stdout } = session;

  let quit = () => {};
  const wanted = new Promise<void>((resolve) => {
    quit = resolve;
  });
  const size = { columns: stdout.columns, rows: stdout.rows };
  const open = (address: string) => browse(command, address);
  const library = async () => [];
  const shell = await openShell({ path, journal: journalOf(command), size, open, library, leave: quit });
  try {
    session.start();
    const drawing = drawDashboard(shell, { charset: charsetFor(command), stdin, stdout });
    // Of these the second only ever fails: with an error that was thrown while drawing.
    await Promise.race([wanted, drawing.waitUntilExit()]);
    drawing.unmount();
    await shell.close();
  } finally {
    session.close();
  }
}
