import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './cleanup.ts';
import { type Environment, inside, type Outcome } from './inside.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** A program that has not ended after this many ms hangs, however busy the machine. */
const PATIENCE = 90_000;

/** An environment that holds nothing of this one, least of all that it is being tested. */
const BARE = { PATH: process.env['PATH'] ?? '', TZ: 'UTC', LANG: 'C.UTF-8', TERM: 'xterm-256color' };

export type Learner = ReturnType<typeof newLearner>;

/** Somebody who has never used Waymark: a folder to work in, and a home in it that does not exist yet. */
export function newLearner(settings: Environment = {}) {
  const folder = temporaryFolder();
  const home = join(folder, 'home');
  const own = { HOME: folder, WAYMARK_HOME: home, ...settings };
  const journal = join(home, 'journal');

  function write(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  return {
    folder,
    home,
    /** Does what `waymark ...args` does in the folder, within this process. */
    run: (...args: readonly string[]) => inside(args, { cwd: folder, env: { ...BARE, ...own } }),
    /** The same, with variables added to the environment. */
    runWith: (env: Environment, ...args: readonly string[]) =>
      inside(args, { cwd: folder, env: { ...BARE, ...own, ...env } }),
    /** The same, with Ctrl-C as soon as a text stands on standard output. */
    runUntil: (interruptAt: string, ...args: readonly string[]) =>
      inside(args, { cwd: folder, env: { ...BARE, ...own }, interruptAt }),
    /** The same, with text that comes in from a pipe. */
    runOn: (input: string, ...args: readonly string[]) =>
      inside(args, { cwd: folder, env: { ...BARE, ...own }, input }),
    /** Runs the built program as a process: for what its entry answers by itself, and for journeys from end to end. */
    start: (...args: readonly string[]) => run(process.execPath, [PROGRAM, ...args], { cwd: folder, env: own }),
    /** The same, with variables added to the environment. */
    startWith: (env: Environment, ...args: readonly string[]) =>
      run(process.execPath, [PROGRAM, ...args], { cwd: folder, env: { ...own, ...env } }),
    /** Runs a shell script in which `waymark` is the program. */
    shell: (script: string) =>
      run('/bin/sh', ['-c', `waymark() { "${process.execPath}" "${PROGRAM}" "$@"; }; ${script}`], {
        cwd: folder,
        env: own,
      }),
    /** Writes a file in the folder, and returns its path. */
    write,
    /** Writes a curriculum in the folder, and returns its path. */
    writePath: (path: object, name = 'curriculum.json') => write(name, JSON.stringify(path)),
    /** Goes to a path, as the dashboard does when it is opened there. */
    goTo: (id: string) => write('home/local/last', `${id}\n`),
    /** Writes a file of the journal, as this or another device may have left it. */
    writeJournal: (content: string, name = 'other/2026-11.json') => write(join('home', 'journal', name), content),
    /** The files of the journal that hold events, by their names in it. */
    journalFiles(): Readonly<Record<string, string>> {
      if (!existsSync(journal)) return {};
      const files = readdirSync(journal, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = files
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => !path.includes('/versions/'));
      return Object.fromEntries(paths.map((path) => [path.slice(journal.length + 1), readFileSync(path, 'utf8')]));
    },
  };
}

/** Runs a program. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Environment },
): Promise<Outcome> {
  const env = { ...BARE, ...options.env };
  const child = spawn(command, args, { cwd: options.cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
}

/** Whether a process has ended. Whose parent is gone may be kept as a zombie, where nothing waits for it. */
export function hasEnded(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() === '' || stdout.startsWith('Z');
}
