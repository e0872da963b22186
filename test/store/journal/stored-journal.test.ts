import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { orderOf } from '../../../source/progress/event.ts';
import { randomId } from '../../../source/store/journal/stored-journal.ts';
import { ownDevice } from '../../../source/store/local/device.ts';
import { failingDisk } from '../support/disk.ts';
import {
  done,
  event,
  eventsIn,
  filesIn,
  itemsOf,
  journalText,
  NOON,
  newHome,
  open,
  put,
  putLongAgo,
} from '../support/home.ts';
import { finished, start } from '../support/processes.ts';

describe('reading', () => {
  test('a home that is missing is empty, and stays missing', async () => {
    const locations = newHome();
    expect(await open(locations).read()).toEqual({ events: [], notices: [] });
    expect(existsSync(locations.home)).toBe(false);
  });

  test('has every event of every device once', async () => {
    const locations = newHome();
    put(join(locations.journal, 'desk/2026-11.json'), journalText(event('a'), event('b')));
    put(join(locations.journal, 'desk/2026-11 (conflicted copy).json'), journalText(event('b'), event('c')));
    put(join(locations.journal, 'laptop/2026-11.json'), journalText(event('d', '__proto__')));
    expect(await itemsOf(open(locations))).toEqual(['__proto__', 'a', 'b', 'c']);
  });

  test('again gives the very same events until something changes', async () => {
    const locations = newHome();
    const journal = open(locations);
    await journal.append([done('a')]);
    const { events } = await journal.read();
    expect((await journal.read()).events).toBe(events);
    await open(locations).append([done('b')]);
    expect((await journal.read()).events).toHaveLength(2);
  });

  test('does not depend on which file an event is in, nor on what the files are called', async () => {
    const ids = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
    const copies = fc.array(fc.tuple(ids, fc.constantFrom('x', 'y')).map(([id, item]) => event(id, item)));
    const names = (events: readonly unknown[]) =>
      fc.array(fc.constantFrom('laptop/1.json', 'laptop/2.json', 'desk/1.json', 'desk/1 (copy).json', '0.json'), {
        minLength: events.length,
        maxLength: events.length,
      });
    const placed = copies.chain((events) => fc.tuple(fc.constant(events), names(events), names(events)));
    await fc.assert(
      fc.asyncProperty(placed, async ([events, one, other]) => {
        const read = async (places: readonly string[]) => {
          const locations = newHome();
          for (const name of new Set(places)) {
            put(join(locations.journal, name), journalText(...events.filter((_, index) => places[index] === name)));
          }
          return (await open(locations).read()).events;
        };
        const found = await read(one);
        expect(found).toEqual(await read(other));
        expect(found.map(({ id }) => id).sort()).toEqual([...new Set(events.map(({ id }) => id))].sort());
      }),
      { numRuns: 50 },
    );
  });

  test('changes nothing, also where nothing can be read', async () => {
    const locations = newHome();
    const file = putLongAgo(join(locations.journal, 'laptop/2026-11.json'), 'damaged');
    const { events, notices } = await open(locations).read();
    expect(events).toEqual([]);
    expect(notices).toEqual([`${file} cannot be read (it is no whole JSON): its events are missing.`]);
    expect(filesIn(locations.home)).toEqual([file]);
  });
});

