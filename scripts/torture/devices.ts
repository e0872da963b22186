import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Event, NewEvent } from '../../source/progress/event.ts';
import { progressOf } from '../../source/progress/progress.ts';
import type { Locations } from '../../source/store/locations.ts';
import { path, phase, resource } from '../../test/support/paths.ts';
import { inTemporaryFolder, locationsIn, open } from './home.ts';
import { count, type Measured } from './proof.ts';

const DAY = 86_400_000;
const ITEMS = ['one', 'two', 'three'];
const PATH = path([
  phase(
    'all',
    ITEMS.map((item) => resource(item)),
  ),
]);
/** One device's clock is eleven days ahead. */
const CLOCKS = [Date.parse('2026-11-23T12:00:00.000Z'), Date.parse('2026-12-04T12:00:00.000Z')];
const DEVICES = ['laptop', 'desk'];

/** Something that happens: a device does something to an item, or takes a file of the other one as some name. */
type Step =
  | {
      readonly device: number;
      readonly item: string;
      readonly type: 'done' | 'reopened' | 'skipped';
      readonly pause: number;
    }
  | { readonly device: number; readonly file: number; readonly as: (name: string) => string };

const device = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    device,
    item: fc.constantFrom(...ITEMS),
    type: fc.constantFrom('done' as const, 'reopened' as const, 'skipped' as const),
    pause: fc.constantFrom(0, 1, 1000, DAY, 20 * DAY),
  }),
  fc.record({
    device,
    file: fc.nat(5),
    as: fc.constantFrom(
      (name: string) => name,
      (name: string) => name.replace('.json', ' (conflicted copy 2026-11-23).json'),
      (name: string) => name.replace('.json', '.sync-conflict-20261123-081502-ABCDEFG.json'),
    ),
  }),
);

/** Two devices do all that; then each takes all files of the other, in some order. Throws where a promise is broken. */
async function happen(steps: readonly Step[], parent: string): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const now = [...CLOCKS];
    const homes = DEVICES.map((name) => locationsIn(join(folder, name)));
    const journals = homes.map((home, at) =>
      open(home, { device: async () => DEVICES[at] ?? '', now: () => now[at] ?? 0 }),
    );
    const all: { readonly event: Event; readonly seen: readonly Event[] }[] = [];
    const read = async (at: number) => (await journals[at]?.read())?.events ?? [];
    for (const one of steps) {
      if ('file' in one) {
        take(homes, one.device, (names) => names.slice(one.file, one.file + 1), one.as);
        continue;
      }
      now[one.device] = (now[one.device] ?? 0) + one.pause;
      const seen = await read(one.device);
      const [event] = (await journals[one.device]?.append([newEventOf(one)])) ?? [];
      if (event) all.push({ event, seen });
    }
    take(
      homes,
      0,
      (names) => names,
      (name) => name,
    );
    take(
      homes,
      1,
      (names) => names.reverse(),
      (name) => name,
    );
    const [mine, theirs] = [await read(0), await read(1)];
    if (JSON.stringify(mine) !== JSON.stringify(theirs)) throw new Error('the two differ');
    if (mine.length !== all.length) throw new Error(`${all.length - mine.length} events are missing`);
    for (const item of ITEMS) checkWinner(item, all, mine);
  }, parent);
}

/** An item is as one of those events left it after which nobody who had seen them did something else to it. */
function checkWinner(item: string, all: readonly { event: Event; seen: readonly Event[] }[], events: readonly Event[]) {
  const own = all.filter(({ event }) => 'item' in event && event.item === item);
  const overruled = new Set(own.flatMap(({ seen }) => seen.map(({ id }) => id)));
  const last = own.filter(({ event }) => !overruled.has(event.id)).map(({ event }) => stateAfter(event.type));
  const { phases } = progressOf(PATH, events);
  const state = phases.flatMap(({ resources }) => resources).find((one) => one.resource.id === item)?.state ?? 'open';
  if (!(last.length === 0 ? ['open'] : last).includes(state)) throw new Error(`${item} is ${state} and not ${last}`);
}

function stateAfter(type: Event['type']): string {
  return type === 'reopened' ? 'open' : type;
}

function newEventOf({ item, type }: { item: string; type: 'done' | 'reopened' | 'skipped' }): NewEvent {
  const newEvent = { path: PATH.id, item };
  return type === 'skipped' ? { ...newEvent, type, reason: 'known' } : { ...newEvent, type };
}

/** Brings files that another device has written to a device, as a tool that syncs folders does. */
function take(
  homes: readonly Locations[],
  to: number,
  chosen: (names: string[]) => string[],
  as: (name: string) => string,
): void {
  const [source, target] = [homes[1 - to]?.journal ?? '', homes[to]?.journal ?? ''];
  const writer = DEVICES[1 - to] ?? '';
  const folder = join(source, writer);
  for (const name of chosen(existsSync(folder) ? readdirSync(folder).sort() : [])) {
    const path = join(target, writer, as(name));
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(join(folder, name), path);
  }
}

/** Rejects with the shortest story in which the devices end up apart, or something seen wins over what came after. */
export async function letDevicesMeet(runs: number): Promise<void> {
  // On a disk in memory where there is one: it is about the order of things here, not about power cuts.
  const parent = existsSync('/dev/shm') ? '/dev/shm' : undefined;
  await inTemporaryFolder(async (folder) => {
    const stories = fc.asyncProperty(fc.array(step, { maxLength: 14 }), (steps) => happen(steps, folder));
    await fc.assert(stories, { numRuns: runs });
  }, parent);
}

export async function measure(): Promise<Measured> {
  const runs = 5000;
  await letDevicesMeet(runs);
  return {
    figure: `${count(runs, 'stories')} of two devices, clocks 11 days apart: all end equal, and what came after wins`,
    kept: true,
  };
}
