import { describe, expect, it } from 'vitest';
import { newLearner } from '../support/run.ts';

const NOTHING_NEW = 'Microservices 0/7 0% · next Service Discovery, 40 min\n';

describe.concurrent('waymark done', () => {
  it.each([
    ['an id', 'service-discovery'],
    ['a number', '1.1'],
    ['a part of the title', 'DISCOVERY'],
  ])('ticks by %s', async (_, name) => {
    const learner = newLearner();
    expect(await learner.run('done', name)).toEqual({
      code: 0,
      stdout: 'Done: Service Discovery\nMicroservices 1/7 14% · next Sidecar Pattern, 35 min\n',
      stderr: '',
    });
    expect((await learner.run('status', '--short')).stdout).toBe(
      'Microservices 1/7 14% · next Sidecar Pattern, 35 min\n',
    );
  });

  it('ticks several at once, also one that waits for the others', async () => {
    const { code, stdout } = await newLearner().run('done', '2.1', '1.1', 'sidecar', '1.1');
    expect([code, stdout]).toEqual([
      0,
      'Done: Circuit Breaker Pattern, Service Discovery, Sidecar Pattern\nMicroservices 3/7 42% · next Saga Pattern, 45 min\nOn the checklist, ticked by itself: Phase 1 completed\n',
    ]);
  });

  it('ticks extras and what is one’s own of the checklist, which do not count', async () => {
    const { stdout } = await newLearner().run(
      'done',
      'distributed-systems',
      'supplementary',
      'microservices-patterns-video',
    );
    expect(stdout).toBe(
      'Done: Distributed Systems, Supplementary materials reviewed, Microservices Patterns\n' +
        'Microservices 0/7 0% · extras 2/5 · checklist 1/4 · next Service Discovery, 40 min\n',
    );
  });

  it('says what is missing of what is locked, and ticks nothing', async () => {
    const learner = newLearner();
    expect(await learner.run('done', 'distributed-systems', 'saga')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'waymark: Saga Pattern is locked: after Phase 1: 2 resources, 1 h 15 left; --force ticks it anyway\n',
    });
    expect(learner.journalFiles()).toEqual({});
    expect((await learner.run('done', '--force', 'saga')).stdout).toBe(
      'Done: Saga Pattern\nMicroservices 1/7 14% · next Service Discovery, 40 min\n',
    );
  });

  it('tells what was done now from what was done already', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1');
    const before = learner.journalFiles();
    const again = await learner.run('done', '1.1');
    expect([again.code, again.stdout.split('\n')[0]]).toEqual([0, 'Already done: Service Discovery']);
    expect(learner.journalFiles()).toEqual(before);
    const both = await learner.run('done', '1.1', '1.2');
    expect(both.stdout.split('\n').slice(0, 2)).toEqual(['Done: Sidecar Pattern', 'Already done: Service Discovery']);
  });

  it('with the last resource, says when, how long it took, and what the checklist wants', async () => {
    const learner = newLearner();
    const { stdout } = await learner.run('done', '1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2');
    expect(stdout.split('\n').slice(1)).toEqual([
      'Microservices 7/7 100% · only the checklist is left',
      'On the checklist, ticked by itself: Phase 1 completed, Phase 2 completed, Phase 3 completed',
      expect.stringMatching(/^Every resource is done: \d{4}-\d\d-\d\d, less than a minute after the first tick\.$/),
      'Still on the checklist: Supplementary materials reviewed.',
      '',
    ]);
    const last = await learner.run('done', 'supplementary');
    expect(last.stdout).toBe(
      'Done: Supplementary materials reviewed\nMicroservices 7/7 100% · checklist 4/4 · complete\n',
    );
  });

  it('ticks ranges, lists and phases', async () => {
    const learner = newLearner();
    expect((await learner.run('done', '1.1-1.2')).stdout).toContain('Done: Service Discovery, Sidecar Pattern\n');
    expect((await learner.run('done', '2.1,2.3')).stdout).toContain(
      'Done: Circuit Breaker Pattern, Bulkhead Pattern\n',
    );
    expect((await learner.run('done', '--phase', '2')).stdout).toContain('Done: Saga Pattern\nAlready done: Circuit');
    expect((await learner.run('done', '--phase', 'advanced', 'E1')).stdout).toContain('Microservices 7/7 100%');
    expect((await learner.run('undone', '--phase', '1')).stdout).toContain('Open again: Service Discovery, Sidecar');
    await learner.run('skip', '--phase', '1');
    const nothing = await learner.run('done', '--phase', '1');
    expect(nothing).toMatchObject({ code: 1, stderr: 'waymark: nothing to do in Foundations: none of it is open\n' });
    expect((await learner.run('done', '--phase', '1', '1.1')).stdout).toContain('Done: Service Discovery\n');
  });

  it('ticks several phases, or all that is left', async () => {
    const learner = newLearner();
    const { code, stdout } = await learner.run('done', '--phase', '1', '--phase', 'core');
    expect([code, stdout]).toEqual([0, expect.stringContaining('Microservices 5/7 71%')]);
    expect((await learner.run('undone', '--phase', '1-2')).stdout).toContain('Microservices 0/7');
    expect((await learner.run('done', '--all')).stdout).toContain('Microservices 7/7 100%');
    expect(await learner.run('done', '--all')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Already done: Service Discovery'),
    });
    expect((await learner.run('undo')).stdout).toContain('Microservices 0/7');
    expect((await learner.run('done', '--phase', '1,9')).stderr).toBe(
      'waymark: no phase of Microservices is called "9"; it has 3\n',
    );
    expect(await learner.run('done', '--no-all')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('which item?'),
    });
  });

  it('says what ticks itself on the checklist', async () => {
    const learner = newLearner();
    const third = async (...args: readonly string[]) => (await learner.run(...args)).stdout.split('\n')[2];
    expect(await third('done', '1.1')).toBe('');
    expect(await third('done', '1.2')).toBe('On the checklist, ticked by itself: Phase 1 completed');
    expect(await third('undo')).toBe('');
    expect(await third('skip', '1.2')).toBe('On the checklist, ticked by itself: Phase 1 completed');
  });

  it('ticks for a time that has passed', async () => {
    const learner = newLearner();
    const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    expect((await learner.run('done', '1.1', '--at', `${day} 18:30`)).code).toBe(0);
    expect((await learner.run('log')).stdout).toBe(`${day} 18:30  Service Discovery done\n`);
    const [event] = JSON.parse((await learner.run('log', '--json')).stdout);
    expect(event).toMatchObject({ type: 'done', when: `${day}T18:30:00.000Z` });
    expect(event.at.slice(0, 10)).not.toBe(day);
    for (const [time, why] of [
      ['tomorrow', 'is in the future'],
      ['2026-02-30', 'is not in the calendar'],
      ['25:00', 'is no time of day: those go from 00:00 to 23:59'],
      ['whenever', 'is no time: try 22:40, yesterday 22:40, 35m ago, 3 weeks ago, 8 Nov or 2026-11-08'],
    ] as const) {
      const { code, stderr } = await learner.run('done', '1.2', '--at', time);
      expect([code, stderr]).toEqual([2, `waymark: "${time}" ${why}\n`]);
    }
    expect((await learner.run('status', '--short')).stdout).toContain('1/7');
  });

  it('lists the candidates of what is ambiguous, one a line', async () => {
    expect(await newLearner().run('done', '1.1', 'pattern')).toEqual({
      code: 2,
      stdout: '',
      stderr: `waymark: "pattern" fits 6 items; give the number or id of one
  1.2 Sidecar Pattern (sidecar-pattern)
  2.1 Circuit Breaker Pattern (circuit-breaker-pattern)
  2.2 Saga Pattern (saga-pattern)
  2.3 Bulkhead Pattern (bulkhead-pattern)
  E1 Microservices Patterns (microservices-patterns)
  E4 Microservices Patterns (microservices-patterns-video)
`,
    });
  });

  it.each([
    ['sagga', 'no item of Microservices is called "sagga"; did you mean 2.2 Saga Pattern (saga-pattern)?'],
    ['nosuch', 'no item of Microservices is called "nosuch"; --path names another path'],
    ['1.10', 'no item of Microservices is called "1.10"; --path names another path'],
    ['', 'no item of Microservices is called ""; --path names another path'],
    ['__proto__', 'no item of Microservices is called "__proto__"; --path names another path'],
    ['3', '"3" is a phase: name one of its resources, such as 3.1 Service Mesh (service-mesh)'],
    ['phase-1-completed', '"Phase 1 completed" ticks itself when Phase 1: Foundations is done'],
  ])('says of %j what it is not', async (name, message) => {
    const learner = newLearner();
    expect(await learner.run('done', '1.1', name)).toEqual({ code: 2, stdout: '', stderr: `waymark: ${message}\n` });
    expect(learner.journalFiles()).toEqual({});
  });
});

