import { type Instance, render } from 'ink';
import type { Charset } from '../text/charset.ts';
import { visibleLine } from '../text/visible.ts';
import { App } from './app.tsx';
import { Boundary } from './boundary.tsx';
import type { Shell } from './shell.ts';

export { firstFrame } from './first-frame.tsx';

type Terminal = {
  readonly charset: Charset;
  readonly stdin: NodeJS.ReadStream;
  /** Takes whole frames, and knows how to put them on the terminal. */
  readonly stdout: NodeJS.WriteStream;
  /** Is told what was thrown while drawing; nothing is drawn after it. */
  readonly onError: (error: unknown) => void;
};

/** Draws the dashboard on a terminal, at each change, and follows the size of the window. */
export function drawDashboard(shell: Shell, { charset, stdin, stdout, onError }: Terminal): Instance {
  stdout.on('resize', () => {
    shell.dispatch({ type: 'resized', size: { columns: stdout.columns, rows: stdout.rows } });
  });
  stdin.on('paste', (text: string) => shell.dispatch({ type: 'pasted', text: visibleLine(text) }));
  const app = (
    <Boundary onError={onError}>
      <App shell={shell} charset={charset} keysFirst />
    </Boundary>
  );
  return render(app, {
    stdin,
    stdout,
    // Ink then hands over every frame as a whole, at once, and leaves cursor and clearing to `stdout`.
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
}
