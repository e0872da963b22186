import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { drawDashboard } from '../../source/dashboard/draw.tsx';
import { openShell } from '../../source/dashboard/shell.ts';
import { type Input, Keyboard } from '../../source/terminal/keyboard.ts';
import { unicode } from '../../source/text/charset.ts';
import { memoryJournal, NOON } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

let end = () => {};
afterEach(() => end());

it('answers keys that are there already before it draws for the first time', async () => {
  const size = { columns: 80, rows: 24 };
  const nothing = async () => {};
  const options = { journal: memoryJournal(), size, now: () => NOON, open: nothing, leave: nothing };
  const shell = await openShell({ ...options, path: smallPath, edit: async (text) => text, library: async () => [] });
  const terminal = Object.assign(new EventEmitter(), { resume: () => {}, pause: () => {} });
  const keyboard = new Keyboard(terminal as unknown as Input, () => {});
  keyboard.open();
  terminal.emit('data', Buffer.from('?'));
  const frames: string[] = [];
  const stdout = Object.assign(new EventEmitter(), { ...size, write: (frame: string) => frames.push(frame) });

  const drawing = drawDashboard(shell, {
    charset: unicode,
    stdin: keyboard as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    onError: (error) => expect.fail(String(error)),
  });
  end = () => drawing.unmount();

  await vi.waitFor(() => expect(frames.filter((frame) => frame.trim() !== '')).not.toEqual([]));
  expect(frames.find((frame) => frame.trim() !== '')).toContain('Move');
});
