import { count } from '../../text/quantity.ts';
import { isStamped } from '../journal/event-format.ts';
import { entriesIn } from '../journal/file-format.ts';
import { isJournal, pathOfFile } from './carried-files.ts';
import { namesThatDiffer } from './merge.ts';
import type { Blobs, Tree } from './tree.ts';

/** How much of what was carried. */
export type Amount = {
  readonly events: number;
  /** Paths of the library that were added, changed or removed. */
  readonly paths: number;
};

export const NOTHING: Amount = { events: 0, paths: 0 };

/** What `tree` has over `known`: events that are in no file of that, and paths that are not the same there. */
export async function amountOf(tree: Tree, known: Tree, blobs: Blobs): Promise<Amount> {
  const differing = namesThatDiffer({ ours: tree, theirs: known });
  if (differing.length === 0) return NOTHING;
  const paths = new Set(differing.flatMap((name) => pathOfFile(name) ?? []));
  if (!differing.some(isJournal)) return { events: 0, paths: paths.size };
  const [events, old] = [await eventsIn(tree, blobs), await eventsIn(known, blobs)];
  return { events: [...events].filter((id) => !old.has(id)).length, paths: paths.size };
}

/** `3 events and 1 path`, or `nothing`. */
export function amountInWords({ events, paths }: Amount): string {
  const parts = [events > 0 ? count(events, 'event') : '', paths > 0 ? count(paths, 'path') : ''];
  return parts.filter(Boolean).join(' and ') || 'nothing';
}

export function isNothing({ events, paths }: Amount): boolean {
  return events === 0 && paths === 0;
}

export function sum(one: Amount, other: Amount): Amount {
  return { events: one.events + other.events, paths: one.paths + other.paths };
}

async function eventsIn(tree: Tree, blobs: Blobs): Promise<ReadonlySet<string>> {
  const oids = [...tree].flatMap(([name, { oid }]) => (isJournal(name) ? oid : []));
  await blobs.load(oids);
  return new Set(
    oids.flatMap((oid) =>
      entriesIn(blobs.parsed(oid))
        .filter(isStamped)
        .map(({ id }) => id),
    ),
  );
}
