import { expect, it } from 'vitest';
import { openWaymark } from '../support/waymark.ts';

const PLAIN = { WAYMARK_PLAIN: '1' };

it('is a conversation in lines, without a single control', async () => {
  const terminal = await openWaymark({ env: PLAIN, columns: 100, rows: 60 });
  await terminal.waitFor('Command:');
  expect(terminal.isCooked()).toBe(true);
  terminal.press('done 1.1', 'enter');
  await terminal.waitFor('Progress: 1 of 7 resources');
  terminal.press('doen', 'enter');
  await terminal.waitFor('did you mean done?');
  terminal.press('undo', 'enter');
  await terminal.waitFor('Undid: Service Discovery done');
  terminal.press('\x04');
  expect(await terminal.exited).toBe(0);
  expect(terminal.raw).toMatch(/^[\r\n\x20-\x7e]*$/);
  expect(terminal.onAlternateScreen()).toBe(false);
  expect(terminal.isCooked()).toBe(true);
});

it('leaves the terminal as it was when it is interrupted', async () => {
  const terminal = await openWaymark({ args: ['--plain'], columns: 100, rows: 60 });
  await terminal.waitFor('Command:');
  terminal.kill('SIGINT');
  expect(await terminal.exited).toBe(130);
  expect(terminal.raw).toMatch(/^[\r\n\x20-\x7e]*$/);
  expect(terminal.isCooked()).toBe(true);
});

it('serves a terminal that cannot place its cursor', async () => {
  const terminal = await openWaymark({ env: { TERM: 'dumb' }, columns: 100, rows: 60 });
  await terminal.waitFor('Command:');
  terminal.press('quit', 'enter');
  expect(await terminal.exited).toBe(0);
  expect(terminal.raw).not.toContain('\u001B');
});

it('lends the keyboard to an editor, and listens again', async () => {
  const VISUAL = `${process.execPath} -e "process.stdin.once('data',(text)=>{require('fs').writeFileSync(process.argv[1],text);process.exit()});console.log('EDITING')"`;
  const terminal = await openWaymark({ env: { ...PLAIN, VISUAL }, columns: 100, rows: 60 });
  await terminal.waitFor('Command:');
  terminal.press('note 1.1', 'enter');
  await terminal.waitFor('EDITING');
  terminal.press('undo', 'enter');
  await terminal.waitFor('Noted: Service Discovery');
  terminal.press('1.1', 'enter');
  await terminal.waitFor('Note: Undo.');
  terminal.press('q', 'enter');
  expect(await terminal.exited).toBe(0);
});
