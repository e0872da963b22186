import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { STORE_LIMITS } from '../disk/boundary.ts';
import { codeOf, failureAt } from '../disk/system-error.ts';
import { checkedRepository, overrulingSettings, settingsIn } from './git-permissions.ts';

export type Answer = { readonly code: number; readonly stdout: Buffer; readonly stderr: string };

export type Ask = {
  /** What git reads from its standard input; nothing, when it is to read nothing. */
  readonly input?: Uint8Array;
};

/** Runs git in the repository of the home: `git(['fetch', 'origin'])`. */
export type Git = (args: readonly string[], ask?: Ask) => Promise<Answer>;

export type GitOptions = {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  /** Whether someone sits at the terminal, who can be asked for a password. */
  readonly interactive: boolean;
  /** How many milliseconds git may take. */
  readonly patience?: number;
};

/** Longer than anyone needs to type a password, and not for ever: a job at night must end. */
const PATIENCE = 5 * 60_000;

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
export function openGit({ home, env, interactive, patience = PATIENCE }: GitOptions): Git {
  const where = ['--literal-pathspecs', `--git-dir=${join(home, '.git')}`];
  const environment = environmentFor(env, interactive);
  // Without a terminal of its own, ssh cannot ask there behind our back.
  const detached = !interactive && process.platform !== 'win32';

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

  function call(args: readonly string[], { input }: Ask = {}): Promise<Answer> {
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
      child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
      // When git ends before it has read everything, its own words say more than EPIPE.
      child.stdin?.on('error', () => undefined).end(input);
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        if (detached && child.pid !== undefined) process.kill(-child.pid);
        else child.kill();
      }, patience);
      child.on('error', (error) => {
        clearTimeout(timer);
        reject(codeOf(error) === 'ENOENT' ? noGit() : failureAt('git', 'read', error));
      });
      child.on('close', (code) => {
        clearTimeout(timer);
        if (late) reject(new Failure(`git ${verbIn(args)} did not end within ${patience / 1000} s; try again`));
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
  const lines = stderr.split('\n').map((line) => line.trim());
  const telling = lines.find((line) => line !== '' && !/^(warning|hint|from\b|\*)/i.test(line)) ?? '';
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
