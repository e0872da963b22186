import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newHome, openWaymark } from '../support/waymark.ts';

it('searches, keeps what was found, ticks in it, and shows all again', async () => {
  const terminal = await openWaymark();
  await terminal.waitFor('0 of 7');
  terminal.press('/');
  await terminal.waitFor('a word, a phase or its number');
  terminal.press('is:locked circuit', 'enter');
  await terminal.waitFor('/ is:locked circuit  1 of 16');
  terminal.press('/', 'ctrl-u', 'discovery');
  await terminal.waitFor('1 of 16');
  terminal.press('enter', 'space');
  await terminal.waitFor('1 of 7');
  terminal.press('escape');
  await terminal.waitFor('Bulkhead Pattern');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
});

it('runs a command of the palette, and jumps to what is left', async () => {
  const terminal = await openWaymark();
  await terminal.waitFor('0 of 7');
  terminal.press(':', 'what left');
  await terminal.waitFor('▌ what is left');
  terminal.press('enter');
  await terminal.waitFor('7 resources · 4 h 40 · 4 on the checklist');
  terminal.press('G', 'enter');
  await terminal.waitFor('▌ ○ Supplementary materials reviewed');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
});

it('keeps notes and reasons over a restart, and undoes them there', async () => {
  const home = newHome();
  const first = await openWaymark({ home });
  await first.waitFor('0 of 7');
  first.press('e', 'ask about DNS', 'enter');
  first.press('j', 's', 'known from work', 'enter');
  await first.waitFor('Skipped: Sidecar Pattern');
  await first.waitFor('0 of 6, 1 skipped');
  first.press('q');
  expect(await first.exited).toBe(0);

  const second = await openWaymark({ home, columns: 120, rows: 40 });
  await second.waitFor('skipped: known from work');
  await second.waitFor('ask about DNS');
  second.press('u');
  await second.waitFor('Undid: Sidecar Pattern skipped');
  second.press('u');
  await second.waitFor('Undid: Service Discovery note');
  await second.waitFor((screen) => !screen.includes('ask about DNS'));
  second.press('q');
  expect(await second.exited).toBe(0);
});

it('takes a paste as text where text is typed, and as nothing elsewhere', async () => {
  const terminal = await openWaymark();
  await terminal.waitFor('0 of 7');
  terminal.paste('qqq');
  terminal.press('e');
  await terminal.waitFor('Note on Service Discovery');
  terminal.paste('two\nlines\u001B[31m');
  await terminal.waitFor('two lines');
  terminal.press('enter', 'enter');
  await terminal.waitFor('Next step');
  terminal.press('q', 'q');
  expect(await terminal.exited).toBe(0);
});

it('picks another path by a few letters, and says what to do when none fits', async () => {
  const home = newHome();
  // What nothing was done on is not among several.
  const before = await openWaymark({ home });
  await before.waitFor('0 of 7');
  before.press('space', 'q');
  expect(await before.exited).toBe(0);
  const file = join(home, '..', 'own.json');
  const resources = [{ id: 'r', title: 'Only one' }];
  writeFileSync(file, JSON.stringify({ id: 'own', title: 'My Own', phases: [{ id: 'p', title: 'All', resources }] }));
  const terminal = await openWaymark({ home, args: [file] });
  await terminal.waitFor('0 of 1');
  terminal.press('p');
  await terminal.waitFor('2 paths');
  terminal.press('xyz');
  await terminal.waitFor('erase some letters to see more.');
  terminal.press('ctrl-u', 'micro', 'enter');
  await terminal.waitFor('1 Foundations');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
});
