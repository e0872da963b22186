import { cleanup } from 'ink-testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { rowAt } from '../../source/dashboard/state/board.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { openDashboard } from '../support/dashboard.tsx';
import { asItIs } from '../support/editing.ts';
import { path, phase, resource } from '../support/paths.ts';

afterEach(cleanup);

const done = (item: string): NewEvent => ({ type: 'done', path: 'small', item });
const all = ['one', 'two', 'three', 'four'].map(done);

describe('the search', () => {
  it('filters as one types, counts, stays when it is kept, and Esc shows all again', async () => {
    const { press, shows, hides, frame } = await openDashboard({ newEvents: [done('one')] });
    press('/');
    await shows('a word, a phase or its number');
    press(...'kind:vid');
    await shows('/ kind:vid▌');
    await shows('2 of 9');
    expect(frame()).not.toContain('✔ One');
    press('enter');
    await shows('/ kind:vid  2 of 9');
    press('escape');
    await shows('Three');
    await hides('kind:vid');
  });

  it('takes every letter for text, also those that are keys elsewhere', async () => {
    const { press, shows, leave } = await openDashboard();
    press('/', ...'q space');
    await shows('/ q space▌');
    expect(leave).not.toHaveBeenCalled();
    press('escape');
    await shows('? help');
  });

  it('says what to do when nothing fits, and goes back to where it began', async () => {
    const { press, shows } = await openDashboard();
    press('j', 'j', '/', ...'xyz', 'enter');
    await shows('Nothing matches "xyz". Esc shows everything');
    await shows('0 of 9');
    await shows(' Nothing fits');
    press('escape');
    await shows('▌ ◌ Three');
  });

  it('goes on from where the arrows went', async () => {
    const { press, shows } = await openDashboard();
    press('/', 'r', 'down');
    await shows('▌ ○ Two');
    press('backspace', 'enter');
    await shows('? help');
    await shows('▌ ○ Two');
  });

  it('is not kept when it asks for nothing', async () => {
    const { press, shows, shell } = await openDashboard();
    press('/', 'space', 'enter');
    await shows('? help');
    expect(shell.snapshot().state.filter).toBe('');
  });

  it('does not take an item away whose details are open', async () => {
    const { press, shows, journal } = await openDashboard();
    press('/', ...'is:open', 'enter', 'enter');
    await shows('1.1 One');
    press('space');
    await shows('done 2026-11-23');
    press('space');
    await shows('article · 40 min · next');
    expect((await journal.read()).events.map((event) => 'item' in event && event.item)).toEqual(['one', 'one']);
    press('space');
    await shows('done 2026-11-23');
    press('escape');
    await shows('▌ ❯ Two');
  });

  it('keeps the cursor on its item, and goes on to the next when that is ticked away', async () => {
    const { press, shows, hides, shell } = await openDashboard();
    press('j', '/', ...'is:open', 'enter');
    await shows('▌ ○ Two');
    press('space');
    await shows('✔ Two · 1 of 2 in Basics · 25%');
    await hides('○ Two');
    expect(rowAt(shell.snapshot().board, shell.snapshot().state.cursor)?.id).toBe('extra');
    press('escape');
    await shows('✔ Two');
  });

  it('is left for what is next when it does not show that', async () => {
    const { press, shows, hides } = await openDashboard();
    press('/', ...'film', 'enter');
    await hides('❯ One');
    press('n');
    await shows('▌ ❯ One');
    await shows('the search has ended');
  });

  it('works in a window without a line for it', async () => {
    const { press, shows, lines } = await openDashboard({ columns: 30, rows: 6 });
    press('/', ...'film');
    await shows('/ film▌');
    await shows('Film');
    expect(lines()).toHaveLength(6);
  });
});

describe('the palette', () => {
  it('finds a command by some of its letters, shows its key, and runs it', async () => {
    const { press, shows } = await openDashboard();
    press(':');
    await shows(' commands');
    press(...'whatleft');
    await shows('▌ what is left');
    press('enter');
    await shows('What is left on this path');
  });

  it('says why a command does nothing here, and does nothing', async () => {
    const { press, shows, hides } = await openDashboard();
    press('j', ':', ...'open link');
    await shows('none here');
    press('enter');
    await shows('Two has no link');
    press('escape');
    await hides('Do ');
  });

  it('says when no command fits', async () => {
    const { press, shows } = await openDashboard();
    press(':', ...'zzzz');
    await shows('Nothing matches');
    press('enter', 'ctrl-u');
    await shows(' commands');
  });
});