describe('appending', () => {
  test('keeps what was done, for another to read', async () => {
    const locations = newHome();
    const events = await open(locations).append([
      done('a'),
      { path: 'microservices', type: 'noted', item: 'a', text: 'Zoë: \u{1F9ED}' },
    ]);
    expect(events).toMatchObject([
      { at: '2026-11-23T12:00:00.000Z', path: 'microservices', item: 'a', type: 'done' },
      { at: '2026-11-23T12:00:00.001Z', item: 'a', type: 'noted', text: 'Zoë: \u{1F9ED}' },
    ]);
    expect(events[0]?.action).toBe(events[1]?.action);
    expect((await open(locations).read()).events).toEqual(events);
    expect(filesIn(locations.journal)).toEqual([join(locations.journal, 'laptop/2026-11.json')]);
    expect(readdirSync(locations.local)).toEqual([]);
  });

  test('nothing does nothing', async () => {
    const locations = newHome();
    expect(await open(locations).append([])).toEqual([]);
    expect(existsSync(locations.home)).toBe(false);
  });

  test('keeps a note as it was written, and shows it without controls', async () => {
    const locations = newHome();
    const text = 'a\u001b[2J\ud800';
    const [noted] = await open(locations).append([{ path: 'p', type: 'noted', item: 'i', text }]);
    expect(noted).toHaveProperty('text', 'a␛[2J\uFFFD');
    expect(eventsIn(join(locations.journal, 'laptop/2026-11.json'))[0]).toHaveProperty('text', text);
  });

  test('goes into the file of the month that the clock says', async () => {
    const locations = newHome();
    let now = Date.parse('2026-11-30T23:59:59.999Z');
    const journal = open(locations, { now: () => now });
    await journal.append([done('a')]);
    now += 1;
    await journal.append([done('b')]);
    now = Date.parse('2027-02-03');
    await journal.append([done('c')]);
    const files = readdirSync(join(locations.journal, 'laptop'));
    expect(files).toEqual(['2026-11.json', '2026-12.json', '2027-02.json']);
    expect(await itemsOf(open(locations))).toEqual(['a', 'b', 'c']);
  });

  test('gives honest times, in an order that rises although clocks go back or differ', async () => {
    const locations = newHome();
    const future = { id: 'f', at: '2026-12-24T00:00:00.000Z', type: 'from-the-future' };
    put(join(locations.journal, 'desk/2026-12.json'), journalText(event('a'), future));
    let now = NOON;
    const journal = open(locations, { now: () => now });
    const orders: string[] = [];
    for (let number = 0; number < 3; number++) {
      now -= 86_400_000;
      const added = await journal.append([done('b'), done('c')]);
      orders.push(...added.map(orderOf));
      expect(added[0]?.at).toBe(new Date(now).toISOString());
    }
    expect(orders[0]).toBe('2026-12-24T00:00:00.001Z');
    expect([...new Set(orders)].sort()).toEqual(orders);
    const { notices } = await journal.read();
    expect(notices).toEqual([expect.stringContaining('set the clock right')]);
  });

  test.each([
    '1969-07-20T20:17:40.000Z',
    '2099-01-01T00:00:00.000Z',
    '2999-12-31T23:59:59.999Z',
  ])('is as ever beside a device whose clock says %s', async (strange) => {
    const locations = newHome();
    const [here, there] = [open(locations), open(locations, { now: () => Date.parse(strange) })];
    const items: string[] = [];
    for (const [journal, item] of [
      [here, 'a'],
      [there, 'b'],
      [here, 'c'],
      [there, 'd'],
      [here, 'e'],
    ] as const) {
      await journal.append([done(item)]);
      items.push(item);
      expect(await itemsOf(open(locations))).toEqual(items);
    }
    const { events } = await here.read();
    const [honest, wrong] = [new Date(NOON).toISOString(), strange];
    expect(events.map(({ at }) => at)).toEqual([honest, wrong, honest, wrong, honest]);
  });

  test('keeps in the file what this version does not know of an event', async () => {
    const locations = newHome();
    const strange = { ...event('a'), mood: 'good', order: '2026-11-23T08:00:00.000Z', when: 'once', plan: { b: [1] } };
    const later = { id: 'x', at: '2026-11-23T09:00:00.000Z', type: 'dreamt', of: { what: 'x' } };
    const file = join(locations.journal, 'laptop/2026-11.json');
    put(file, journalText(strange, later));
    await open(locations).append([done('b')]);
    expect(JSON.parse(readFileSync(file, 'utf8')).events.slice(0, 2)).toEqual([strange, later]);
    // The same where the file is damaged, and what stands in whole lines of it is carried over.
    putLongAgo(file, readFileSync(file, 'utf8').slice(0, -5));
    await open(locations).append([done('c')]);
    expect(JSON.parse(readFileSync(file, 'utf8')).events.slice(0, 2)).toEqual([strange, later]);
  });

  test('is done in turn when asked for at once, and what failed does not hold up the rest', async () => {
    const locations = newHome();
    let writes = 0;
    const disk = failingDisk(({ name }) => (name === 'handle.write' && ++writes === 2 ? 'ENOSPC' : undefined));
    const journal = open(locations, { disk });
    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map((item) => journal.append([done(item)])));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    const { events } = await open(locations).read();
    expect(events.map((found) => 'item' in found && found.item)).toEqual(['a', 'c', 'd']);
  });

  test('never merges two events, should ids repeat', async () => {
    const locations = newHome();
    const journal = open(locations, { randomId: () => 'same' });
    await expect(journal.append([done('a'), done('b')])).rejects.toThrow('the ids of new events repeat');
    await journal.append([done('a')]);
    await expect(journal.append([done('b')])).rejects.toThrow('the ids of new events repeat');
    expect(await itemsOf(open(locations))).toEqual(['a']);
  });

  test('removes what a killed writer left', async () => {
    const locations = newHome();
    put(join(locations.journal, 'laptop/.waymark-2026-11.json-00.tmp'), 'half');
    await open(locations).append([done('a')]);
    expect(readdirSync(join(locations.journal, 'laptop'))).toEqual(['2026-11.json']);
  });

  test('writes where the links of the home lead', async () => {
    const locations = newHome();
    const synced = newHome().home;
    mkdirSync(join(synced, 'laptop'), { recursive: true });
    mkdirSync(locations.home);
    symlinkSync(synced, locations.journal);
    symlinkSync('../elsewhere.json', join(synced, 'laptop/2026-11.json'));
    await open(locations).append([done('a')]);
    await open(locations).append([done('b')]);
    expect(lstatSync(join(synced, 'laptop/2026-11.json')).isSymbolicLink()).toBe(true);
    expect(eventsIn(join(synced, 'elsewhere.json'))).toHaveLength(2);
    expect(await itemsOf(open(locations))).toEqual(['a', 'b']);
  });
});

