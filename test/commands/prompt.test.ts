import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { promptScript } from '../../source/commands/prompt.ts';
import type { CompletingShell } from '../../source/commands/verbs.ts';
import { startTerminal } from '../support/pty.ts';
import { run } from '../support/run.ts';
import { describeWith, shellUser } from '../support/shells.ts';

type User = ReturnType<typeof shellUser>;

const SHELLS = {
  bash: {
    /** Shows what the prompt would, with no program to be found, and says when it would ask. */
    show: 'waymark() { echo ASKED; }; PATH=; __waymark_prompt; printf "%s\\n" "$waymark_line"',
    missing: 'PATH=; __waymark_prompt; printf "%s\\n" "[$waymark_line]"',
    ask: '__waymark_prompt; printf "%s\\n" "$waymark_line"',
    /** How many page faults the children have had that were waited for: none without children. */
    children: `read -r -a own </proc/self/stat; echo "\${own[10]}"`,
    strict: ['set -u -o noclobber', 'shopt -s nullglob failglob nocasematch extglob; set -f', 'set -o posix', 'IFS=/'],
  },
  zsh: {
    show: 'waymark() { echo ASKED; }; PATH=; __waymark_prompt; print -r -- "$waymark_line"',
    missing: 'PATH=; __waymark_prompt; print -r -- "[$waymark_line]"',
    ask: '__waymark_prompt; print -r -- "$waymark_line"',
    children: 'read -r -A own </proc/self/stat; print -r -- $own[11]',
    strict: [
      'setopt nounset noclobber',
      'setopt ksharrays shwordsplit globsubst',
      'setopt extendedglob promptsubst',
      'IFS=/',
    ],
  },
  fish: {
    show: 'function waymark; echo ASKED; end; set PATH; __waymark_prompt',
    missing: 'set PATH; __waymark_prompt; printf "[%s]\\n" "$waymark_line"',
    ask: '__waymark_prompt',
    children: 'read -l -a own </proc/self/stat; echo $own[11]',
    strict: ['set -g IFS /'],
  },
} as const;

/** Somebody whose prompt has asked for the line before. */
function promptUser(): User {
  const user = shellUser();
  user.write('home/local/shell/line', '');
  return user;
}

/** Somebody like that who has ticked something. */
async function learnt(): Promise<User> {
  const user = promptUser();
  expect((await user.run('done', '1.1')).code).toBe(0);
  return user;
}

const LINE = 'Microservices 1/7 14% · next Sidecar Pattern, 35 min\n';
const lineOf = ({ home }: User) => join(home, 'local/shell/line');

