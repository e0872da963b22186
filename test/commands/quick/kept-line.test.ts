import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateDocument } from '../../support/documents.ts';
import type { Environment } from '../../support/inside.ts';
import { type Learner, newLearner } from '../../support/run.ts';
import { openWaymark } from '../../support/waymark.ts';

/** The line that is kept for the shell, if it is there twice. */
function lineOf({ home }: Pick<Learner, 'home'>): string {
  const [, line, copy] = readFileSync(join(home, 'local/shell/line'), 'utf8').split('\n');
  expect(copy).toBe(line);
  return `${line}\n`;
}

/** Somebody whose prompt has asked before. */
function learnerWithPrompt(): Learner {
  const learner = newLearner();
  learner.write('home/local/shell/line', '');
  return learner;
}

/** What the program computes, wherever it finds nothing computed beforehand. */
async function computed(learner: Learner, env: Environment = {}): Promise<string> {
  return (
    await learner.runWith(env, 'status', '--format', '{path.title} {resources.done}/{resources.total}')
  ).stdout.trim();
}

describe.concurrent('the line for the shell is what waymark status --short prints', () => {
  it('after every command that changes it', async () => {
    const learner = learnerWithPrompt();
    learner.write('go.md', templateDocument('Go', 'A Tour'));
    learner.write('rust.md', templateDocument('Rust', 'The Book', 'Rustlings'));
    const other = newLearner();
    await other.run('done', '3.1');
    const [[name = '', content = ''] = []] = Object.entries(other.journalFiles());
    const remote = join(learner.folder, 'remote.git');
    await learner.shell(`git init -q --bare ${remote}`);
    const commands = [
      ['done', '1.1', '1.2'],
      ['undo'],
      ['redo'],
      ['skip', '2.1', '--reason', 'known'],
      ['undone', '1.1'],
      ['note', '2.2', 'x'],
      ['import', 'rust.md', 'go.md'],
      ['done', '--path', 'rust', '1.1'],
      ['done', '--ascii', '--plain', '--force', '2.2'],
      ['sync', '--init', remote],
      ['list'],
      ['log'],
    ];
    for (const command of commands) {
      const { code, stderr } = await learner.run(...command);
      expect([command, code, stderr]).toEqual([command, 0, '']);
      const line = lineOf(learner);
      expect([command, (await learner.run('status', '--short')).stdout]).toEqual([command, line]);
      expect(line.startsWith(`${await computed(learner)} `), line).toBe(true);
    }
    learner.writeJournal(content, name);
    const { stdout } = await learner.run('status', '--short');
    expect(stdout).toContain('Microservices 3/6');
    expect(lineOf(learner)).toBe(stdout);
    expect((await learner.start('status', '--short')).stdout).toBe(stdout);
  });

  it.each<Environment>([
    { WAYMARK_ASCII: '1' },
    { WAYMARK_PLAIN: '1' },
    { LC_ALL: 'C' },
    { WAYMARK_PATH: 'rust' },
  ])('with %j', async (env) => {
    const learner = learnerWithPrompt();
    learner.write('rust.md', templateDocument('Rust', 'The Book', 'Rustlings'));
    await learner.start('import', 'rust.md');
    learner.goTo('microservices');
    await learner.start('done', '1.1');
    const usual = lineOf(learner);
    const { stdout } = await learner.startWith({ ...env, WAYMARK_PROMPT: '1' }, 'status', '--short');
    expect(lineOf(learner)).toBe(stdout);
    expect(stdout).not.toBe(usual);
    expect((await learner.start('status', '--short')).stdout).toBe(usual);
    expect(lineOf(learner)).toBe(stdout);
    await learner.startWith({ WAYMARK_PROMPT: '1' }, 'status', '--short');
    expect(lineOf(learner)).toBe(usual);
  });

  it('after a tick in the dashboard, and on another path', async () => {
    const learner = learnerWithPrompt();
    learner.write('rust.md', templateDocument('Rust', 'The Book', 'Rustlings'));
    const terminal = await openWaymark({ home: learner.home, cwd: learner.folder, args: ['rust.md'] });
    await terminal.waitFor('0 of 2');
    terminal.press('space');
    await terminal.waitFor('1 of 2');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    const line = lineOf(learner);
    expect(line).toContain('Rust 1/2');
    expect((await learner.start('status', '--short')).stdout).toBe(line);
  });
});

it('is kept for who has a prompt that asks for it', async () => {
  const learner = newLearner();
  await learner.run('done', '1.1');
  expect(() => lineOf(learner)).toThrow('ENOENT');
  await learner.runWith({ WAYMARK_PROMPT: '1' }, 'status', '--short');
  await learner.run('done', '1.2');
  expect(lineOf(learner)).toContain('2/7');
});

it('looking leaves no traces where nobody has used Waymark yet', async () => {
  const learner = newLearner();
  await learner.start('status', '--short');
  expect(() => lineOf(learner)).toThrow('ENOENT');
});
