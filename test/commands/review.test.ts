import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newLearner } from '../support/run.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-03-02T18:00:00.000Z');
const WHY = "Why can't services in a cloud deployment simply keep each other's addresses in a config file?";

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(() => void vi.useRealTimers());

const onDay = (day: number, hours = 0) => vi.setSystemTime(START + day * DAY + hours * 3_600_000);

/** Says something to `waymark --plain`, line by line, and gives what it answered after the path. */
async function said(learner: ReturnType<typeof newLearner>, ...lines: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await learner.runOn(`${lines.join('\n')}\n`, '--plain', '--commands');
  const answers = stdout.trimEnd().split('\n');
  return answers.slice(answers.findIndex((line) => line.startsWith('C4')) + 1);
}

describe('waymark review', () => {
  it('lists on a pipe what is due: a day after the tick, and nothing before', async () => {
    const learner = newLearner();
    expect(await learner.run('review')).toEqual({
      code: 0,
      stdout: 'Nothing to recall. Questions come a day after what they are about is done.\n',
      stderr: '',
    });
    await learner.run('done', '1.1');
    expect((await learner.run('review')).stdout).toBe('Nothing to recall. The next one is due tomorrow.\n');
    expect((await learner.run('review', '--all')).stdout).toContain(`1.1 Service Discovery: ${WHY}\n`);
    onDay(0, 6);
    const { stdout } = await learner.run('review');
    expect(stdout.split('\n').filter((line) => line.startsWith('1.1 Service Discovery: '))).toHaveLength(3);
  });

  it('never asks of what is open, and names no more than ten', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1', '1.2', '2.1', '2.2');
    onDay(100);
    const { stdout } = await learner.run('review', 'microservices');
    expect(stdout.trimEnd().split('\n')).toHaveLength(11);
    expect(stdout).toMatch(/\nand 2 more\n$/);
    await learner.run('undone', '1.1', '1.2', '2.1', '2.2');
    expect((await learner.run('review')).stdout).toMatch(/^Nothing to recall\./);
  });

  it('as JSON says all that is due, with its answer', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1');
    expect((await learner.run('review', '--json')).stdout).toBe('[]\n');
    onDay(1);
    const due = JSON.parse((await learner.run('review', '--json')).stdout);
    expect(due).toHaveLength(3);
    expect(due[0]).toEqual({
      path: 'microservices',
      item: 'service-discovery',
      number: '1.1',
      title: 'Service Discovery',
      url: 'https://www.f5.com/company/blog/nginx/service-discovery-in-a-microservices-architecture',
      id: expect.stringMatching(/^[\da-f]{14}$/),
      question: WHY,
      answer: expect.stringMatching(/^Instances appear/),
      own: false,
      due: '2026-03-03T18:00:00.000Z',
      answers: 0,
      recall: null,
    });
  });

  it('asks over all paths, or about one', async () => {
    const learner = newLearner();
    const phases = [{ id: 'p', title: 'P', resources: [{ id: 'a', title: 'A', selfCheck: [{ question: 'Why A?' }] }] }];
    learner.writePath({ id: 'other', title: 'Other', phases });
    await learner.run('import', 'curriculum.json');
    await learner.run('done', 'a', '--path', 'other');
    await learner.run('done', '1.1', '--path', 'microservices');
    onDay(1);
    const { stdout } = await learner.run('review');
    expect(stdout).toContain('1.1 A, Other: Why A?\n');
    expect(stdout).toContain(`1.1 Service Discovery, Microservices: ${WHY}\n`);
    expect((await learner.run('review', 'other')).stdout).toBe('1.1 A: Why A?\n');
  });

  it('asks one question at a time, and takes answers back', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1');
    onDay(1);
    const answers = await said(learner, 'review', '3', '3', '', '1', 'u', '4', '', 's');
    expect(answers.filter((line) => /^(?:Question|Good|Again|Easy|Taken|Left|\d answered)/.test(line))).toEqual([
      `Question 1 of 3, 1.1 Service Discovery: ${WHY}`,
      'Good, in 2 days.',
      expect.stringMatching(/^Question 2 of 3/),
      'Again, tomorrow.',
      expect.stringMatching(/^Question 3 of 3/),
      'Taken back.',
      expect.stringMatching(/^Question 2 of 3/),
      'Easy, in 8 days.',
      expect.stringMatching(/^Question 3 of 3/),
      'Left out for good.',
      '2 answered, all remembered, 1 left out for good. The next one is due on Thursday 5 Mar.',
    ]);
    const types = JSON.parse((await learner.run('log', '--json')).stdout).map(({ type }: { type: string }) => type);
    expect(types).toEqual(['dropped', 'reviewed', 'undone', 'reviewed', 'reviewed', 'done']);
    expect((await learner.run('undo')).stdout).toMatch(/^Undid: Service Discovery: question removed\n/);
    expect(JSON.parse((await learner.run('review', '--json')).stdout)).toHaveLength(1);
  });

  it('can be stopped at any moment, and says what can be said', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1');
    onDay(1);
    const answers = await said(learner, 'review', 'u', 'what?', 'e ask Ann', '', '2', 'q', 'next');
    expect(answers).toContain('Nothing to take back.');
    expect(answers).toContain('e and a text keeps a note. q stops.');
    expect(answers).toContain('Noted: Service Discovery.');
    expect(answers).toContain('1 answered and remembered. 2 more are due.');
    expect(answers).toContain('Focus: Adding cross-cutting concerns to microservices.');
    expect(await said(learner, 'review')).toHaveLength(3);
  });

  it('is in the glance when something is due, and not in its line', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1');
    const review = async () => JSON.parse((await learner.run('status', '--json')).stdout).review;
    expect(await review()).toEqual({ due: 0, next: '2026-03-03' });
    expect((await learner.run('status')).stdout).not.toContain('recall');
    onDay(1);
    expect(await review()).toEqual({ due: 3, next: null });
    expect((await learner.run('status')).stdout).toContain('\n3 to recall\n');
    expect((await learner.run('status', '--plain')).stdout).toContain('\n3 to recall.\n');
    expect((await learner.run('status', '--format', '{review.due} {review.next}')).stdout).toBe('3 \n');
    expect((await learner.run('status', '--short')).stdout).not.toContain('recall');
    await said(learner, 'review', '', '3', '', '3', '', '3');
    expect(await review()).toEqual({ due: 0, next: '2026-03-05' });
  });

  it('changes nothing that is done', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1');
    onDay(1);
    const before = (await learner.run('status', '--short')).stdout;
    await said(learner, 'review', '', '1', '', '2', '', '4');
    expect((await learner.run('status', '--short')).stdout).toBe(before);
  });
});