/** Writes a file as new as it is, or newer, since it is damage that a shell shall see. */
function damage(user: User, change: (text: string) => string): void {
  const file = lineOf(user);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const STALE: readonly [string, (user: User) => void][] = [
  ['another device adds an event', ({ writeJournal }) => void writeJournal('{"version":1,"device":"o","events":[]}')],
  ['a file of the journal changes', (user) => touch(journalOf(user))],
  ['a file of the journal goes', (user) => rmSync(journalOf(user))],
  ['a file comes deep down', ({ writeJournal }) => void writeJournal('{}', 'a/b/c/2026-11.json')],
  ['a path is imported', ({ write }) => void write('home/paths/mine.json', '{}')],
  ['another path was opened', ({ write }) => void write('home/local/last', 'mine\n')],
  [
    'it is as old as the journal',
    (user) => [journalOf(user), lineOf(user)].forEach((file) => void utimesSync(file, 9, 9)),
  ],
  ['it is gone', (user) => rmSync(lineOf(user))],
  ['a folder is in its place', (user) => [rmSync(lineOf(user)), mkdirSync(lineOf(user))]],
  ['it is empty', (user) => damage(user, () => '')],
  ['it is cut off', (user) => damage(user, (text) => text.slice(0, -'end\n'.length))],
  ['it is cut off in the second copy', (user) => damage(user, (text) => text.slice(0, text.lastIndexOf('35 min')))],
  ['a character is another', (user) => damage(user, (text) => text.replace('1/7', '7/7'))],
  ['the letter case is another', (user) => damage(user, (text) => text.replace('Micro', 'micro'))],
  ['it holds a control character', (user) => damage(user, (text) => text.replaceAll('1/7', '\x1b[31m'))],
  ['it holds what changes the order of reading', (user) => damage(user, (text) => text.replaceAll('1/7', '\u202e7/1'))],
  ['it holds what isolates a direction', (user) => damage(user, (text) => text.replaceAll('1/7', '\u2066x'))],
  ['it holds nothing', (user) => damage(user, (text) => text.replaceAll(LINE, '\n'))],
  ['it names a file that is not there', (user) => damage(user, (text) => text.replace('journal\n', 'journey\n'))],
];

describe.each(['bash', 'zsh', 'fish'] as const)('the prompt of', (shell) => {
  const { show, missing, ask, children, strict } = SHELLS[shell];
  const inShell = (user: User, text: string, env = {}) =>
    user.script(shell, `${promptScript(shell, process.platform)}\n${text}`, env);

  describeWith(shell, () => {
    it('is what waymark status --short prints, and starts no process', async () => {
      const user = await learnt();
      expect((await user.run('status', '--short')).stdout).toBe(LINE);
      expect(await inShell(user, show)).toEqual({ code: 0, stdout: LINE, stderr: '' });
      if (process.platform !== 'linux') return;
      const many = Array.from({ length: 20 }, () => show.replace(/^.*?(?=__waymark_prompt)/, ''));
      const { stdout } = await inShell(user, [children, ...many, children].join('\n'));
      expect(stdout).toBe(`0\n${LINE.repeat(20)}0\n`);
    });

    it.each(STALE)('is asked for when %s', async (_, change) => {
      const user = await learnt();
      expect((await inShell(user, show)).stdout).toBe(LINE);
      change(user);
      expect(await inShell(user, show)).toEqual({ code: 0, stdout: 'ASKED\n', stderr: '' });
    });

    it.each([
      { WAYMARK_ASCII: '1' },
      { WAYMARK_PATH: 'microservices' },
      { WAYMARK_PLAIN: '1' },
      { LC_ALL: 'C' },
      { TZ: 'Pacific/Auckland' },
    ])('is asked for with %j, and then kept', async (env) => {
      const user = await learnt();
      expect((await inShell(user, show, env)).stdout).toBe('ASKED\n');
      const { stdout } = await inShell(user, ask, env);
      expect(stdout).toBe((await user.runWith(env, 'status', '--short')).stdout);
      expect(await inShell(user, show, env)).toEqual({ code: 0, stdout, stderr: '' });
    });

    it('is asked for once', async () => {
      const user = await learnt();
      rmSync(lineOf(user));
      expect(await inShell(user, ask)).toEqual({ code: 0, stdout: LINE, stderr: '' });
      expect((await inShell(user, show)).stdout).toBe(LINE);
      touch(journalOf(user));
      expect((await inShell(user, ask)).stdout).toBe(LINE);
      expect((await inShell(user, show)).stdout).toBe(LINE);
    });

    it('is empty without Waymark', async () => {
      const user = await learnt();
      rmSync(lineOf(user));
      expect(await inShell(user, missing)).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
      expect(await inShell(shellUser(), missing)).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
    });

    it.each(strict)('does not mind %s', async (settings) => {
      const user = await learnt();
      const quiet = (text: string) => `${promptScript(shell, process.platform)}\n${settings}\n${text}`;
      expect(await user.script(shell, quiet(show))).toEqual({ code: 0, stdout: LINE, stderr: '' });
      damage(user, () => '');
      expect(await user.script(shell, quiet(ask))).toEqual({ code: 0, stdout: LINE, stderr: '' });
    });

    it('finds any home', async () => {
      const name = `it's "a" $(touch pwned) \`x\` * ~ home\\`;
      const user = shellUser();
      const homes = [
        { WAYMARK_HOME: join(user.folder, name) },
        { WAYMARK_HOME: '' },
        { WAYMARK_HOME: '', XDG_DATA_HOME: join(user.folder, name, 'data') },
      ];
      for (const env of homes) {
        await user.runWith(env, 'done', '1.1');
        await user.runWith({ ...env, WAYMARK_PROMPT: '1' }, 'status', '--short');
        expect((await inShell(user, show, env)).stdout).toBe(LINE);
      }
      expect(readdirSync(user.folder)).not.toContain('pwned');
      for (const env of [{ WAYMARK_HOME: name }, { WAYMARK_HOME: '', XDG_DATA_HOME: name }]) {
        expect((await inShell(user, show, env)).stdout).toBe('ASKED\n');
      }
    });

    it('is asked for where HOME is not known', async () => {
      const user = shellUser();
      const forget = shell === 'fish' ? 'set -e HOME WAYMARK_HOME' : 'unset HOME WAYMARK_HOME; set -u';
      expect(await inShell(user, `${forget}\n${show}`)).toEqual({ code: 0, stdout: 'ASKED\n', stderr: '' });
    });

    it('shows a title as text', async () => {
      const user = promptUser();
      const title = '$(touch pwned) `touch pwned` %F{red}%n \\u\\w $HOME !! * \\';
      const phases = [{ id: 'p', title: 'P', resources: [{ id: 'a', title }] }];
      user.writePath({ id: 'hostile', title: 'Hostile', phases }, 'hostile.json');
      await user.run('import', 'hostile.json');
      user.write('home/local/last', 'hostile\n');
      const { stdout } = await user.run('status', '--short');
      expect(stdout).toBe(`Hostile 0/1 0% · next ${title}\n`);
      expect((await inShell(user, show)).stdout).toBe(stdout);
      const terminal = await interactive(shell, user);
      await terminal.waitFor(`${stdout}0> `.trimEnd());
      terminal.press('sh -c "exit 7"', 'enter');
      await terminal.waitFor(`${stdout}7> `.trimEnd());
      terminal.press('waymark done a >/dev/null', 'enter');
      await terminal.waitFor('Hostile 1/1 100% · complete\n0>');
      expect(readdirSync(user.folder)).not.toContain('pwned');
      terminal.close();
    });
  });
});

describeWith('tmux', () => {
  it('shows the line, and a title as text', async () => {
    const user = shellUser();
    const title = '#[bg=red]#(touch pwned) %H #S #{pid}';
    user.writePath(
      { id: 'hostile', title, phases: [{ id: 'p', title: 'P', resources: [{ id: 'a', title: 'A' }] }] },
      'hostile.json',
    );
    expect((await user.run('import', 'hostile.json')).code).toBe(0);
    const settings = user.write('tmux.conf', `${promptScript('tmux', process.platform)}\nset -g status-interval 1\n`);
    const env = { ...user.env, WAYMARK_PATH: 'hostile' };
    const server = ['-L', `waymark-${process.pid}`];
    const args = [...server, '-f', settings, 'new-session', 'cat'];
    const terminal = await startTerminal({ command: 'tmux', args, env, cwd: user.folder, columns: 140 });
    try {
      await terminal.waitFor(`${title} 0/1 0%`);
      expect(readdirSync(user.folder)).not.toContain('pwned');
    } finally {
      // The server outlives the terminal.
      await run('tmux', [...server, 'kill-server'], { cwd: user.folder });
      terminal.close();
    }
  });
});

describe('the setting for starship', () => {
  it('is TOML: comments, one table, and names with strings', () => {
    const lines = promptScript('starship', process.platform).split('\n');
    const TOML = /^(#.*|\[\w+(\.\w+)*\]|\w+ = "[^"\\]*"|\w+ = \["[^"\\]*"\])$/;
    expect(lines.filter((line) => !TOML.test(line))).toEqual([]);
    expect(lines).toContain('[custom.waymark]');
    expect(lines).toContain('command = "waymark status --short"');
  });
});

describe.each(['bash', 'zsh', 'fish', 'starship', 'tmux'] as const)('waymark prompt %s', (shell) => {
  it('prints the setting, and first where to put it', async () => {
    const { code, stdout } = await shellUser().run('prompt', shell);
    expect([code, stdout]).toEqual([0, `${promptScript(shell, process.platform)}\n`]);
    expect(stdout).toMatch(/^# .*(~\/\.|Put this)/);
  });
});

/** A shell that somebody types at, with a prompt that says the exit code of the last command. */
async function interactive(shell: CompletingShell, user: User) {
  const script = promptScript(shell, process.platform);
  user.write('.bashrc', `PS1='$?> '\n${script}`);
  user.write('.zshrc', `setopt promptsubst\nPROMPT='%?> '\n${script}`);
  user.write(
    '.config/fish/config.fish',
    `set fish_greeting\nfunction fish_prompt; echo -n "$status> "; end\n${script}`,
  );
  const args = { bash: ['--noprofile', '--rcfile', '.bashrc', '-i'], zsh: ['-i'], fish: ['-i'] }[shell];
  const env = { ...user.env, ZDOTDIR: user.folder, XDG_CONFIG_HOME: join(user.folder, '.config') };
  return startTerminal({ command: shell, args, env, cwd: user.folder, columns: 120 });
}

function journalOf({ home, journalFiles }: User): string {
  return join(home, 'journal', Object.keys(journalFiles())[0] ?? '');
}

function touch(file: string): void {
  writeFileSync(file, readFileSync(file));
  expect(statSync(file).size).toBeGreaterThan(0);
}
