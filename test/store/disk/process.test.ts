import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { isAlive, thisProcess } from '../../../source/store/disk/process.ts';

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
