import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { drawDashboard } from '../../source/dashboard/draw.tsx';
import { openShell } from '../../source/dashboard/shell.ts';
import { type Input, Keyboard } from '../../source/terminal/keyboard.ts';
import { unicode } from '../../source/text/charset.ts';
import { asItIs } from '../support/editing.ts';
import { memoryJournal, NOON } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

const size = { columns: 80, rows: 24 };
let end = () => {};
afterEach(() => end());

function terminalOf() {
  const source = Object.assign(new EventEmitter(), { resume: () => {}, pause: () => {} });
  const keyboard = new Keyboard(source as unknown as Input, () => {});
  keyboard.open();
  const frames: string[] = [];
  const stdout = Object.assign(new EventEmitter(), { ...size, write: (frame: string) => frames.push(frame) });
  return { frames, keyboard, stdout, type: (keys: string) => source.emit('data', Buffer.from(keys)) };
}

async function draw({ keyboard, stdout }: ReturnType<typeof terminalOf>) {
  const nothing = async () => {};
  const options = { journal: memoryJournal(), size, now: () => NOON, open: nothing, leave: nothing };
  const shell = await openShell({
    ...options,
    path: smallPath,
    edit: asItIs,
    library: async () => [],
  });
  const drawing = drawDashboard(shell, {
    charset: unicode,
    stdin: keyboard as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    onError: (error) => expect.fail(String(error)),
  });
  end = () => drawing.unmount();
  return { shell, drawing };
}

const isDrawn = (frame: string) => frame.trim() !== '';

it('answers keys that are there already before it draws for the first time', async () => {
  const terminal = terminalOf();
  terminal.type('?');
  await draw(terminal);
  await vi.waitFor(() => expect(terminal.frames.filter(isDrawn)).not.toEqual([]));
  expect(terminal.frames.find(isDrawn)).toContain('Move');
});

it('leaves nobody listening to the terminal, however many paths are visited', async () => {
  const terminal = terminalOf();
  const { keyboard, stdout, frames } = terminal;
  const listening = () =>
    ['resize', 'paste', 'readable'].map((event) => keyboard.listenerCount(event) + stdout.listenerCount(event));
  const before = listening();
  for (let visits = 0; visits < 20; visits++) {
    frames.length = 0;
    const { shell, drawing } = await draw(terminal);
    await vi.waitFor(() => expect(frames.some(isDrawn)).toBe(true));
    expect(Math.max(...listening())).toBeLessThan(4);
    drawing.unmount();
    await shell.close();
  }
  expect(listening()).toEqual(before);
});
