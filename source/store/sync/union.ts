import { isStamped, orderIn } from '../event.ts';
import { type Document, format, type Parsed } from '../format.ts';

/** One of two copies of a journal file. */
export type Copy = { readonly oid: string; readonly parsed: Parsed };

export type Union =
  /** One copy has all that the other has. */
  | { readonly kind: 'one'; readonly oid: string }
  /** Neither has: this has all of both. */
  | { readonly kind: 'combined'; readonly text: string }
  /** Neither has, and a later version of Waymark wrote one: it is not for this one to write. Both stay. */
  | { readonly kind: 'both'; readonly oid: string; readonly other: string };

/**
 * What becomes of a journal file of which there are two copies. It comes to this only when two machines have
 * the same device name, or files were copied by hand: each device writes its own files. Every entry of both
 * stays, also of a kind that this version does not know. The order of the two does not matter, so that two
 * machines that both do this agree.
 */
export function unite(one: Copy, other: Copy): Union {
  if (one.oid > other.oid) return unite(other, one);
  // What cannot be read is still in the repository's history.
  if (other.parsed.kind === 'unreadable') return { kind: 'one', oid: one.oid };
  if (one.parsed.kind === 'unreadable') return { kind: 'one', oid: other.oid };
  const [first, second] = [textsOf(one.parsed), textsOf(other.parsed)];
  const firstHasAll = isWithin(second, first);
  const secondHasAll = isWithin(first, second);
  if (firstHasAll && secondHasAll)
    return { kind: 'one', oid: rank(one.parsed) >= rank(other.parsed) ? one.oid : other.oid };
  if (firstHasAll) return { kind: 'one', oid: one.oid };
  if (secondHasAll) return { kind: 'one', oid: other.oid };
  const text = combine(one.parsed, other.parsed);
  if (text !== undefined) return { kind: 'combined', text };
  return rank(one.parsed) >= rank(other.parsed)
    ? { kind: 'both', oid: one.oid, other: other.oid }
    : { kind: 'both', oid: other.oid, other: one.oid };
}

type Readable = Exclude<Parsed, { kind: 'unreadable' }>;

/** The entries of a journal file. */
export function entriesOf(parsed: Parsed): readonly unknown[] {
  if (parsed.kind === 'unreadable') return [];
  return parsed.kind === 'newer' ? parsed.events : parsed.document.events;
}

/** Entries by their text: two are the same when they read the same, whatever they are. */
function textsOf(parsed: Readable): ReadonlyMap<string, unknown> {
  return new Map(entriesOf(parsed).map((entry) => [textOf(entry), entry]));
}

/** An entry that nests too deeply to be written is told from others by who it is. */
function textOf(entry: unknown): string {
  try {
    return JSON.stringify(entry);
  } catch {
    return isStamped(entry) ? `too deep: ${entry.id}` : 'too deep';
  }
}

function isWithin(some: ReadonlyMap<string, unknown>, all: ReadonlyMap<string, unknown>): boolean {
  return [...some.keys()].every((text) => all.has(text));
}

function rank(parsed: Readable): number {
  return parsed.kind === 'newer' ? parsed.version : parsed.document.version;
}

function combine(one: Readable, other: Readable): string | undefined {
  if (one.kind === 'newer' || other.kind === 'newer') return undefined;
  const byText = new Map([...textsOf(one), ...textsOf(other)]);
  const events = [...byText].sort(inOrder).map(([, entry]) => entry);
  const document: Document = { ...other.document, ...one.document, events };
  try {
    return format(document);
  } catch {
    return undefined; // too deep
  }
}

/** In their order, as one device would have written them; what has none comes last. */
function inOrder([text, entry]: readonly [string, unknown], [otherText, other]: readonly [string, unknown]): number {
  const [order, otherOrder] = [entry, other].map((some) => (isStamped(some) ? orderIn(some) : '~'));
  return compare(order ?? '', otherOrder ?? '') || compare(text, otherText);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
