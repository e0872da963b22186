import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, parse } from '../../../source/store/journal/file-format.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a journal file', () => {
  test('is text with one event a line', () => {
    const text = format({ version: 1, device: 'laptop', events: [{ id: 'a' }, { id: 'b' }] });
    expect(text).toBe('{"version":1,"device":"laptop","events":[\n{"id":"a"},\n{"id":"b"}\n]}\n');
    expect(format({ version: 1, events: [] })).toBe('{"version":1,"events":[]}\n');
  });

  test('comes back from its text with whatever it holds', () => {
    const keys = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(keys, fc.array(fc.jsonValue()), (others, events) => {
        const document = JSON.parse(JSON.stringify({ ...others, version: 1, events }));
        expect(parse(bytes(format(document)))).toEqual({ kind: 'whole', document });
      }),
    );
  });

  test('keeps keys that mean something to JavaScript', () => {
    const text = '{"version":1,"__proto__":{"a":1},"events":[\n{"__proto__":{"type":"done"},"constructor":1}\n]}\n';
    const parsed = parse(bytes(text));
    if (parsed.kind !== 'whole') throw new Error(parsed.kind);
    expect(format(parsed.document)).toBe(
      text.replace('"version":1,"__proto__":{"a":1}', '"version":1,"__proto__":{"a":1}'),
    );
    expect(Object.prototype).not.toHaveProperty('a');
  });

  test('may begin with a BOM', () => {
    expect(parse(bytes('\uFEFF{"version":1,"events":[]}'))).toMatchObject({ kind: 'whole' });
  });

  test('of a newer version is understood as far as possible', () => {
    expect(parse(bytes('{"version":2,"events":[1]}'))).toEqual({ kind: 'newer', version: 2, events: [1] });
    expect(parse(bytes('{"version":9,"log":{}}'))).toEqual({ kind: 'newer', version: 9, events: [] });
  });

  test('that is damaged still tells what stands in whole lines of it', () => {
    const events = ['a', 'b', 'c'].map((id) => ({ id, text: 'one\ntwo {' }));
    const whole = format({ version: 1, device: 'laptop', more: 1, events });
    for (let length = 0; length < whole.length - 2; length++) {
      const parsed = parse(bytes(whole.slice(0, length)));
      const kept = events.filter((event) => whole.slice(0, length).includes(JSON.stringify(event)));
      const rest = { version: 1, device: 'laptop', more: 1, events: kept };
      expect(parsed).toEqual({ kind: 'unreadable', why: expect.any(String), ...(kept.length > 0 && { rest }) });
    }
    const conflict = whole
      .replace(',\n{"id":"b"', ',\n<<<<<<< ours\n{"id":"b"')
      .replace('\n]}', '\n>>>>>>> theirs\n]}');
    expect(parse(bytes(conflict))).toMatchObject({ why: 'it holds conflict markers', rest: { events } });
    const zeroed = whole.replace('"b"', '\0\0\0');
    expect(parse(bytes(zeroed))).toMatchObject({ rest: { events: [events[0], events[2]] } });
  });

  test.each([
    '{"version":2,"events":[\n{"id":"a"},\n{"id"',
    '[\n{"id":"a"},\n{"id"',
    '{"version":1,"events":[\n1,\n"a",\n[],\n{"id"',
  ])('tells nothing of what it never was: %j', (text) => {
    expect(parse(bytes(text))).toEqual({ kind: 'unreadable', why: 'it is no whole JSON' });
  });

  test.each([
    ['', 'it is empty'],
    ['\0\0\0\0', 'it holds NUL bytes, as after a power cut'],
    ['{"version":1,"events":[{"id"', 'it is no whole JSON'],
    ['{"version":1,"events":[\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> b\n]}', 'it holds conflict markers'],
    ['[]', 'it is JSON but no journal'],
    ['null', 'it is JSON but no journal'],
    ['"version"', 'it is JSON but no journal'],
    ['{"events":[]}', 'it is JSON but no journal'],
    ['{"version":1}', 'it is JSON but no journal'],
    ['{"version":1,"events":{}}', 'it is JSON but no journal'],
    ['{"version":0,"events":[]}', 'it is JSON but no journal'],
    ['{"version":"1","events":[]}', 'it is JSON but no journal'],
    ['{"__proto__":{"version":1,"events":[]}}', 'it is JSON but no journal'],
  ])('is unreadable when it is %j', (text, why) => {
    expect(parse(bytes(text))).toEqual({ kind: 'unreadable', why });
  });

  test('is unreadable when it is no UTF-8, which would be lost in writing it again', () => {
    const latin = Uint8Array.from(Buffer.from('{"version":1,"device":"é","events":[]}', 'latin1'));
    expect(parse(latin)).toEqual({ kind: 'unreadable', why: 'it is no whole JSON' });
  });

  test('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (any) => {
        expect(parse(any)).toHaveProperty('kind', 'unreadable');
      }),
    );
    expect(parse(bytes('['.repeat(200_000))).kind).toBe('unreadable');
  });
});
