import { describe, expect, it, vi } from 'vitest';
import { actionFor } from '../../source/dashboard/keys/dispatch.ts';
import { openShell } from '../../source/dashboard/shell.ts';
import type { ShellOptions } from '../../source/dashboard/shell-options.ts';
import { viewModelOf } from '../../source/dashboard/view-model.ts';
import { Failure } from '../../source/failure.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import type { Journal } from '../../source/progress/history.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { fsrs } from '../../source/progress/recall/fsrs.ts';
import { recallOf } from '../../source/progress/recall/recall.ts';
import { unicode } from '../../source/text/charset.ts';
import { asItIs } from '../support/editing.ts';
import { events, memoryJournal, NOON } from '../support/journal.ts';
import { path, phase, resource } from '../support/paths.ts';

const DAY = 86_400_000;
const questions = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ question: `What is ${name} ${at}?`, answer: `It is ${at}.` }));
const learned = path([
  phase('p', [resource('a', { selfCheck: questions('a', 12) }), resource('b', { selfCheck: questions('b', 1) })]),
]);
const done: NewEvent = { type: 'done', path: 'path', item: 'a' };

/** The dashboard a day after `a` was ticked, and what presses its keys. */
async function open({ journal = memoryJournal(done), ...rest }: Partial<ShellOptions> = {}) {
  const shell = await openShell({
    path: learned,
    journal,
    size: { columns: 80, rows: 24 },
    now: () => NOON + DAY,
    edit: asItIs,
    open: async () => {},
    library: async () => [],
    leave: () => {},
    ...rest,
  });
  const press = (...keys: readonly string[]) => {
    for (const key of keys) {
      const action = actionFor(key, viewModelOf(shell.snapshot(), unicode));
      if (action !== undefined) shell.dispatch(action);
    }
  };
  const text = () => viewModelOf(shell.snapshot(), unicode).text.map((line) => line.map(({ text }) => text).join(''));
  return { ...shell, press, text, screen: () => shell.snapshot().state.screen };
}

const told = async (journal: Journal) => (await journal.read()).events.slice(1);

