import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesIn as entriesOf, format, parse } from '../../../source/store/journal/file-format.ts';
import { isCarried } from '../../../source/store/sync/carried-files.ts';
import { type Copy, type Union, unite } from '../../../source/store/sync/file-union.ts';
import { event } from '../support/home.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const copy = (oid: string, text: string): Copy => ({ oid, parsed: parse(bytesOf(text)) });
const file = (oid: string, events: readonly unknown[], version = 1) =>
  copy(oid, format({ version, device: 'laptop', events }));

function entries(union: Union, ...copies: readonly Copy[]): readonly unknown[] {
  if (union.kind === 'combined') return entriesOf(parse(bytesOf(union.text)));
  const oids = union.kind === 'both' ? [union.oid, union.other] : [union.oid];
  return copies.filter(({ oid }) => oids.includes(oid)).flatMap(({ parsed }) => entriesOf(parsed));
}

describe('two copies of a journal file', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id, index) => event(id, id, `2026-11-0${index + 1}T00:00:00.000Z`));

  it('become the one that has more', () => {
    expect(unite(file('1', [a]), file('2', [a, b]))).toEqual({ kind: 'one', oid: '2' });
    expect(unite(file('1', [b, a]), file('2', [a]))).toEqual({ kind: 'one', oid: '1' });
    expect(unite(file('2', [a, b]), file('1', [b, a]))).toEqual({ kind: 'one', oid: '1' });
  });

  it('become one with all of both, in order, if neither has', () => {
    const union = unite(file('1', [a, c]), file('2', [a, b]));
    expect(union).toEqual({ kind: 'combined', text: format({ version: 1, device: 'laptop', events: [a, b, c] }) });
  });

  it('both stay if one is of a newer version', () => {
    expect(unite(file('1', [a, c]), file('2', [a, b], 2))).toEqual({ kind: 'both', oid: '2', other: '1' });
    expect(unite(file('1', [a, b]), file('2', [b], 2))).toEqual({ kind: 'one', oid: '1' });
    expect(unite(file('1', [a]), file('2', [a], 2))).toEqual({ kind: 'one', oid: '2' });
  });

  it('become the one that can be read', () => {
    expect(unite(copy('1', '<<<<<<< HEAD'), file('2', []))).toEqual({ kind: 'one', oid: '2' });
    expect(unite(file('2', []), copy('1', ''))).toEqual({ kind: 'one', oid: '2' });
    expect(unite(copy('1', 'x'), copy('2', ''))).toEqual({ kind: 'one', oid: '1' });
  });

  it('have what stands in whole lines of a damaged one', () => {
    const cut = (oid: string, events: readonly unknown[]) =>
      copy(oid, format({ version: 1, device: 'laptop', events }).slice(0, -3));
    const whole = (events: readonly unknown[]) => ({
      kind: 'combined',
      text: format({ version: 1, device: 'laptop', events }),
    });
    expect(unite(cut('1', [a, b, c]), file('2', [a, b]))).toEqual(whole([a, b, c]));
    expect(unite(file('1', [a, c]), cut('2', [a, b]))).toEqual(whole([a, b, c]));
    expect(unite(file('1', [a, b]), cut('2', [a, b]))).toEqual({ kind: 'one', oid: '1' });
    expect(unite(cut('1', [a]), cut('2', [b]))).toEqual(whole([a, b]));
    expect(unite(cut('1', [a]), copy('2', 'x'))).toEqual(whole([a]));
    expect(unite(cut('1', [a]), file('2', [b], 2))).toEqual({ kind: 'both', oid: '2', other: '1' });
  });

  it('nest too deeply to be written: both stay', () => {
    const deep = `{"version":1,"events":[${'['.repeat(9000)}${']'.repeat(9000)}]}`;
    const union = unite(copy('1', deep), file('2', [a]));
    expect(['both', 'combined']).toContain(union.kind);
    expect(entries(union, copy('1', deep), file('2', [a]))).toHaveLength(2);
  });

  it('never lose an entry, whatever it is, and do not mind which comes first', () => {
    const entry = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(a, b, c),
      fc.record({ id: fc.constantFrom('a', 'x'), at: fc.constant(a?.at), type: fc.string() }),
    );
    const side = fc.tuple(fc.array(entry), fc.constantFrom(1, 1, 2));
    fc.assert(
      fc.property(side, side, ([first, one], [second, two]) => {
        const [left, right] = [file('1', first, one), file('2', second, two)];
        const union = unite(left, right);
        const found = new Set(entries(union, left, right).map((some) => JSON.stringify(some)));
        const wanted = [left, right].flatMap(({ parsed }) => entriesOf(parsed)).map((some) => JSON.stringify(some));
        expect(found).toEqual(new Set(wanted));
        expect(unite(right, left)).toEqual(union);
      }),
    );
  });
});

describe('what is carried', () => {
  it.each([
    ['journal/laptop-3f9c/2026-11.json', true],
    ['journal/laptop/2026-11 (conflicted copy).json', true],
    ['journal/laptop/2026-11.sync-conflict-20261101-101010-ABC.json', true],
    ['journal/laptop/2026-11.json.unreadable-1', true],
    ['journal/2026-11.json', true],
    ['paths/microservices.json', true],
    ['paths/größe.md', true],
    ['local/device', false],
    ['local/last.json', false],
    ['.gitignore', false],
    ['journal/laptop/.waymark-x.tmp', false],
    ['journal/laptop/.hidden.json', false],
    ['journal/laptop/notes.txt', false],
    ['journal/../x.json', false],
    ['journal//x.json', false],
    ['/journal/x.json', false],
    ['journal/a\\b.json', false],
    ['journal/c:x.json', false],
    ['journal/a\nb.json', false],
    ['journal/a./x.json', false],
    ['paths/x.sh', false],
    ['Journal/laptop/2026-11.json', false],
    ['PATHS/x.md', false],
    ['journal/con/2026-11.json', false],
    ['paths/aux.json', false],
    ['journal/lap\u202etop/2026-11.json', false],
  ])('%j: %s', (name, carried) => {
    expect(isCarried(name)).toBe(carried);
  });
});
