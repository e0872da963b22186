import { describe, expect, it, vi } from 'vitest';
import { openShell } from '../../source/dashboard/shell.ts';
import type { ShellOptions } from '../../source/dashboard/shell-options.ts';
import type { Effect } from '../../source/dashboard/state/state.ts';
import { Failure } from '../../source/failure.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import type { Journal } from '../../source/progress/history.ts';
import type { Progress } from '../../source/progress/progress.ts';
import { asItIs, written } from '../support/editing.ts';
import { memoryJournal } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

const PICKER = {
  type: 'screen-opened',
  screen: { name: 'picker', field: { before: '', after: '' }, cursor: 0 },
  effect: { type: 'load-library' },
} as const;
const done = (item: string): NewEvent => ({ type: 'done', path: 'small', item });
const full = new Failure('x.json: cannot write (the disk is full); free some space and try again');
const broken = { append: () => Promise.reject(full) };

async function open({ journal = memoryJournal(), ...rest }: Partial<ShellOptions> = {}) {
  const shell = await openShell({
    path: smallPath,
    journal,
    size: { columns: 80, rows: 24 },
    now: () => 0,
    edit: asItIs,
    open: async () => {},
    library: async () => [],
    leave: () => {},
    ...rest,
  });
  return { ...shell, want: (effect: Effect) => shell.dispatch({ type: 'effect-wanted', effect }) };
}

const toggle = (item: string): Effect => ({ type: 'toggle', items: [item], force: false });

describe('the journal', () => {
  it('may tell of a change while it is read for the first time', async () => {
    const journal = memoryJournal();
    const noisy: Journal = {
      ...journal,
      async read() {
        const before = await journal.read();
        if (before.events.length === 0) journal.add(done('one'));
        return before;
      },
    };
    const { snapshot, close } = await open({ journal: noisy });
    await close();
    expect(snapshot().progress.totals.done).toBe(1);
  });

  it('that cannot be read is why the dashboard does not open', async () => {
    const unsubscribe = vi.fn();
    const journal = { ...memoryJournal(), read: () => Promise.reject(full), subscribe: () => unsubscribe };
    await expect(open({ journal })).rejects.toBe(full);
    expect(unsubscribe).toHaveBeenCalled();
  });

  it('stores what was decided on the screen, in order, however slow it is', async () => {
    const journal = memoryJournal();
    const slow: Journal['append'] = async (newEvents) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return journal.append(newEvents);
    };
    const { want, snapshot, close } = await open({ journal: { ...journal, append: slow } });
    want(toggle('one'));
    want({ type: 'undo' });
    want({ type: 'redo' });
    want(toggle('two'));
    expect(snapshot().progress.totals.done).toBe(2);
    want(toggle('three'));
    want({ type: 'undo' });
    expect(snapshot().progress.totals.done).toBe(2);
    await close();
    const { events } = await journal.read();
    const [one, undo, redo, two, three, last] = events;
    expect([one, two, three].map((event) => event && 'item' in event && event.item)).toEqual(['one', 'two', 'three']);
    expect(undo).toMatchObject({ type: 'undone', event: one?.id });
    expect(redo).toMatchObject({ type: 'undone', event: undo?.id });
    expect(last).toMatchObject({ type: 'undone', event: three?.id });
    expect(snapshot().history).toEqual(events);
  });

  it('has a tick taken back that could not be stored, with whatever would have undone it', async () => {
    const journal = memoryJournal();
    let fails = true;
    const append: Journal['append'] = async (newEvents) => {
      if (fails) throw full;
      return journal.append(newEvents);
    };
    const { want, snapshot, close } = await open({ journal: { ...journal, append } });
    want(toggle('one'));
    want({ type: 'undo' });
    want(toggle('one'));
    expect(snapshot().progress.totals.done).toBe(1);
    await expect.poll(() => snapshot().state.notices).toEqual([full.message]);
    await expect.poll(() => snapshot().progress.totals.done).toBe(0);
    fails = false;
    await close();
    expect((await journal.read()).events).toEqual([]);
    want(toggle('two'));
    await expect.poll(async () => (await journal.read()).events.length).toBe(1);
    expect(snapshot().progress.totals.done).toBe(1);
  });

  it('has no item reopened that was ticked elsewhere while the learner was asked', async () => {
    const journal = memoryJournal();
    const { want, snapshot, close } = await open({ journal: { ...journal, subscribe: () => () => {} } });
    journal.add(done('three'));
    want({ type: 'toggle', items: ['three'], force: true });
    await close();
    expect(snapshot().progress.totals.done).toBe(1);
  });
});

