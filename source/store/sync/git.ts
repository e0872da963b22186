import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { Stopped, type Task, UNWATCHED } from '../../task.ts';
import { STORE_LIMITS } from '../disk/boundary.ts';
import { codeOf, failureAt } from '../disk/system-error.ts';
import { checkedRepository, overrulingSettings, settingsIn } from './git-permissions.ts';

type Answer = { readonly code: number; readonly stdout: Buffer; readonly stderr: string };

export type Ask = {
  /** What git reads from its standard input; nothing, when it is to read nothing. */
  readonly input?: Uint8Array;
  /** For a call that waits for another machine: it tells how far it is, and can be stopped. All others take no time. */
  readonly calling?: Calling;
};

export type Calling = {
  /** What it is: `Fetching https://…`. */
  readonly what: string;
  /** Whether the other end may ask for a password at the terminal. */
  readonly asks: boolean;
};

/** Runs git in the repository of the home: `git(['fetch', 'origin'])`. */
export type Git = (args: readonly string[], ask?: Ask) => Promise<Answer>;

type GitOptions = {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  /** Whether someone sits at the terminal, who can be asked for a password. */
  readonly interactive: boolean;
  /** How many milliseconds git may take. */
  readonly patience?: number;
  readonly task?: Task;
};

/** Longer than anyone needs to type a password, and not for ever: a job at night must end. */
const PATIENCE = 5 * 60_000;

/** So long, in milliseconds, git may tidy up when it is stopped. */
const GRACE = 2000;

/** `Receiving objects:  45% (450/1000)`, in whatever language; what the other end does to get there is not meant. */
const FAR = /(?:^|[\r\n])(?!remote: )[^\r\n]*:\s+\d+% \((\d+)\/(\d+)\)[^\r\n]*[\r\n]*$/;
/** A line of git that tells how far it is. */
const OF_PROGRESS = /:\s+\d+(?:%|,|$)|^(?:remote: )?Total \d|^Delta compression/;

/** What git leaves in the environment of a hook: Waymark called from one must not work on that repository. */
const OF_ANOTHER_REPOSITORY = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_GRAFT_FILE',
  'GIT_REPLACE_REF_BASE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_CONFIG',
];

const NAMES = ['GIT_COMMITTER_NAME', 'GIT_COMMITTER_EMAIL', 'GIT_AUTHOR_NAME', 'GIT_AUTHOR_EMAIL'];

/**
 * Makes a function that runs git, without a shell, in the repository `home/.git` and no other: a repository that
 * the home lies in is never found. It answers with what came of it, be it good or bad. What it may do is decided in
 * `git-permissions.ts`.
 * Its promise rejects with a {@link Failure} when there is no git, git does not end, or may not be used there.
 */
