import type { Charset } from '../text/charset.ts';
import { visibleLine } from '../text/visible.ts';
import { frameOf } from './frame-lines.ts';
import { actionFor } from './keys/dispatch.ts';
import { nameOfRead } from './keys/key.ts';
import type { Shell } from './shell-options.ts';
import { screenOf } from './state/state.ts';
import { viewModelOf } from './view-model.ts';

type Terminal = {
  readonly charset: Charset;
  readonly stdin: Pick<NodeJS.ReadStream, 'on' | 'off' | 'read'>;
  readonly stdout: Pick<NodeJS.WriteStream, 'on' | 'off' | 'write' | 'columns' | 'rows'>;
};

type Early = {
  /** Resolves when nothing was typed for a moment, or when Ink is needed. */
  readonly quiet: Promise<void>;
  /** Nobody answers from here any more. */
  readonly hush: () => void;
};

/** How long, in ms, nothing has to be typed before Ink is loaded: whoever starts with a key has pressed it by then. */
const PAUSE = 60;

/**
 * Shows the dashboard and answers keys until Ink is there: to load it and to draw with it for the first time takes
 * longer than all the rest, and a key that came meanwhile would wait for it. What is a list's own does wait.
 */
export function answerEarly(shell: Shell, { charset, stdin, stdout }: Terminal): Early {
  const asks = () => screenOf(shell.snapshot().state) === 'confirm';
  let becomeQuiet = () => {};
  const quiet = new Promise<void>((resolve) => {
    becomeQuiet = resolve;
  });
  const timer = setTimeout(() => becomeQuiet(), PAUSE);

  let isShown = false;
  const show = () => {
    isShown = true;
    if (asks()) becomeQuiet();
    else stdout.write(frameOf(shell.snapshot(), charset));
  };
  const answer = () => {
    while (!asks()) {
      const read: unknown = stdin.read();
      if (typeof read !== 'string') break;
      timer.refresh();
      const action = actionFor(nameOfRead(read), viewModelOf(shell.snapshot(), charset));
      if (action !== undefined) shell.dispatch(action);
    }
  };
  const onPaste = (text: string) => shell.dispatch({ type: 'pasted', text: visibleLine(text) });
  const onResize = () => shell.dispatch({ type: 'resized', size: { columns: stdout.columns, rows: stdout.rows } });

  const unsubscribe = shell.subscribe(show);
  // A key that was typed meanwhile shows it as well: nothing is drawn twice for it.
  const first = setImmediate(() => {
    if (!isShown) show();
  });
  stdin.on('readable', answer);
  stdin.on('paste', onPaste);
  stdout.on('resize', onResize);
  answer();
  return {
    quiet,
    hush: () => {
      clearTimeout(timer);
      clearImmediate(first);
      stdin.off('readable', answer);
      stdin.off('paste', onPaste);
      stdout.off('resize', onResize);
      unsubscribe();
    },
  };
}
