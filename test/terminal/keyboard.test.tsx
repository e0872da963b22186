import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { type Key, render, Text, useInput } from 'ink';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KEY_PATIENCE } from '../../source/terminal/input.ts';
import { Keyboard } from '../../source/terminal/keyboard.ts';
import { soup } from './fixtures/soup.ts';

class Source extends EventEmitter {
  resume = vi.fn(() => this as never);
  pause = vi.fn(() => this as never);

  send(...chunks: readonly (string | Uint8Array)[]): void {
    for (const chunk of chunks) this.emit('data', Buffer.from(chunk));
  }
}

let source: Source;
let keyboard: Keyboard;
const suspend = vi.fn();

beforeEach(() => {
  suspend.mockClear();
  source = new Source();
  keyboard = new Keyboard(source, suspend);
  keyboard.open();
});

/** All that the keyboard waits with. */
const fakeClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate'] });

afterEach(() => {
  // While the clock is still the one that it has waited by.
  keyboard.close();
  vi.useRealTimers();
});

/** Collects what is read, as Ink does. */
function listen(): string[] {
  const read: string[] = [];
  keyboard.on('readable', () => {
    for (let key = keyboard.read(); key !== null; key = keyboard.read()) read.push(key);
  });
  keyboard.setRawMode(true);
  return read;
}

test('keys that come before anyone listens are kept', async () => {
  source.send('jj');
  const read = listen();
  await Promise.resolve();
  expect(read).toEqual(['j', 'j']);
});

test('what nobody reads is not kept without end', () => {
  source.send('x'.repeat(100_000));
  let kept = 0;
  while (keyboard.read() !== null) kept++;
  expect(kept).toBe(1024);
});

test('Ctrl-Z suspends and is no key; a paste is no key', () => {
  const read = listen();
  const pasted: string[] = [];
  keyboard.on('paste', (text) => pasted.push(text));
  source.send('a\x1ab\x1b[200~q\x1a\x1b[201~');
  expect(read).toEqual(['a', 'b']);
  expect(suspend).toHaveBeenCalledTimes(1);
  expect(pasted).toEqual(['q␚']);
});

describe('a lone ESC', () => {
  beforeEach(() => void fakeClock());

  test('is the Escape key when nothing follows', () => {
    const read = listen();
    source.send('\x1b');
    vi.advanceTimersByTime(KEY_PATIENCE - 1);
    expect(read).toEqual([]);
    vi.advanceTimersByTime(2);
    expect(read).toEqual(['\x1b[27u']);
  });

  test('is the beginning of a sequence when more follows, also when the timer was late', () => {
    const read = listen();
    source.send('\x1b');
    vi.advanceTimersToNextTimer();
    source.send('[A');
    vi.runAllTimers();
    expect(read).toEqual(['\x1b[A']);
  });

  test('is forgotten when the keyboard is closed', () => {
    const read = listen();
    source.send('\x1b');
    keyboard.close();
    vi.runAllTimers();
    source.send('j');
    expect(read).toEqual([]);
    expect(source.pause).toHaveBeenCalledTimes(1);
    expect(source.listenerCount('data')).toBe(0);
  });
});

const inputs: [string, Key][] = [];

function Listener() {
  useInput((input, key) => {
    inputs.push([input, key]);
  });
  return <Text>ready</Text>;
}

describe('through Ink', () => {
  async function mount() {
    inputs.length = 0;
    const stdout = Object.assign(new EventEmitter(), { columns: 80, rows: 24, isTTY: true, write: () => true });
    const app = render(<Listener />, {
      stdin: keyboard as unknown as NodeJS.ReadStream,
      stdout: stdout as unknown as NodeJS.WriteStream,
      debug: true,
      exitOnCtrlC: false,
    });
    await expect.poll(() => keyboard.listenerCount('readable')).toBeGreaterThan(0);
    return app;
  }

  test.each<[string, string, Partial<Key>, string]>([
    ['a letter', 'j', {}, 'j'],
    ['a capital', 'G', { shift: true }, 'G'],
    ['up', '\x1bOA', { upArrow: true }, ''],
    ['down', '\x1b[1;5B', { downArrow: true, ctrl: false }, ''],
    ['left', '\x1b[D', { leftArrow: true }, ''],
    ['right', '\x1b[C', { rightArrow: true }, ''],
    ['home', '\x1b[1~', { home: true }, ''],
    ['end', '\x1bOF', { end: true }, ''],
    ['page up', '\x1b[5~', { pageUp: true }, ''],
    ['page down', '\x1b[6~', { pageDown: true }, ''],
    ['enter', '\n', { return: true }, '\r'],
    ['tab', '\t', { tab: true, shift: false }, ''],
    ['shift-tab', '\x1b[Z', { tab: true, shift: true }, ''],
    ['backspace', '\x7f', { backspace: true, delete: false }, ''],
    ['delete', '\x1b[3~', { delete: true }, ''],
    ['escape', '\x1b[27u', { escape: true }, ''],
    ['Ctrl-r', '\x12', { ctrl: true }, 'r'],
  ])('%s', async (_, bytes, key, input) => {
    const app = await mount();
    source.send(bytes);
    expect(inputs).toEqual([[input, expect.objectContaining(key)]]);
    app.unmount();
  });

  test('one chunk of many keys is as many inputs', async () => {
    const app = await mount();
    source.send('jj\x1b[A\x1b\x1bk');
    expect(inputs.map(([input, key]) => (key.escape ? 'escape' : key.upArrow ? 'up' : input))).toEqual([
      'j',
      'j',
      'up',
      'escape',
    ]);
    app.unmount();
  });

  test('no bytes make it throw', async () => {
    const app = await mount();
    fakeClock();
    fc.assert(
      fc.property(soup, soup, (first, second) => {
        source.send(first, second);
        vi.runAllTimers();
      }),
      { numRuns: 10_000 },
    );
    inputs.length = 0;
    source.send('j');
    expect(inputs).toHaveLength(1);
    expect(keyboard.read()).toBeNull();
    app.unmount();
  });
});
