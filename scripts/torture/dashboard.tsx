/** The dashboard in this process, on a terminal that is made up: what it writes is seen, what is typed is bytes. */
import { EventEmitter } from 'node:events';
import { type Key, render, useInput } from 'ink';
import type { Path } from '../../source/curriculum/types.ts';
import { App } from '../../source/dashboard/app.tsx';
import { openShell } from '../../source/dashboard/shell.ts';
import type { Journal } from '../../source/progress/history.ts';
import { Keyboard } from '../../source/terminal/keyboard.ts';
import { Screen } from '../../source/terminal/screen.ts';
import { unicode } from '../../source/text/charset.ts';
import { asItIs } from '../../test/support/editing.ts';

type Options = {
  readonly path: Path;
  readonly journal: Journal;
  readonly columns: number;
  readonly rows: number;
  /** Gets what goes to the terminal. */
  readonly write?: (text: string) => void;
  /** Gets each frame as Ink gives it, before anything is taken out of it. */
  readonly frame?: (frame: string) => void;
  /** Hears every key that Ink hears. */
  readonly heard?: (input: string, key: Key) => void;
};

function Listener({ heard }: { readonly heard: (input: string, key: Key) => void }) {
  useInput(heard);
  return null;
}

export async function openDashboard({ path, journal, columns, rows, ...told }: Options) {
  const { write = () => {}, frame = () => {}, heard = () => {} } = told;
  const source = Object.assign(new EventEmitter(), { resume: () => source, pause: () => source });
  const terminal = Object.assign(new EventEmitter(), {
    columns,
    rows,
    write: (text: string) => {
      write(text);
      return true;
    },
  });
  const keyboard = new Keyboard(source as never, () => {});
  const screen = new Screen(terminal as never);
  const paint = screen.write.bind(screen);
  screen.write = (text) => {
    frame(text);
    return paint(text);
  };
  let left = 0;
  const shell = await openShell({
    path,
    journal,
    size: { columns, rows },
    now: Date.now,
    edit: asItIs,
    open: async () => {},
    library: async () => [],
    leave: () => {
      left++;
    },
  });
  keyboard.open();
  screen.enter();
  const app = render(
    <>
      <App shell={shell} charset={unicode} />
      <Listener heard={heard} />
    </>,
    { stdin: keyboard as never, stdout: screen as never, debug: true, exitOnCtrlC: false, patchConsole: false },
  );
  let ended: unknown = false;
  app.waitUntilExit().then(
    () => {
      ended = true;
    },
    (error: unknown) => {
      ended = error;
    },
  );
  while (keyboard.listenerCount('readable') === 0) await turn();

  return {
    shell,
    /** The bytes of one read of the terminal. */
    send: (bytes: Uint8Array | string) => source.emit('data', Buffer.from(bytes)),
    /** How often the dashboard wanted to be left. */
    left: () => left,
    /** Whether it has ended by itself: the error, or true. */
    ended: () => ended,
    async close() {
      app.unmount();
      keyboard.close();
      await shell.close();
    },
  };
}

/** Until React has drawn what it was told. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
