/** Random use of several machines that share a remote. For the tests, and for `npm run torture`. */
import { deepStrictEqual, ok } from 'node:assert/strict';
import { renameSync } from 'node:fs';
import type { NewEvent } from '../../../../source/progress/event.ts';
import { progressOf } from '../../../../source/progress/progress.ts';
import { openLibrary } from '../../../../source/store/library/library-folder.ts';
import { smallPath } from '../../../support/paths.ts';
import { type Machine, newWorld, type World } from './machines.ts';

export type Interleaved = {
  /** How many events were acknowledged; all of them are on every machine. */
  readonly events: number;
  readonly syncs: number;
  /** How many of those found the remote gone. */
  readonly offline: number;
};

const DAY = 24 * 60 * 60_000;
const ITEMS = ['one', 'two', 'three', 'four', 'extra', 'film', 'reviewed'];

/**
 * Lets two or three machines tick, import, sync, sync at the same moment and sync without the remote, as `seed`
 * has it. In one of five runs all have the same device name, which ought not to happen and must not matter.
 * @throws when an event that was acknowledged is lost, or the machines do not end with the same journal,
 * progress and library.
 */
export async function interleave(seed: number, steps = 8): Promise<Interleaved> {
  const world = newWorld();
  try {
    return await play(world, seed, steps);
  } catch (error) {
    throw new Error(`run ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    world.end();
  }
}

async function play(world: World, seed: number, steps: number): Promise<Interleaved> {
  const random = randomFrom(seed);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)] as T;
  const acknowledged = new Set<string>();
  let [syncs, offline] = [0, 0];

  const machines = Array.from({ length: seed % 4 === 3 ? 3 : 2 }, (_, index) => {
    const skew = (random() - 0.5) * 22 * DAY;
    const device = seed % 5 === 4 ? 'twin' : `machine-${index}`;
    return world.machine(`home-${index}`, { device, now: () => Date.now() + skew, patience: 60_000 });
  });

  async function tick({ journal }: Machine): Promise<void> {
    const { events } = await journal.read();
    const newEvents = Array.from({ length: 1 + Math.floor(random() * 3) }, (): NewEvent => {
      const item = pick(ITEMS);
      const last = events.at(-1);
      if (last !== undefined && random() < 0.2) return { path: 'small', type: 'undone', event: last.id };
      if (random() < 0.2) return { path: 'small', type: 'noted', item, text: `note ${random()}` };
      return { path: 'small', type: random() < 0.7 ? 'done' : 'reopened', item };
    });
    for (const { id } of await journal.append(newEvents)) acknowledged.add(id);
  }

  async function sync(machine: Machine): Promise<void> {
    const { trouble } = await machine.sync.run();
    syncs++;
    if (trouble?.kind === 'unreachable') offline++;
    ok(trouble?.kind !== 'refused', `refused: ${trouble?.why}`);
  }

  const moves: readonly (() => Promise<unknown>)[] = [
    () => tick(pick(machines)),
    () => tick(pick(machines)),
    () => tick(pick(machines)),
    () => sync(pick(machines)),
    () => sync(pick(machines)),
    () => Promise.all(machines.map(sync)),
    () => Promise.all([sync(pick(machines)), tick(pick(machines)), tick(pick(machines))]),
    () => {
      const { locations } = pick(machines);
      return openLibrary(locations).save({ ...smallPath, title: `Small ${random()}` }, Buffer.from(`${random()}`));
    },
    async () => {
      renameSync(world.remote, `${world.remote}.away`);
      await sync(pick(machines));
      renameSync(`${world.remote}.away`, world.remote);
    },
  ];

  for (const machine of machines) {
    if (random() < 0.5) await tick(machine);
    await machine.sync.init(world.remote);
  }
  for (let step = 0; step < steps; step++) await pick(moves)();
  // There and back again: the first ones have to learn what the last ones had.
  for (const machine of [...machines, ...machines.slice(0, -1)]) await sync(machine);

  const [first, ...others] = await Promise.all(machines.map(endOf));
  const ids = new Set(first?.events.map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !ids.has(id));
  deepStrictEqual(lost, [], 'events are lost');
  for (const other of others) deepStrictEqual(other, first, 'the machines do not agree');
  return { events: acknowledged.size, syncs, offline };
}

async function endOf({ journal, files }: Machine) {
  const { events, notices } = await journal.read();
  // A clock that is behind is told on the machine that it is of.
  return {
    events,
    notices: notices.filter((notice) => !notice.includes('set the clock right')),
    progress: progressOf(smallPath, events),
    files: files(),
  };
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
