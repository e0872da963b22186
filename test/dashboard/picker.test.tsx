import { cleanup } from 'ink-testing-library';
import { afterEach, expect, it } from 'vitest';
import type { Path } from '../../source/curriculum/types.ts';
import { type Progress, progressOf } from '../../source/progress/progress.ts';
import { openDashboard } from '../support/dashboard.tsx';
import { path, phase, resource } from '../support/paths.ts';

afterEach(cleanup);

const source = (...sections: string[]) => ({ file: '/x.md', sections, attachments: [] });
const named = (id: string, title: string, ...sections: string[]): Path =>
  path([phase('p', [resource('a', { minutes: 90 }), resource('b', { minutes: 30 })])], {
    id,
    title,
    source: source(...sections),
  });

const cap = named('cap', 'CAP Theorem', 'Core Concepts');
const strategies = named('strategies', 'Strategies', 'Caching');
const library = [named('caching', 'Caching', 'Caching'), strategies, cap].map((path) => progressOf(path, []));

it('shows the library by section, with the progress on each path and the totals', async () => {
  const { press, shows, frame } = await openDashboard({ library });
  press('p');
  await shows('3 paths');
  expect(frame().split('\n').slice(4, 10).join('\n')).toMatchInlineSnapshot(`
    " Path  ▌ type to filter
      Caching
     ▌   Caching                                                      0/2  2 h left
         Strategies                                                   0/2  2 h left
      Core Concepts
         CAP Theorem                                                  0/2  2 h left"
  `);
});

it('filters as one types, also with letters that move elsewhere', async () => {
  const { press, shows, hides } = await openDashboard({ library });
  press('p');
  await shows('3 paths');
  press('c', 'o', 'r', 'e');
  await shows('1 path ');
  await hides('Strategies');
  press('backspace', 'backspace', 'backspace', 'backspace');
  await shows('3 paths');
  press('j');
  await shows('erase some letters');
});

it('goes to the path under the cursor', async () => {
  const { press, shows, leave } = await openDashboard({ library });
  press('p');
  await shows('3 paths');
  press('down', 'down', 'up', 'enter');
  await expect.poll(() => leave.mock.calls).toEqual([[{ way: 'across', path: 'strategies' }]]);
});

it('begins with the path that is open', async () => {
  const { press, shows } = await openDashboard({ library, path: strategies });
  press('p');
  await shows('▌ ❯ Strategies');
  press('up');
  await shows('▌   Caching');
});

it('stays where something was typed before the library was read', async () => {
  let come: (library: readonly Progress[]) => void = () => {};
  const reading = new Promise<readonly Progress[]>((resolve) => {
    come = resolve;
  });
  const { press, shows } = await openDashboard({ library: () => reading, path: cap });
  press('p', 'c', 'a');
  await shows('ca▌');
  come(library);
  await shows('▌   Caching');
});

it('tells paths of the same title apart by their ids', async () => {
  const twins = [...library, progressOf(named('cap-2', 'CAP Theorem', 'Databases'), [])];
  const { press, shows } = await openDashboard({ library: twins });
  press('p');
  await shows('CAP Theorem (cap) ');
  await shows('CAP Theorem (cap-2) ');
});

it('says when no path fits, and goes back with Esc', async () => {
  const { press, shows } = await openDashboard({ library });
  press('p');
  await shows('3 paths');
  press('x', 'x');
  await shows('erase some letters');
  press('enter');
  await shows('No path fits');
  press('escape');
  await shows('1 Basics');
});

it('moves by what it shows, and keeps its cursor in sight when the window changes', async () => {
  const many = Array.from({ length: 120 }, (_, index) => progressOf(named(`p${index}`, `Path ${index}`), []));
  const { press, shows, shell, frame, lines } = await openDashboard({ library: many, rows: 20 });
  press('p');
  await shows('120 paths');
  press('page-down', 'page-down');
  await shows('▌   Path 22');
  for (const rows of [8, 40, 5, 12]) {
    shell.dispatch({ type: 'resized', size: { columns: 60, rows } });
    await expect.poll(() => lines().length).toBe(rows);
    expect(frame()).toContain('▌   Path 22');
  }
});

it('says of a library with little in it how paths get into it', async () => {
  const { press, shows, hides, lines } = await openDashboard({ library: library.slice(0, 1), columns: 40, rows: 12 });
  press('p');
  await shows('waymark FILE.md, a folder or an');
  expect(lines()).toHaveLength(12);
  press('c');
  await hides('brings');
});

it('says that the library is being read', async () => {
  const { press, shows, frame } = await openDashboard({ library: () => new Promise(() => {}) });
  press('p');
  await shows('Reading the library …');
  expect(frame()).not.toContain('0 paths');
  press('enter');
  await shows('The library is still being read');
});

it('scrolls through a library that is longer than the window', async () => {
  const many = Array.from({ length: 120 }, (_, index) => progressOf(named(`p${index}`, `Path ${index}`), []));
  const { press, shows, lines } = await openDashboard({ library: many, rows: 20 });
  press('p');
  await shows('120 paths');
  expect(lines()).toHaveLength(20);
  press(...Array.from({ length: 30 }, () => 'down'));
  await shows('▌   Path 30');
  expect(lines()).toHaveLength(20);
});

it('goes down into the path that a resource leads to, and back up', async () => {
  const leading = path([phase('p', [resource('a', { leadsTo: 'below' })])]);
  const { press, leave } = await openDashboard({ path: leading });
  press('enter');
  await expect.poll(() => leave.mock.calls).toEqual([[{ way: 'down', path: 'below', from: 'a' }]]);
  const below = await openDashboard({ isBelow: true });
  below.press('escape');
  await expect.poll(() => below.leave.mock.calls).toEqual([[{ way: 'up' }]]);
});

it('asks what it was told to ask, unless the item is ticked already', async () => {
  const question = { items: ['one'], title: 'Every resource of "One" is done', reason: 'Tick it here, too?' };
  const { press, shows } = await openDashboard({ question });
  await shows('Tick it here, too?');
  press('y');
  await shows('✔ One');
  const again = await openDashboard({ question, newEvents: [{ type: 'done', path: 'small', item: 'one' }] });
  expect(again.frame()).not.toContain('Tick it here');
});