describe('files that cannot be written over', () => {
  test('one that cannot be read is set aside, and that is told from then on', async () => {
    const locations = newHome();
    const file = putLongAgo(join(locations.journal, 'laptop/2026-11.json'), '{"version":1,"events":[{"id":"a"');
    const journal = open(locations);
    await journal.append([done('b')]);
    expect(readFileSync(`${file}.unreadable-1`, 'utf8')).toBe('{"version":1,"events":[{"id":"a"');
    const { events, notices } = await journal.read();
    expect(events).toMatchObject([{ item: 'b' }]);
    expect(notices).toEqual([expect.stringContaining(`was set aside as ${file}.unreadable-1`)]);
  });

  test('those of other devices are left alone', async () => {
    const locations = newHome();
    const file = putLongAgo(join(locations.journal, 'desk/2026-11.json'), 'damaged');
    await open(locations).append([done('b')]);
    expect(readdirSync(join(locations.journal, 'desk'))).toEqual(['2026-11.json']);
    expect(readFileSync(file, 'utf8')).toBe('damaged');
  });

  test('those of newer versions are read and left alone; another file takes what is new', async () => {
    const locations = newHome();
    const newer = (id: string) => `{ "version": 2, "events": [${JSON.stringify(event(id))}], "since": "2030" }`;
    const folder = join(locations.journal, 'laptop');
    put(join(folder, '2026-11.json'), newer('a'));
    put(join(folder, '2026-11.1.json'), newer('b'));
    const journal = open(locations);
    await journal.append([done('c')]);
    await journal.append([done('d')]);
    expect(await itemsOf(journal)).toEqual(['a', 'b', 'c', 'd']);
    expect(readFileSync(join(folder, '2026-11.json'), 'utf8')).toBe(newer('a'));
    expect(readFileSync(join(folder, '2026-11.1.json'), 'utf8')).toBe(newer('b'));
    expect(eventsIn(join(folder, '2026-11.2.json'))).toHaveLength(2);
    expect((await journal.read()).notices).toHaveLength(2);
  });
});

