import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedOf, limitOf } from '../../../source/store/journal/valid-events.ts';
import { done, event, eventsIn, itemsOf, journalText, newHome, open, put } from '../support/home.ts';

const knownDevice = async () => 'laptop';

describe('an event that cannot be', () => {
  it.each([
    '9999-12-31T23:59:59.999Z',
    '3000-01-02T00:00:00.002Z',
    '5000-01-01T00:00:00.000Z',
  ])('is kept and does not count, is told once, and recording goes on: %s', async (order) => {
    const locations = newHome();
    const file = put(
      join(locations.journal, 'other/2026-11.json'),
      journalText({ ...event('x'), type: 'reopened', order }, event('y')),
    );
    const before = readFileSync(file, 'utf8');
    const journal = open(locations, { program: '1' });
    await journal.append([done('a')]);
    const first = await journal.read();
    expect(first.notices).toEqual([
      '1 event in the journal cannot be of the time that is given: kept, and not counted.',
    ]);
    expect((await journal.read()).notices).toEqual(first.notices);
    await journal.keep();
    const again = open(locations, { program: '1' });
    const [added] = await again.append([done('b')]);
    expect(added?.order ?? '').not.toMatch(/^[3-9]/);
    expect(await again.read()).toMatchObject({ notices: [] });
    expect(await itemsOf(again)).toEqual(['a', 'b', 'y']);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('may claim the last time that can be: what is done after it still comes after it', async () => {
    const locations = newHome();
    put(
      join(locations.journal, 'other/2026-11.json'),
      journalText({ ...event('x', 'a'), type: 'reopened', order: '3000-01-01T23:59:59.999Z' }),
    );
    const journal = open(locations);
    for (const item of ['a', 'b', 'c']) await journal.append([done(item)]);
    const { events, notices } = await open(locations).read();
    expect(events.map((one) => ('item' in one ? [one.item, one.type] : []))).toEqual([
      ['a', 'reopened'],
      ['a', 'done'],
      ['b', 'done'],
      ['c', 'done'],
    ]);
    expect(notices).toEqual([]);
  });

  it('never leaves no room for the next one, whatever others claim', () => {
    const order = fc
      .date({ min: new Date('3000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const near = fc.integer({ min: -3, max: 6 }).map((ms) => new Date(Date.parse('3000-01-02') + ms).toISOString());
    fc.assert(
      fc.property(fc.array(fc.oneof(order, near), { maxLength: 10 }), (late) => {
        const counting = late.filter((one) => one < limitOf(late)).sort();
        const next = new Date(Date.parse(counting.at(-1) ?? '3000-01-01T00:00:00.000Z') + 1).toISOString();
        expect(next < limitOf([...late, next])).toBe(true);
      }),
    );
  });
});

describe('what this device wrote', () => {
  it('wins over what others say that it wrote, and that is told once', async () => {
    const locations = newHome();
    const journal = open(locations, { knownDevice });
    const [mine] = await journal.append([done('a')]);
    for (const [name, item] of [
      ['aaa', 'A'],
      ['zzz', 'z'],
    ] as const) {
      put(
        join(locations.journal, name, '2026-11.json'),
        journalText({ ...mine, item, type: 'reopened' }, event(name, name)),
      );
    }
    const seen = await open(locations, { knownDevice }).read();
    expect(seen.events.filter(({ id }) => id === mine?.id)).toEqual([mine]);
    expect(seen.events).toHaveLength(3);
    expect(seen.notices).toEqual(
      ['aaa', 'zzz'].map(
        (name) => `${name}/2026-11.json says otherwise what this device wrote: what it wrote itself counts.`,
      ),
    );
  });

  it('is the same in a copy of its file, of which nothing is said', async () => {
    const locations = newHome();
    const journal = open(locations, { knownDevice });
    await journal.append([done('a')]);
    const file = join(locations.journal, 'laptop/2026-11.json');
    put(join(locations.journal, 'copy/2026-11.json'), readFileSync(file, 'utf8'));
    expect(await open(locations, { knownDevice }).read()).toMatchObject({ events: [{ item: 'a' }], notices: [] });
    expect(countedOf([], undefined).events).toEqual([]);
  });
});

describe('recording goes on', () => {
  it.each<[string, (month: string) => unknown]>([
    ['a folder', (month) => mkdirSync(month, { recursive: true })],
    ['a pipe', (month) => execFileSync('mkfifo', [month])],
    ['a link to itself', (month) => symlinkSync('2026-11.json', month)],
    [
      'a link to a file that is no journal',
      (month) => symlinkSync(put(join(month, '../../../precious'), 'precious'), month),
    ],
    [
      'a file with an entry nested 200,000 deep',
      (month) => put(month, `{"version":1,"events":[${'['.repeat(200_000)}${']'.repeat(200_000)}]}`),
    ],
    ['a file of a newer version', (month) => put(month, '{"version":7,"events":[]}')],
  ])('where %s is in the place of its file', async (_, plant) => {
    const locations = newHome();
    const month = join(locations.journal, 'laptop/2026-11.json');
    mkdirSync(join(locations.journal, 'laptop'), { recursive: true });
    plant(month);
    const journal = open(locations);
    await journal.append([done('a')]);
    await journal.append([done('b')]);
    expect(await itemsOf(open(locations))).toEqual(['a', 'b']);
    expect(eventsIn(join(locations.journal, 'laptop/2026-11.1.json'))).toHaveLength(2);
  });

  it.each<[string, (folder: string) => unknown]>([
    ['a file', (folder) => put(folder, 'x')],
    ['a link', (folder) => symlinkSync('/tmp', folder)],
  ])('where %s is in the place of its folder', async (_, plant) => {
    const locations = newHome();
    mkdirSync(locations.journal, { recursive: true });
    plant(join(locations.journal, 'laptop'));
    await open(locations).append([done('a')]);
    expect(await itemsOf(open(locations))).toEqual(['a']);
    expect(eventsIn(join(locations.journal, 'laptop.1/2026-11.json'))).toHaveLength(1);
  });

  it('in a file of its own once one has become large', async () => {
    const locations = newHome();
    const text = 'x'.repeat(2000);
    const large = Array.from({ length: 1000 }, (_, index) => ({ ...event(`e${index}`), type: 'noted', text }));
    const file = put(join(locations.journal, 'laptop/2026-11.json'), journalText(...large));
    chmodSync(file, 0o600);
    const before = readFileSync(file, 'utf8');
    await open(locations).append([done('a')]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(eventsIn(join(locations.journal, 'laptop/2026-11.1.json'))).toHaveLength(1);
  });
});
