import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Event } from '../../../source/progress/event.ts';
import { settled } from '../../../source/progress/history.ts';
import { cachedSettled, cacheSettled } from '../../../source/store/cache/settled.ts';
import { realDisk } from '../../../source/store/disk/disk.ts';
import type { Locations } from '../../../source/store/locations.ts';
import { watchedDisk } from '../support/disk.ts';
import { done, event, journalText, NOON, newHome, open, put } from '../support/home.ts';

const LONG = 3000;
let locations: Locations;
let old: string;

beforeEach(() => {
  locations = newHome();
  mkdirSync(locations.local, { recursive: true });
  const events = Array.from({ length: LONG }, (_, index) => event(`e${index}`, `i${index % 5}`));
  old = put(join(locations.journal, 'desk/2026-10.json'), journalText(...events));
});

/** A journal of a command of its own, and how often it reads which file. */
function opened(program = '1') {
  const reads: string[] = [];
  const disk = watchedDisk(
    ({ name, path }) => void (name === 'readFile' && path.startsWith(locations.journal) && reads.push(path)),
  );
  return { journal: open(locations, { disk, program, now: () => NOON }), reads };
}

const idsOf = ({ events }: { readonly events: readonly { readonly id: string }[] }) => events.map(({ id }) => id);

it('what still decides is kept, and the next command reads no file for it but the one that it adds to', async () => {
  const first = opened();
  await first.journal.settled();
  await first.journal.append([done('a')]);
  const after = await first.journal.settled();
  await first.journal.keep();
  expect(first.reads).toEqual([old]);

  const second = opened();
  expect(idsOf(await second.journal.settled())).toEqual(idsOf(after));
  expect(second.reads).toEqual([]);
  const [added] = await second.journal.append([done('b')]);
  expect(second.reads).toEqual([join(locations.journal, 'laptop/2026-11.json')]);
  await second.journal.keep();

  const third = opened();
  const seen = await third.journal.settled();
  expect(third.reads).toEqual([]);
  expect(idsOf(seen).at(-1)).toBe(added?.id);
  expect(seen.events).toEqual(settled((await third.journal.read()).events));
});

it('one command reads no file twice', async () => {
  const { journal, reads } = opened();
  await journal.settled();
  await journal.append([done('a')]);
  await journal.settled();
  await journal.keep();
  expect(reads).toEqual([...new Set(reads)]);
});

it('what comes after what is kept has a later place than all of it', async () => {
  put(
    old,
    journalText(
      event('late', 'x', '2090-01-01T00:00:00.000Z'),
      ...Array.from({ length: LONG }, (_, index) => event(`e${index}`)),
    ),
  );
  const first = opened();
  await first.journal.settled();
  await first.journal.keep();
  const [added] = await opened().journal.append([done('a')]);
  expect(added?.order).toBe('2090-01-01T00:00:00.001Z');
});

it.each<[string, () => unknown]>([
  ['a file has changed', () => writeFileSync(old, journalText(event('only')))],
  ['a file has come', () => put(join(locations.journal, 'other/2026-10.json'), journalText(event('new')))],
  ['it is damaged', () => appendFileSync(join(locations.local, 'settled'), 'x')],
])('is made anew where %s', async (_, change) => {
  const first = opened();
  await first.journal.settled();
  await first.journal.keep();
  change();
  const { journal } = opened();
  const seen = await journal.settled();
  expect(seen.events).toEqual(settled((await open(locations).read()).events));
});

it('is made anew by another program, and of a short journal not kept at all', async () => {
  const first = opened();
  await first.journal.settled();
  await first.journal.keep();
  const other = opened('2');
  await other.journal.settled();
  expect(other.reads).toEqual([old]);
  writeFileSync(old, journalText(event('only')));
  const before = readFileSync(join(locations.local, 'settled'), 'utf8');
  const short = opened();
  await short.journal.settled();
  await short.journal.keep();
  expect(readFileSync(join(locations.local, 'settled'), 'utf8')).toBe(before);
});

it('what is told of a file is told each time', async () => {
  put(join(locations.journal, 'desk/2026-09.json'), journalText(event('a'), null));
  for (let command = 0; command < 2; command++) {
    const { journal } = opened();
    expect((await journal.settled()).notices).toEqual([expect.stringContaining('entries that are no events (1)')]);
    await journal.keep();
  }
  expect(existsSync(join(locations.local, 'settled'))).toBe(false);
});

it('an undo is of all of the history', async () => {
  const { journal } = opened();
  await journal.settled();
  const [made] = await journal.append([done('i0')]);
  await journal.append([{ type: 'undone', path: 'microservices', event: made?.id ?? '' }]);
  const { events } = await journal.settled();
  expect(idsOf({ events })).not.toContain(made?.id);
  expect(events).toEqual(settled((await open(locations).read()).events));
});

/** A journal of a command of its own, and how often it looks at all of its folder. */
function looked() {
  let looks = 0;
  const disk = watchedDisk(({ name, path }) => {
    if (name === 'readdir' && path === locations.journal) looks += 1;
  });
  return { journal: open(locations, { disk, program: '1', now: () => NOON }), looks: () => looks };
}

it('a command looks at the folder when it begins and under the lock, however often it asks', async () => {
  const first = opened();
  await first.journal.append([done('a')]);
  await first.journal.settled();
  await first.journal.keep();
  const { journal, looks } = looked();
  for (let time = 0; time < 3; time++) await journal.settled();
  expect(looks()).toBe(1);
  await journal.append([done('b')]);
  const { events } = await journal.settled();
  expect(journal.look()?.some(({ name }) => name === 'journal/laptop/2026-11.json')).toBe(true);
  expect(looks()).toBe(2);
  expect(events).toEqual(settled((await open(locations).read()).events));
});

it('what another adds meanwhile counts once something is added, and at once for who watches', async () => {
  const { journal } = looked();
  const before = idsOf(await journal.settled());
  put(join(locations.journal, 'other/2026-10.json'), journalText(event('new', 'z')));
  expect(idsOf(await journal.settled())).toEqual(before);
  await journal.append([done('b')]);
  expect(idsOf(await journal.settled())).toContain('new');

  const stop = journal.subscribe(() => undefined);
  put(join(locations.journal, 'other/2026-11.json'), journalText(event('newer', 'y')));
  expect(idsOf(await journal.settled())).toContain('newer');
  expect(journal.look()?.some(({ name }) => name === 'journal/other/2026-11.json')).toBe(true);
  stop();
});

it('what is kept comes back as it was, whatever ticks say besides, and in its order', async () => {
  const text = fc.string({ minLength: 1 });
  const tick = fc.record(
    {
      ...{ id: text, at: text, path: fc.constantFrom('a', 'b'), item: text },
      ...{ type: fc.constantFrom('done', 'reopened', 'started'), version: fc.constantFrom('', 'v', 'w') },
      ...{ action: text, order: text, when: text },
    },
    { requiredKeys: ['id', 'at', 'path', 'item', 'type'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(tick as fc.Arbitrary<Event>), async (events) => {
      await cacheSettled(realDisk, locations, { basis: 'x', size: 1e6, settled: { newest: undefined, events } });
      expect(cachedSettled(locations, 'x')?.events).toEqual(events);
    }),
    { numRuns: 50 },
  );
});
