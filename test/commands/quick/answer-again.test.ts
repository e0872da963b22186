import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOOKS } from '../../../source/commands/quick/settings.ts';
import { statusAnswer } from '../../../source/commands/quick/status-answer.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { summaryOf } from '../../../source/progress/time/summary.ts';
import { temporaryFolder } from '../../support/cleanup.ts';
import type { Environment } from '../../support/inside.ts';
import { smallPath } from '../../support/paths.ts';
import { type Learner, newLearner, run } from '../../support/run.ts';

// The entry with nothing behind it: whatever it answers, it has answered before.
const folder = temporaryFolder();
const alone = join(folder, 'dist/cli.js');

beforeAll(() => {
  mkdirSync(join(folder, 'dist'));
  for (const name of ['cli.js', 'package.json']) copyFileSync(join('dist', name), join(folder, 'dist', name));
  copyFileSync('curriculum.json', join(folder, 'curriculum.json'));
});

const WAYS = [['status'], ['status', '--short'], ['status', '--json'], ['next'], ['next', '--json']];

/** What is answered without anything being computed, if it is. */
async function repeated({ folder: cwd, home }: Learner, args: readonly string[], env: Environment = {}) {
  const options = { cwd, env: { HOME: cwd, WAYMARK_HOME: home, ...env } };
  const { code, stdout } = await run(process.execPath, [alone, ...args], options);
  return code === 0 ? stdout : undefined;
}

/** Somebody who has ticked something, and asked. */
async function askedBefore(...args: readonly string[]): Promise<Learner> {
  const learner = newLearner();
  await learner.start('done', '1.1');
  await learner.start(...args);
  return learner;
}

describe.concurrent('what was answered before', () => {
  it.each(WAYS.map((args) => [args]))('is answered again: %j', async (args) => {
    const learner = await askedBefore(...args);
    const { stdout } = await learner.start(...args);
    expect(await repeated(learner, args)).toBe(stdout);
    for (const other of WAYS.filter((way) => way.join() !== args.join()))
      expect(await repeated(learner, other)).toBeUndefined();
  });

  it('is not after a change, until it has been asked anew', async () => {
    const learner = await askedBefore('status', '--short');
    const changes: readonly [string, () => unknown][] = [
      ['2/7', () => learner.start('done', '1.2')],
      ['1/7', () => learner.start('undo')],
      ['2/7', () => learner.writeJournal(JSON.stringify({ version: 1, device: 'other', events: [doneElsewhere] }))],
      ['Mine 0/1', () => [learner.write('mine.json', MINE), learner.write('home/paths/mine.json', MINE)]],
    ];
    for (const [text, change] of changes) {
      await change();
      if (text.startsWith('Mine')) learner.write('home/local/last', 'mine\n');
      expect(await repeated(learner, ['status', '--short'])).toBeUndefined();
      // The first time it is computed, the second time written out of what was computed.
      await learner.start('status', '--short');
      const { stdout } = await learner.start('status', '--short');
      expect(stdout).toContain(text);
      expect(await repeated(learner, ['status', '--short'])).toBe(stdout);
    }
  });

  describe('is not', () => {
    let learner: Learner;
    beforeAll(async () => {
      learner = await askedBefore('status');
    });

    it.each(LOOKS.flatMap((name) => [{ [name]: '' }, { [name]: '1' }]))('with %j', async (env) => {
      expect(await repeated(learner, ['status'], env)).toBeUndefined();
      expect(await repeated(learner, ['status'])).toBeDefined();
    });
  });

  it('is not of a path that is done, which tells a date: what day that was depends on where one is', async () => {
    const learner = newLearner();
    const all = (await learner.start('status', '--json')).stdout;
    const { resources } = JSON.parse(all);
    const numbers = ['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2'];
    expect(numbers).toHaveLength(resources.total);
    await learner.start('done', '--force', ...numbers);
    for (const _ of ['once', 'and again']) expect((await learner.start('status')).stdout).toMatch(/Done +\d{4}-/);
    expect(await repeated(learner, ['status'])).toBeUndefined();
  });

  it('is of what is next, also while a session is going', async () => {
    const learner = newLearner();
    await learner.start('start', '1.1');
    const { stdout } = await learner.start('next');
    await learner.start('next');
    expect(await repeated(learner, ['next'])).toBe(stdout);
  });

  it('is not where nothing is next: the exit code says so, too', async () => {
    const learner = newLearner();
    await learner.start('done', '--force', '1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2');
    for (const _ of ['once', 'and again']) expect((await learner.start('next')).code).toBe(1);
    expect(await repeated(learner, ['next'])).toBeUndefined();
  });

  it('is not told to a prompt, which wants its line', async () => {
    const learner = await askedBefore('status', '--short');
    expect(await repeated(learner, ['status', '--short'])).toBeDefined();
    expect(await repeated(learner, ['status', '--short'], { WAYMARK_PROMPT: '1' })).toBeUndefined();
  });

  it('is not with a character that is another, nor cut off', async () => {
    const learner = await askedBefore('status', '--short');
    const file = join(learner.home, 'local/glance/status--short.answer');
    const whole = readFileSync(file, 'utf8');
    for (const damaged of [whole.replace('1/7', '7/7'), whole.slice(0, -1), whole.slice(0, whole.length / 2), '']) {
      writeFileSync(file, damaged);
      expect(await repeated(learner, ['status', '--short'])).toBeUndefined();
    }
    expect((await learner.start('status', '--short')).stdout).toContain('1/7');
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  it('never has a control for the terminal in it, whoever wrote it', async () => {
    const learner = await askedBefore('status', '--short');
    const file = join(learner.home, 'local/glance/status--short.answer');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('1/7', '\\u001b]52;c;eA==\\u0007'));
    expect(await repeated(learner, ['status', '--short'])).toMatch(/^Microservices {2}14%/);
  });
});

it('nothing is kept where nobody has used Waymark yet', async () => {
  const learner = newLearner();
  await learner.start('status');
  expect(existsSync(learner.home)).toBe(false);
});

it('of the environment nothing else decides how an answer reads', () => {
  const progress = progressOf(smallPath, []);
  const seen = new Set<string | symbol>();
  const values = fc.dictionary(fc.constantFrom(...LOOKS), fc.constantFrom('', '0', '1', 'C', 'linux', 'en.UTF-8'));
  fc.assert(
    fc.property(values, fc.constantFrom({}, { short: true }, { json: true }), (variables, flags) => {
      const env = new Proxy(variables, {
        get(target, name) {
          seen.add(name);
          return Reflect.get(target, name);
        },
      });
      statusAnswer(
        { progress, time: summaryOf(progress, []), now: 0, dues: [], waiting: 0 },
        { flags, io: { process: { env, platform: 'linux', stdout: {} } } },
      );
    }),
  );
  expect([...LOOKS]).toEqual(expect.arrayContaining([...seen]));
  expect(seen.size).toBeGreaterThan(5);
});

const doneElsewhere = {
  id: 'x',
  at: '2026-11-01T00:00:00.000Z',
  path: 'microservices',
  item: 'sidecar-pattern',
  type: 'done',
};
const MINE = JSON.stringify({
  id: 'mine',
  title: 'Mine',
  phases: [{ id: 'p', title: 'P', resources: [{ id: 'a', title: 'A' }] }],
});
