import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newLearner } from '../support/run.ts';

const MINUTE = 60_000;

/** A learner whose clock the test sets; it begins at eight in the evening of a Monday. */
function atEight() {
  const learner = newLearner();
  const run = learner.run;
  return {
    ...learner,
    /** Lets some minutes pass. */
    pass: (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE),
    said: async (...args: string[]) => {
      const { code, stdout, stderr } = await run(...args);
      return `${code} ${stdout}${stderr}`.trimEnd();
    },
    events: () => Object.values(learner.journalFiles()).flatMap((text) => JSON.parse(text).events),
    status: async () => JSON.parse((await run('status', '--json')).stdout),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T20:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a session', () => {
  it('begins on what is next, ends, and adds up', async () => {
    const { said, pass, events } = atEight();
    expect(await said('start')).toBe('0 Started: Service Discovery, 40 min');
    pass(30);
    expect(await said('stop')).toBe('0 Stopped: Service Discovery after 30 min · 30 min of 40 min');
    expect(await said('start', '1.1')).toBe('0 Started: Service Discovery, 40 min');
    pass(25);
    expect(await said('stop')).toBe('0 Stopped: Service Discovery after 25 min · 55 min of 40 min');
    expect(events()).toMatchObject([
      { type: 'started', item: 'service-discovery', at: '2026-11-23T20:00:00.000Z' },
      { type: 'stopped', until: '2026-11-23T20:30:00.000Z' },
      { type: 'started', item: 'service-discovery' },
      { type: 'stopped', until: '2026-11-23T20:55:00.000Z' },
    ]);
    expect(events()[1].session).toBe(events()[0].id);
  });

  it('of another item ends the one that runs; the same one goes on', async () => {
    const { said, pass, events } = atEight();
    await said('start', '1.1');
    pass(10);
    expect(await said('start', '1.1')).toBe('0 Service Discovery is running already, since 20:00');
    expect(events()).toHaveLength(1);
    expect(await said('start', 'saga')).toBe('0 Stopped: Service Discovery, 10 min\nStarted: Saga Pattern, 45 min');
    expect(await said('undo')).toContain('Undid: Saga Pattern started');
    pass(10);
    expect(await said('stop')).toContain('Service Discovery after 20 min');
  });

  it('ends with the tick of its item, and goes on when that is undone', async () => {
    const { said, pass } = atEight();
    await said('start', 'saga');
    pass(52);
    expect(await said('done', 'saga', '--force')).toContain('Saga Pattern: done in 52 min, 45 planned');
    expect(await said('stop')).toBe('1 waymark: no session is running; waymark start begins one');
    await said('undo');
    pass(3);
    expect(await said('stop')).toContain('Stopped: Saga Pattern after 55 min');
  });

  it('goes on while another item is ticked', async () => {
    const { said, pass } = atEight();
    await said('start', 'saga');
    pass(5);
    await said('done', '1.1');
    expect(await said('stop')).toContain('Saga Pattern after 5 min');
  });

  it('ends when and after what is said, or counts for nothing', async () => {
    const { said, pass } = atEight();
    await said('start', '1.1');
    pass(60);
    expect(await said('stop', '--at', '20:40')).toContain('after 40 min');
    await said('undo');
    expect(await said('stop', '--after', '35m')).toContain('after 35 min');
    await said('undo');
    expect(await said('stop', '--discard')).toBe('0 Stopped: Service Discovery, and nothing of it counts');
    expect(await said('start', '1.1')).toContain('Started');
  });

  it.each([
    [['stop', '--at', '19:59'], 'before its start'],
    [['stop', '--at', '22:00'], 'is in the future'],
    [['stop', '--at', '25:00'], 'is no time of day'],
    [['stop', '--after', '2h'], 'for 1 h only'],
    [['stop', '--after', '0m'], 'no time that can be spent'],
    [['stop', '--after', '5m', '--discard'], 'say different things'],
    [['track', '1.1', '-5m'], 'no time that can be spent'],
    [['track', '1.1', '30m', '--at', 'tomorrow'], 'is in the future'],
    [['track', '1.1', '30m', '--at', '30 February'], 'is not in the calendar'],
    [['track', 'nothing', '30m'], 'nothing'],
    [['start', 'nothing'], 'nothing'],
  ])('%j is wrong, and stores nothing', async (args, why) => {
    const { said, pass, events } = atEight();
    await said('start', '1.1');
    pass(60);
    const answer = await said(...args);
    expect(answer).toMatch(/^2 /);
    expect(answer).toContain(why);
    expect(events()).toHaveLength(1);
  });

  it('that is none cannot be stopped', async () => {
    const { said } = atEight();
    expect(await said('stop')).toMatch(/^1 .*no session is running/);
    expect(await said('stop', '--at', '25:00')).toMatch(/^2 /);
  });
});

