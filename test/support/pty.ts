import { execFileSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { afterFile } from './cleanup.ts';

const KEYS: Readonly<Record<string, string>> = {
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageup: '\x1b[5~',
  pagedown: '\x1b[6~',
  delete: '\x1b[3~',
  'shift-tab': '\x1b[Z',
  enter: '\r',
  escape: '\x1b',
  tab: '\t',
  space: ' ',
  backspace: '\x7f',
  'ctrl-c': '\x03',
  'ctrl-u': '\x15',
  'ctrl-r': '\x12',
  'ctrl-z': '\x1a',
};

/** What has not come to be seen after this many ms does not come, however busy the machine. */
const PATIENCE = 60_000;

export interface TerminalOptions {
  readonly command: string;
  readonly args?: readonly string[];
  /** Added to an environment without anything that tells the program that it is being tested. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly columns?: number;
  readonly rows?: number;
}

export type Terminal = Awaited<ReturnType<typeof startTerminal>>;

/**
 * Runs a program in a real terminal: a pseudo-terminal, and an emulator that shows what it writes. The
 * terminal outlives the program, as a window with a shell does, so that the state that it is left in can be looked at.
 */
export async function startTerminal(options: TerminalOptions) {
  const { command, args = [], columns = 80, rows = 24 } = options;
  const emulator = new xterm.Terminal({ cols: columns, rows, scrollback: 1000, allowProposedApi: true });
  const report = '\x1b]777;';
  // The inner shell says its process id and terminal and becomes the program; the outer one says the exit code, also
  // where Ctrl-C was for all of them.
  const script = `trap : INT; sh -c 'printf "${report}start;$$;$(tty)\\a"; exec "$@"' sh "$@"
    printf '${report}exit;%s\\a' $?; exec cat >/dev/null`;
  const pty = spawn('/bin/sh', ['-c', script, 'sh', command, ...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: options.cwd ?? process.cwd(),
    env: { ...environment(), ...options.env },
    encoding: null,
  });
  // When it has ended, its number may be that of another process.
  let isOpen = true;
  pty.onExit(() => {
    isOpen = false;
  });
  const close = () => {
    if (isOpen) pty.kill('SIGHUP');
  };
  afterFile(close);

  let raw = '';
  let cursorVisible = true;
  const reports = new EventEmitter();
  const started = once(reports, 'start');
  const exited = once(reports, 'exit').then(([code]) => Number(code));
  emulator.parser.registerOscHandler(777, (data) => {
    const [kind = '', ...values] = data.split(';');
    return reports.emit(kind, ...values);
  });
  // The emulator's own interface does not tell whether the cursor is to be seen.
  for (const final of ['h', 'l']) {
    emulator.parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(25)) cursorVisible = final === 'h';
      return false;
    });
  }
  pty.onData((data) => {
    const bytes = Buffer.from(data);
    raw += bytes.toString('latin1');
    emulator.write(bytes);
  });
  emulator.onData((reply) => pty.write(reply));

  const [id, tty] = await started;
  const pid = Number(id);

  /** The text that the terminal shows, a row a line, without blanks at the ends of rows. */
  function lines(): string[] {
    const { active } = emulator.buffer;
    const rows = Array.from({ length: emulator.rows }, (_, row) => active.getLine(active.viewportY + row));
    return rows.map((row) => row?.translateToString(true) ?? '');
  }

  function screen(): string {
    return lines().join('\n').trimEnd();
  }

  function stty(setting: string): string {
    return execFileSync('stty', [process.platform === 'darwin' ? '-f' : '-F', tty, setting], { encoding: 'utf8' });
  }

  return {
    /** The program's process id. */
    pid,
    emulator,
    lines,
    screen,
    /** Everything that the program has written, one character a byte. */
    get raw(): string {
      return raw.replaceAll(/\x1b\]777;[^\x07]*\x07/g, '');
    },
    /** The exit code as a shell sees it: 128 and the signal's number when a signal has killed the program. */
    exited,
    onAlternateScreen: () => emulator.buffer.active.type === 'alternate',
    pastesInBrackets: () => emulator.modes.bracketedPasteMode,
    wraps: () => emulator.modes.wraparoundMode,
    cursorVisible: () => cursorVisible,
    /** Whether lines are edited and echoed by the terminal itself, as a shell expects it, and Ctrl-C is a signal. */
    isCooked(): boolean {
      const settings = stty('-a').split(/[\s;]+/);
      return ['icanon', 'echo', 'isig', 'icrnl', 'opost'].every((setting) => settings.includes(setting));
    },
    /** Sets the terminal as a shell does when it takes it from a stopped program. */
    cook: () => stty('sane'),
    /** Types a key by its name (`KEYS`), or any text as it is. */
    press: (...keys: readonly string[]) => pty.write(keys.map((key) => KEYS[key] ?? key).join('')),
    paste: (text: string) => pty.write(`\x1b[200~${text}\x1b[201~`),
    resize(columns: number, rows: number): void {
      emulator.resize(columns, rows);
      pty.resize(columns, rows);
    },
    kill: (signal: NodeJS.Signals) => process.kill(pid, signal),
    /** Waits until the screen holds a text, or anything else is so. */
    async waitFor(wanted: string | ((screen: string) => boolean)): Promise<void> {
      const met = typeof wanted === 'string' ? (text: string) => text.includes(wanted) : wanted;
      for (const end = Date.now() + PATIENCE; !met(screen()); await sleep(5)) {
        if (Date.now() > end) throw new Error(`waited in vain for ${wanted}; the screen shows:\n${screen()}`);
      }
    },
    /** Takes the terminal away, as closing its window does. */
    close,
  };
}

function environment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR && { TMPDIR }), TERM: 'xterm-256color', LANG: 'C.UTF-8' };
}
