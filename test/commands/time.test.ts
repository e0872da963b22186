import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newLearner } from '../support/run.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T20:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a learner is told, with the exit code before it. */
function learner() {
  const own = newLearner();
  return {
    ...own,
    said: async (...args: string[]) => {
      const { code, stdout, stderr } = await own.run(...args);
      return `${code} ${stdout}${stderr}`.trimEnd();
    },
    later: (days: number) => vi.setSystemTime(Date.now() + days * 86_400_000),
  };
}

describe('waymark fit', () => {
  it('says what fits, as a plan that adds up, and then what else would', async () => {
    expect(await learner().said('fit', '1h30')).toBe(`0 In 1 h 30:
  1.1 Service Discovery             40 min
  1.2 Sidecar Pattern               35 min
  in all                            1 h 15
Or one of these instead:
  3.1 Service Mesh                  50 min
  3.2 Microservices Best Practices  40 min
(by the path's own minutes: no session tells yet how long you take)`);
  });

  it('goes by the learner’s own time once there are sessions', async () => {
    const { said } = learner();
    await said('track', '1.1', '1h20');
    await said('track', '1.2', '1h');
    await said('done', '1.1', '1.2');
    const answer = await said('fit', '2h');
    expect(answer).toContain('2.1 Circuit Breaker Pattern');
    expect(answer).toMatch(/your time is 1\.\d x the estimate, from 2 sessions/);
    expect(await said('fit', '45m')).toMatch(/^1 Nothing that is open fits into 45 min/);
  });

  it('goes by the time of all paths on one with too few sessions', async () => {
    const { said, write } = learner();
    await said('track', '1.1', '1h20');
    await said('track', '1.2', '1h');
    await said('done', '1.1', '1.2');
    const file = write(
      'rust.md',
      '# Rust\n\n## Basics\n\n- [ ] Ownership (30 min)\n- [ ] Slices (30 min)\n- [ ] Traits (30 min)\n',
    );
    await said('import', file);
    expect(await said('fit', '2h')).toMatch(/your time is 1\.\d x the estimate, from 2 sessions on all paths/);
    for (const item of ['1.1', '1.2', '1.3']) await said('track', item, '30m');
    await said('done', '1.1', '1.2', '1.3');
    expect(await said('fit', '2h')).not.toContain('all paths');
  });

  it('as JSON', async () => {
    const { run } = learner();
    const { code, stdout } = await run('fit', '45m', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      available: 45,
      plan: {
        items: [{ id: 'service-discovery', number: '1.1', title: 'Service Discovery', minutes: 40 }],
        minutes: 40,
      },
      unknown: [],
      basis: { ratio: 1, sessions: 0 },
    });
  });

  it('answers no where nothing fits, and refuses what is no time', async () => {
    const { said } = learner();
    expect(await said('fit', '5m')).toMatch(/^1 Nothing that is open fits into 5 min/);
    for (const time of ['0m', '-5m', 'soon']) expect(await said('fit', time)).toMatch(/^2 .*is no time/);
  });

  it('sets apart what does not say how long it takes', async () => {
    const { said, writePath } = learner();
    const resources = [
      { id: 'a', title: 'A', minutes: 20 },
      { id: 'b', title: 'B' },
    ];
    writePath({ id: 'p', title: 'P', phases: [{ id: 'one', title: 'One', resources }] });
    expect(await said('fit', '30m', '--path', 'curriculum.json')).toContain('Nobody knows how long:\n  1.2 B');
  });
});

describe('waymark plan', () => {
  it('makes a plan and tells it', async () => {
    const { said, later } = learner();
    expect(await said('plan')).toMatch(/^1 too early to tell when you will be done\n.*no plan on Microservices/);
    expect(await said('plan', '--by', '2026-12-20')).toBe(
      '0 by 20 Dec · 1 h 10 a week · nothing ticked yet\ntoo early to tell when you will be done',
    );
    await said('done', '1.1');
    expect(await said('plan')).toContain('by 20 Dec · 1 h a week · on track');
    await said('undo');
    later(14);
    expect(await said('plan')).toContain('by 20 Dec · behind: 2 h 20 a week from now on');
    expect(await said('undo')).toContain('Undid: plan');
    expect(await said('plan')).toMatch(/^1 /);
  });

  it('understands a day of the month, and says how a day to come is written', async () => {
    const { said } = learner();
    for (const day of ['20', 'the 20th']) expect(await said('plan', '--by', day)).toContain('by 20 Dec');
    expect(await said('plan', '--by', 'someday')).toBe(
      '2 waymark: "someday" is no day: try 2026-12-20, 20 Dec, the 20th, friday or in 3 weeks',
    );
  });

  it('keeps a day when an amount is added, and forgets both when it is cleared', async () => {
    const { said, run } = learner();
    await said('plan', '--by', '20 Dec');
    await said('plan', '--weekly', '1h');
    expect(JSON.parse((await run('plan', '--json')).stdout).plan).toEqual({
      ...{ by: '2026-12-20', weekly: 60, needed: 70, unit: 'minutes', state: 'behind' },
    });
    expect(await said('plan', '--clear')).toBe('0 No plan on Microservices any more');
    expect(await said('plan', '--clear')).toMatch(/^1 /);
  });

  it.each([
    [['--by', '2026-11-22'], 'is past'],
    [['--by', 'yesterday'], 'is past'],
    [['--by', '30 February'], 'is not in the calendar'],
    [['--weekly', '0m'], 'is no time'],
    [['--weekly', '1h', '--clear'], 'give it alone'],
  ])('%j is wrong', async (args, why) => {
    const { said, journalFiles } = learner();
    const answer = await said('plan', ...args);
    expect(answer).toMatch(/^2 /);
    expect(answer).toContain(why);
    expect(journalFiles()).toEqual({});
  });

  it('tells two dates once there is enough to go by', async () => {
    const { said, later } = learner();
    for (const item of ['1.1', '1.2', '2.1', '2.2', '2.3']) {
      await said('done', item);
      later(1);
    }
    const answer = await said('plan');
    expect(answer).toMatch(/^1 \d+ \w+( \d{4})? if it goes as usual · 4 in 5 by \d+ \w+/);
  });
});

