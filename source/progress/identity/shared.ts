import { folded } from '../../text/searchable.ts';
import type { Version } from './version.ts';

/** What versions of one document have in common. */
export type Shared = {
  /** How many entries two versions share; the second of equal ones is another. */
  readonly count: (one: Version, other: Version) => number;
  /** For each item of one version its place in the other where it is unchanged, and unique in both; else -1. */
  readonly unchanged: (one: Version, other: Version) => Int32Array;
};

/** Reads versions once for all that is asked of them. An entry is a phase, a title, a link and the author's own id. */
export function sharedBy(versions: Iterable<Version>): Shared {
  const numbers = new Map<string, number>();
  const known = new Map<string, { readonly entries: Int32Array; readonly bits: Uint32Array }>();
  const numbered = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  for (const { hash, list } of versions) {
    if (known.has(hash)) continue;
    const times = new Map<number, number>();
    const entries = Int32Array.from(list, ({ phase, title, url, pinned, id }) =>
      numbered(JSON.stringify([folded(phase), folded(title), url, pinned ? id : null])),
    );
    const own = Array.from(entries, (entry) => {
      const time = times.get(entry) ?? 0;
      times.set(entry, time + 1);
      return time === 0 ? entry : numbered(`${time} ${entry}`);
    });
    known.set(hash, { entries, bits: bitsOf(own, numbers.size) });
  }
  const read = ({ hash }: Version) => known.get(hash) ?? { entries: new Int32Array(), bits: new Uint32Array() };

  return {
    count(one, other) {
      const [a, b] = [read(one).bits, read(other).bits];
      let sum = 0;
      for (let index = 0; index < a.length && index < b.length; index++) {
        sum += countBits((a[index] ?? 0) & (b[index] ?? 0));
      }
      return sum;
    },

    unchanged(one, other) {
      const places = placesOf(read(other).entries);
      const own = placesOf(read(one).entries);
      return read(one).entries.map((entry) => ((own.get(entry) ?? -1) < 0 ? -1 : (places.get(entry) ?? -1)));
    },
  };
}

/** Where each entry stands; -1 for one that stands in several places. */
function placesOf(entries: Int32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  entries.forEach((entry, index) => {
    places.set(entry, places.has(entry) ? -1 : index);
  });
  return places;
}

function bitsOf(numbers: readonly number[], size: number): Uint32Array {
  const bits = new Uint32Array((size >> 5) + 1);
  for (const number of numbers) bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
  return bits;
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