describe('what is tracked afterwards', () => {
  it('counts where it was', async () => {
    const { said, events } = atEight();
    expect(await said('track', 'saga', '30m')).toBe('0 Studied: Saga Pattern, 30 min · 30 min of 45 min');
    expect(await said('track', 'saga', '1h', '--at', 'yesterday 22:00')).toBe(
      '0 Studied: Saga Pattern, 1 h, yesterday 22:00 · 1 h 30 of 45 min',
    );
    expect(events()[1]).toMatchObject({ type: 'tracked', minutes: 60, when: '2026-11-22T22:00:00.000Z' });
    expect(await said('undo')).toContain('Undid: Saga Pattern studied');
  });

  it('is on what is next where no item is named, or on what was started', async () => {
    const { said } = atEight();
    expect(await said('track', '30m')).toBe('0 Studied: Service Discovery, 30 min · 30 min of 40 min');
    await said('start', 'saga');
    expect(await said('track', '1h30')).toContain('0 Studied: Saga Pattern, 1 h 30');
    await said('stop');
    expect(await said('track', '10', '--at', 'yesterday')).toContain('Studied: Service Discovery, 10 min, yesterday');
  });

  it('needs to say how long it was', async () => {
    const { said } = atEight();
    expect(await said('track')).toBe('2 waymark: which time? waymark track [item] <time>');
    expect(await said('track', 'saga')).toBe('2 waymark: how long was it? waymark track saga 30m');
    expect(await said('track', '2.2')).toBe('2 waymark: how long was it? waymark track 2.2 30m');
    expect(await said('track', '0')).toMatch(/^2 .*no time that can be spent/);
  });
});

describe('a session that was forgotten', () => {
  const LONG_AGO = 'Service Discovery has been running since 20:00: say how much counts with waymark stop --after 40m';

  it('stops start, stop and track of a script, and nothing is stored', async () => {
    const { said, pass, events } = atEight();
    await said('start', '1.1');
    pass(121);
    for (const args of [['stop'], ['start', 'saga'], ['track', 'saga', '5m']]) {
      const answer = await said(...args);
      expect(answer).toMatch(/^1 /);
      expect(answer).toContain(LONG_AGO);
    }
    expect(events()).toHaveLength(1);
  });

  it('does not stop a tick, and is not ended by it in silence', async () => {
    const { said, pass, events } = atEight();
    await said('start', '1.1');
    pass(600);
    const answer = await said('done', '1.1');
    expect(answer).toMatch(/^0 Done: Service Discovery/);
    expect(answer).toContain('has been running since yesterday 20:00');
    expect(events().map(({ type }: { type: string }) => type)).toEqual(['started', 'done']);
  });

  it('is of no concern to verbs that read', async () => {
    const { said, pass } = atEight();
    await said('start', '1.1');
    pass(600);
    for (const verb of ['status', 'next', 'list', 'log', 'report']) {
      const answer = await said(verb);
      expect(answer).toMatch(/^0 /);
      expect(answer).not.toContain('say how much');
    }
  });

  it('is one that a clock which was set back makes shorter than nothing', async () => {
    const { said, pass } = atEight();
    await said('start', '1.1');
    pass(-90);
    expect(await said('stop')).toMatch(/^1 .*has been running since 20:00/);
    expect(await said('stop', '--after', '50m')).toContain('after 50 min');
  });

  it('counts as it is said', async () => {
    const { said, pass } = atEight();
    await said('start', '1.1');
    pass(600);
    expect(await said('stop', '--after', '40m')).toContain('after 40 min');
    await said('undo');
    expect(await said('stop', '--at', 'now')).toContain('after 10 h');
  });
});