describe('what is left', () => {
  it('lists it with what it waits for, and jumps there', async () => {
    const { press, shows, lines, shell } = await openDashboard({ newEvents: [done('one')] });
    press('w');
    await shows('3 resources · 1 h 05 · 3 on the checklist');
    expect(
      lines()
        .slice(4, 12)
        .map((line) => line.trimEnd()),
    ).toMatchInlineSnapshot(`
      [
        " What is left on this path",
        " ▌ ❯ 1.2 Two                                                            35 min",
        "   ◌ 2.1 Three                                           after Phase 1, 30 min",
        "   ◌ 2.2 Four                                                    after Phase 1",
        "   ○ Phase 1 completed                                            with Phase 1",
        "   ○ Phase 2 completed                                            with Phase 2",
        "   ○ Everything reviewed                                      tick it yourself",
        " 3 resources · 1 h 05 · 3 on the checklist",
      ]
    `);
    press('down', 'j', 'enter');
    await shows('▌ ◌ Four');
    expect(shell.snapshot().state.screen.name).toBe('path');
  });

  it('jumps out of a search', async () => {
    const { press, shows } = await openDashboard({ newEvents: [done('one')] });
    press('/', ...'film', 'enter', 'w', 'G', 'enter');
    await shows('▌ ○ Everything reviewed');
  });

  it('says when nothing is', async () => {
    const { press, shows } = await openDashboard({ newEvents: [...all, done('reviewed')] });
    await shows('p goes to another path');
    press('w');
    await shows('Nothing is left: the path is complete.');
    press('enter', 'q');
    await shows('1 Basics');
  });
});

describe('a note', () => {
  it('is written in a line, seen in the details, written on, and erased', async () => {
    const { press, shows, hides, journal } = await openDashboard();
    press('e');
    await shows('Note on One');
    press(...'ask q', 'enter');
    press('enter');
    await shows('ask q');
    press('e', 'ctrl-w', ...'why', 'enter');
    await shows('ask why');
    press('e', 'ctrl-u', 'enter');
    await hides('Note\n');
    const notes = async () => (await journal.read()).events.map((event) => event.type === 'noted' && event.text);
    await expect.poll(notes).toEqual(['ask q', 'ask why', '']);
  });

  it('is not kept when it is left, and not kept twice', async () => {
    const { press, shows, hides, journal } = await openDashboard({
      newEvents: [{ type: 'noted', path: 'small', item: 'one', text: 'old' }],
    });
    press('e', ...' new');
    await shows('old new▌');
    press('escape');
    await hides('Note on');
    press('e', 'enter');
    await shows('space tick');
    expect((await journal.read()).events.map((event) => event.type === 'noted' && event.text)).toEqual(['old']);
  });

  it('of several lines is edited where it can be', async () => {
    const edited: string[] = [];
    const edit = async (text: string) => {
      edited.push(text);
      return asItIs(text);
    };
    const { press } = await openDashboard({
      newEvents: [{ type: 'noted', path: 'small', item: 'one', text: 'a\nb' }],
      edit,
    });
    press('e');
    await expect.poll(() => edited).toEqual(['a\nb']);
  });

  it('shows the end that is typed when it is longer than the window', async () => {
    const { press, shows, lines } = await openDashboard({ columns: 40, rows: 16 });
    press('e', ...'word '.repeat(20), ...'end');
    await shows('end▌');
    for (const line of lines()) expect(line.length).toBeLessThanOrEqual(40);
  });
});

describe('what comes while somebody types or chooses', () => {
  const question = {
    type: 'confirmation-asked',
    items: ['three'],
    title: 'Three is locked',
    reason: 'After Phase 1',
  } as const;

  it('a question is told, and answered by nothing that is typed', async () => {
    const { press, shows, shell, journal } = await openDashboard();
    press('e', 'y');
    await shows('y▌');
    shell.dispatch(question);
    await shows('Three is locked: After Phase 1');
    press('y', 'enter');
    await shows('space tick');
    expect((await journal.read()).events).toMatchObject([{ type: 'noted', item: 'one', text: 'yy' }]);
  });

  it('a notice waits until it is done', async () => {
    const { press, shows, shell } = await openDashboard();
    press('e', ...'ab');
    await shows('ab▌');
    shell.dispatch({ type: 'noticed', notices: ['x.json was set aside'] });
    press(...'cd');
    await shows('abcd▌');
    press('enter');
    await shows('x.json was set aside');
  });

  it('a message is seen beside a search', async () => {
    const { press, shows, shell, frame } = await openDashboard();
    press('/', 't');
    await shows('/ t▌');
    shell.dispatch({ type: 'told', text: 'Opened it' });
    await shows('Opened it');
    expect(frame()).toContain('/ t▌');
  });

  it('a tick elsewhere leaves what is shown as chosen to be what is chosen', async () => {
    const { press, shows, journal } = await openDashboard();
    press('w', 'G');
    await shows('▌ ○ Everything reviewed');
    journal.add(done('one'), done('two'));
    await shows('2 resources');
    await shows('▌ ○ Everything reviewed');
    press('enter');
    await shows('▌ ○ Everything reviewed');
    await shows('1 Basics');
  });

  it('another size leaves it, too', async () => {
    const { press, shows, shell } = await openDashboard();
    press(':', 'down', 'down', 'down');
    await shows('▌ undo');
    shell.dispatch({ type: 'resized', size: { columns: 80, rows: 20 } });
    await shows('▌ undo');
  });
});

