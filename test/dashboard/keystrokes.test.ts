import { describe, expect, it } from 'vitest';
import { actionFor } from '../../source/dashboard/keys/dispatch.ts';
import { openShell } from '../../source/dashboard/shell.ts';
import type { Shell } from '../../source/dashboard/shell-options.ts';
import { rowAt } from '../../source/dashboard/state/board.ts';
import { viewModelOf } from '../../source/dashboard/view-model.ts';
import { unicode } from '../../source/text/charset.ts';
import { asItIs } from '../support/editing.ts';
import { memoryJournal, NOON } from '../support/journal.ts';
import { path, phase, resource } from '../support/paths.ts';

/** 24 phases of five resources: a long path, of which two phases are done. */
const long = path(
  Array.from({ length: 24 }, (_, at) =>
    phase(
      `p${at + 1}`,
      Array.from({ length: 5 }, (_, row) =>
        resource(`r${at + 1}-${row + 1}`, { link: { url: `https://example.org/${at + 1}/${row + 1}` } }),
      ),
    ),
  ),
);
const done = (item: string) => ({ type: 'done', path: 'path', item }) as const;
const begun = [1, 2].flatMap((at) => [1, 2, 3, 4, 5].map((row) => done(`r${at}-${row}`)));

const opened: string[] = [];
const left: unknown[] = [];

async function open(): Promise<Shell> {
  return openShell({
    path: long,
    journal: memoryJournal(...begun),
    size: { columns: 80, rows: 24 },
    now: () => NOON,
    edit: asItIs,
    open: async (address) => void opened.push(address),
    library: async () => [],
    leave: (to) => void left.push(to),
  });
}

const at = ({ snapshot }: Shell) => rowAt(snapshot().board, snapshot().state.cursor)?.id;
const count = ({ snapshot }: Shell) => snapshot().progress.totals.done;
const screen = ({ snapshot }: Shell) => snapshot().state.screen.name;

describe('what a learner does often takes few keys, on a long path, too', () => {
  it.each<[string, readonly string[], (shell: Shell) => void]>([
    ['tick', ['space'], (shell) => expect(count(shell)).toBe(11)],
    ['tick and go on', ['space', 'n'], (shell) => expect([count(shell), at(shell)]).toEqual([11, 'r3-2'])],
    [
      'six in a row',
      Array.from({ length: 11 }, (_, at) => (at % 2 === 0 ? 'space' : 'n')),
      (shell) => expect(count(shell)).toBe(16),
    ],
    ['undo', ['u'], (shell) => expect(count(shell)).toBeLessThan(10)],
    [
      'open the link',
      ['o'],
      (shell) => expect([opened.pop(), screen(shell)]).toEqual(['https://example.org/3/1', 'path']),
    ],
    ['details', ['enter'], (shell) => expect(screen(shell)).toBe('details')],
    ['another phase by its number', ['/', '1', '8', 'enter'], (shell) => expect(at(shell)).toBe('r18-1')],
    ['skip', ['s', 'enter'], (shell) => expect(shell.snapshot().progress.totals.skipped).toBe(1)],
    ['a whole phase that is known, from its rung', ['G', 'space'], (shell) => expect(count(shell)).toBe(15)],
    ['the same for a finished phase that was not', ['k', 'space'], (shell) => expect(count(shell)).toBe(5)],
    ['another path', ['p'], (shell) => expect(screen(shell)).toBe('picker')],
  ])('%s', async (_, keys, holds) => {
    const shell = await open();
    for (const key of keys) {
      const action = actionFor(key, viewModelOf(shell.snapshot(), unicode));
      if (action !== undefined) shell.dispatch(action);
    }
    await new Promise(setImmediate);
    holds(shell);
  });
});