describe('a date that has moved', () => {
  it('is explained until the next tick', async () => {
    const { said, later, writePath } = learner();
    const resources = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `r${index}`, title: `R ${index}`, minutes: 60 }));
    const write = (count: number) =>
      writePath({ id: 'p', title: 'P', phases: [{ id: 'one', title: 'One', resources: resources(count) }] });
    write(12);
    await said('import', 'curriculum.json');
    for (const index of [0, 1, 2, 3, 4, 5]) {
      await said('done', `r${index}`, '--path', 'p');
      later(1);
    }
    expect(await said('plan', 'p')).not.toContain('moved');
    write(20);
    await said('import', 'curriculum.json');
    expect(await said('plan', 'p')).toMatch(/moved from \d+ \w+: the path has 8 h more/);
    await said('done', 'r6', '--path', 'p');
    expect(await said('plan', 'p')).not.toContain('moved');
    later(16);
    expect(await said('plan', 'p')).toMatch(/moved from .*: 16 days without a tick/);
  });
});

describe('waymark report', () => {
  it('is Markdown of what was done since Monday', async () => {
    const { said, later } = learner();
    await said('done', '1.1');
    later(8);
    await said('track', '1.2', '50m');
    await said('done', '1.2');
    await said('note', '1.2', 'a *proxy* beside each service');
    await said('skip', '2.1', '--reason', 'known from work');
    expect(await said('report')).toBe(`0 # Microservices: Monday 30 Nov to Tuesday 1 Dec

50 min studied on 1 day · 2 of 6 resources, 1 skipped · 1 h 15 of 4 h

## Done

- Sidecar Pattern, 50 min

## Learned

- **Sidecar Pattern:** a \\*proxy\\* beside each service

## Skipped

- Circuit Breaker Pattern: known from work

## Next

- Saga Pattern, 45 min`);
    expect(await said('report', '--since', '2 weeks ago')).toContain('- Service Discovery');
  });

  it('says so where nothing was done', async () => {
    expect(await learner().said('report')).toContain('Nothing in these days.');
  });

  it('as JSON', async () => {
    const { run } = learner();
    await run('done', '1.1');
    expect(JSON.parse((await run('report', '--format', 'json')).stdout)).toMatchObject({
      ...{ since: '2026-11-23', until: '2026-11-23', minutes: 0, days: 1, notes: [], skipped: [] },
      done: [{ id: 'service-discovery', day: '2026-11-23' }],
      next: { id: 'sidecar-pattern', minutes: 35 },
    });
  });

  it('refuses days that are to come, and formats that there are not', async () => {
    const { said } = learner();
    expect(await said('report', '--since', 'tomorrow')).toMatch(/^2 .*in the future/);
    expect(await said('report', '--format', 'pdf')).toMatch(/^2 /);
  });
});

describe('waymark log --since', () => {
  it('leaves out what is older', async () => {
    const { said, later } = learner();
    await said('done', '1.1');
    later(8);
    await said('start');
    expect(await said('log', '--since', 'monday')).toBe('0 2026-12-01 20:00  Sidecar Pattern started');
    expect(await said('log', '--since', '30 February')).toMatch(/^2 /);
  });
});

describe('waymark status', () => {
  it('tells the session, the plan and the dates', async () => {
    const { said, run } = learner();
    await said('plan', '--by', '20 Dec');
    await said('start', '1.1');
    vi.setSystemTime(Date.now() + 12 * 60_000);
    const answer = await said('status');
    expect(answer).toContain('\n◔ 12 min Service Discovery\nby 20 Dec · 1 h 10 a week · nothing ticked yet\n');
    expect(await said('status', '--short')).toBe(
      '0 Microservices 0/7 0% · ◔ since 20:00 · next Service Discovery, 40 min',
    );
    expect(await said('status', '--plain')).toContain(
      'Session: 12 minutes Service Discovery.\nPlan: by 20 Dec, 1 hour 10',
    );
    expect(JSON.parse((await run('status', '--json')).stdout)).toMatchObject({
      time: { spent: 0, session: { item: 'service-discovery', since: '2026-11-23T20:00:00.000Z' } },
      plan: { by: '2026-12-20', weekly: null, needed: 70, state: 'on track' },
      arrival: { state: 'early', usual: null, likely: null },
    });
    expect(await said('status', '--format', '{time.session.item} {plan.state}')).toBe('0 service-discovery on track');
  });
});
