/** What `npm run torture` does to the journal at length, in small: docs/reliability.md. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letDevicesMeet } from '../../../scripts/torture/devices.ts';
import { failInTurn, killInTurn } from '../../../scripts/torture/faults.ts';
import { fillInjected } from '../../../scripts/torture/full.ts';
import { killWriters } from '../../../scripts/torture/kills.ts';
import { writeUnderUmasks } from '../../../scripts/torture/modes.ts';
import { mutation, readMutated } from '../../../scripts/torture/mutations.ts';
import { killSessions, letDevicesStudy } from '../../../scripts/torture/sessions.ts';
import { stopHolder } from '../../../scripts/torture/stopped.ts';
import { writeAtOnce } from '../../../scripts/torture/writers.ts';

describe('nothing that was acknowledged is lost, and nothing is unreadable', () => {
  test.each([1, 3])('when processes are killed at random moments, with %i writing', async (writers) => {
    const { kills, lost, unreadable } = await killWriters({ kills: 10, writers });
    expect({ kills, lost, unreadable }).toEqual({ kills: 10, lost: 0, unreadable: 0 });
  });

  test('when two write at once and a third reads', async () => {
    const { written, lost, unreadable, complaints } = await writeAtOnce({ runs: 1, events: 30 });
    expect({ written, lost, unreadable, complaints }).toEqual({ written: 60, lost: 0, unreadable: 0, complaints: '' });
  });

  test('when a writer is stopped for so long that others give up', async () => {
    const { clear, code, kept, events } = await stopHolder('rename', 20);
    expect({ clear, code, kept, events }).toEqual({ clear: true, code: 0, kept: 2, events: 3 });
  });
});

describe('the old state or the new, and the next write succeeds', () => {
  test.each([
    ['EIO', []],
    ['EIO', ['earlier']],
    ['ENOSPC', ['earlier']],
    ['EACCES', ['earlier']],
  ])('whatever call fails with %s after %j', async (code, earlier) => {
    const { calls, broken } = await failInTurn(code, earlier);
    expect(broken).toEqual([]);
    const steps = ['symlink', 'open', 'handle.write', 'handle.sync', 'rename', 'unlink'];
    expect(calls).toEqual(expect.arrayContaining(steps));
  });

  test('whatever call a process is killed at', async () => {
    const { calls, broken } = await killInTurn(['earlier']);
    expect(broken).toEqual([]);
    expect(calls.length).toBeGreaterThan(20);
  });

  test('however full the disk', async () => {
    const { levels, stored, broken } = await fillInjected();
    expect(broken).toEqual([]);
    expect(levels).toBe(32);
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(levels);
  });
});

test('sessions of two devices count each moment once, and both agree', () => {
  letDevicesStudy(300);
});

test('a session that was begun or ended survives a kill', async () => {
  const { lost, unreadable, tooMuch } = await killSessions(12);
  expect({ lost, unreadable, tooMuch }).toEqual({ lost: 0, unreadable: 0, tooMuch: 0 });
});

test('a damaged file crashes nothing, is kept, and told of once', async () => {
  const kept = fc.asyncProperty(mutation, async (bytes) => {
    expect(await readMutated(bytes)).toEqual([]);
  });
  await fc.assert(kept, { numRuns: 120 });
});

test('whatever the umask, only their owner may read the files, and a home that is a link stays one', async () => {
  expect(await writeUnderUmasks([0, 0o022, 0o077, 0o777])).toEqual([]);
});

test('two devices with clocks 11 days apart end equal, and what was done after seeing wins', async () => {
  await letDevicesMeet(100);
});
