import { stripVTControlCharacters } from 'node:util';
import { render } from 'ink-testing-library';
import { expect, vi } from 'vitest';
import type { Path } from '../../source/curriculum/types.ts';
import { App } from '../../source/dashboard/app.tsx';
import { holdForQuestions } from '../../source/dashboard/draw.tsx';
import { openShell } from '../../source/dashboard/shell.ts';
import type { ShellOptions } from '../../source/dashboard/shell-options.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import type { Progress } from '../../source/progress/progress.ts';
import { type Charset, unicode } from '../../source/text/charset.ts';
import { asItIs } from './editing.ts';
import { memoryJournal, NOON } from './journal.ts';
import { smallPath } from './paths.ts';

const KEYS: Readonly<Record<string, string>> = {
  down: '\u001B[B',
  up: '\u001B[A',
  enter: '\r',
  escape: '\u001B',
  tab: '\t',
  space: ' ',
  backspace: '\b',
  left: '\u001B[D',
  'ctrl-u': '\u0015',
  'ctrl-w': '\u0017',
  'shift-tab': '\u001B[Z',
  'page-down': '\u001B[6~',
  'ctrl-r': '\u0012',
  'ctrl-c': '\u0003',
};

type Options = {
  readonly path?: Path;
  readonly newEvents?: readonly NewEvent[];
  readonly columns?: number;
  readonly rows?: number;
  readonly charset?: Charset;
  readonly library?: readonly Progress[] | ShellOptions['library'];
} & Partial<Pick<ShellOptions, 'edit' | 'open' | 'leave' | 'isBelow' | 'question' | 'notices' | 'sessions' | 'now'>>;

/** Opens a dashboard over a journal in memory, and gives what a test needs to press keys and look. */
export async function openDashboard({
  path = smallPath,
  newEvents = [],
  columns = 80,
  rows = 30,
  ...rest
}: Options = {}) {
  const journal = memoryJournal(...newEvents);
  const { library: paths = [] } = rest;
  const library = typeof paths === 'function' ? paths : async () => paths;
  const open = vi.fn(rest.open ?? (async () => {}));
  const leave = vi.fn(rest.leave ?? (() => {}));
  const edit = rest.edit ?? asItIs;
  const shell = await openShell({
    path,
    journal,
    size: { columns, rows },
    now: () => NOON,
    ...rest,
    edit,
    open,
    leave,
    library,
  });
  // As the keyboard holds keys back for a list that does not listen yet.
  let isHeld = false;
  const typed: string[] = [];
  const type = () => {
    while (!isHeld && typed.length > 0) stdin.write(typed.shift() ?? '');
  };
  const gate = {
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      setImmediate(type);
    },
  };
  holdForQuestions(shell, gate);
  const { stdin, lastFrame, unmount } = render(<App shell={shell} charset={rest.charset ?? unicode} gate={gate} />);
  const frame = () => stripVTControlCharacters(lastFrame() ?? '').replaceAll(/ +$/gm, '');
  // A frame does not yet mean that somebody listens.
  await expect.poll(() => stdin.listenerCount('readable')).toBeGreaterThan(0);

  return {
    journal,
    shell,
    open,
    leave,
    frame,
    unmount,
    lines: () => frame().split('\n'),
    press: (...keys: readonly string[]) => {
      typed.push(...keys.map((key) => KEYS[key] ?? key));
      type();
    },
    /** Waits until the screen shows a text. */
    shows: (text: string) => expect.poll(frame).toContain(text),
    /** Waits until the screen shows a text no more. */
    hides: (text: string) => expect.poll(frame).not.toContain(text),
  };
}
