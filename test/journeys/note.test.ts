import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { newHome, openWaymark } from '../support/waymark.ts';

function editorIn(home: string, script: string): string {
  const file = join(dirname(home), 'editor');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

it('lends the terminal to the editor, and has it back afterwards', async () => {
  const home = newHome();
  const editor = editorIn(home, 'echo EDITING; read line; echo "$line" > "$1"');
  const terminal = await openWaymark({ home, columns: 120, rows: 40, env: { VISUAL: editor } });
  await terminal.waitFor('0 of 7');
  terminal.press('E');
  await terminal.waitFor('EDITING');
  expect(terminal.onAlternateScreen()).toBe(false);
  expect(terminal.isCooked()).toBe(true);
  terminal.press('compare with DNS', 'enter');
  await terminal.waitFor('Note');
  await terminal.waitFor('compare with DNS');
  expect(terminal.onAlternateScreen()).toBe(true);
  terminal.press('space');
  await terminal.waitFor('1 of 7');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
  expect(terminal.isCooked()).toBe(true);
});

it('says when the editor fails, and goes on', async () => {
  const terminal = await openWaymark({ env: { VISUAL: '/nowhere/ed' } });
  await terminal.waitFor('0 of 7');
  terminal.press('E');
  await terminal.waitFor('could not edit with /nowhere/ed');
  terminal.press('escape');
  await terminal.waitFor((screen) => !screen.includes('could not edit'));
  terminal.press('space');
  await terminal.waitFor('1 of 7');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
});

it('keeps what was written in the editor where it cannot be stored', async () => {
  const home = newHome();
  const editor = editorIn(home, `echo "an idea" > "$1"; rm -rf "${home}"; echo in the way > "${home}"`);
  const terminal = await openWaymark({ home, columns: 200, env: { VISUAL: editor } });
  await terminal.waitFor('0 of 7');
  terminal.press('E');
  await terminal.waitFor('your text is in');
  const [, file = ''] = /your text is in (\S+note\.md)/.exec(terminal.screen()) ?? [];
  expect(readFileSync(file, 'utf8')).toBe('an idea\n');
  terminal.press('escape');
  await terminal.waitFor((screen) => !screen.includes('your text is in'));
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
});
