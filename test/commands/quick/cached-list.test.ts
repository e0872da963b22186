import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newLearner } from '../../support/run.ts';

const PATHS = 60;

/** A learner with many paths. */
async function withMany() {
  const learner = newLearner();
  for (let number = 0; number < PATHS; number++) {
    const items = [1, 2, 3].map((one) => `- [ ] [Lesson ${one}](https://example.org/${number}/${one}) (30 min)`);
    learner.write(`many/topic-${number}.md`, `# Topic number ${number}\n\n${items.join('\n')}\n`);
  }
  await learner.run('import', 'many');
  const kept = join(learner.home, 'local/list');
  /** The list as it is computed. */
  const computed = async () => {
    rmSync(kept, { force: true });
    return (await learner.run('list')).stdout;
  };
  return { ...learner, kept, computed };
}

it('the list of a large library is kept, and made anew after every change of it', async () => {
  const learner = await withMany();
  const first = await learner.computed();
  expect(first).toContain('Topic number 7 ');
  expect(existsSync(learner.kept)).toBe(true);
  expect((await learner.start('list')).stdout).toBe(first);
  // It is told as it was kept, and without a control for the terminal, whoever wrote it.
  writeFileSync(learner.kept, readFileSync(learner.kept, 'utf8').replaceAll('"Topic number 7"', '"Kept\\u001b[2J 7"'));
  expect((await learner.start('list')).stdout).toMatch(/Kept.* 7 /);
  expect((await learner.start('list')).stdout).not.toContain('\x1b[2J');

  const changes: readonly (readonly string[])[] = [
    ['done', '1.1', '--path', 'topic-number-7'],
    ['undo'],
    ['rename', 'topic-number-8', 'Another title'],
  ];
  let before = first;
  for (const change of changes) {
    expect([change, (await learner.run(...change)).code]).toEqual([change, 0]);
    const { stdout } = await learner.start('list');
    expect([change, stdout === before]).toEqual([change, false]);
    expect(stdout).toBe(await learner.computed());
    before = stdout;
  }
  const marked = async () => (await learner.start('list')).stdout.split('\n').find((line) => line.startsWith('❯'));
  for (const path of ['topic-number-7', 'topic-number-9']) {
    learner.goTo(path);
    expect([await marked(), await marked()]).toEqual(Array(2).fill(expect.stringContaining(` ${path} `)));
  }
});

it('what cannot be read is told each time', async () => {
  const learner = await withMany();
  learner.write('home/paths/broken.json', '{');
  for (let time = 0; time < 2; time++) expect((await learner.run('list')).stderr).toContain('broken.json');
  expect(existsSync(learner.kept)).toBe(false);
});
