import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownDevice, ownDevice } from '../../../source/store/local/device.ts';
import { temporaryFolder } from '../../support/cleanup.ts';
import { failingDisk } from '../support/disk.ts';
import { put } from '../support/home.ts';

const randomId = () => '3f9c77aa';

describe('a new device', () => {
  test('is named after its host, and keeps that name', async () => {
    const local = join(temporaryFolder(), 'local');
    expect(await knownDevice({ local })).toBeUndefined();
    expect(existsSync(local)).toBe(false);
    expect(await ownDevice({ local, hostname: 'Laptop.example.org', randomId })).toBe('laptop-3f9c');
    expect(await ownDevice({ local, hostname: 'renamed', randomId: () => 'ffff' })).toBe('laptop-3f9c');
    expect(await knownDevice({ local })).toBe('laptop-3f9c');
    expect(readFileSync(join(local, 'device'), 'utf8')).toBe('laptop-3f9c\n');
    expect(statSync(join(local, 'device')).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['../../etc', 'device-3f9c'],
    ['Zoë’s MacBook Pro', 'zoe-s-macbook-pro-3f9c'],
    ['a-very-long-host-name-indeed', 'a-very-long-host-nam-3f9c'],
    ['', 'device-3f9c'],
    ['東京', 'device-3f9c'],
  ])('of host %j is %s', async (hostname, name) => {
    expect(await ownDevice({ local: temporaryFolder(), hostname, randomId })).toBe(name);
  });
});

describe('WAYMARK_DEVICE', () => {
  test.each(['desk', 'a.b-c_D9', '-', '_x'])('%j comes before the name that is kept, and is not', async (override) => {
    const local = temporaryFolder();
    put(join(local, 'device'), 'laptop-3f9c\n');
    expect(await ownDevice({ local, override, hostname: 'h', randomId })).toBe(override);
    expect(await ownDevice({ local, override: '', hostname: 'h', randomId })).toBe('laptop-3f9c');
  });

  test.each([
    '..',
    '.',
    '.hidden',
    'a/b',
    'a\\b',
    '../up',
    'a b',
    'end.',
    'é',
    'a\n',
    '\u001b[2J',
    'x'.repeat(65),
  ])('%j is refused', async (override) => {
    const failure = {
      name: 'Failure',
      exitCode: 2,
      message: expect.stringMatching(/^WAYMARK_DEVICE: [^\n\u001b]*$/),
    };
    await expect(knownDevice({ local: temporaryFolder(), override })).rejects.toMatchObject(failure);
  });
});

test.each([
  '',
  '../../etc\n',
  '\0\0\0',
])('a kept name of %j is none, and is set aside for a new one', async (content) => {
  const local = temporaryFolder();
  const file = put(join(local, 'device'), content);
  const notices: string[] = [];
  expect(await knownDevice({ local })).toBeUndefined();
  expect(readFileSync(file, 'utf8')).toBe(content);
  const notify = (notice: string) => notices.push(notice);
  expect(await ownDevice({ local, hostname: 'h', randomId, notify })).toBe('h-3f9c');
  expect(readFileSync(file, 'utf8')).toBe('h-3f9c\n');
  expect(readFileSync(`${file}.unreadable-1`, 'utf8')).toBe(content);
  expect(notices).toEqual([
    `${file} held no device name and was set aside as ${file}.unreadable-1: this device is now h-3f9c.`,
  ]);
});

test('a kept name that cannot be read is not replaced', async () => {
  const local = temporaryFolder();
  const file = put(join(local, 'device'), 'laptop-3f9c\n');
  const disk = failingDisk(({ name }) => (name === 'readFile' ? 'EACCES' : undefined));
  await expect(ownDevice({ local, hostname: 'h', randomId, disk })).rejects.toThrow('cannot read (permission denied)');
  expect(readFileSync(file, 'utf8')).toBe('laptop-3f9c\n');
});