describe.concurrent('waymark undone', () => {
  it('makes open again what is done or skipped, and says what was open', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1');
    await learner.run('skip', '1.2', '--reason', 'known from work');
    const { code, stdout } = await learner.run('undone', '1.1', '1.2', '2.1');
    expect([code, stdout]).toEqual([
      0,
      `Open again: Service Discovery, Sidecar Pattern\nAlready open: Circuit Breaker Pattern\n${NOTHING_NEW}`,
    ]);
  });
});

describe.concurrent('waymark skip', () => {
  it('leaves it out of both sides, keeps the reason, and opens what waited for it', async () => {
    const learner = newLearner();
    const { stdout } = await learner.run('skip', '1.1', '1.2', '--reason', 'known\x1b[31m from\nwork ');
    expect(stdout).toBe(
      'Skipped: Service Discovery, Sidecar Pattern\nMicroservices 0/5 0% · next Circuit Breaker Pattern, 40 min\nOn the checklist, ticked by itself: Phase 1 completed\n',
    );
    expect((await learner.run('log')).stdout).toContain('Sidecar Pattern skipped: known␛[31m from work\n');
  });

  it('everything that is left: nothing is done, and it says so', async () => {
    const items = ['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2', '1.1'];
    const { stdout } = await newLearner().run('skip', ...items, '--reason', 'known');
    expect(stdout.split('\n').slice(1)).toEqual([
      'Microservices 0/0 100% · only the checklist is left',
      'On the checklist, ticked by itself: Phase 1 completed, Phase 2 completed, Phase 3 completed',
      'Nothing is left: all skipped.',
      'Still on the checklist: Supplementary materials reviewed.',
      '',
    ]);
  });

  it.each([[[]], [['--reason', ' ']]])('needs no reason: %j', async (flags) => {
    const learner = newLearner();
    expect((await learner.run('skip', '1.1', ...flags)).stdout).toContain('Skipped: Service Discovery\n');
    expect((await learner.run('log')).stdout).toMatch(/Service Discovery skipped\n$/);
    expect((await learner.run('export', '--format', 'todotxt')).stdout).toContain('Service Discovery -- skipped ');
  });
});
