import { isStamped, orderIn } from '../journal/event-format.ts';
import { type Document, entriesIn, format, type Parsed } from '../journal/file-format.ts';

/** One of two copies of a journal file. */
export type Copy = { readonly oid: string; readonly parsed: Parsed };

export type Union =
  /** One copy has all that the other has. */
  | { readonly kind: 'one'; readonly oid: string }
  /** Neither has: this has all of both. */
  | { readonly kind: 'combined'; readonly text: string }
  /** Neither has, and one is not for this version to write. Both stay. */
  | { readonly kind: 'both'; readonly oid: string; readonly other: string };

/**
 * What becomes of a journal file of which there are two copies. It comes to this when one was damaged, when two machines
 * have the same device name, or when files were copied by hand: each device writes its own files. Every entry of both
 * stays, also of a kind that this version does not know, and also what stands in whole lines of a copy that is damaged.
 * The order of the two does not matter, so that two machines that both do this agree.
 */
export function unite(one: Copy, other: Copy): Union {
  if (one.oid > other.oid) return unite(other, one);
  // All of what cannot be read is still in the repository's history, and in the file that is set aside.
  const [first, second] = [sideOf(one), sideOf(other)];
  if (first === undefined || second === undefined) return alone(first ?? second, one.oid);
  const firstHasAll = isWithin(second.entries, first.entries);
  const secondHasAll = isWithin(first.entries, second.entries);
  const isFirst = firstHasAll && (!secondHasAll || rank(first) >= rank(second));
  if (firstHasAll || secondHasAll) return alone(isFirst ? first : second, one.oid);
  const text = combine(first, second);
  if (text !== undefined) return { kind: 'combined', text };
  return rank(first) >= rank(second)
    ? { kind: 'both', oid: first.oid, other: second.oid }
    : { kind: 'both', oid: second.oid, other: first.oid };
}

/** A copy as far as it can be read. */
type Side = {
  readonly oid: string;
  readonly version: number;
  /** What can be written again: nothing of a later version. */
  readonly document: Document | undefined;
  readonly isDamaged: boolean;
  /** By their text: two are the same when they read the same, whatever they are. */
  readonly entries: ReadonlyMap<string, unknown>;
};

/** Nothing where nothing can be read. */
function sideOf({ oid, parsed }: Copy): Side | undefined {
  const isDamaged = parsed.kind === 'unreadable';
  const document = isDamaged ? parsed.rest : parsed.kind === 'newer' ? undefined : parsed.document;
  if (isDamaged && document === undefined) return undefined;
  const version = parsed.kind === 'newer' ? parsed.version : (document?.version ?? 0);
  const entries = new Map(entriesIn(parsed).map((entry) => [textOf(entry), entry]));
  return { oid, version, document, isDamaged, entries };
}

/** The copy that has everything: what stands in whole lines of it, where it is damaged. */
function alone(side: Side | undefined, otherwise: string): Union {
  if (side === undefined) return { kind: 'one', oid: otherwise };
  const text = side.isDamaged && side.document !== undefined ? written(side.document) : undefined;
  return text === undefined ? { kind: 'one', oid: side.oid } : { kind: 'combined', text };
}

/** An entry that nests too deeply to be written is told from others by who it is. */
export function textOf(entry: unknown): string {
  try {
    return JSON.stringify(entry);
  } catch {
    return isStamped(entry) ? `too deep: ${entry.id}` : 'too deep';
  }
}

function isWithin(some: ReadonlyMap<string, unknown>, all: ReadonlyMap<string, unknown>): boolean {
  return [...some.keys()].every((text) => all.has(text));
}

/** Of two that say the same, the one of a later version, and one that is whole. */
function rank({ version, isDamaged }: Side): number {
  return isDamaged ? 0 : version;
}

function combine(one: Side, other: Side): string | undefined {
  if (one.document === undefined || other.document === undefined) return undefined;
  const byText = new Map([...one.entries, ...other.entries]);
  const events = [...byText].sort(inOrder).map(([, entry]) => entry);
  const [whole, less] = rank(one) >= rank(other) ? [one.document, other.document] : [other.document, one.document];
  return written({ ...less, ...whole, events });
}

function written(document: Document): string | undefined {
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
