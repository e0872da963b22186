import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Output, Screen } from '../../source/terminal/screen.ts';

/** A terminal to write to: an emulator that shows what a real one would. */
class Emulated extends EventEmitter {
  readonly emulator = new xterm.Terminal({ cols: 20, rows: 6, scrollback: 100, allowProposedApi: true });
  readonly writes: string[] = [];
  keepsUp = true;

  get columns(): number {
    return this.emulator.cols;
  }

  get rows(): number {
    return this.emulator.rows;
  }

  write(text: string): boolean {
    this.writes.push(text);
    this.emulator.write(text);
    return this.keepsUp;
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    this.emit('resize');
  }

  async shows(): Promise<string[]> {
    await new Promise<void>((parsed) => this.emulator.write('', parsed));
    const { active } = this.emulator.buffer;
    const rows = Array.from({ length: this.rows }, (_, row) => active.getLine(active.baseY + row));
    return rows.map((row) => row?.translateToString(true) ?? '');
  }
}

let terminal: Emulated;
let screen: Screen;

beforeEach(() => {
  terminal = new Emulated();
  terminal.write('first\r\nsecond\r\n$ ');
  screen = new Screen(terminal as unknown as Output);
});

function expectNoScrolling(): void {
  expect(terminal.emulator.buffer.active.baseY).toBe(0);
  expect(terminal.writes.join('')).not.toContain('\x1b[3J');
}

describe('frames', () => {
  beforeEach(() => screen.enter());

  test.each([
    ['a frame', ['one\ntwo'], ['one', 'two', '', '', '', '']],
    ['a shorter frame: the rest is erased', ['one\ntwo\nthree', 'one'], ['one', '', '', '', '', '']],
    ['a shorter line: its rest is erased', ['longer', 'short'], ['short', '', '', '', '', '']],
    ['as tall as the terminal', ['1\n2\n3\n4\n5\n6'], ['1', '2', '3', '4', '5', '6']],
    ['taller: cut', ['1\n2\n3\n4\n5\n6\n7\n8'], ['1', '2', '3', '4', '5', '6']],
    ['taller, then shorter', ['1\n2\n3\n4\n5\n6\n7\n8', 'x\n\ny'], ['x', '', 'y', '', '', '']],
    ['full width on every row', [rows(6, 'x'.repeat(20))], Array(6).fill('x'.repeat(20))],
    ['full width, changed', [rows(6, 'x'.repeat(20)), rows(6, 'y'.repeat(20))], Array(6).fill('y'.repeat(20))],
    ['wide characters', [rows(6, '漢'.repeat(10))], Array(6).fill('漢'.repeat(10))],
    ['too wide: cut, never wrapped', [rows(6, 'abcdefghijklmnopqrstuvwxyz')], Array(6).fill('abcdefghijklmnopqrsz')],
    ['bare controls are no frame', ['one', '\x1b[?25h', '', '\x1b[2K\x1b[1A\x1b[2K'], ['one', '', '', '', '', '']],
  ])('%s', async (_, frames, expected) => {
    for (const frame of frames) screen.write(frame);
    expect(await terminal.shows()).toEqual(expected);
    expectNoScrolling();
  });

  test('only lines that changed are written, each frame in one write', () => {
    screen.write('one\ntwo\nthree');
    const before = terminal.writes.length;
    screen.write('one\n2\nthree');
    screen.write('one\n2\nthree');
    expect(terminal.writes.slice(before)).toEqual([
      '\x1b[?2026h\x1b[?7l\x1b[2;1H\x1b[m\x1b[K2\x1b[m\x1b[?7h\x1b[?2026l',
    ]);
  });

  test('a colour that is never ended colours neither the next line nor the erased cells', async () => {
    screen.write('\x1b[41mred\nplain');
    await terminal.shows();
    const cell = (row: number, column: number) => terminal.emulator.buffer.active.getLine(row)?.getCell(column);
    expect(cell(0, 2)?.getBgColor()).toBe(1);
    expect(cell(0, 3)?.isBgDefault()).toBeTruthy();
    expect(cell(1, 0)?.isBgDefault()).toBeTruthy();
  });

  test('controls in a frame do nothing', async () => {
    const events: string[] = [];
    terminal.emulator.onTitleChange((title) => events.push(title));
    terminal.emulator.onBell(() => events.push('bell'));
    for (const code of [0, 2, 8, 52]) {
      terminal.emulator.parser.registerOscHandler(code, (data) => Boolean(events.push(data)));
    }
    screen.write(
      'a\x1b]0;title\x07b\x1b]52;c;cm0=\x1b\\c\x1b]8;;http://x\x07d\x07\x1b[?1049l\x1bc\x1b[6n\u009d2;t\u009ce',
    );
    expect((await terminal.shows())[0]).toBe('abcd2;te');
    expect(events).toEqual([]);
    expect(terminal.emulator.buffer.active.type).toBe('alternate');
  });

  test('whatever the frames and sizes, the terminal shows the last one, and has not scrolled', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', '漢', 'é'), maxLength: 9 });
    const frame = fc.array(line, { minLength: 1, maxLength: 9 }).map((lines) => `${lines.join('\n')}.`);
    const size = fc.record({ columns: fc.integer({ min: 19, max: 40 }), rows: fc.integer({ min: 1, max: 9 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(frame, size)), frame, async (steps, last) => {
        for (const step of steps) {
          if (typeof step === 'string') screen.write(step);
          else terminal.resize(step.columns, step.rows);
        }
        screen.write(last);
        const shown = (await terminal.shows()).map((row) => row.trimEnd());
        const cut = last.split('\n').slice(0, terminal.rows);
        expect(shown).toEqual(Array.from(shown, (_, row) => (cut[row] ?? '').trimEnd()));
        expectNoScrolling();
      }),
      { numRuns: 300 },
    );
  });
});

