import { expect, test } from 'vitest';
import { locate } from '../../source/store/locations.ts';

const cwd = '/work';
const defaultFolder = () => '/data/waymark';

test('the home is that of --store, else of WAYMARK_HOME, else the default', () => {
  const env = { WAYMARK_HOME: '/from/env' };
  expect(locate({ store: '/from/flag', env, defaultFolder, cwd }).home).toBe('/from/flag');
  expect(locate({ env, defaultFolder, cwd }).home).toBe('/from/env');
  expect(locate({ env: {}, defaultFolder, cwd }).home).toBe('/data/waymark');
  expect(locate({ env: { WAYMARK_HOME: '' }, defaultFolder, cwd }).home).toBe('/data/waymark');
});

test('everything has its absolute place in the home', () => {
  expect(locate({ store: 'notes/../mine', env: {}, defaultFolder, cwd })).toEqual({
    home: '/work/mine',
    journal: '/work/mine/journal',
    paths: '/work/mine/paths',
    local: '/work/mine/local',
  });
});

test('--store without a folder is used wrongly', () => {
  expect(() => locate({ store: '', env: {}, defaultFolder, cwd })).toThrow(
    expect.objectContaining({ name: 'Failure', exitCode: 2, message: expect.stringContaining('--store') }),
  );
});
