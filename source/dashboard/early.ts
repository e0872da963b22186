import type { Charset } from '../text/charset.ts';
import { frameOf } from './frame.ts';
import { actionFor } from './keys/dispatch.ts';
import { nameOfRead } from './keys/key.ts';
import type { Shell } from './shell.ts';
import { screenOf } from './state/state.ts';
import { viewModelOf } from './view-model.ts';

type Terminal = {
  readonly charset: Charset;
  readonly stdin: Pick<NodeJS.ReadStream, 'on' | 'off' | 'read'>;
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>;
};

/**
 * Shows the dashboard and answers keys until Ink is there: to load it and to draw with it for the first time takes
 * longer than all the rest. What is a list's own waits for it. Returns how to stop that.
 */
export function answerEarly(shell: Shell, { charset, stdin, stdout }: Terminal): () => void {
  const asks = () => screenOf(shell.snapshot().state) === 'confirm';
  const show = () => {
    if (!asks()) stdout.write(frameOf(shell.snapshot(), charset));
  };
  const answer = () => {
    while (!asks()) {
      const read: unknown = stdin.read();
      if (typeof read !== 'string') break;
      const action = actionFor(nameOfRead(read), viewModelOf(shell.snapshot(), charset));
      if (action !== undefined) shell.dispatch(action);
    }
  };
  show();
  const unsubscribe = shell.subscribe(show);
  stdin.on('readable', answer);
  answer();
  return () => {
    stdin.off('readable', answer);
    unsubscribe();
  };
}
