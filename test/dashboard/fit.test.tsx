import { describe, expect, it } from 'vitest';
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