export function openGit({ home, env, interactive, patience = PATIENCE, task = UNWATCHED }: GitOptions): Git {
  const where = ['--literal-pathspecs', `--git-dir=${join(home, '.git')}`];
  const environment = environmentFor(env, interactive);
  let told: { readonly configuration: string; readonly settings: readonly string[] } | undefined;

  return async (args, options) => {
    const configuration = checkedRepository(home);
    if (told?.configuration !== configuration) told = { configuration, settings: await overruling() };
    return call([...told.settings, ...where, ...args], options);
  };

  async function overruling(): Promise<readonly string[]> {
    const { stdout } = await call([...where, 'config', '--list', '-z', '--show-scope', '--includes']);
    return overrulingSettings(home, settingsIn(stdout.toString())).flatMap((setting) => ['-c', setting]);
  }

  function call(args: readonly string[], { input, calling }: Ask = {}): Promise<Answer> {
    if (calling !== undefined && task.signal?.aborted) throw new Stopped();
    const mayAsk = interactive && calling?.asks === true;
    // Without the terminal ssh cannot ask there behind our back, and Ctrl-C does not end what is half done.
    const detached = !mayAsk && process.platform !== 'win32';
    if (calling !== undefined) mayAsk ? task.announce(calling.what) : task.tell(calling.what);
    return new Promise((resolve, reject) => {
      const child = spawn('git', args, {
        cwd: home,
        env: environment,
        detached,
        windowsHide: true,
        stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      });
      const stdout: Buffer[] = [];
      const stderr: Buffer[] = [];
      let length = 0;
      child.stdout?.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length <= STORE_LIMITS.answer) stdout.push(chunk);
        else child.kill();
      });
      child.stderr?.on('data', (chunk: Buffer) => {
        stderr.push(chunk);
        const [, done, total] = FAR.exec(chunk.toString()) ?? [];
        if (calling !== undefined && done !== undefined) task.tell(calling.what, Number(done), Number(total));
      });
      // When git ends before it has read everything, its own words say more than EPIPE.
      child.stdin?.on('error', () => undefined).end(input);
      const end = (signal: NodeJS.Signals) => {
        if (detached && child.pid !== undefined) tryKill(-child.pid, signal);
        else child.kill(signal);
      };
      let late = false;
      const timers = [
        setTimeout(() => {
          late = true;
          end('SIGTERM');
        }, patience),
      ];
      const stop = () => {
        end('SIGTERM');
        timers.push(setTimeout(end, GRACE, 'SIGKILL'));
      };
      const signal = calling && task.signal;
      signal?.addEventListener('abort', stop);
      const ended = () => {
        timers.forEach(clearTimeout);
        signal?.removeEventListener('abort', stop);
      };
      child.on('error', (error) => {
        ended();
        reject(codeOf(error) === 'ENOENT' ? noGit() : failureAt('git', 'read', error));
      });
      child.on('close', (code) => {
        ended();
        if (signal?.aborted) reject(new Stopped());
        else if (late) reject(new Failure(`git ${verbIn(args)} did not end within ${patience / 1000} s; try again`));
        else if (length > STORE_LIMITS.answer) reject(new Failure(`git ${verbIn(args)} answers more than can be read`));
        else resolve({ code: code ?? 1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() });
      });
    });
  }
}

/** The standard output of a git command that has no reason to fail. */
export async function ask(git: Git, args: readonly string[], options: Ask = {}): Promise<Buffer> {
  const { code, stdout, stderr } = await git(args, options);
  if (code !== 0) throw new Failure(`git ${verbIn(args)} failed: ${wordsOf(stderr) || `exit code ${code}`}`);
  return stdout;
}

/** What git is to do: the first word behind the settings for this once, `-c name=value`. */
function verbIn(args: readonly string[]): string {
  return args.find((word, index) => !word.startsWith('-') && args[index - 1] !== '-c') ?? '';
}

/** What git says is wrong, in one line: it puts the cause first, and good advice after it. */
export function wordsOf(stderr: string): string {
  const lines = stderr.split(/[\r\n]/).map((line) => line.trim());
  const isTelling = (line: string) =>
    line !== '' && !/^(warning|hint|from\b|\*)/i.test(line) && !OF_PROGRESS.test(line);
  const telling = lines.find(isTelling) ?? '';
  return withoutPassword(telling.replace(/^(fatal|error|remote): /, '').replace(/\.$/, ''));
}

/** An address as it can be shown: `https://me:secret@example.org/x` without what stands before the @. */
export function withoutPassword(text: string): string {
  return text.replaceAll(/(\w:\/\/)[^/@\s]+@/g, '$1');
}

function environmentFor(env: NodeJS.ProcessEnv, interactive: boolean): NodeJS.ProcessEnv {
  // The kind of ids that every server knows, whatever new repositories are set to have.
  const own: NodeJS.ProcessEnv = { ...env, GIT_DEFAULT_HASH: 'sha1', GIT_NO_LAZY_FETCH: '1' };
  for (const name of OF_ANOTHER_REPOSITORY) delete own[name];
  // To git a name that is empty is a mistake, and to who has cleared the variable it is none.
  for (const name of NAMES) if (own[name]?.trim() === '') delete own[name];
  return interactive ? own : { ...own, GIT_TERMINAL_PROMPT: '0' };
}

function noGit(): Failure {
  return new Failure('sync needs git, which is not installed here; install it (https://git-scm.com) and try again');
}

/** Ends a group of processes. One that has ended by itself meanwhile is none any more. */
function tryKill(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(group, signal);
  } catch {
    // It has ended.
  }
}
