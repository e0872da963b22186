import { nearest } from '../../../text/nearest.ts';
import { folded } from '../document/words.ts';

/** A phase or resource that a dependency can name. */
export type Named = {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  /** Place of its phase, from 0, and for a resource its place in that, from 0. */
  readonly phase: number;
  readonly place?: number;
  /** The number that a phase's heading gives. */
  readonly number?: number;
};

/** How many titles are compared in all, to find those that are only similar. A person's path never needs as many. */
const COMPARED = 100_000;

/** The names of the phases and resources of a path, to look up what is meant by a dependency. */
export class Names {
  readonly #all: readonly Named[];
  readonly #byId: ReadonlyMap<string, Named>;
  readonly #byTitle: ReadonlyMap<string, readonly Named[]>;
  readonly #byPart: ReadonlyMap<string, readonly Named[]>;
  readonly #byUrl: ReadonlyMap<string, readonly Named[]>;
  readonly #byNumber: ReadonlyMap<number, readonly Named[]>;
  readonly #phases: readonly Named[];
  readonly #resources: readonly (readonly Named[])[];
  readonly #byWord: ReadonlyMap<string, readonly Named[]>;
  #left = COMPARED;

  constructor(all: readonly Named[]) {
    this.#all = all;
    this.#byId = new Map(all.map((one) => [one.id, one]));
    this.#byTitle = grouped(all, ({ title }) => [folded(title)]);
    this.#byPart = grouped(all, ({ title }) => partsOf(title));
    this.#byUrl = grouped(all, ({ url }) => (url === undefined ? [] : [url]));
    this.#byWord = grouped(all, ({ title }) => [...new Set(folded(title).split(' '))]);
    this.#phases = all.filter(({ place }) => place === undefined);
    this.#byNumber = grouped(this.#phases, ({ number }) => (number === undefined ? [] : [number]));
    const resources = this.#phases.map((): Named[] => []);
    for (const one of all) if (one.place !== undefined) resources[one.phase]?.push(one);
    this.#resources = resources;
  }

  /** The title that was probably meant by a misspelt one. */
  near(text: string): string | undefined {
    this.#left -= this.#all.length;
    return this.#left < 0
      ? undefined
      : nearest(
          text,
          this.#all.map(({ title }) => title),
        );
  }

  /** Whether a title is that of the item itself. */
  isItself(text: string, from: string): boolean {
    return this.#byTitle.get(folded(text))?.some(({ id }) => id === from) ?? false;
  }

  /** What has this title; of several of the same title the last before `from`, or else none can be told. */
  titled(text: string, from: string): string | undefined {
    return this.#pick(this.#byTitle.get(folded(text)) ?? [], from);
  }

  linked(url: string, from: string): string | undefined {
    return this.#pick(this.#byUrl.get(url) ?? [], from);
  }

