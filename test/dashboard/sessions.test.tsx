import { describe, expect, it } from 'vitest';
import type { Sessions } from '../../source/dashboard/shell-options.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { forgottenSession } from '../../source/progress/time/forgotten.ts';
import { openDashboard } from '../support/dashboard.tsx';

const MINUTE = 60_000;
/** When the first event of a journal in memory is kept. */
const START = Date.parse('2026-11-23T08:00:00.000Z');
const started = (item: string): NewEvent => ({ type: 'started', path: 'small', item });

/** A machine whose clock the test sets, in minutes after eight, and which never sleeps. */
function machine() {
  const seen: string[] = [];
  const listeners = new Set<() => void>();
  let minute = 0;
  const now = () => START + minute * MINUTE;
  const sessions: Sessions = {
    forgotten: ({ id, from }, minutes) =>
      forgottenSession({ id, from, minutes }, { wall: now(), awake: now(), boot: 'one' }, undefined),
    seen: ({ id }) => seen.push(id),
    everyMinute: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const pass = (minutes: number) => {
    minute += minutes;
    for (const listener of listeners) listener();
  };
  return { now, sessions, pass, seen, clocks: () => listeners.size };
}

const types = async (journal: { read: () => Promise<{ events: readonly { type: string }[] }> }) =>
  (await journal.read()).events.map(({ type }) => type);

describe('t', () => {
  it('starts a session on the row under the cursor, and stops it', async () => {
    const { now, sessions, pass } = machine();
    const { press, shows, hides, journal } = await openDashboard({ now, sessions });
    press('t');
    await shows('Started: One');
    await shows('◔ 0 min One');
    pass(12);
    await shows('◔ 12 min One');
    press('t');
    await shows('Stopped: One');
    await hides('◔');
    expect(await types(journal)).toEqual(['started', 'stopped']);
    press('u');
    await shows('◔');
  });

  it('on another row starts another session, which ends the first', async () => {
    const { now, sessions } = machine();
    const { press, shows, journal } = await openDashboard({ now, sessions });
    press('t', 'j', 't');
    await shows('◔ 0 min Two');
    expect(await types(journal)).toEqual(['started', 'stopped', 'started']);
  });

  it('pressed twice in haste ends what it began', async () => {
    const { journal, press, shows } = await openDashboard();
    press('t', 't');
    await shows('Stopped: One');
    const { events } = await journal.read();
    expect(events[1]).toMatchObject({ type: 'stopped', session: events[0]?.id });
  });

  it('is not for what cannot be studied', async () => {
    const { press, shows, journal } = await openDashboard();
    press('G', 't');
    await shows('There is nothing to study in a box');
    expect(await types(journal)).toEqual([]);
  });
});

describe('a tick', () => {
  it('ends the session of its item, and says how long it took', async () => {
    const { now, sessions, pass } = machine();
    const { press, shows, journal } = await openDashboard({ now, sessions });
    press('t');
    await shows('◔ 0 min One');
    pass(52);
    press('space');
    await shows('done in 52 min, 40 planned');
    expect(await types(journal)).toEqual(['started', 'done', 'stopped']);
    press('u');
    await shows('◔ 52 min One');
  });
});

describe('a session that was forgotten', () => {
  it('is asked about when the dashboard opens, and counts as is said', async () => {
    const { now, sessions, pass } = machine();
    pass(600);
    const { press, shows, hides, journal } = await openDashboard({ newEvents: [started('one')], now, sessions });
    await shows('One has been running since 08:00.');
    await shows('count 40 min');
    press('enter');
    await shows('Stopped: One after 40 min');
    await hides('How much of it counts');
    const { events } = await journal.read();
    expect(events[1]).toMatchObject({ type: 'stopped', until: '2026-11-23T08:40:00.000Z' });
  });

  it('is asked about once, and goes on where that is left for later', async () => {
    const { now, sessions, pass } = machine();
    pass(600);
    const { press, shows, hides, journal } = await openDashboard({ newEvents: [started('one')], now, sessions });
    await shows('has been running since');
    press('escape');
    await hides('How much of it counts');
    pass(5);
    press('j');
    await shows('◔ One, since 08:00');
    press('k', 't');
    await shows('How much of it counts');
    expect(await types(journal)).toEqual(['started']);
  });

  it('is not ended by a tick', async () => {
    const { now, sessions, pass } = machine();
    pass(600);
    const { press, shows, hides, journal } = await openDashboard({ newEvents: [started('one')], now, sessions });
    await shows('has been running since');
    press('escape');
    await hides('How much of it counts');
    press('space');
    await shows('✔ One');
    expect(await types(journal)).toEqual(['started', 'done']);
  });

  it('is found out while the dashboard is open', async () => {
    const { now, sessions, pass } = machine();
    const { press, shows } = await openDashboard({ now, sessions });
    press('t');
    await shows('◔ 0 min One');
    pass(121);
    await shows('One has been running since 08:00.');
  });
});

describe('the clock', () => {
  it('wakes the dashboard only while a session runs', async () => {
    const { now, sessions, clocks } = machine();
    const { press, shows, shell } = await openDashboard({ now, sessions });
    expect(clocks()).toBe(0);
    press('t');
    await shows('◔');
    await shell.close();
    expect(clocks()).toBe(0);
  });

  it('remembers the last key, at most once a minute', async () => {
    const { now, sessions, pass, seen } = machine();
    const { press, shows } = await openDashboard({ now, sessions });
    press('t');
    await shows('◔ 0 min One');
    press('j', 'k', 'j');
    pass(3);
    await shows('◔ 3 min One');
    press('j', 'k');
    await shows('◔ 3 min One');
    expect(seen.length).toBeLessThanOrEqual(2);
    expect(seen.length).toBeGreaterThan(0);
  });
});
