import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../source/export/formats.ts';
import { startTerminal } from '../support/pty.ts';
import { describeWith, shellUser } from '../support/shells.ts';

/** Titles that a shell runs, colours or takes apart where it takes them for more than text. */
const HOSTILE = ['$(touch pwned)', '`touch pwned`', "'; touch pwned; '", '%F{red}%(!.a.b)', '\\e[31m:\\n', '*', '-e ~'];

/** What empties a line: Ctrl-u. */
const CLEAR = '\x15';

/** A learner whose path, `hostile`, has the items `a0`, `a1` ... with such titles. */
async function attacked() {
  const user = shellUser();
  const resources = HOSTILE.map((title, index) => ({ id: `a${index}`, title }));
  user.writePath(
    { id: 'hostile', title: '$(touch pwned)', phases: [{ id: 'p', title: 'P', resources }] },
    'hostile.json',
  );
  await user.run('import', 'hostile.json');
  return {
    ...user,
    env: { ...user.env, WAYMARK_PATH: 'hostile' },
    isUnharmed: () => !readdirSync(user.folder).includes('pwned'),
  };
}

describeWith('bash', () => {
  const complete = (words: string) => `
    eval "$(waymark completion bash)"
    COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    _waymark; printf '%s\\n' "\${COMPREPLY[@]}"`;

  it.each([
    ['waymark stat', 'status\n'],
    ['waymark done circ', 'circuit-breaker-pattern\n'],
    ['waymark --path = mic', 'microservices\n'],
    ['waymark export --format ""', `${FORMAT_NAMES.join('\n')}\n`],
    ['waymark completion ""', 'bash\nzsh\nfish\n'],
    ['waymark undo ""', '\n'],
  ])('%s', async (words, expected) => {
    for (const strict of ['', 'set -u -f -o noclobber; shopt -s nullglob failglob;', 'set -o posix;']) {
      expect(await shellUser().script('bash', strict + complete(words))).toEqual({
        code: 0,
        stdout: expected,
        stderr: '',
      });
    }
  });

  it('names of files, typed at a terminal', async () => {
    const user = shellUser();
    user.write('my road.md', '');
    user.write('rcfile', `PS1='> '; bind 'set enable-bracketed-paste off'; eval "$(waymark completion bash)"`);
    const args = ['--noprofile', '--rcfile', 'rcfile', '-i'];
    const terminal = await startTerminal({ command: 'bash', args, env: user.env, cwd: user.folder });
    await terminal.waitFor('>');
    terminal.press('waymark import my', 'tab');
    await terminal.waitFor('waymark import my\\ road.md');
    terminal.press(CLEAR, 'waymark done --for', 'tab');
    await terminal.waitFor('waymark done --force');
    terminal.press('service-di', 'tab');
    await terminal.waitFor('waymark done --force service-discovery');
    terminal.close();
  });

  it('runs nothing of a title', async () => {
    const user = await attacked();
    const { stdout } = await user.script('bash', complete('waymark done ""'), user.env);
    expect(stdout).toBe('a0\na1\na2\na3\na4\na5\na6\n');
    expect(user.isUnharmed()).toBe(true);
  });
});

describeWith('zsh', () => {
  async function open(user: ReturnType<typeof shellUser>, settings = '') {
    user.write(
      '.zshrc',
      `autoload -U compinit; compinit -u -D; ${settings}; PROMPT='> '; eval "$(waymark completion zsh)"\n`,
    );
    const terminal = await startTerminal({
      command: 'zsh',
      args: ['-i'],
      env: { ...user.env, ZDOTDIR: user.folder },
      cwd: user.folder,
    });
    await terminal.waitFor('>');
    return terminal;
  }

  it('words, files, folders, and what is said about them', async () => {
    const user = shellUser();
    user.write('my road.md', '');
    user.write('folder/x', '');
    const terminal = await open(user, 'setopt nounset noclobber extendedglob');
    terminal.press('waymark stat', 'tab');
    await terminal.waitFor('waymark status');
    terminal.press(CLEAR, 'waymark --path=mic', 'tab');
    await terminal.waitFor('waymark --path=microservices');
    terminal.press(CLEAR, 'waymark import my', 'tab');
    await terminal.waitFor('waymark import my\\ road.md');
    terminal.press(CLEAR, 'waymark --store=fo', 'tab');
    await terminal.waitFor('waymark --store=folder/');
    terminal.press(CLEAR, 'waymark done s', 'tab', 'tab');
    await terminal.waitFor('-- 3.1 Service Mesh');
    terminal.close();
  });

  it('runs and colours nothing of a title', async () => {
    const user = await attacked();
    const terminal = await open(user, 'setopt promptsubst');
    terminal.press('waymark done a', 'tab', 'tab');
    await terminal.waitFor((screen) =>
      HOSTILE.every((title, index) => screen.includes(`a${index}  -- 1.${index + 1} ${title}`)),
    );
    terminal.press(CLEAR, 'echo unharmed', 'enter');
    await terminal.waitFor('\nunharmed');
    expect(user.isUnharmed()).toBe(true);
    terminal.close();
  });
});

describeWith('fish', () => {
  const complete = (line: string) => `waymark completion fish | source; complete -C '${line}'`;

  it.each([
    ['waymark stat', 'status\twhere you are, what is next, how long is left\n'],
    ['waymark done circ', 'circuit-breaker-pattern\t2.1 Circuit Breaker Pattern\n'],
    ['waymark --path=mic', '--path=microservices\tMicroservices\n'],
    ['waymark import my', 'my road.md\n'],
    ['waymark --store fo', 'folder/\n'],
    ['waymark undo ', ''],
    ['waymark undo m', ''],
  ])('%s', async (line, expected) => {
    const user = shellUser();
    user.write('my road.md', '');
    user.write('folder/x', '');
    expect(await user.script('fish', complete(line))).toEqual({ code: 0, stdout: expected, stderr: '' });
  });

  it('runs nothing of a title', async () => {
    const user = await attacked();
    const { stdout } = await user.script('fish', complete('waymark done a'), user.env);
    expect(stdout).toBe(HOSTILE.map((title, index) => `a${index}\t1.${index + 1} ${title}\n`).join(''));
    expect(user.isUnharmed()).toBe(true);
  });
});
