import { cleanup } from 'ink-testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { spellAll, whatItDoes } from '../../source/dashboard/keys/binding.ts';
import { keysByGroup } from '../../source/dashboard/keys/dispatch.ts';
import { spell } from '../../source/dashboard/keys/key.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { ascii } from '../../source/text/charset.ts';
import { openDashboard } from '../support/dashboard.tsx';
import { path, phase, resource } from '../support/paths.ts';

afterEach(cleanup);

const done = (item: string): NewEvent => ({ type: 'done', path: 'small', item });
const allDone = ['one', 'two', 'three', 'four'].map(done);

describe('the screen', () => {
  it('shows the path in its panels, with the cursor on what is next', async () => {
    const { frame } = await openDashboard({ newEvents: [done('one')] });
    expect(frame()).toMatchInlineSnapshot(`
      " Small Path                 1 of 4 · 40 min of 1 h 45 + 1 unknown · 1 h 05 left
       ██████████████████▎······················································  25%
       Next  Two · 35 min

      ╭ 1 Basics ─────────────────────────────────────────────────── 1/2 ████···· ───╮
      │  ✔ One                                                       article  40 min │
      │▌ ❯ Two                                                       article  35 min │
      ╰─────────────────────────────────────────────────── 40 min done, 35 min left ─╯
      ╭ 2 More ─────────────────────────────────── ◌ after Phase 1 ─ 0/2 ········ ───╮
      │  ◌ Three                                                     book     30 min │
      │  ◌ Four                                                      video           │
      ╰──────────────────────────────────────────────────────────────── 30 min left ─╯
      ╭ Extras ───────────────────────────────────────────────────── 0/2 ········ ───╮
      │  ○ Extra                                                                     │
      │  ○ Film                                                  TV  video     26:25 │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭ Checklist ────────────────────────────────────────────────── 0/3 ········ ───╮
      │  ○ Phase 1 completed                                                         │
      │  ○ Phase 2 completed                                                         │
      │  ○ Everything reviewed                                                       │
      ╰──────────────────────────────────────────────────────────────────────────────╯







       Extras 0/2 · Checklist 0/3 · 1 today · ·············█ 14 days
       space tick  enter details  n next  u undo  / search  p paths  ? help  q quit"
    `);
  });

  it('at 40 columns sheds kind and bars', async () => {
    const { frame } = await openDashboard({ newEvents: [done('one')], columns: 40 });
    expect(frame()).toMatchInlineSnapshot(`
      " Small Path                         1/4
       ████████▎························  25%
       Next  Two · 35 min

      ╭ 1 Basics ─────────────── 1/2 ██·· ───╮
      │  ✔ One                        40 min │
      │▌ ❯ Two                        35 min │
      ╰─────────── 40 min done, 35 min left ─╯
      ╭ 2 More ───────────────── 0/2 ···· ───╮
      │  ◌ Three       after Phase 1  30 min │
      │  ◌ Four        after Phase 1         │
      ╰──────────────────────── 30 min left ─╯
      ╭ Extras ───────────────── 0/2 ···· ───╮
      │  ○ Extra                             │
      │  ○ Film                   TV   26:25 │
      ╰──────────────────────────────────────╯
      ╭ Checklist ────────────── 0/3 ···· ───╮
      │  ○ Phase 1 completed                 │
      │  ○ Phase 2 completed                 │
      │  ○ Everything reviewed               │
      ╰──────────────────────────────────────╯







       Extras 0/2 · Checklist 0/3
       space tick  n next  ? help  q quit"
    `);
  });

  it('can do without Unicode', async () => {
    const { frame } = await openDashboard({ newEvents: [done('one')], columns: 60, charset: ascii });
    expect(frame()).toMatchInlineSnapshot(`
      " Small Path           1 of 4 - 40 min of 1 h 45 + 1 unknown
       #############........................................  25%
       Next  Two - 35 min

      + 1 Basics ------------------------------- 1/2 ####.... ---+
      |  x One                                   article  40 min |
      |* > Two                                   article  35 min |
      +------------------------------- 40 min done, 35 min left -+
      + 2 More --------------- . after Phase 1 - 0/2 ........ ---+
      |  . Three                                 book     30 min |
      |  . Four                                  video           |
      +-------------------------------------------- 30 min left -+
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
  });

  it('can do without Unicode on every screen', async () => {
    const link = { url: 'https://example.org/f', title: 'F', publisher: 'P', duration: '26:25' };
    const linked = path([phase('p', [resource('a', { link }), resource('b', { dependencies: ['a'] })])]);
    const library = [progressOf(linked, [])];
    for (const columns of [40, 80, 120]) {
      const { frame, press, shows, shell } = await openDashboard({ path: linked, columns, charset: ascii, library });
      const looksPlain = async (text: string, ...keys: readonly string[]) => {
        press(...keys);
        await shows(text);
        expect(frame()).toMatch(/^[\x20-\x7e\n]*$/);
      };
      for (const [text, ...keys] of [
        ['F - P - 26:25', 'enter'],
        ['down, up', '?'],
        ['1 path -', 'p'],
        ['* Leave it', 'G', 'space'],
      ] as const) {
        await looksPlain(text, ...keys);
        await looksPlain('? help  q quit', 'escape');
      }
      shell.dispatch({ type: 'noticed', notices: ['Lost.'] });
      await looksPlain('Esc closes');
    }
  });

  it('says at the top of a panel what all of it waits for, and in a row what else that waits for', async () => {
    const phases = [
      phase('p', [resource('a')]),
      phase('q', [resource('b'), resource('c', { dependencies: ['b'] })], ['p']),
    ];
    const { lines } = await openDashboard({ path: path(phases) });
    expect(lines().filter((line) => line.includes('after'))).toEqual([
      expect.stringMatching(/2 Q ─+ ◌ after Phase 1 ─ 0\/2/),
      expect.stringMatching(/◌ C +after 2\.1/),
    ]);
  });

  it('says it in the rows where the border has no room', async () => {
    const long = [phase('p', [resource('a')]), { ...phase('q', [resource('b')], ['p']), title: 'A very long title' }];
    const { lines } = await openDashboard({ path: path(long), columns: 40 });
    expect(lines().filter((line) => line.includes('after Phase 1'))).toEqual([expect.stringContaining('◌ B')]);
  });

  it('shows a phase that is still empty, and calls nothing done of which there is nothing', async () => {
    const source = { file: '/p.md', sections: [], attachments: ['/slides.pdf'] };
    const { lines, frame } = await openDashboard({
      path: path([phase('p', [resource('a')]), phase('q', [])], { source }),
    });
    expect(lines()).toContainEqual(expect.stringMatching(/^╭ 2 Q ─+ nothing yet ───╮$/));
    expect(lines()).toContainEqual(expect.stringMatching(/^╭ Files ─+╮$/));
    expect(frame()).not.toMatch(/0\/0|✔/);
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
    await shows('Checklist');
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
    const types = async () => (await journal.read()).events.map(({ type }) => type);
    await expect.poll(types).toEqual(['done', 'reopened', 'done', 'done']);
  });

  it('asks before it ticks what is locked, and says what is missing', async () => {
    const { press, shows, journal } = await openDashboard({ newEvents: [done('one')] });
    press('j', 'space');
    await shows('Three is locked');
    await shows('After Phase 1: Two, 35 min left');
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
    await shows('▌ Leave it (n)');
    press('down');
    await shows('▌ Tick it (y)');
    press('enter');
    await shows('✔ Three');
  });

  it.each([
    [80, 24],
    [40, 16],
    [40, 12],
    [40, 5],
    [20, 5],
  ])('asks with both answers in sight at %i x %i, and with the row where there is room', async (columns, rows) => {
    const { press, shows, lines, frame } = await openDashboard({ columns, rows });
    press('l', 'j', 'space');
    await shows('Four is locked');
    expect(lines()).toHaveLength(rows);
    expect(lines()).toContainEqual(expect.stringMatching(/^ ▌ Leave it \(n\)$/));
    expect(lines()).toContainEqual(expect.stringMatching(/^ {3}Tick it \(y\)$/));
    if (rows >= 12) expect(frame()).toContain('▌ ◌ Four');
    if (rows >= 16) expect(frame()).toContain('y tick it  n leave it');
  });

  it('does not ask again once what it waits for was ticked just before', async () => {
    const { press, shows } = await openDashboard({ newEvents: [done('one')] });
    press('space', 'j', 'space');
    await shows('3 of 4');
  });

  it('does not tick a checklist item that follows its phase, and says so', async () => {
    const { press, shows } = await openDashboard();
    press('tab', 'tab', 'space');
    await shows('ticks itself when its phase is done');
  });

  it('says when the last resource is done, how long that took, and what is still wanted', async () => {
    const { press, shows, frame } = await openDashboard({ newEvents: allDone.slice(0, 3), columns: 100 });
    press('space');
    await shows('Small Path: every resource is done');
    await shows('the checklist still wants: Everything reviewed');
    press('enter');
    await shows('Done  2026-11-23, 4 h after the first');
    expect(frame()).toContain('Left  Everything reviewed');
    press('n', 'space');
    await shows('Small Path is complete');
    press('escape');
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
    const { press, shows, lines } = await openDashboard({ columns: 160 });
    press('?');
    await shows('jump to what is next');
    for (const { group, bindings } of keysByGroup()) {
      expect(lines()).toContainEqual(expect.stringContaining(group));
      for (const [at, binding] of bindings.entries()) {
        // Two that belong together share a line.
        const both = binding.both ?? bindings[at - 1]?.both;
        if (both !== undefined) {
          expect(lines()).toContainEqual(expect.stringMatching(new RegExp(`${spell(binding.keys[0])} .*${both}`)));
          continue;
        }
        const what = `(${literal(whatItDoes(binding))}|${literal(binding.label)}: [^:]+)`;
        const row = new RegExp(`  ${literal(spellAll(binding))} +${what}( {3}|$)`);
        expect(lines()).toContainEqual(expect.stringMatching(row));
      }
    }
    expect(keysByGroup().flatMap(({ bindings }) => bindings).length).toBeGreaterThan(20);
    press('q');
    await shows('1 Basics');
  });

  it.each([
    [80, 24],
    [40, 24],
  ])('cuts no text of the help at %i x %i', async (columns, rows) => {
    const { press, shows, frame } = await openDashboard({ columns, rows });
    press('?');
    await shows('down, up');
    expect(frame().split('\n').slice(4).join()).not.toContain('…');
    press('G');
    await shows('– skipped');
    expect(frame().split('\n').slice(4).join()).not.toContain('…');
  });

  it('breaks no word of the help in a window of 20 columns', async () => {
    const { press, shows, lines } = await openDashboard({ columns: 20, rows: 12 });
    press('?');
    await shows('    down, up');
    expect(lines()).toContainEqual('   j k down up');
  });

  it('comes back to where the phases were left', async () => {
    const { press, shell } = await openDashboard({ newEvents: [done('one')] });
    press('G', 'k', 'k', 'k', 'k', 'k', 'k', 'tab', 'shift-tab');
    await expect.poll(() => shell.snapshot().state.cursor).toEqual({ panel: 1, row: 0 });
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
    const { press, shell } = await openDashboard({ newEvents: [done('one')] });
    press('G', 'n');
    await expect.poll(() => shell.snapshot().state.cursor).toEqual({ panel: 0, row: 1 });
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

describe('what the learner is told', () => {
  const long = `Opened ${'https://example.org/'.repeat(5)} to the end`;

  it('is told in as many lines as it takes, over the bottom of the body', async () => {
    const { shell, shows, lines } = await openDashboard({ rows: 16 });
    const before = lines();
    shell.dispatch({ type: 'told', text: long });
    await shows('to the end');
    expect(lines()).toHaveLength(16);
    expect(lines().slice(0, 12)).toEqual(before.slice(0, 12));
  });

  it.each([8, 5])('is told to the end in a window of 40 x %i', async (rows) => {
    const { shell, shows, lines } = await openDashboard({ columns: 40, rows });
    shell.dispatch({ type: 'told', text: long });
    await shows('to the');
    expect(lines().join('')).toMatch(/to the +end/);
    expect(lines()).toHaveLength(rows);
  });

  it('stays, when it must be known, until the learner has seen it', async () => {
    const notices = ['x.json was set aside, its events are missing', 'y.json was set aside, its events are missing'];
    const { press, shows, hides, frame, journal } = await openDashboard({ notices, columns: 40, rows: 16 });
    expect(frame()).toContain('x.json was set aside');
    expect(frame()).toContain('Esc closes, 1 more');
    expect(frame()).toContain('Esc close');
    press('j', 'space', 'n', 'u');
    journal.add(done('one'));
    await shows('1/4');
    expect(frame()).toContain('x.json was set aside');
    press('escape');
    await shows('y.json was set aside');
    press('enter');
    await hides('set aside');
    await shows('space tick');
  });
});

describe('the footer', () => {
  it.each([
    [40, ' space tick  n next  ? help  q quit'],
    [26, ' n next  ? help  q quit'],
  ])('at %i columns keeps help and quit', async (columns, footer) => {
    const { lines } = await openDashboard({ columns });
    expect(lines().at(-1)).toBe(footer);
  });

  it('shows the way back up', async () => {
    const { lines } = await openDashboard({ columns: 40, isBelow: true });
    expect(lines().at(-1)).toBe(' space tick  ? help  Esc back up  q quit');
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

/** A text as a regular expression that fits nothing else. */
function literal(text: string): string {
  return text.replaceAll(/[?.]/g, '\\$&');
}
