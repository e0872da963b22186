import { describe, expect, it } from 'vitest';
import { progressOf } from '../../source/progress/progress.ts';
import { openDashboard } from '../support/dashboard.tsx';
import { path, phase, resource } from '../support/paths.ts';

describe('f', () => {
  it('asks how long there is, and shows what fits', async () => {
    const { press, shows, hides } = await openDashboard();
    press('f');
    await shows('How long do you have?');
    press('down', 'enter');
    await shows('In 45 min');
    await shows('1.1 One');
    press('escape');
    await hides('In 45 min');
  });

  it('takes a time that is typed', async () => {
    const { press, shows } = await openDashboard();
    press('f', ...'1h30');
    await shows('1 h 30');
    press('enter');
    await shows('In 1 h 30');
    await shows('in all');
  });

  it('goes by the sessions on other paths where there are too few on this one', async () => {
    const other = path([phase('p', [resource('a', { minutes: 20 }), resource('b', { minutes: 30 })])], {
      id: 'other',
      title: 'Other',
    });
    const events = ['a', 'b'].flatMap((item) => [
      { type: 'tracked' as const, path: 'other', item, minutes: 60 },
      { type: 'done' as const, path: 'other', item },
    ]);
    const stored = events.map((event, index) => ({ ...event, id: `x${index}`, at: '2026-11-20T10:00:00.000Z' }));
    const { press, shows } = await openDashboard({ newEvents: events, library: [progressOf(other, stored)] });
    press('f', ...'1h', 'enter');
    await shows('your time is 1.7 x the estimate, from 2 sessions on all paths');
  });

  it('says what is no time', async () => {
    const { press, shows } = await openDashboard();
    press('f', ...'soon', 'enter');
    await shows('"soon" is no time');
  });

  it('says so where nothing fits', async () => {
    const { press, shows } = await openDashboard();
    press('f', ...'5', 'enter');
    await shows('Nothing that is open fits into 5 min');
  });

  it('names what nobody knows how long it takes', async () => {
    const untimed = path([phase('p', [resource('a', { title: 'Untimed' })])]);
    const { press, shows } = await openDashboard({ path: untimed });
    press('f', 'enter');
    await shows('No times are given here: nobody knows what fits into 25 min');
    await shows('1.1 Untimed');
  });
});

describe('c', () => {
  it('shows days, and what there is of each', async () => {
    const { press, shows, frame, hides } = await openDashboard({
      newEvents: [
        { type: 'done', path: 'small', item: 'one', when: '2026-11-21T10:00:00.000Z' },
        { type: 'tracked', path: 'small', item: 'one', minutes: 50, when: '2026-11-21T10:00:00.000Z' },
        { type: 'tracked', path: 'other', item: 'x', minutes: 20, when: '2026-11-21T12:00:00.000Z' },
      ],
    });
    press('c');
    await shows('Small Path · minutes');
    await shows('Today · nothing');
    await shows('1 week with study');
    press('k', 'k');
    await shows('Saturday 21 Nov · 50 min · 1 item done');
    expect(frame()).toContain('✔ done');
    expect(frame()).toContain('article: 50 min for what should take 40 min (1.3 x, 1 resource)');
    press('a');
    await shows('All paths · minutes');
    await shows('other: x');
    press('m');
    await shows('All paths · items');
    press('G');
    await shows('Today');
    press('escape');
    await hides('All paths');
  });

  it('begins no earlier than it shows, and ends today', async () => {
    const { press, shows } = await openDashboard();
    press('c', 'g', 'h', 'h');
    await shows('Monday 1 Jun');
    press('G', 'l', 'j');
    await shows('Today');
  });
});
