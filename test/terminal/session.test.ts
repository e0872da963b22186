import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startTerminal, type Terminal } from '../support/pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-session-'));
const program = join(folder, 'program.mjs');
const open: Terminal[] = [];

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'fixtures/program.tsx')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Ink's development tools, which are not installed, stay in a chunk of their own that is never loaded.
    splitting: true,
    external: ['react-devtools-core'],
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
});

afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

async function start(command = process.execPath, args: readonly string[] = [program]): Promise<Terminal> {
  const terminal = await startTerminal({ command, args, columns: 60, rows: 10 });
  open.push(terminal);
  await terminal.waitFor('size: 60x10');
  return terminal;
}

function expectTaken(terminal: Terminal): void {
  expect(terminal.onAlternateScreen()).toBe(true);
  expect(terminal.cursorVisible()).toBe(false);
  expect(terminal.pastesInBrackets()).toBe(true);
  expect(terminal.isCooked()).toBe(false);
}

function expectGivenBack(terminal: Terminal): void {
  expect(terminal.onAlternateScreen()).toBe(false);
  expect(terminal.cursorVisible()).toBe(true);
  expect(terminal.pastesInBrackets()).toBe(false);
  expect(terminal.wraps()).toBe(true);
  expect(terminal.isCooked()).toBe(true);
  expect(terminal.raw).not.toContain('\x1b[3J');
}

/** The state letter of a process, from /proc: T is stopped. */
function stateOf(pid: number): string | undefined {
  return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
}

describe('the terminal is given back', () => {
  const ends: readonly [string, (terminal: Terminal) => unknown, number, string][] = [
    ['q', (terminal) => terminal.press('q'), 0, ''],
    ['Ctrl-C', (terminal) => terminal.press('ctrl-c'), 0, ''],
    ['process.exit', (terminal) => terminal.press('X'), 7, ''],
    ['SIGTERM', (terminal) => terminal.kill('SIGTERM'), 143, ''],
    ['SIGHUP', (terminal) => terminal.kill('SIGHUP'), 129, ''],
    ['SIGINT', (terminal) => terminal.kill('SIGINT'), 130, ''],
    ['SIGQUIT', (terminal) => terminal.kill('SIGQUIT'), 131, ''],
    ['an error while drawing', (terminal) => terminal.press('D'), 1, internal('cannot draw')],
    [
      'a failure in a handler',
      (terminal) => terminal.press('F'),
      1,
      'waymark: journal.json:3: not valid ; run waymark check',
    ],
    ['a rejected promise', (terminal) => terminal.press('R'), 1, internal('rejected␛]0;title␇')],
  ];

  test.each(ends)('%s', async (_, end, exitCode, words) => {
    const terminal = await start();
    expectTaken(terminal);
    end(terminal);
    expect(await terminal.exited).toBe(exitCode);
    expectGivenBack(terminal);
    // A long message is broken between its words.
    const said = terminal.lines().map((line) => line.trim());
    expect(said.filter(Boolean).join(' ')).toBe(words);
  });

  test('close, while the program goes on', async () => {
    const terminal = await start();
    terminal.press('W');
    await terminal.waitFor(() => !terminal.onAlternateScreen() && terminal.isCooked());
    expectGivenBack(terminal);
    terminal.press('line\n');
    expect(await terminal.exited).toBe(8);
  });

  test.each([
    ['and the system says so', ''],
    ['and only reading and writing tell', 'setsid -w'],
  ])('the terminal is gone, %s: the program ends, and says nothing', async (_, prefix) => {
    const report = join(folder, `gone-${prefix}`);
    const script = `trap '' HUP; ${prefix} node ${program} 2>'${report}'; echo ended $? >>'${report}'`;
    const terminal = await start('sh', ['-c', script]);
    terminal.close();
    await terminal.waitFor(() => readFileSync(report, 'utf8').includes('ended'));
    expect(readFileSync(report, 'utf8')).toMatch(/^ended (?:129|0)\n$/);
  });
});

