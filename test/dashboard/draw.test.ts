import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { drawDashboard } from '../../source/dashboard/draw.tsx';
import { answerEarly } from '../../source/dashboard/early.ts';
import { openShell } from '../../source/dashboard/shell.ts';
import type { Shell } from '../../source/dashboard/shell-options.ts';
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

function open(): Promise<Shell> {
  const nothing = async () => {};
  const options = { journal: memoryJournal(), size, now: () => NOON, open: nothing, leave: nothing };
  return openShell({
    ...options,
    path: smallPath,
    edit: asItIs,
    library: async () => [],
  });
}

async function draw({ keyboard, stdout }: ReturnType<typeof terminalOf>, opened?: Shell) {
  const shell = opened ?? (await open());
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

describe('before Ink is there,', () => {
  it('the frame is shown, keys are answered, and so are those that come then', async () => {
    const terminal = terminalOf();
    const { keyboard, stdout, frames } = terminal;
    terminal.type('jj');
    const shell = await open();
    const early = answerEarly(shell, {
      charset: unicode,
      stdin: keyboard as unknown as NodeJS.ReadStream,
      stdout: stdout as unknown as NodeJS.WriteStream,
    });
    expect(shell.snapshot().state.cursor).toEqual({ panel: 1, row: 0 });
    terminal.type('k\u001B[A?');
    expect(shell.snapshot().state.cursor).toEqual({ panel: 0, row: 0 });
    expect(frames.at(-1)).toContain('Move');
    early.hush();
    terminal.type('q');
    expect(shell.snapshot().state.screen.name).toBe('help');
    expect([keyboard.listenerCount('readable'), keyboard.read()]).toEqual([0, 'q']);
  });

  it('the answers to a question wait for it', async () => {
    const terminal = terminalOf();
    const shell = await open();
    const early = answerEarly(shell, {
      charset: unicode,
      stdin: terminal.keyboard as unknown as NodeJS.ReadStream,
      stdout: terminal.stdout as unknown as NodeJS.WriteStream,
    });
    terminal.type('l \u001B[B\r');
    await early.quiet;
    early.hush();
    expect(shell.snapshot().state.screen.name).toBe('confirm');
    await draw(terminal, shell);
    await expect.poll(() => shell.snapshot().progress.totals.done).toBe(1);
  });
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
    await expect.poll(() => frames.some(isDrawn)).toBe(true);
    expect(Math.max(...listening())).toBeLessThan(4);
    drawing.unmount();
    await shell.close();
  }
  expect(listening()).toEqual(before);
});

describe('a question, with keys that come all at once,', () => {
  const DOWN = '\u001B[B';
  const done = async (keys: string): Promise<number> => {
    const terminal = terminalOf();
    const { shell } = await draw(terminal);
    await expect.poll(() => terminal.frames.some(isDrawn)).toBe(true);
    // Three is locked: it is asked about.
    terminal.type(keys);
    await expect.poll(() => terminal.frames.at(-1)).toContain('Move');
    const { progress } = shell.snapshot();
    return progress.resources.filter(({ state }) => state === 'done').length;
  };

  it.each([
    ['takes them in their order: the other answer, and that', `l ${DOWN}\r?`, 1],
    ['the other answer twice is the first again', `l ${DOWN}${DOWN}\r?`, 0],
    ['the letters of the list, too', 'l jjj\r?', 1],
    ['the first answer ticks nothing', 'l \r?', 0],
    ['a number is an answer', 'l 2?', 1],
    ['y and n are the table\u2019s own', 'l n y?', 1],
    ['what comes after the answer is for the path', `l ${DOWN}\rj?`, 1],
  ])('%s', async (_, keys, expected) => {
    expect(await done(keys)).toBe(expected);
  });
});