describe('a question of a document', () => {
  const plan = (title: string, question: string, more = '') => `# Networks

## Week 1

- [ ] [${title}](https://example.org/sockets)
  - Q: ${question}
  - A: It gives a socket its address.

### Quiz

- What is a port?
${more}`;

  const all = async (learner: ReturnType<typeof newLearner>) =>
    JSON.parse((await learner.run('review', '--all', '--json')).stdout) as {
      question: string;
      answers: number;
      title: string;
    }[];

  it('keeps its schedule when its resource and itself are called otherwise', async () => {
    const learner = newLearner();
    learner.write('plan.md', plan('Sockets', 'What does bind do to a socket?'));
    await learner.run('import', 'plan.md');
    await learner.run('done', '1.1', '--path', 'networks');
    onDay(1);
    const { stdout } = await learner.runOn('review\n\n3\n\n3\n', '--plain', '--commands', 'networks');
    expect(stdout).toContain('2 answered, all remembered.');
    learner.write(
      'plan.md',
      plan(
        'Berkeley sockets',
        'What does bind do to sockets?',
        '\n## Week 2\n\n- [ ] [Routes](https://example.org/r)\n',
      ),
    );
    await learner.run('import', 'plan.md');
    const asked = (await all(learner)).map(({ question, answers, title }) => ({ question, answers, title }));
    expect(asked).toContainEqual({ question: 'What does bind do to sockets?', answers: 1, title: 'Berkeley sockets' });
    expect(asked).toContainEqual({ question: 'What is a port?', answers: 1, title: 'Week 1' });
  });

  it('is silent while it is gone, and remembers when it returns', async () => {
    const learner = newLearner();
    const text = plan('Sockets', 'What does bind do to a socket?');
    learner.write('plan.md', text);
    await learner.run('import', 'plan.md');
    await learner.run('done', '1.1', '--path', 'networks');
    onDay(1);
    await learner.runOn('review\n\n4\n\n4\n', '--plain', '--commands', 'networks');
    learner.write('plan.md', '# Networks\n\n## Week 1\n\n- [ ] [Sockets](https://example.org/sockets)\n');
    await learner.run('import', 'plan.md');
    expect(await all(learner)).toEqual([]);
    learner.write('plan.md', text);
    await learner.run('import', 'plan.md');
    expect((await all(learner)).map(({ answers }) => answers)).toEqual([1, 1]);
  });
});

