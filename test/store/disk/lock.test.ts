import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lutimesSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type Disk, realDisk } from '../../../source/store/disk/disk.ts';
import { isAlive, takeLock, thisProcess } from '../../../source/store/disk/lock.ts';
import { temporaryFolder } from '../../support/cleanup.ts';
import { diskWithout, failingDisk } from '../support/disk.ts';
import { put } from '../support/home.ts';
import { finished, killed, start } from '../support/processes.ts';

const me = thisProcess();
const IMPATIENT = { patience: 60 };

function lockPath(): string {
  return join(temporaryFolder(), 'local/lock');
}

function text({ pid = me.pid, start = me.start, token = 'cafe', machine = me.machine } = {}): string {
  return `${pid}-${start}-${token}-${machine}`;
}

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = await start('append', join(temporaryFolder(), 'home'), 0);
  await finished(child);
  return child.pid ?? 0;
}

function plantLink(path: string, target: string): void {
  put(join(dirname(path), 'neighbour'), '');
  symlinkSync(target, path);
}

async function takenAndGiven(path: string, options = {}): Promise<void> {
  const lock = await takeLock(path, { patience: 0, ...options });
  await lock.check();
  await lock.release();
  expect(existsSync(path)).toBe(false);
}

/** How many of twenty that take a lock hold it at the same time, at the most. */
async function mostAtOnce(path: string, disk: Disk): Promise<number> {
  let [holders, most] = [0, 0];
  const turns = Array.from({ length: 20 }, async () => {
    const lock = await takeLock(path, { disk });
    most = Math.max(most, ++holders);
    await turn();
    await lock.check();
    holders--;
    await lock.release();
  });
  await Promise.all(turns);
  return most;
}

describe.each([
  ['a symbolic link', realDisk],
  ['a file where links cannot be made', diskWithout('symlink')],
])('a lock that is %s', (_, disk) => {
  test('is held by one at a time, and every one has its turn', async () => {
    const path = lockPath();
    expect(await mostAtOnce(path, disk)).toBe(1);
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  test('that a dead process left is taken by one at a time too', async () => {
    const path = lockPath();
    const dead = text({ pid: await deadPid() });
    if (disk === realDisk) plantLink(path, dead);
    else put(path, dead);
    expect(await mostAtOnce(path, disk)).toBe(1);
    expect(readdirSync(dirname(path)).filter((name) => name !== 'neighbour')).toEqual([]);
  });
});

test('a lock that is a file and cannot be written does not stay', async () => {
  const path = lockPath();
  const lacking = diskWithout('symlink');
  const full = failingDisk(({ name }) => (name === 'handle.write' ? 'ENOSPC' : undefined));
  await expect(takeLock(path, { disk: { ...full, symlink: lacking.symlink } })).rejects.toThrow('the disk is full');
  expect(readdirSync(dirname(path))).toEqual([]);
});

describe('a holder that lives', () => {
  test('is waited for', async () => {
    const path = lockPath();
    const first = await takeLock(path);
    const order: string[] = [];
    const second = takeLock(path).then((lock) => {
      order.push('taken');
      return lock;
    });
    await turn();
    order.push('given');
    await first.release();
    await (await second).release();
    expect(order).toEqual(['given', 'taken']);
  });

  test('and does not give back is named, and keeps the lock', async () => {
    const path = lockPath();
    const child = await start('hold', path);
    await once(child, 'message');
    child.kill('SIGSTOP');
    const before = readlinkSync(path);
    const advice = 'try again, or remove that file if that process is not Waymark';
    await expect(takeLock(path, IMPATIENT)).rejects.toMatchObject({
      name: 'Failure',
      exitCode: 1,
      message: `${dirname(path)} is busy: process ${child.pid} holds ${path}; ${advice}`,
    });
    expect(readlinkSync(path)).toBe(before);
    await killed(child);
  });
});

describe('a dead holder does not block', () => {
  test('when it was killed', async () => {
    const path = lockPath();
    const child = await start('hold', path);
    await once(child, 'message');
    expect(readlinkSync(path)).toContain(`${child.pid}-`);
    await killed(child);
    await takenAndGiven(path);
  });

  test.skipIf(me.start === '')('when another process has its number now', async () => {
    const path = lockPath();
    plantLink(path, text({ start: '1' }));
    await takenAndGiven(path);
  });

  test('when one who was about to remove its lock died over that', async () => {
    const path = lockPath();
    const pid = await deadPid();
    plantLink(path, text({ pid, token: 'aaaa' }));
    symlinkSync(text({ pid, token: 'bbbb' }), `${path}.break-aaaa`);
    await takenAndGiven(path);
    expect(readdirSync(dirname(path))).toEqual(['neighbour']);
  });
});

describe('a holder that cannot be asked', () => {
  const elsewhere = { machine: 'desk.example\u001b[2J', pid: 1234, start: '5' };
  const ages = [
    ['its lock is fresh', 0, false],
    ['its lock is of half a minute ago', 30, false],
    ['its lock is older than a minute', 61, true],
  ] as const;

  test.each(ages)('on another machine, when %s', async (_, age, free) => {
    const path = lockPath();
    plantLink(path, text(elsewhere));
    const time = Date.now() / 1000 - age;
    lutimesSync(path, time, time);
    if (free) return takenAndGiven(path);
    await expect(takeLock(path, IMPATIENT)).rejects.toThrow(`process 1234 on desk.example␛[2J holds ${path}`);
  });

  test.each(ages)('since it died before it wrote its name, when %s', async (_, age, free) => {
    const path = put(lockPath(), '');
    const time = Date.now() / 1000 - age;
    utimesSync(path, time, time);
    if (free) return takenAndGiven(path, { disk: diskWithout('symlink') });
    await expect(takeLock(path, IMPATIENT)).rejects.toThrow(`another process holds ${path}`);
    expect(readFileSync(path, 'utf8')).toBe('');
  });
});

describe('a lock that was taken away', () => {
  test('is noticed, and that of the next holder is not given back', async () => {
    const path = lockPath();
    const lock = await takeLock(path);
    rmSync(path);
    await expect(lock.check()).rejects.toThrow('taken away');
    const next = await takeLock(path);
    await expect(lock.check()).rejects.toMatchObject({ name: 'Failure', exitCode: 1 });
    await lock.release();
    await next.check();
    await next.release();
  });

  test('leads nowhere else, whatever its text', async () => {
    const path = lockPath();
    plantLink(path, '1-1-../../../victim-x');
    await expect(takeLock(path, IMPATIENT)).rejects.toThrow('another process holds');
    expect(readdirSync(dirname(path)).sort()).toEqual(['lock', 'neighbour']);
  });
});

describe('a process', () => {
  test('is alive, as this one is', () => {
    expect(isAlive(thisProcess())).toBe(true);
    expect(isAlive({ pid: process.pid, start: '' })).toBe(true);
  });

  test('is dead once it has ended', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    expect(isAlive({ pid: child.pid ?? 0, start: '' })).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')('is not the one that had its number before', () => {
    expect(isAlive({ pid: process.pid, start: '1' })).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')('is dead when it is a zombie', async () => {
    // The shell becomes a sleep, which never asks how its child has ended; until then the child waits.
    const child = `sh -c 'until grep -q sleep /proc/$PPID/comm; do :; done' & echo $!; exec sleep 30`;
    const parent = spawn('sh', ['-c', child], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = await once(parent.stdout, 'data');
    const pid = Number(String(line));
    await expect.poll(() => isAlive({ pid, start: '' })).toBe(false);
    expect(() => process.kill(pid, 0)).not.toThrow();
    parent.kill('SIGKILL');
  });
});
