import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';
import type { Environment } from './colour.ts';

/** The edges of `editText`: `process.env`, `process.platform`, `os.tmpdir()`, and `spawn` of node:child_process. */
export type Workbench = {
  /** Whether there is a keyboard. What is piped to this program is not for the editor to read. */
  readonly hasKeyboard: boolean;
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly temporary: string;
  readonly spawn: (command: string, args: readonly string[], options: SpawnOptions) => ChildProcess;
};

/**
 * Lets the learner edit a text in $VISUAL, else $EDITOR, else the system's plainest. The text lies in a folder that
 * nobody else can look into, and is gone afterwards. The editor is started without a shell, and has the terminal
 * until it ends.
 * @returns the text as it was left, without blank lines at its end
 * @throws Failure when there is neither a keyboard nor an editor that was chosen, no such editor, or it says that it
 * failed: then nothing is taken over
 */
export async function editText(text: string, bench: Workbench): Promise<string> {
  const folder = await mkdtemp(join(bench.temporary, 'waymark-note-'));
  try {
    await chmod(folder, 0o700);
    const file = join(folder, 'note.md');
    await writeFile(file, text === '' ? '' : `${text}\n`, { mode: 0o600 });
    await runEditor(file, bench);
    return (await readFile(file, 'utf8')).trimEnd();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runEditor(file: string, { hasKeyboard, env, platform, spawn }: Workbench): Promise<void> {
  const chosen = env['VISUAL'] || env['EDITOR'];
  // One that the learner has chosen may have a window of its own.
  if (!hasKeyboard && !chosen) throw new Failure('no terminal to edit a note in; give its text behind the item');
  const plainest = platform === 'win32' ? 'notepad' : 'vi';
  const [program = plainest, ...args] = (chosen || plainest).split(/\s+/).filter(Boolean);
  const problem = await new Promise<string | undefined>((resolve) => {
    const child = spawn(program, [...args, file], {
      stdio: [hasKeyboard ? 'inherit' : 'ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve('there is no such program'));
    child.once('exit', (code, signal) => resolve(code === 0 ? undefined : `it ended with ${code ?? signal}`));
  });
  if (problem === undefined) return;
  throw new Failure(`could not edit with ${visibleLine(program)}: ${problem}; set VISUAL or EDITOR`);
}