describe('entering and leaving', () => {
  test('the main screen comes back as it was', async () => {
    const before = await terminal.shows();
    screen.enter();
    screen.write(rows(6, 'x'.repeat(20)));
    expect((await terminal.shows())[0]).toBe('x'.repeat(20));
    expect(terminal.emulator.modes.bracketedPasteMode).toBe(true);
    screen.leave();
    expect(await terminal.shows()).toEqual(before);
    expect(terminal.emulator.modes).toMatchObject({ bracketedPasteMode: false, wraparoundMode: true });
    expectNoScrolling();
  });

  test('leaving twice writes once, and nothing is painted after it', () => {
    screen.enter();
    screen.leave();
    const { length } = terminal.writes;
    screen.leave();
    screen.write('late');
    terminal.emit('drain');
    terminal.resize(10, 3);
    expect(terminal.writes).toHaveLength(length);
  });

  test('without entering there is nothing to leave', () => {
    screen.leave();
    expect(terminal.writes).toHaveLength(1);
  });

  test('the last frame is painted on entering, also again after the shell had the terminal', async () => {
    screen.write('frame');
    screen.enter();
    terminal.write('\x1b[3;3Hshell');
    screen.enter();
    expect(await terminal.shows()).toEqual(['frame', '', '', '', '', '']);
  });

  test('at the end it is left by another way of writing', () => {
    const written: string[] = [];
    screen.enter();
    screen.leave((text) => written.push(text));
    expect(written.join('')).toContain('\x1b[?1049l');
  });
});

describe('what happens around it', () => {
  beforeEach(() => screen.enter());

  test('after a resize all is painted anew, and Ink is told after what was painted is forgotten', async () => {
    screen.write('frame');
    screen.on('resize', () => screen.write(`${screen.columns}x${screen.rows}`));
    terminal.resize(10, 3);
    expect(await terminal.shows()).toEqual(['10x3', '', '']);
    terminal.resize(30, 8);
    expect(await terminal.shows()).toEqual(['30x8', '', '', '', '', '', '', '']);
    expectNoScrolling();
  });

  test('a terminal that does not keep up gets the newest frame when it does', async () => {
    terminal.keepsUp = false;
    screen.write('1');
    const { length } = terminal.writes;
    screen.write('2');
    screen.write('3');
    expect(terminal.writes).toHaveLength(length);
    terminal.keepsUp = true;
    terminal.emit('drain');
    expect(terminal.writes).toHaveLength(length + 1);
    expect((await terminal.shows())[0]).toBe('3');
  });

  test('a terminal that does not know its size has 80 columns and 24 rows', () => {
    const unknown = new Screen(Object.assign(new EventEmitter(), { columns: 0, rows: 0, write: () => true }));
    expect([unknown.columns, unknown.rows]).toEqual([80, 24]);
  });
});

function rows(count: number, line: string): string {
  return Array(count).fill(line).join('\n');
}