describe('waymark ask', () => {
  it('adds a question, changes it, and keeps its schedule', async () => {
    const learner = newLearner();
    await learner.run('done', '2.2', '--force');
    expect((await learner.run('ask', '2.2', 'What undoes a step?', 'A new one.')).stdout).toMatch(
      /^Asked: Saga Pattern: What undoes a step\?\n/,
    );
    onDay(1);
    await said(learner, 'review', '', '4', '', '4', '', '4', '', '4');
    await learner.run('ask', '2.2', 'What undoes a step?', 'A compensating one.');
    const changed = await learner.run('ask', '2.2', '--replaces', 'undoes a step', 'Which transaction undoes a step?');
    expect(changed.stdout).toMatch(/^Changed: Saga Pattern: Which transaction undoes a step\?\n/);
    const own = JSON.parse((await learner.run('review', '--all', '--json')).stdout).find(
      ({ own }: { own: boolean }) => own,
    );
    expect(own).toMatchObject({
      question: 'Which transaction undoes a step?',
      answer: 'A compensating one.',
      answers: 1,
      due: '2026-03-11T18:00:00.000Z',
    });
  });

  it('says when it will be asked', async () => {
    const learner = newLearner();
    const when = async (...words: readonly string[]) => (await learner.run('ask', ...words)).stdout.split('\n')[1];
    expect(await when('2.2', 'What undoes a step?')).toBe('It is asked a day after Saga Pattern is done.');
    expect(await when('phase 1', 'How do both fit?')).toBe('It is asked a day after Foundations is done.');
    await learner.run('done', '2.2', '--force');
    expect(await when('2.2', 'What is a step?')).toBe('It is due tomorrow.');
    onDay(1);
    expect(await when('2.2', '--replaces', 'What is', 'What is one step?')).toBe('It is due.');
  });

  it('lists those of an item, and takes one away until that is undone', async () => {
    const learner = newLearner();
    await learner.run('ask', '2.2', 'What', 'undoes', 'a', 'step?', 'A', 'compensating', 'one.');
    const list = async () => (await learner.run('ask', '2.2')).stdout;
    expect(await list()).toMatch(/\nWhat undoes a step\? \(yours, asked a day after this is done\)\n$/);
    expect((await learner.run('ask', '2.2', '--remove', 'what undoes')).stdout).toMatch(
      /^Removed: Saga Pattern: What undoes a step\?\n/,
    );
    expect(await list()).not.toContain('yours');
    await learner.run('undo');
    expect(await list()).toContain('yours');
    await learner.run('ask', '2.2', '--remove', 'acid property');
    expect(await list()).not.toContain('ACID');
  });

  it('takes a question about a phase, and about an extra', async () => {
    const learner = newLearner();
    await learner.run('ask', 'phase 1', 'How do both fit together?');
    await learner.run('ask', 'E1', 'Who wrote it?');
    await learner.run('done', '1.1', '1.2', 'E1');
    onDay(1);
    const asked = JSON.parse((await learner.run('review', '--json')).stdout);
    const own = asked.filter(({ own }: { own: boolean }) => own);
    expect(own.map(({ number, title }: { number: string; title: string }) => `${number} ${title}`)).toEqual([
      '1 Foundations',
      'E1 Microservices Patterns',
    ]);
  });

  it.each([
    [['2.2', 'What', 'is', 'it'], 'where does the question end?'],
    [['2.2', '--replaces', 'zzz', 'Why?'], 'no question on Saga Pattern is like "zzz"'],
    [['2.2', '--replaces', 'ACID', 'Why?'], "that question on Saga Pattern is the path's own"],
    [['2.2', '--remove', 'a'], '"a" fits 3 questions on Saga Pattern'],
    [['2.2', '--remove'], 'no question on Saga Pattern is like ""'],
    [['9.9', 'Why?'], 'no item of Microservices is called "9.9"'],
  ])('says what is wrong with %j', async (words, message) => {
    const { code, stderr } = await newLearner().run('ask', ...words);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