describe('a home that cannot be used', () => {
  const elsewhere = 'choose another folder with --store or WAYMARK_HOME';

  test('since it is a file', async () => {
    const locations = newHome();
    put(locations.home, 'a file');
    await expect(open(locations).append([done('a')])).rejects.toMatchObject({
      name: 'Failure',
      exitCode: 1,
      message: `${locations.home}: cannot write (not a folder); ${elsewhere}`,
    });
    const message = `${locations.journal}: cannot read (not a folder); ${elsewhere}`;
    await expect(open(locations).read()).rejects.toMatchObject({ name: 'Failure', exitCode: 1, message });
  });

  // Injected: chmod does not bind root, who runs the tests in containers.
  test.each([
    ['EACCES', 'permission denied'],
    ['EROFS', 'the disk is read-only'],
  ])('since nothing can be written in it (%s) can still be read', async (code, what) => {
    const locations = newHome();
    put(join(locations.journal, 'desk/2026-11.json'), journalText(event('a')));
    putLongAgo(join(locations.journal, 'desk/2026-10.json'), 'damaged');
    const writing = ['mkdir', 'symlink', 'rename', 'link', 'unlink', 'chmod'];
    const disk = failingDisk(({ name }) => (writing.includes(name) ? code : undefined));
    const journal = open(locations, { disk });
    await expect(journal.append([done('b')])).rejects.toMatchObject({
      name: 'Failure',
      exitCode: 1,
      message: `${locations.local}: cannot write (${what}); ${elsewhere}`,
    });
    expect(await itemsOf(journal)).toEqual(['a']);
    expect((await journal.read()).notices).toHaveLength(1);
  });
});

describe('several processes', () => {
  test('that start at once for the first time agree on the device, and lose nothing', async () => {
    const locations = newHome();
    const children = await Promise.all([1, 2].map(() => start('append', locations.home, 20)));
    const ids = (await Promise.all(children.map(finished))).flat();
    const { events, notices } = await open(locations).read();
    expect(notices).toEqual([]);
    expect(ids).toHaveLength(40);
    expect(new Set(events.map(({ id }) => id))).toEqual(new Set(ids));
    expect(new Set(events.map(({ at }) => at)).size).toBe(40);
    const device = await ownDevice({ local: locations.local, hostname: 'other', randomId });
    expect(readdirSync(locations.journal)).toEqual([device]);
    expect(readdirSync(locations.local)).toEqual(['device']);
  });
});

describe('who has subscribed', () => {
  test('hears of what another process did, also the first time ever', async () => {
    const locations = newHome();
    const journal = open(locations);
    const heard = vi.fn();
    const stop = journal.subscribe(heard);
    for (const count of [1, 2]) {
      await finished(await start('append', locations.home));
      await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(0);
      expect((await journal.read()).events).toHaveLength(count);
      // What is still to come of this write must not pass for the next one.
      await expect.poll(() => quiet(heard), { interval: 100 }).toBe(true);
    }
    stop();
  });

  test('hears of its own, and nothing after it has gone', async () => {
    const journal = open(newHome());
    const first = vi.fn();
    const second = vi.fn();
    const stop = journal.subscribe(first);
    const stopSecond = journal.subscribe(second);
    await journal.append([done('a')]);
    expect(first).toHaveBeenCalled();
    stop();
    first.mockClear();
    second.mockClear();
    await journal.append([done('b')]);
    expect(second).toHaveBeenCalled();
    expect(first).not.toHaveBeenCalled();
    stopSecond();
  });
});

/** Whether nothing was heard since the last time this was asked. */
function quiet(heard: ReturnType<typeof vi.fn>): boolean {
  const silent = heard.mock.calls.length === 0;
  heard.mockClear();
  return silent;
}
