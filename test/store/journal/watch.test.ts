import { once } from 'node:events';
import * as fs from 'node:fs';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { systemError } from '../../../source/store/disk/system-error.ts';
import { type WatchOptions, watchJournal } from '../../../source/store/journal/watch.ts';
import { temporaryFolder } from '../../support/cleanup.ts';
import { put } from '../support/home.ts';
import { start } from '../support/processes.ts';

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
});

/** Counts how often something is told, and waits for it. */
function watched(root: string, options: WatchOptions = {}) {
  const told = vi.fn();
  const stop = watchJournal({ home: dirname(root), journal: root }, told, { settle: 5, ...options });
  stops.push(stop);
  const changeAfter = async (change: () => void) => {
    told.mockClear();
    change();
    await expect.poll(() => told.mock.calls.length).toBeGreaterThan(0);
  };
  return { told, stop, changeAfter };
}

const ways: [string, WatchOptions][] = [
  ['by the system', {}],
  [
    'by looking, where the system cannot',
    {
      poll: 10,
      watch: () => {
        throw systemError('ENOSPC');
      },
    },
  ],
];

describe.each(ways)('a folder that is watched %s', (_, options) => {
  test('tells of files that are new, changed, renamed and removed, there and in its folders', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'laptop'));
    const { changeAfter } = watched(root, options);
    for (const file of [join(root, 'a.json'), join(root, 'laptop/a.json')]) {
      await changeAfter(() => put(file, '1'));
      await changeAfter(() => put(file, '22'));
      await changeAfter(() => renameSync(put(`${file}.other`, '333'), file));
      await changeAfter(() => rmSync(file));
    }
  });

  test('tells of what happens in folders that came later', async () => {
    const root = temporaryFolder();
    const { changeAfter } = watched(root, options);
    await changeAfter(() => mkdirSync(join(root, 'desk')));
    await changeAfter(() => put(join(root, 'desk/a.json'), '1'));
    await changeAfter(() => put(join(root, 'phone/old/a.json'), '1'));
    await changeAfter(() => put(join(root, 'phone/old/a.json'), '22'));
  });

  test('need not be there yet, and may come back', async () => {
    const root = join(temporaryFolder(), 'home/journal');
    const { changeAfter } = watched(root, options);
    await changeAfter(() => put(join(root, 'laptop/a.json'), '1'));
    await changeAfter(() => put(join(root, 'laptop/a.json'), '22'));
    await changeAfter(() => rmSync(join(root, '..'), { recursive: true }));
    await changeAfter(() => put(join(root, 'laptop/a.json'), '1'));
    await changeAfter(() => put(join(root, 'laptop/a.json'), '22'));
  });

  test('may be replaced by another one', async () => {
    const root = temporaryFolder();
    put(join(root, 'laptop/a.json'), '1');
    const { changeAfter } = watched(root, options);
    await changeAfter(() => {
      renameSync(join(root, 'laptop'), join(temporaryFolder(), 'away'));
      put(join(root, 'laptop/a.json'), '1');
    });
    await changeAfter(() => put(join(root, 'laptop/a.json'), '22'));
  });

  test('does not tell of what happens beside it while it is missing', async () => {
    const folder = temporaryFolder();
    const { told } = watched(join(folder, 'home'), options);
    const { changeAfter } = watched(folder, options);
    await changeAfter(() => put(join(folder, 'a'), '1'));
    await changeAfter(() => put(join(folder, 'b'), '1'));
    expect(told).not.toHaveBeenCalled();
  });

  test('tells nothing any more once it is stopped', async () => {
    const root = temporaryFolder();
    const first = watched(root, options);
    const second = watched(root, options);
    first.stop();
    first.stop();
    await second.changeAfter(() => put(join(root, 'a.json'), '1'));
    expect(first.told).not.toHaveBeenCalled();
  });
});

type WatchCall = [folder: string, options: { persistent: boolean }, touched: () => void];

/** The system's own watching, as `watch` says. */
function watchingBy(watch: (...call: WatchCall) => fs.FSWatcher): WatchOptions {
  return { watch: watch as typeof fs.watch };
}

test('a folder that is made between looking and watching is not missed', async () => {
  const root = temporaryFolder();
  const options = watchingBy((...call) => {
    mkdirSync(join(root, 'desk'), { recursive: true });
    return fs.watch(...call);
  });
  const { changeAfter } = watched(root, options);
  await changeAfter(() => put(join(root, 'desk/a.json'), '1'));
});

test('a folder whose watching breaks down is looked at from then on', async () => {
  const root = temporaryFolder();
  const watchers: fs.FSWatcher[] = [];
  const options = watchingBy((...call) => {
    const watcher = fs.watch(...call);
    watchers.push(watcher);
    return watcher;
  });
  const { changeAfter } = watched(root, { ...options, poll: 10 });
  expect(watchers).toHaveLength(1);
  watchers[0]?.emit('error', systemError('EPERM'));
  await changeAfter(() => put(join(root, 'a.json'), '1'));
  expect(watchers).toHaveLength(1);
});

test('while nothing happens nothing is done', () => {
  const interval = vi.spyOn(globalThis, 'setInterval');
  const timeout = vi.spyOn(globalThis, 'setTimeout');
  watched(temporaryFolder());
  expect(interval).not.toHaveBeenCalled();
  expect(timeout).not.toHaveBeenCalled();
});

test('watching keeps no process alive', async () => {
  const child = await start('subscribe', temporaryFolder());
  const said = once(child, 'message');
  const [code] = await once(child, 'exit');
  expect(await said).toEqual(['subscribed', undefined]);
  expect(code).toBe(0);
});