describe('skipping', () => {
  it('of the last that is left says that nothing is left', async () => {
    const { press, shows } = await openDashboard({ newEvents: all.slice(0, 3) });
    press('s', ...'known', 'enter');
    await shows('Small Path: every resource is done');
    await shows('2.2 Four: known');
  });

  it('asks for the reason, and shows it', async () => {
    const { press, shows, frame } = await openDashboard();
    press('s');
    await shows('Skip One');
    press(...'known', 'enter');
    await shows('– One');
    expect(frame()).toContain('skipped: known');
    await shows('Skipped: One');
    await shows('0 of 3, 1 skipped');
    press('u');
    await shows('Undid: One skipped');
    await shows('0 of 4');
  });

  it('is for resources', async () => {
    const { press, shows } = await openDashboard();
    press('tab', 's');
    await shows('Extra cannot be skipped: only resources are counted');
  });
});

describe('the details', () => {
  const asking = path([
    phase('p', [
      resource('a', { selfCheck: [{ question: 'Why?', answer: 'Because.' }] }),
      resource('b', { dependencies: ['a'] }),
    ]),
  ]);

  it('hide the answers until they are asked for, and again on another row', async () => {
    const { press, shows, hides, frame } = await openDashboard({ path: asking });
    press('enter');
    await shows('1 Why?');
    expect(frame()).not.toContain('Because.');
    press('a');
    await shows('Because.');
    press('l');
    await shows('○ 1.1 A: open');
    press('h');
    await shows('Because.');
    press('a');
    await hides('Because.');
  });

  it('go to the answers when they are asked for, also from the path, and stay when they are hidden', async () => {
    const selfCheck = Array.from({ length: 4 }, (_, index) => ({
      question: `Why ${index}?`,
      answer: `Because ${index}.`,
    }));
    const focus = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' and ');
    const long = path([phase('p', [resource('a', { focus, selfCheck, nextStep: focus })])]);
    const { press, shows, hides, frame } = await openDashboard({ path: long });
    press('a');
    await shows('Because 0.');
    expect(frame()).toContain('Because 3.');
    press('a');
    await hides('Because 0.');
    expect(frame()).toContain('Why 0?');
    press('g', 'a');
    await shows('Because 0.');
  });

  it('tell the history of the item, with what was taken back', async () => {
    const { press, shows } = await openDashboard({
      newEvents: [done('one'), { type: 'undone', path: 'small', event: 'e1' }],
    });
    press('enter');
    await shows('2026-11-23 08:00  done, taken back');
  });

  it('in a pane that is too low say how to see the rest', async () => {
    const { shows } = await openDashboard({ columns: 100, rows: 12 });
    await shows('enter shows all of it');
  });
});

describe('what stands first', () => {
  it('tells somebody new what to press, and nobody else', async () => {
    const { frame } = await openDashboard();
    expect(frame()).toContain('space ticks what you studied');
    expect((await openDashboard({ newEvents: [done('one')] })).frame()).not.toContain('space ticks');
  });

  it('tells of a path without resources where to go', async () => {
    const { frame } = await openDashboard({ path: path([phase('p', [])]) });
    expect(frame()).toContain('No resources yet. p goes to another path.');
  });
});

describe('text whose width terminals disagree about', () => {
  it('has no border to its right, and its panel is open', async () => {
    const wide = path([phase('p', [resource('a', { title: '日本語' }), resource('b')]), phase('q', [resource('c')])]);
    const { lines } = await openDashboard({ path: wide });
    const [top, first, second, bottom] = lines().slice(4, 8);
    expect([top, first, second, bottom].map((line) => line?.trimEnd().at(-1))).toEqual(['─', '語', 'B', '─']);
    expect(lines()[8]?.at(-1)).toBe('╮');
  });
});