  /** Whether a text in small letters names a subject, as "probability" does, rather than a course that is yet to come. */
  isHearsay(text: string, id: string, from: string): boolean {
    const [there, here] = [this.#byId.get(id), this.#byId.get(from)];
    if (there?.place === undefined || here === undefined || /^\P{L}*\p{Lu}/u.test(text)) return false;
    return /^\P{L}*\p{Lu}/u.test(there.title) && this.#before([there], from).length === 0;
  }

  /** What has a title that begins or ends with this text at a colon, or has all of its words in this order. */
  like(text: string, from: string): string | undefined {
    const words = folded(text);
    if (words === '') return undefined;
    const parts = this.#pick(this.#byPart.get(words) ?? [], from);
    if (parts !== undefined) return parts;
    const wanted = words.split(' ');
    if (wanted.length < 3) return undefined;
    const having = wanted.map((word) => this.#byWord.get(word) ?? []);
    const fewest = having.reduce((one, other) => (other.length < one.length ? other : one));
    this.#left -= fewest.length;
    if (this.#left < 0) return undefined;
    return this.#pick(
      fewest.filter(({ title }) => isWithin(wanted, folded(title).split(' '))),
      from,
    );
  }

  /** What a number names, seen from an item. */
  numbered(text: string, from: string, afterPhase: boolean): readonly string[] {
    const here = this.#byId.get(from);
    const meant = numberIn(text, afterPhase);
    if (meant === undefined) return [];
    if (meant.type === 'phases') return ids(meant.numbers.map((number) => this.#phase(number)));
    if (meant.type === 'resource') {
      const phase = meant.phase === undefined ? here?.phase : this.#phase(meant.phase)?.phase;
      return ids([this.#resource(phase, meant.number)]);
    }
    if (here === undefined) return [];
    return ids([meant.what === 'phase' ? this.#phases[here.phase - 1] : this.#resource(here.phase, here.place ?? 0)]);
  }

  /** The phase whose heading gives this number; where none of them gives any, the one in this place. */
  #phase(number: number): Named | undefined {
    const [first, ...others] = this.#byNumber.get(number) ?? [];
    if (first !== undefined && others.length === 0) return first;
    return this.#byNumber.size === 0 || others.length > 0 ? this.#phases[number - 1] : undefined;
  }

  #resource(phase: number | undefined, number: number): Named | undefined {
    return phase === undefined ? undefined : this.#resources[phase]?.[number - 1];
  }

  #pick(found: readonly Named[], from: string): string | undefined {
    const others = found.filter(({ id }) => id !== from);
    if (others.length <= 1) return others[0]?.id;
    const before = this.#before(others, from);
    // A phase and a resource of one title: what comes before is done with the whole of it.
    return before.length === 1 ? before[0]?.id : undefined;
  }

  #before(found: readonly Named[], from: string): readonly Named[] {
    const here = this.#byId.get(from);
    if (here === undefined) return [];
    return found.filter(
      ({ phase, place }) =>
        phase < here.phase || (phase === here.phase && (place ?? -1) < (here.place ?? 0) && place !== undefined),
    );
  }
}

function ids(found: readonly (Named | undefined)[]): readonly string[] {
  return found.every((one) => one !== undefined) ? found.map(({ id }) => id) : [];
}

function grouped<Key>(all: readonly Named[], keys: (one: Named) => readonly Key[]): Map<Key, Named[]> {
  const found = new Map<Key, Named[]>();
  for (const one of all) {
    for (const key of keys(one)) {
      const same = found.get(key);
      if (same === undefined) found.set(key, [one]);
      else same.push(one);
    }
  }
  return found;
}

/** What a title is called for short: what stands before its first colon or dash, and after its last. */
function partsOf(title: string): readonly string[] {
  const parts = title.split(/\s*(?::|\s[–—-])\s+/);
  const ends = parts.length > 1 ? [parts[0] ?? '', parts.at(-1) ?? ''] : [];
  const plain = title.replace(/\s*\([^()]*\)\s*$/, '');
  return [...new Set([...ends, ...(plain === title ? [] : [plain])].map(folded))].filter((part) => part.length > 2);
}

function isWithin(wanted: readonly string[], words: readonly string[]): boolean {
  let next = 0;
  for (const word of words) if (word === wanted[next]) next++;
  return next === wanted.length;
}

/** What an author means by a number, or by "previous". */
type Meant =
  | { readonly type: 'phases'; readonly numbers: readonly number[] }
  | { readonly type: 'resource'; readonly number: number; readonly phase?: number }
  | { readonly type: 'previous'; readonly what: 'phase' | 'resource' };

/** Most phases that a range can have. */
const MANY = 100;
const PHASE = '(?:phases?|stages?|modules?|parts?|steps?|levels?|units?|weeks?)';
const RANGE = new RegExp(`^(?:all )?${PHASE}\\s+#?(\\d{1,4})\\s*(?:-|–|to|through)\\s*#?(\\d{1,4})$`, 'i');
const ONE = new RegExp(`^${PHASE}\\s+#?(\\d{1,4})(?:\\s*[:(–-].*)?$`, 'i');
const BOTH = /^(?:phase\s+#?(\d{1,4})\s*[,:.–-]?\s*resource\s+#?|(\d{1,4})\.)(\d{1,4})$/i;
const REVERSED = /^resource\s+#?(\d{1,4})\s+(?:of|in|from)\s+phase\s+#?(\d{1,4})$/i;

/**
 * What is meant by `Phase 2`, `Phases 1-2`, `Resource 2`, `Resource 1 of Phase 2`, `2.1` or `the previous phase`.
 * @param afterPhase whether phases were named just before, so that a bare number is one of them
 */
function numberIn(text: string, afterPhase: boolean): Meant | undefined {
  const both = BOTH.exec(text);
  if (both !== null) return { type: 'resource', phase: Number(both[1] ?? both[2]), number: Number(both[3]) };
  const reversed = REVERSED.exec(text);
  if (reversed !== null) return { type: 'resource', phase: Number(reversed[2]), number: Number(reversed[1]) };
  const range = RANGE.exec(text);
  if (range !== null) return { type: 'phases', numbers: between(Number(range[1]), Number(range[2])) };
  const one = ONE.exec(text) ?? (afterPhase ? /^#?(\d{1,4})$/.exec(text) : null);
  if (one !== null) return { type: 'phases', numbers: [Number(one[1])] };
  const resource = /^resources?\s+#?(\d{1,4})$/i.exec(text);
  if (resource !== null) return { type: 'resource', number: Number(resource[1]) };
  const previous = /^(?:the )?previous (?:(phase)|resource|article|item|step)$/i.exec(text);
  return previous === null ? undefined : { type: 'previous', what: previous[1] === undefined ? 'resource' : 'phase' };
}

function between(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(high, low + MANY) - low + 1) }, (_, index) => low + index);
}