test('without a terminal it does not start', async () => {
  const terminal = await startTerminal({ command: 'sh', args: ['-c', `node ${program} </dev/null`] });
  open.push(terminal);
  expect(await terminal.exited).toBe(2);
  expect(terminal.screen()).toBe('waymark: the dashboard needs a terminal; try: waymark status');
});

function internal(message: string): string {
  return `waymark: internal error: ${message}; please report it`;
}

describe('keys', () => {
  test('are heard one by one, also those that came before the program', async () => {
    const terminal = await startTerminal({ command: 'sh', args: ['-c', `sleep 0.2; exec node ${program}`] });
    open.push(terminal);
    terminal.press('jj', 'up', 'k');
    await terminal.waitFor('keys: jjUPk');
    terminal.press('escape');
    await terminal.waitFor('keys: jjUPkESC');
    terminal.press('x'.repeat(40), '\x1b[1;5P', 'y');
    await terminal.waitFor(`keys: jjUPkESC${'x'.repeat(40)}y`);
  });

  test('a paste is no key', async () => {
    const terminal = await start();
    terminal.paste('q\x1b[A');
    await terminal.waitFor('pasted: q␛[A');
    expect(terminal.screen()).toContain('keys:\n');
  });
});

test('a resize is followed, both ways', async () => {
  const terminal = await start();
  terminal.resize(40, 6);
  await terminal.waitFor('size: 40x6');
  terminal.resize(70, 20);
  await terminal.waitFor('size: 70x20');
  expect(terminal.lines().filter((line) => line.includes('size'))).toHaveLength(1);
});

describe('stop and continue', () => {
  test('stopped from outside, where the terminal cannot be given back, it takes it again', async () => {
    const terminal = await start();
    terminal.kill('SIGSTOP');
    await terminal.waitFor(() => stateOf(terminal.pid) === 'T');
    terminal.emulator.write('\x1b[?25h\x1b[?2004l\x1b[3;1Hthe shell was here');
    terminal.cook();
    terminal.kill('SIGCONT');
    await terminal.waitFor((screen) => !screen.includes('shell') && !terminal.isCooked());
    expectTaken(terminal);
    terminal.press('k');
    await terminal.waitFor('keys: k');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    expectGivenBack(terminal);
  });

  const pressed = (terminal: Terminal) => terminal.press('ctrl-z');
  const signalled = (terminal: Terminal) => process.kill(childOf(terminal.pid), 'SIGTSTP');

  test.each([
    ['Ctrl-Z', `node ${program}`, pressed],
    ['SIGTSTP', `node ${program}`, signalled],
    ['Ctrl-Z under npm start, which waits for it,', `sh -c 'node ${program}; exit $?'`, pressed],
  ])('%s gives the terminal back to a shell, and fg takes it again', async (_, command, stop) => {
    const again = 'read line; fg';
    const shell = [command, 'echo stopped 1', again, 'echo stopped 2', again, 'echo ended $?'].join('; ');
    const terminal = await start('bash', ['-mc', shell]);
    terminal.press('j');
    for (const turn of [1, 2]) {
      await terminal.waitFor('keys: j');
      stop(terminal);
      await terminal.waitFor(`stopped ${turn}`);
      expectGivenBack(terminal);
      terminal.press('\n');
      await terminal.waitFor('keys: j');
      expectTaken(terminal);
    }
    terminal.press('q');
    await terminal.waitFor('ended 0');
    expectGivenBack(terminal);
  });

  test('Ctrl-Z with no shell above it, which cannot stop it, comes back by itself', async () => {
    const terminal = await start();
    terminal.press('ctrl-z', 'ctrl-z');
    await terminal.waitFor(() => terminal.raw.split('\x1b[?1049h').length > 2);
    terminal.press('j');
    await terminal.waitFor('keys: j');
    expectTaken(terminal);
  });
});

function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
}
