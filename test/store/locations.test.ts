import { expect, test } from 'vitest';
import { locate } from '../../source/store/locations.ts';

const rest = { defaultFolder: () => '/data/waymark', userFolder: () => '/home/me' };

test('the home is that of --store, else of WAYMARK_HOME, else the default', () => {
  const env = { WAYMARK_HOME: '/from/env' };
  expect(locate({ store: '/from/flag', env, ...rest }).home).toBe('/from/flag');
  expect(locate({ env, ...rest }).home).toBe('/from/env');
  expect(locate({ env: {}, ...rest }).home).toBe('/data/waymark');
  expect(locate({ env: { WAYMARK_HOME: '' }, ...rest }).home).toBe('/data/waymark');
});

test('everything has its absolute place in the home', () => {
  expect(locate({ store: '/work/notes/../mine', env: {}, ...rest })).toEqual({
    home: '/work/mine',
    journal: '/work/mine/journal',
    paths: '/work/mine/paths',
    local: '/work/mine/local',
  });
});

test.each([
  ['~', '/home/me'],
  ['~/progress', '/home/me/progress'],
  ['/work/~/x', '/work/~/x'],
])('%j is %s, whoever did not expand it', (given, home) => {
  expect(locate({ store: given, env: {}, ...rest }).home).toBe(home);
  expect(locate({ env: { WAYMARK_HOME: given }, ...rest }).home).toBe(home);
});

test.each([
  'data',
  './data',
  '../data',
  '~other/data',
  '.',
  'a\u001b[2J',
])('%j is another folder everywhere: refused', (given) => {
  const failure = (what: string) =>
    expect.objectContaining({
      name: 'Failure',
      exitCode: 2,
      message: expect.stringMatching(`^${what}: [^\u001b]+ is relative`),
    });
  expect(() => locate({ store: given, env: {}, ...rest })).toThrow(failure('--store'));
  expect(() => locate({ env: { WAYMARK_HOME: given }, ...rest })).toThrow(failure('WAYMARK_HOME'));
});

test('--store without a folder is used wrongly', () => {
  expect(() => locate({ store: '', env: {}, ...rest })).toThrow(
    expect.objectContaining({ name: 'Failure', exitCode: 2, message: expect.stringContaining('--store') }),
  );
});
