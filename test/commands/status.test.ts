import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newLearner } from '../support/run.ts';

const SHORT = 'Microservices 3/7 42% · next Saga Pattern, 45 min\n';

describe.concurrent('waymark status', () => {
  it('answers in full, in one line, as JSON, and as told, and always with yes', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1', '1.2', '2.1');
    const [full, short, json, format] = await Promise.all([
      learner.run('status'),
      learner.run('status', '--short'),
      learner.run('status', '--json'),
      learner.run('status', '--format', '{resources.done} of {resources.total}, then {next.title}'),
    ]);
    expect(full.stdout).toBe(`\
Microservices                                          3 of 7 · 1 h 55 of 4 h 40
████████████████████████████████▏··········································  42%

✔ 1 Foundations      2/2  ████████
○ 2 Core Concepts    1/3  ██▋·····
○ 3 Advanced Topics  0/2  ········

Next  2.2 Saga Pattern · 45 min · Managing distributed transactions in microservices
      https://learn.microsoft.com/en-us/azure/architecture/patterns/saga
Extras 0/5 · Checklist 1/4
`);
    expect(short.stdout).toBe(SHORT);
    expect(JSON.parse(json.stdout)).toMatchObject({ resources: { done: 3, total: 7 }, checklist: { done: 1 } });
    expect(format.stdout).toBe('3 of 7, then Saga Pattern\n');
    for (const { code, stderr } of [full, short, json, format]) expect([code, stderr]).toEqual([0, '']);
  });

  it('of a name that there is not, says which was meant', async () => {
    const { code, stdout, stderr } = await newLearner().run('status', '--format', '{resources.don}');
    const message = 'waymark: --format: there is no {resources.don}; did you mean {resources.done}?\n';
    expect([code, stdout, stderr]).toEqual([2, '', message]);
  });

  it.each([['status'], ['next'], ['log'], ['where']])('%s writes nothing', async (verb) => {
    const learner = newLearner();
    expect((await learner.start(verb)).code).toBe(0);
    expect(existsSync(learner.home)).toBe(false);
  });

  it('without a terminal, waymark alone says the same', async () => {
    const learner = newLearner();
    const status = await learner.run('status');
    expect(await learner.run()).toEqual(status);
    expect(await learner.shell('waymark | cat')).toEqual(status);
    expect(await learner.run('microservices')).toEqual(status);
    expect(await learner.runWith({ CI: '1' })).toEqual(status);
  });
});

describe.concurrent('which path', () => {
  it('the operand, else --path, else WAYMARK_PATH, else the built-in one', async () => {
    const learner = newLearner();
    for (const id of ['one', 'two', 'three']) {
      const phases = [{ id: 'p', title: 'P', resources: [{ id: 'a', title: 'A' }] }];
      learner.writePath({ id, title: id, phases }, `${id}.json`);
    }
    const env = { WAYMARK_PATH: 'three.json' };
    const title = async (...args: string[]) => {
      const { stdout } = await learner.runWith(env, 'status', '--format', '{path.title}', ...args);
      return stdout.trim();
    };
    expect(await title('one.json', '--path', 'two.json')).toBe('one');
    expect(await title('--path=two.json')).toBe('two');
    expect(await title()).toBe('three');
    expect(await title('microservices')).toBe('Microservices');
    expect((await learner.run('./one.json')).stdout).toMatch(/^one {2}/);
    expect((await learner.runWith({ WAYMARK_PATH: '' }, 'status', '--short')).stdout).toMatch(/^Microservices/);
  });

  it('progress belongs to the id of a path, whatever its file is called', async () => {
    const learner = newLearner();
    const phases = [{ id: 'p', title: 'P', resources: [{ id: 'a', title: 'A' }] }];
    learner.writePath({ id: 'one', title: 'One', phases }, 'one.json');
    learner.writePath({ id: 'one', title: 'Renamed', phases }, 'sub/other.json');
    await learner.run('done', 'a', '--path', 'one.json');
    expect((await learner.run('status', 'sub/other.json', '--short')).stdout).toBe('Renamed 1/1 100% · complete\n');
  });
});
