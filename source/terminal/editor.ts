import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';
import type { Environment } from './capabilities.ts';
import { programNamed } from './programs.ts';

/** The edges of `editText`: `process.env`, `process.platform`, `os.tmpdir()`, and `spawn` of node:child_process. */
type Workbench = {
  /** Whether there is a keyboard. What is piped to this program is not for the editor to read. */
  readonly hasKeyboard: boolean;
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly temporary: string;
  readonly spawn: (command: string, args: readonly string[], options: SpawnOptions) => ChildProcess;
};

/** A text as the learner left it. It lies in its file until it is stored: nothing that was written is lost. */
export type Written = {
  /** Without blank lines at its end. */
  readonly text: string;
  /** What `error` says, and where the text is. */
  readonly unstored: (error: unknown) => unknown;
  /** Removes the file. To be called when the text is stored. */
  readonly discard: () => Promise<void>;
};

/**
 * Lets the learner edit a text in $VISUAL, else $EDITOR, else the system's plainest. The text lies in a folder that
 * nobody else can look into. The editor is started without a shell, and has the terminal until it ends.
 * @throws Failure when there is neither a keyboard nor an editor that was chosen, no such editor, it says that it
 * failed, or there is nowhere to put the text: then nothing is taken over, and what was written is kept
 */
export async function editText(text: string, bench: Workbench): Promise<Written> {
  const [program, ...args] = editorOf(bench);
  const before = text === '' ? '' : `${text}\n`;
  const { file, discard } = await fileWith(before, bench.temporary);
  const unstored = (error: unknown) => withPlace(error, file);
  try {
    await run(program, [...args, file], bench);
    return { text: await textIn(file), unstored, discard };
  } catch (error) {
    const left = await readFile(file, 'utf8').catch(() => before);
    if (left !== before) throw unstored(error);
    await discard();
    throw error;
  }
}

function editorOf(bench: Workbench): readonly [string, ...string[]] {
  const chosen = programNamed('VISUAL', bench) ?? programNamed('EDITOR', bench);
  // One that the learner has chosen may have a window of its own.
  if (chosen === undefined && !bench.hasKeyboard)
    throw new Failure('no terminal to edit a note in; give its text behind the item');
  return chosen ?? [bench.platform === 'win32' ? 'notepad' : 'vi'];
}

/** A file that only its owner can read, with this text. */
async function fileWith(text: string, temporary: string) {
  try {
    const folder = await mkdtemp(join(temporary, 'waymark-note-'));
    const discard = () => rm(folder, { recursive: true, force: true });
    await chmod(folder, 0o700);
    const file = join(folder, 'note.md');
    await writeFile(file, text, { mode: 0o600 });
    return { file, discard };
  } catch (error) {
    const why = reasonOf(error, { ENOENT: 'there is no such folder' });
    throw new Failure(`no note can be edited in ${visibleLine(temporary)}: ${why}; set TMPDIR to another folder`);
  }
}

async function textIn(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)).trimEnd();
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8' : reasonOf(error, { ENOENT: 'the editor removed it' });
    throw new Failure(`the text cannot be read: ${why}`);
  }
}

async function run(program: string, args: readonly string[], { hasKeyboard, spawn }: Workbench): Promise<void> {
  const problem = await new Promise<string | undefined>((resolve) => {
    const child = spawn(program, args, { stdio: [hasKeyboard ? 'inherit' : 'ignore', 'inherit', 'inherit'] });
    child.once('error', (error) => {
      resolve(reasonOf(error, { ENOENT: 'there is no such program', EACCES: 'it may not be run' }));
    });
    child.once('exit', (code, signal) => resolve(code === 0 ? undefined : `it ended with ${code ?? signal}`));
  });
  if (problem === undefined) return;
  throw new Failure(`could not edit with ${visibleLine(program)}: ${problem}; set VISUAL or EDITOR`);
}

function reasonOf(error: unknown, known: Readonly<Record<string, string>>): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return known[code] ?? code;
}

function withPlace(error: unknown, file: string): unknown {
  const where = `your text is in ${visibleLine(file)}`;
  if (error instanceof Failure) return new Failure(`${error.message}; ${where}`, error.exitCode);
  return new Error(`${error instanceof Error ? error.message : error} (${where})`, { cause: error });
}