describe('what went wrong', () => {
  it('is told when the dashboard is closed, unless it was seen', async () => {
    const journal = { ...memoryJournal(), ...broken };
    const hasty = await open({ journal });
    hasty.want(toggle('one'));
    hasty.want({ type: 'quit' });
    expect(await hasty.close()).toEqual([full.message]);

    const calm = await open({ journal });
    calm.want(toggle('one'));
    await expect.poll(() => calm.snapshot().state.notices).toEqual([full.message]);
    calm.dispatch({ type: 'notice-seen' });
    expect(await calm.close()).toEqual([]);
  });

  it('is told together with what the journal has to tell, once each, before and after what just happened', async () => {
    const notices = ['x.json was set aside, its events are missing', 'y.json is from a newer Waymark'];
    const journal = memoryJournal();
    const read = async () => ({ ...(await journal.read()), notices });
    const { want, snapshot, close } = await open({ journal: { ...journal, read }, notices: ['seen nowhere'] });
    want(toggle('one'));
    want({ type: 'undo' });
    await expect.poll(() => snapshot().state.message?.text).toBe('Undid: One done');
    expect(snapshot().state.notices).toEqual(['seen nowhere', ...notices]);
    expect(await close()).toEqual(['seen nowhere', ...notices]);
  });

  it('does not take a note that cannot be kept away', async () => {
    const { want, snapshot } = await open({ journal: { ...memoryJournal(), ...broken } });
    want({ type: 'note', item: 'one', text: 'long thought' });
    await expect.poll(() => snapshot().state.screen).toMatchObject({ name: 'note', field: { before: 'long thought' } });
    expect(snapshot().state.message?.text).toBe(full.message);
    expect(snapshot().state.notices).toEqual([full.message]);
  });

  it('is told of a path that cannot be gone to, and of a library that cannot be read', async () => {
    const gone = () => Promise.reject(new Failure('no path "x" any more'));
    const { want, snapshot, dispatch } = await open({ leave: gone, library: () => Promise.reject(full) });
    want({ type: 'go', to: { way: 'across', path: 'x' } });
    await expect.poll(() => snapshot().state.notices).toEqual(['no path "x" any more']);
    dispatch(PICKER);
    await expect.poll(() => snapshot().state.notices).toContain(full.message);
    expect(snapshot().choices).toEqual([]);
  });
});

describe('what has nothing to do with the journal', () => {
  it.each<[string, Effect, Partial<ShellOptions>]>([
    ['a page', { type: 'open', address: 'https://example.org' }, { open: () => new Promise(() => {}) }],
    ['a path', { type: 'go', to: { way: 'up' } }, { leave: (to) => (to ? new Promise(() => {}) : undefined) }],
  ])('holds nothing up: %s that does not open', async (_, effect, options) => {
    const { want, snapshot, close } = await open(options);
    want(effect);
    want(toggle('one'));
    await expect.poll(() => snapshot().progress.totals.done).toBe(1);
    await close();
  });

  it('leaves when what was begun before is done', async () => {
    const order: string[] = [];
    const journal = memoryJournal();
    const append: Journal['append'] = async (newEvents) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('stored');
      return journal.append(newEvents);
    };
    const leave = vi.fn(() => void order.push('left'));
    const { want } = await open({ journal: { ...journal, append }, leave });
    want(toggle('one'));
    want({ type: 'quit' });
    await expect.poll(() => order).toEqual(['stored', 'left']);
  });

  it('the library is read anew each time, and until then there is none', async () => {
    const answers: ((library: readonly Progress[]) => void)[] = [];
    const library = () => new Promise<readonly Progress[]>((resolve) => answers.push(resolve));
    const { dispatch, snapshot } = await open({ library });
    for (const [index] of ['first', 'second'].entries()) {
      dispatch(PICKER);
      await expect.poll(() => answers.length).toBe(index + 1);
      expect(snapshot().choices).toBeUndefined();
      answers[index]?.([]);
      await expect.poll(() => snapshot().choices).toEqual([]);
    }
  });
});

describe('a text from an editor', () => {
  const edited = (discard = vi.fn(async () => {})) => ({
    discard,
    edit: async () => ({ ...written('an idea'), unstored: () => new Failure('full; your text is in x'), discard }),
  });

  it('is in its file until it is stored', async () => {
    const { edit, discard } = edited();
    const { want, snapshot, close } = await open({ edit });
    want({ type: 'edit-note', item: 'one' });
    await expect.poll(() => discard.mock.calls).toHaveLength(1);
    await close();
    expect(snapshot().progress.resources[0]?.item.note).toBe('an idea');
  });

  it('stays there where it cannot be, and where that is, is said', async () => {
    const { edit, discard } = edited();
    const { want, close } = await open({ edit, journal: { ...memoryJournal(), ...broken } });
    want({ type: 'edit-note', item: 'one' });
    await close();
    expect(discard).not.toHaveBeenCalled();
  });
});

it('a note that is changed before it is stored takes the place of itself', async () => {
  const { want, snapshot, close } = await open();
  want({ type: 'note', item: 'one', text: 'first' });
  want({ type: 'note', item: 'one', text: 'second' });
  expect(snapshot().progress.resources[0]?.item.note).toBe('second');
  await close();
  expect(snapshot().progress.resources[0]?.item.note).toBe('second');
});
