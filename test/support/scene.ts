import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { drawDashboard } from '../../source/dashboard/draw.tsx';
import { frameOf } from '../../source/dashboard/frame-lines.ts';
import { actionFor } from '../../source/dashboard/keys/dispatch.ts';
import { openShell } from '../../source/dashboard/shell.ts';
import type { Shell } from '../../source/dashboard/shell-options.ts';
import type { Size } from '../../source/dashboard/state/layout.ts';
import { viewModelOf } from '../../source/dashboard/view-model.ts';
import { type Charset, unicode } from '../../source/text/charset.ts';
import { asItIs } from './editing.ts';
import { memoryJournal, NOON } from './journal.ts';
import type { Scene } from './scenes.ts';

/** The dashboard as it is where a scene ends. */
async function openScene(scene: Scene, { columns, rows }: Size, charset: Charset): Promise<Shell> {
  const { path, newEvents = [], notices = [], parts = [], question, isBelow = false, keys = [] } = scene;
  const shell = await openShell({
    path,
    journal: memoryJournal(...newEvents),
    size: { columns, rows: scene.rows ?? rows },
    isBelow,
    question,
    notices,
    now: () => NOON + (scene.daysLater ?? 0) * 24 * 60 * 60 * 1000,
    edit: asItIs,
    open: async () => {},
    library: async () => scene.library ?? new Promise(() => {}),
    parts: async () => ({ type: 'screen-opened', screen: { name: 'parts', cursor: 0, parts } }),
    leave: () => {},
  });
  for (const key of keys) {
    const action = actionFor(key, viewModelOf(shell.snapshot(), charset));
    if (action !== undefined) shell.dispatch(action);
    // The journal is in memory: what a key has begun is finished before the next turn.
    await setImmediate();
  }
  return shell;
}

/**
 * The frame that a scene ends with, as it is put on the terminal before Ink is there: in a tenth of the time. Nothing
 * where the answers to a question are in it, which only Ink draws.
 */
export async function paintScene(scene: Scene, size: Size, charset: Charset = unicode): Promise<string | undefined> {
  const shell = await openScene(scene, size, charset);
  const snapshot = shell.snapshot();
  await shell.close();
  return scene.typed === undefined && snapshot.state.screen.name !== 'confirm' ? frameOf(snapshot, charset) : undefined;
}

/** The frame that a scene ends with, as Ink draws it: a line of text a row, with colours. */
export async function drawScene(scene: Scene, size: Size, charset: Charset = unicode): Promise<string> {
  const { columns, rows } = size;
  const shell = await openScene(scene, size, charset);
  let listen = () => {};
  const listening = new Promise<void>((resolve) => {
    listen = resolve;
  });
  const stdin = Object.assign(new PassThrough(), {
    ...{ isTTY: true, setRawMode() {}, ref() {}, unref() {} },
    // The list of a question says that it listens.
    ...{ hold() {}, release: () => listen() },
  });
  const stdout = Object.assign(new PassThrough(), { columns, rows: scene.rows ?? rows, isTTY: true });
  const drawn = new Promise<string>((resolve) => {
    // Before the first frame Ink says that there is nothing.
    stdout.on('data', (frame) => String(frame) !== '' && resolve(String(frame)));
  });
  const { unmount } = drawDashboard(shell, {
    charset,
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    onError: (error) => {
      throw error;
    },
  });
  let frame = await drawn;
  if (scene.typed !== undefined) {
    const again = new Promise<string>((resolve) => stdout.on('data', (next) => resolve(String(next))));
    await listening;
    stdin.write(scene.typed);
    frame = await again;
  }
  unmount();
  await shell.close();
  return frame;
}
