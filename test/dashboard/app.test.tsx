import { cleanup } from 'ink-testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import type { Deed } from '../../source/progress/event.ts';
import { ascii } from '../../source/text/charset.ts';
import { openDashboard } from '../support/dashboard.tsx';
import { path, phase, resource } from '../support/paths.ts';

afterEach(cleanup);

const done = (item: string): Deed => ({ type: 'done', path: 'small', item });
const allDone = ['one', 'two', 'three', 'four'].map(done);

describe('the screen', () => {
  it('shows the path in its panels, with the cursor on what is next', async () => {
    const { frame } = await openDashboard({ deeds: [done('one')] });
    expect(frame()).toMatchInlineSnapshot(`
      " Small Path                               1 of 4 · 40 min of 1 h 45 + 1 unknown
       ██████████████████▎······················································  25%
       Next  Two · 35 min

      ╭ 1 Basics ─────────────────────────────────────────────────── 1/2 ████···· ───╮
      │  ✔ One                                                       article  40 min │
      │▌ ❯ Two                                                       article  35 min │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭ 2 More ───────────────────────────────────────────────────── 0/2 ········ ───╮
      │  ◌ Three                                      after Phase 1  book     30 min │
      │  ◌ Four                                       after Phase 1  video           │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭ Extras ───────────────────────────────────────────────────── 0/2 ········ ───╮
      │  ○ Extra                                                                     │
      │  ○ Film                                                  TV  video     26:25 │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭ Checklist ────────────────────────────────────────────────── 0/3 ········ ───╮
      │  ○ Phase 1 completed                                                         │
      │  ○ Phase 2 completed                                                         │
      │  ○ Everything reviewed                                                       │
      ╰──────────────────────────────────────────────────────────────────────────────╯







       Extras 0/2 · Checklist 0/3
       space tick  enter details  n next  u undo  ? help  q quit"
    `);
  });

  it('at 40 columns sheds kind and bars', async () => {
    const { frame } = await openDashboard({ deeds: [done('one')], columns: 40 });
    expect(frame()).toMatchInlineSnapshot(`
      " Small Path                         1/4
       ████████▎························  25%
       Next  Two · 35 min

      ╭ 1 Basics ──────────────────── 1/2 ───╮
      │  ✔ One                        40 min │
      │▌ ❯ Two                        35 min │
      ╰──────────────────────────────────────╯
      ╭ 2 More ────────────────────── 0/2 ───╮
      │  ◌ Three       after Phase 1  30 min │
      │  ◌ Four        after Phase 1         │
      ╰──────────────────────────────────────╯
      ╭ Extras ────────────────────── 0/2 ───╮
      │  ○ Extra                             │
      │  ○ Film                   TV   26:25 │
      ╰──────────────────────────────────────╯
      ╭ Checklist ─────────────────── 0/3 ───╮
      │  ○ Phase 1 completed                 │
      │  ○ Phase 2 completed                 │
      │  ○ Everything reviewed               │
      ╰──────────────────────────────────────╯







       Extras 0/2 · Checklist 0/3
       space tick  enter details  n next"
    `);
  });

  it('can do without Unicode', async () => {
    const { frame } = await openDashboard({ deeds: [done('one')], columns: 60, charset: ascii });
    expect(frame()).toMatchInlineSnapshot(`
      " Small Path           1 of 4 - 40 min of 1 h 45 + 1 unknown
       #############........................................  25%
       Next  Two - 35 min

      + 1 Basics ------------------------------- 1/2 ####.... ---+
      |  x One                                   article  40 min |
      |* > Two                                   article  35 min |
      +----------------------------------------------------------+
      + 2 More --------------------------------- 0/2 ........ ---+
      |  . Three                  after Phase 1  book     30 min |
      |  . Four                   after Phase 1  video           |
      +----------------------------------------------------------+
      + Extras --------------------------------- 0/2 ........ ---+
      |  o Extra                                                 |
      |  o Film                              TV  video     26:25 |
      +----------------------------------------------------------+
      + Checklist ------------------------------ 0/3 ........ ---+
      |  o Phase 1 completed                                     |
      |  o Phase 2 completed                                     |
      |  o Everything reviewed                                   |
      +----------------------------------------------------------+







       Extras 0/2 - Checklist 0/3
       space tick  enter details  n next  u undo  ? help  q quit"
    `);
    expect(frame()).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('has a pane with the details beside the path from 100 columns on', async () => {
    const { frame, press, shows } = await openDashboard({ columns: 100 });
    expect(frame()).toContain('The first thing');
    press('j');
    await shows('Move to Phase 2');
  });

  it('is as tall as the window, however much there is to show', async () => {
    const { lines, shell } = await openDashboard({ rows: 12 });
    expect(lines()).toHaveLength(12);
    shell.dispatch({ type: 'resized', size: { columns: 60, rows: 20 } });
    await expect.poll(() => lines().length).toBe(20);
  });

  it('survives a window of 20 x 5', async () => {
    const { lines, press, shows } = await openDashboard({ columns: 20, rows: 5 });
    press('G');
    await shows('Everything');
    expect(lines()).toHaveLength(5);
    for (const line of lines()) expect(line.length).toBeLessThanOrEqual(20);
  });
});

describe('ticking', () => {
  it('ticks and unticks with the space bar', async () => {
    const { press, shows } = await openDashboard();
    press('space');
    await shows('✔ One');
    await shows('1 of 4');
    press('space');
    await shows('0 of 4');
  });

  it('loses nothing when keys come faster than the disk', async () => {
    const { journal, press, shows } = await openDashboard();
    press('space', 'space', 'space', 'j', 'space');
    await shows('2 of 4');
    expect((await journal.read()).events.map(({ type }) => type)).toEqual(['done', 'reopened', 'done', 'done']);
  });

  it('asks before it ticks what is locked, and says what is missing', async () => {
    const { press, shows, journal } = await openDashboard({ deeds: [done('one')] });
    press('j', 'space');
    await shows('Three is locked');
    await shows('after Phase 1: Two, 35 min left');
    press('escape');
    await shows('1 Basics');
    expect((await journal.read()).events).toHaveLength(1);
  });

  it('ticks what is locked when told to', async () => {
    const { press, shows } = await openDashboard();
    press('j', 'j', 'space');
    await shows('Three is locked');
    press('y');
    await shows('✔ Three');
  });

  it('lets the answer be chosen from a list, and the first of it changes nothing', async () => {
    const { press, shows } = await openDashboard();
    press('j', 'j', 'space');
    await shows('❯ Leave it');
    press('down');
    await shows('❯ Tick it');
    press('enter');
    await shows('✔ Three');
  });

  it('does not ask again once what it waits for was ticked just before', async () => {
    const { press, shows } = await openDashboard({ deeds: [done('one')] });
    press('space', 'j', 'space');
    await shows('3 of 4');
  });

  it('does not tick a checklist item that follows its phase, and says so', async () => {
    const { press, shows } = await openDashboard();
    press('tab', 'tab', 'space');
    await shows('ticks itself when its phase is done');
  });

  it('says when the last resource is done, how long that took, and what is still wanted', async () => {
    const { press, shows, frame } = await openDashboard({ deeds: allDone.slice(0, 3), columns: 100 });
    press('space');
    await shows('Every resource is done: 2026-11-23, 3 min after the first. Still on the checklist: Everything');
    expect(frame()).toContain('Done  2026-11-23, 3 min after the first');
    expect(frame()).toContain('Left  Everything reviewed');
    press('G', 'space');
    await shows('Complete  2026-11-23');
  });
});

describe('undo and redo', () => {
  it('says what it undid and redid', async () => {
    const { press, shows } = await openDashboard();
    press('space');
    await shows('1 of 4');
    press('u');
    await shows('Undid: One done');
    await shows('0 of 4');
    press('ctrl-r');
    await shows('Redid: One done');
    await shows('1 of 4');
  });

  it('says that there is nothing', async () => {
    const { press, shows } = await openDashboard();
    press('u');
    await shows('Nothing to undo');
    press('ctrl-r');
    await shows('Nothing to redo');
  });
});

describe('around', () => {
  it('opens details, scrolls them, and goes back', async () => {
    const { press, shows } = await openDashboard({ rows: 12 });
    press('enter');
    await shows('1.1 One');
    press('G');
    await shows('A path for tests.');
    press('escape');
    await shows('1 Basics');
  });

  it('shows every key in the help', async () => {
    const { press, shows } = await openDashboard();
    press('?');
    await shows('jump to what is next');
    press('q');
    await shows('1 Basics');
  });

  it('opens the link of the row, and says when there is none', async () => {
    const { press, shows, open } = await openDashboard();
    press('o');
    await shows('Opened https://example.org/1');
    expect(open).toHaveBeenCalledWith('https://example.org/1');
    press('j', 'o');
    await shows('Two has no link');
  });

  it('jumps to what is next', async () => {
    const { press, shell } = await openDashboard({ deeds: [done('one')] });
    press('G', 'n');
    await expect.poll(() => shell.snapshot().state.cursor).toBe(1);
  });

  it.each(['q', 'ctrl-c'])('quits with %s', async (key) => {
    const { press, leave } = await openDashboard();
    press(key);
    await expect.poll(() => leave.mock.calls.length).toBe(1);
  });

  it('shows what another terminal ticked', async () => {
    const { journal, shows } = await openDashboard();
    journal.add(done('one'), done('two'));
    await shows('2 of 4');
  });
});

describe('a path of 10,000 resources', () => {
  const long = path([
    phase(
      'p',
      Array.from({ length: 10_000 }, (_, index) => resource(`r${index}`, { minutes: 5 })),
    ),
  ]);

  it('opens and scrolls', async () => {
    const { press, shows, lines } = await openDashboard({ path: long, rows: 24 });
    await shows('R0 ');
    press('G');
    await shows('R9999');
    expect(lines()).toHaveLength(24);
  });
});
