import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, openGit, withoutPassword, wordsOf } from '../../../source/store/sync/git.ts';
import { addressOf } from '../../../source/store/sync/git-repository.ts';
import { temporaryFolder } from '../../support/cleanup.ts';

/** A home, and a program called git that is a shell script. */
function fakeGit(script: string, options: { interactive?: boolean; patience?: number; env?: NodeJS.ProcessEnv } = {}) {
  const home = temporaryFolder();
  const bin = join(home, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'git'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, 'git'), 0o755);
  const { interactive = false, env, ...rest } = options;
  const PATH = `${bin}:${process.env['PATH']}`;
  return { home, git: openGit({ home, env: { PATH, ...env }, interactive, ...rest }) };
}

describe('git', () => {
  it('is run without a shell, in the repository of the home', async () => {
    const { home, git } = fakeGit('pwd; for word; do echo "$word"; done');
    const { stdout } = await git(['log', '$HOME; *', '', '.']);
    const [at, ...words] = stdout.toString().trimEnd().split('\n');
    expect(at).toBe(home);
    expect(words.slice(-5)).toEqual([`--git-dir=${join(home, '.git')}`, 'log', '$HOME; *', '', '.']);
  });

  it('asks for nothing when nobody sits there, and is left alone when someone does', async () => {
    const script = 'echo "$GIT_TERMINAL_PROMPT"; if (: < /dev/tty) 2> /dev/null; then echo tty; fi';
    const { stdout } = await fakeGit(script).git(['x']);
    expect(stdout.toString()).toBe('0\n');
    const asked = await fakeGit('echo "$GIT_TERMINAL_PROMPT"', { interactive: true }).git(['x']);
    expect(asked.stdout.toString()).toBe('\n');
    const env = { GIT_TERMINAL_PROMPT: '1' };
    const own = await fakeGit('echo "$GIT_TERMINAL_PROMPT"', { interactive: true, env }).git(['x']);
    expect(own.stdout.toString()).toBe('1\n');
  });

  it('is not led to another repository by its environment', async () => {
    const env = {
      GIT_DIR: '/other',
      GIT_WORK_TREE: '/other',
      GIT_INDEX_FILE: '/x',
      GIT_CONFIG: '/x',
      GIT_SSH_COMMAND: 'mine',
    };
    const { stdout } = await fakeGit('env | grep ^GIT_ | sort', { env }).git(['x']);
    const names = stdout.toString().match(/^\w+/gm);
    expect(names).toEqual(['GIT_DEFAULT_HASH', 'GIT_NO_LAZY_FETCH', 'GIT_SSH_COMMAND', 'GIT_TERMINAL_PROMPT']);
  });

  it('takes a name that was cleared for one that is not set', async () => {
    const env = { GIT_COMMITTER_NAME: '', GIT_COMMITTER_EMAIL: ' ', GIT_AUTHOR_NAME: 'Me' };
    const { stdout } = await fakeGit('env | grep -E "^GIT_(COMM|AUTH)"', { env }).git(['x']);
    expect(stdout.toString()).toBe('GIT_AUTHOR_NAME=Me\n');
  });

  it('is told all of its input, also when it does not listen', async () => {
    const input = Buffer.alloc(1_000_000, 'x');
    expect((await fakeGit('wc -c').git(['x'], { input })).stdout.toString().trim()).toBe('1000000');
    expect(await fakeGit('exit 3').git(['x'], { input })).toMatchObject({ code: 3 });
  });

  it('is not waited for for ever', async () => {
    for (const interactive of [false, true]) {
      const { git } = fakeGit('case "$*" in *--list*) ;; *) exec sleep 60 ;; esac', { interactive, patience: 100 });
      await expect(git(['fetch'])).rejects.toThrow('git fetch did not end within 0.1 s; try again');
    }
  });

  it('that is missing is said to be', async () => {
    const home = temporaryFolder();
    const git = openGit({ home, env: { PATH: home }, interactive: false });
    await expect(git(['x'])).rejects.toThrow(
      'sync needs git, which is not installed here; install it (https://git-scm.com) and try again',
    );
  });

  it('that fails for no reason of the learner’s is quoted', async () => {
    const { git } = fakeGit('echo "fatal: bad object" >&2; exit 128');
    await expect(ask(git, ['ls-tree'])).rejects.toThrow('git ls-tree failed: bad object');
    await expect(ask(fakeGit('exit 9').git, ['ls-tree'])).rejects.toThrow('git ls-tree failed: exit code 9');
    await expect(ask(fakeGit('exit 9').git, ['-c', 'a=b', '-c', 'c=d', 'var', 'X'])).rejects.toThrow('git var failed');
  });
});

describe('what git says', () => {
  it.each([
    [
      "fatal: '/x' does not appear to be a git repository\nfatal: Could not read\n",
      "'/x' does not appear to be a git repository",
    ],
    ['\nwarning: a\nhint: b\nssh: Could not resolve hostname x: y\nfatal: z', 'ssh: Could not resolve hostname x: y'],
    ['From /x\n * [new branch]\nerror: no\n', 'no'],
    ["fatal: unable to access 'https://me:secret@x.org/y': Z.", "unable to access 'https://x.org/y': Z"],
    ['', ''],
  ])('%j', (stderr, words) => {
    expect(wordsOf(stderr)).toBe(words);
  });

  it('is shown without passwords', () => {
    expect(withoutPassword('https://me:secret@x.org/y and ssh://git@x/y')).toBe('https://x.org/y and ssh://x/y');
    expect(withoutPassword('git@x.org:y.git')).toBe('git@x.org:y.git');
  });
});

describe('the address of a remote', () => {
  it.each([
    ['git@example.org:me/x.git', 'git@example.org:me/x.git'],
    ['https://example.org/x', 'https://example.org/x'],
    ['/srv/x.git', '/srv/x.git'],
    ['x.git', '/here/x.git'],
    ['../x.git', '/x.git'],
    ['./a:b', '/here/a:b'],
    ['host:x', 'host:x'],
  ])('%s is %s', (word, address) => {
    expect(addressOf(word, '/here')).toBe(address);
  });
});