describe('a review', () => {
  it('asks at most ten, answer by answer, and says how it went', async () => {
    const journal = memoryJournal(done);
    const { press, text, close, screen } = await open({ journal });
    press('r');
    expect(text().join('\n')).toContain('Recall  1 of 10');
    expect(text()).not.toContain('It is 0.');
    press('space');
    expect(text()).toContain('It is 0.');
    press('3', ...Array.from({ length: 9 }, () => ['space', '1']).flat());
    expect(text()).toContain('10 answered, 1 remembered.');
    expect(text().at(-1)).toBe('2 more are due: r goes on.');
    // Nothing that is typed beyond the end touches the path below.
    press('space', 'enter', '3');
    expect(screen().name).toBe('review');
    press('r');
    expect(text().join('\n')).toContain('Recall  1 of 2');
    press('escape');
    expect(screen().name).toBe('path');
    await close();
    expect((await told(journal)).map((event) => event.type === 'reviewed' && event.grade)).toEqual([
      3,
      ...Array(9).fill(1),
    ]);
  });

  it('takes a grade only once the answer was looked at', async () => {
    const journal = memoryJournal(done);
    const { press, snapshot, close } = await open({ journal });
    press('r', '3');
    expect(snapshot().state.message?.text).toBe('Look at the answer first: space shows it');
    await close();
    expect(await told(journal)).toEqual([]);
  });

  it('takes the last answer back, also one that is not stored yet', async () => {
    const journal = memoryJournal(done);
    const slow: Journal = {
      ...journal,
      append: async (newEvents) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return journal.append(newEvents);
      },
    };
    const { press, close, screen } = await open({ journal: slow });
    press('r', 'space', '1', 'u', '4', 'u', 'u');
    expect(screen()).toMatchObject({ name: 'review', sitting: { outcomes: [], isShown: true } });
    press('2');
    await close();
    const stored = await told(journal);
    expect(stored.map(({ type }) => type)).toEqual(['reviewed', 'undone', 'reviewed', 'undone', 'reviewed']);
    expect(stored[1]).toMatchObject({ event: stored[0]?.id });
    expect(stored[3]).toMatchObject({ event: stored[2]?.id });
    const history = (await journal.read()).events;
    const [first] = recallOf(progressOf(learned, history), history, fsrs).questions;
    expect(first?.schedule).toMatchObject({ answers: 1 });
  });

  it('leaves a question out for good, and stops at any moment', async () => {
    const journal = memoryJournal(done);
    const { press, text, close, screen } = await open({ journal });
    press('r', 's', 'space', '3', 'escape');
    expect(text()).toContain('1 answered and remembered, 1 left out for good.');
    press('escape', 'r');
    expect(text().join('\n')).not.toContain('What is a 0?');
    press('escape');
    expect(screen().name).toBe('path');
    await close();
    expect((await told(journal)).map(({ type }) => type)).toEqual(['dropped', 'reviewed']);
  });

  it('goes on after a note, a link, and an answer that cannot be stored', async () => {
    const opened = vi.fn(async () => {});
    const journal = memoryJournal(done);
    const full = new Failure('x.json: cannot write (the disk is full)');
    const broken: Journal = { ...journal, append: () => Promise.reject(full) };
    const { press, snapshot, close, screen } = await open({ journal: broken, open: opened });
    press('r', 'e', ...'Hm', 'escape');
    expect(screen().name).toBe('review');
    press('o');
    expect(snapshot().state.message?.text).toBe('A has no link');
    press('space', '3');
    await close();
    expect(snapshot().state.notices).toEqual([full.message]);
    expect(screen().name).toBe('review');
  });

  it('says when nothing is due, and asks nothing of what is open', async () => {
    const { press, snapshot, screen } = await open({ journal: memoryJournal({ ...done, item: 'b' }), now: () => NOON });
    press('r');
    await vi.waitFor(() =>
      expect(snapshot().state.message?.text).toBe('Nothing to recall now. The next one is due tomorrow'),
    );
    expect(screen().name).toBe('path');
    const empty = await open({ path: path([phase('p', [resource('a')])]) });
    empty.press('r');
    await vi.waitFor(() =>
      expect(empty.snapshot().state.message?.text).toBe('This path asks nothing yet: Q adds a question'),
    );
  });

  describe('of other paths', () => {
    const other = path([phase('p', [resource('x', { selfCheck: questions('x', 1) })])], {
      id: 'other',
      title: 'Other',
    });
    const doneThere: NewEvent = { type: 'done', path: 'other', item: 'x' };
    const library = (journal: Journal) => async () => [progressOf(other, (await journal.read()).events)];

    it('is offered at the end of one of this path', async () => {
      const journal = memoryJournal({ ...done, item: 'b' }, doneThere);
      const { press, text, close, screen } = await open({ journal, library: library(journal) });
      press('r');
      expect(text().join('\n')).toContain('Recall  1 of 1');
      press('space', '3');
      await vi.waitFor(() => expect(text().at(-1)).toBe('1 more is due on other paths: r goes on.'));
      press('r');
      expect(text()).toContain('1.1 X');
      press('space', '3');
      expect(text()).toContain('1 answered and remembered.');
      expect(text().join('\n')).not.toContain('more');
      press('escape');
      expect(screen().name).toBe('path');
      await close();
      expect((await told(journal)).slice(1)).toMatchObject([{ item: 'b' }, { path: 'other', item: 'x', grade: 3 }]);
    });

    it('is begun where nothing of this path is due, unless something else was done meanwhile', async () => {
      const journal = memoryJournal(doneThere);
      const { press, text, screen, close } = await open({ journal, library: library(journal) });
      press('r');
      await vi.waitFor(() => expect(screen().name).toBe('review'));
      expect(text()).toContain('1.1 X');
      await close();
      const busy = await open({ journal, library: library(journal) });
      busy.press('r', '/');
      await vi.waitFor(() => expect(busy.snapshot().others).toHaveLength(1));
      expect(busy.screen().name).toBe('search');
      await busy.close();
    });
  });

  it('that one comes for is of other paths, too, and leaves with it', async () => {
    const other = path([phase('p', [resource('x', { selfCheck: questions('x', 1) })])], {
      id: 'other',
      title: 'Other',
    });
    const history = events({ type: 'done', path: 'other', item: 'x', when: '2026-11-01T08:00:00.000Z' });
    const others = [{ path: other, ...recallOf(progressOf(other, history), history, fsrs) }];
    const leave = vi.fn();
    const journal = memoryJournal(done);
    const { press, text, close } = await open({ journal, leave, review: { others, isEarly: false } });
    expect(text()).toContain('1.1 X · Other');
    press('space', '3', 'escape', 'r');
    expect(text().join('\n')).not.toContain('Other');
    press('escape');
    await close();
    expect((await told(journal))[0]).toMatchObject({ type: 'reviewed', path: 'other', item: 'x', grade: 3 });
    expect(leave).not.toHaveBeenCalled();
    const again = await open({ leave, review: { others, isEarly: false } });
    again.press('escape');
    await expect.poll(() => leave.mock.calls).toHaveLength(1);
    await again.close();
  });
});

describe('a question of one’s own', () => {
  it('is typed in place, the question and then the answer, and can be reviewed at once', async () => {
    const journal = memoryJournal(done);
    const { press, screen, close, snapshot } = await open({ journal });
    press('g', 'Q', ...'Why?', 'enter');
    expect(screen()).toMatchObject({ name: 'ask', question: 'Why?' });
    press(...'So.', 'enter');
    expect(snapshot().state.message?.text).toBe('Question added: A');
    press('enter', 'a');
    const shown = viewModelOf(snapshot(), unicode).text.map((line) => line.map(({ text }) => text).join(''));
    expect(shown).toContain('  13 Why? (yours)');
    await close();
    expect(await told(journal)).toMatchObject([{ type: 'asked', item: 'a', question: 'Why?', answer: 'So.' }]);
  });

  it('needs no answer, and is nothing without a question', async () => {
    const journal = memoryJournal(done);
    const { press, screen, close } = await open({ journal });
    press('Q', 'enter');
    expect(screen().name).toBe('path');
    press('Q', ...'Why?', 'enter', 'enter', 'Q', ...'How?', 'escape');
    await close();
    expect(await told(journal)).toMatchObject([{ type: 'asked', question: 'Why?', answer: '' }]);
  });

  it('that could not be stored is there to be tried again', async () => {
    const journal = memoryJournal(done);
    const broken: Journal = { ...journal, append: () => Promise.reject(new Failure('the disk is full')) };
    const { press, screen, close } = await open({ journal: broken });
    press('Q', ...'Why?', 'enter', ...'So', 'enter');
    await close();
    expect(screen()).toMatchObject({ name: 'ask', question: 'Why?', field: { before: 'So' } });
  });
});
