import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { Failure } from '../../source/failure.ts';
import { parse } from '../../source/store/journal/file-format.ts';
import type { Locations } from '../../source/store/locations.ts';
import { done, inNewHome, open } from './home.ts';
import { count, type Measured } from './proof.ts';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const EVENTS = Array.from({ length: 6 }, (_, number) => ({
  id: `e${number}`,
  at: `2026-11-0${number + 1}T08:00:00.000Z`,
  path: 'microservices',
  item: `item-${number}`,
  type: 'done',
}));
const WHOLE = Buffer.from(`${JSON.stringify({ version: 1, device: 'laptop', events: EVENTS }, null, 1)}\n`);

const place = fc.nat(WHOLE.length - 1);
const names = fc.constantFrom('__proto__', 'toString', 'constructor', 'hasOwnProperty', 'length', 'then');
const shape = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue()), fc.constantFrom(null, [], {}, '', 7));

/** A journal file to which something has happened. */
export const mutation: fc.Arbitrary<Buffer> = fc.oneof(
  place.map((at) => WHOLE.subarray(0, at)),
  place.map((at) => WHOLE.subarray(at)),
  fc.tuple(place, fc.nat(7)).map(([at, bit]) => changed(at, Buffer.of((WHOLE[at] ?? 0) ^ (1 << bit)))),
  fc.tuple(place, fc.integer({ min: 1, max: 512 })).map(([at, length]) => changed(at, Buffer.alloc(length))),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 8 })).map(([at, bytes]) => changed(at, Buffer.from(bytes))),
  fc.constantFrom('\uFEFF', '\uFEFF\uFEFF', '\0').map((mark) => Buffer.concat([Buffer.from(mark), WHOLE])),
  place.map((at) => conflict(at)),
  shape.map((value) => text(value)),
  shape.map((events) => text({ version: 1, events })),
  fc.array(shape).map((events) => text({ version: 1, events: [...events, ...EVENTS] })),
  fc.constantFrom(-1, 0, 1.5, 2, 1e300, '1', null).map((version) => text({ version, events: EVENTS })),
  fc.tuple(names, names).map(([key, value]) => asText(`{"${key}":{"a":1},"version":1,"events":[{"${value}":1}]}`)),
  fc
    .tuple(fc.constantFrom(...EVENTS), fc.constantFrom('id', 'at', 'path', 'item', 'type', 'action'), shape)
    .map(([event, key, value]) => text({ version: 1, events: [{ ...event, [key]: value }, ...EVENTS] })),
  names.map((item) => text({ version: 1, events: [{ ...EVENTS[0], id: item, path: item, item, action: item }] })),
);

function changed(at: number, bytes: Buffer): Buffer {
  return Buffer.concat([WHOLE.subarray(0, at), bytes, WHOLE.subarray(at + bytes.length)]);
}

function conflict(at: number): Buffer {
  const [one, other] = [WHOLE.subarray(0, at).toString(), WHOLE.subarray(at).toString()];
  return asText(`${one}\n<<<<<<< ours\n${other}\n=======\n${other}\n>>>>>>> theirs\n`);
}

function text(value: unknown): Buffer {
  return asText(JSON.stringify(value));
}

function asText(content: string): Buffer {
  return Buffer.from(content);
}

/**
 * Reads and writes where this device's own file and another one's are `bytes`; says what of it was not as promised:
 * nothing crashes, all bytes are kept, the next event is stored, and each file is told of at most once, by name.
 */
export async function readMutated(bytes: Buffer): Promise<readonly string[]> {
  return inNewHome(async (locations) => {
    const own = putLongAgo(locations, 'laptop/2026-11.json', bytes);
    const other = putLongAgo(locations, 'desk/2026-11.json', bytes);
    const journal = open(locations, { now: () => NOW });
    const before = await journal.read();
    const stored = await journal.append([done('new')]).catch((error: unknown) => error);
    const after = await journal.read();
    const { kind } = parse(bytes);
    const told = (notices: readonly string[], path: string) => notices.filter((notice) => notice.includes(path)).length;
    const most = [before, after].flatMap(({ notices }) => [told(notices, own), told(notices, other)]);
    const found: readonly (readonly [string, boolean])[] = [
      [`refused: ${stored}`, stored instanceof Error && !(stored instanceof Failure)],
      ['the new event is missing', !(stored instanceof Error) && !after.events.some(isNew)],
      ['what could be read before is gone', before.events.some(({ id }) => !after.events.some((one) => one.id === id))],
      ['the file of another device is changed', !readFileSync(other).equals(bytes)],
      ['the bytes are gone', !keepsBytes(own, bytes, kind)],
      ['told twice', most.some((times) => times > 1)],
      ['not told', kind === 'unreadable' && most.some((times) => times === 0)],
      ['a prototype is changed', Object.keys(Object.prototype).length > 0],
    ];
    return found.filter(([, wrong]) => wrong).map(([what]) => what);
  });
}

function isNew(event: object): boolean {
  return 'item' in event && event.item === 'new';
}

/** What could not be read is there byte for byte; of what could, every entry. */
function keepsBytes(path: string, bytes: Buffer, kind: string): boolean {
  const folder = dirname(path);
  const contents = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  if (kind !== 'whole' || contents.some((content) => content.equals(bytes))) {
    return contents.some((content) => content.equals(bytes));
  }
  const lines = (content: Buffer): string[] =>
    JSON.parse(content.toString().replace('\uFEFF', '')).events.map((entry: unknown) => JSON.stringify(entry));
  return contents.some((content) => lines(bytes).every((line, at) => lines(content)[at] === line));
}

function putLongAgo({ journal }: Locations, name: string, bytes: Buffer): string {
  const path = join(journal, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  utimesSync(path, 0, 0);
  return path;
}

export async function measure(): Promise<Measured> {
  const files = fc.sample(mutation, 1000);
  const kinds = { whole: 0, newer: 0, unreadable: 0 };
  const broken: string[] = [];
  for (const bytes of files) {
    kinds[parse(bytes).kind]++;
    broken.push(...(await readMutated(bytes)));
  }
  const of = `${kinds.unreadable} unreadable, ${kinds.newer} of newer versions, ${kinds.whole} whole`;
  const what = broken.length === 0 ? '' : `: ${[...new Set(broken)].join('; ')}`;
  return {
    figure: `${count(files.length, 'files')} (${of}): ${broken.length} crashes, losses or wrong words${what}`,
    kept: broken.length === 0,
  };
}
