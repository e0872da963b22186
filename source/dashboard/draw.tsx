import { render } from 'ink';
import type { Charset } from '../text/charset.ts';
import { visibleLine } from '../text/visible.ts';
import { App, Boundary } from './app.tsx';
import type { Shell } from './shell-options.ts';
import { screenOf } from './state/state.ts';
import type { Gate } from './view/components.tsx';

type Terminal = {
  readonly charset: Charset;
  /** Can keep keys back, in their order. */
  readonly stdin: NodeJS.ReadStream & Partial<Gate>;
  /** Takes whole frames, and knows how to put them on the terminal. */
  readonly stdout: NodeJS.WriteStream;
  /** Is told what was thrown while drawing; nothing is drawn after it. */
  readonly onError: (error: unknown) => void;
};

type Drawing = { /** Ends it: nobody listens to the terminal any more. */ readonly unmount: () => void };

/** Draws the dashboard on a terminal, at each change, and follows the size of the window. */
export function drawDashboard(shell: Shell, { charset, stdin, stdout, onError }: Terminal): Drawing {
  const onResize = () => shell.dispatch({ type: 'resized', size: { columns: stdout.columns, rows: stdout.rows } });
  // Its size may have changed since the shell was opened.
  onResize();
  const onPaste = (text: string) => shell.dispatch({ type: 'pasted', text: visibleLine(text) });
  const gate: Gate = { hold: () => stdin.hold?.(), release: () => stdin.release?.() };
  const unhold = holdForQuestions(shell, gate);
  stdout.on('resize', onResize);
  stdin.on('paste', onPaste);
  const app = (
    <Boundary onError={onError}>
      <App shell={shell} charset={charset} gate={gate} />
    </Boundary>
  );
  const instance = render(app, {
    stdin,
    stdout,
    // Ink then hands over every frame as a whole, at once, and leaves cursor and clearing to `stdout`.
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  return {
    unmount: () => {
      unhold();
      stdout.off('resize', onResize);
      stdin.off('paste', onPaste);
      instance.unmount();
    },
  };
}

/**
 * Holds keys back from the moment on that a question is there: those behind the key that brought it are for its list,
 * which opens the gate as soon as it listens. Returns how to stop that.
 */
export function holdForQuestions({ snapshot, subscribe }: Shell, gate: Gate): () => void {
  let asked = false;
  const look = () => {
    const asks = screenOf(snapshot().state) === 'confirm';
    if (asks && !asked) gate.hold();
    if (!asks && asked) gate.release();
    asked = asks;
  };
  look();
  const unsubscribe = subscribe(look);
  return () => {
    unsubscribe();
    gate.release();
  };
}
