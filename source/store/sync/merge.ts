import { isStamped } from '../journal/event-format.ts';
import { entriesIn, format } from '../journal/file-format.ts';
import { parseVersion } from '../journal/versions.ts';
import { groupOf, isJournal } from './carried-files.ts';
import { textOf, unite } from './file-union.ts';
import { type Blobs, type Entry, REGULAR, type Tree } from './tree.ts';

export type Sides = {
  /** The folder of this device's own files, with slashes: what they say wins over what others say in them. */
  readonly own?: string | undefined;
  /** What both come from: empty where they have nothing in common. */
  readonly base: Tree;
  readonly ours: Tree;
  readonly theirs: Tree;
};

/** Which side is to win where both have changed these files. */
export type Judge = (names: readonly string[]) => Promise<'ours' | 'theirs'>;

/**
 * Merges two trees, so that nobody ever has to be asked.
 *
 * Journal files are united: what any side has stays, also where the other one has removed it. For all other
 * files, those of the library above all, the side wins that has changed something; where both have, one that
 * removed it loses, and else the judge decides. A path and its document go together.
 */
export async function mergeTrees(sides: Sides, blobs: Blobs, judge: Judge): Promise<Tree> {
  const merged = new Map<string, Entry>();
  const names = [...new Set([...sides.ours.keys(), ...sides.theirs.keys()])].sort();
  await blobs.load(
    namesThatDiffer(sides)
      .filter(isJournal)
      .flatMap((name) => oidsOf(name, sides)),
  );
  for (const name of names.filter(isJournal)) {
    const [one, other] = [sides.ours.get(name), sides.theirs.get(name)];
    if (one === undefined || other === undefined || one.oid === other.oid) put(merged, name, one ?? other);
    else
      uniteInto(
        merged,
        name,
        [one, sides.own === undefined || !name.startsWith(sides.own) ? other : agreed(one, other, blobs)],
        blobs,
      );
  }
  for (const group of groupsOf(names.filter((name) => !isJournal(name)))) {
    const winner = await winnerOf(group, sides, judge);
    for (const name of group) put(merged, name, winner.get(name));
  }
  return merged;
}

/** The names that stand for different things in two trees, or are in one of them alone. */
export function namesThatDiffer({ ours, theirs }: Pick<Sides, 'ours' | 'theirs'>): readonly string[] {
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].filter((name) => ours.get(name)?.oid !== theirs.get(name)?.oid);
}

function oidsOf(name: string, { ours, theirs }: Sides): readonly string[] {
  return [ours, theirs].flatMap((side) => side.get(name)?.oid ?? []);
}

function uniteInto(merged: Map<string, Entry>, name: string, entries: readonly [Entry, Entry], blobs: Blobs): void {
  const [one, other] = entries.map(({ oid }) => ({ oid, parsed: blobs.parsed(oid) }));
  if (one === undefined || other === undefined) return;
  const whole = wholeList(name, [one.oid, other.oid], blobs);
  if (whole !== undefined) {
    put(merged, name, { mode: REGULAR, oid: whole });
    return;
  }
  const union = unite(one, other);
  const oid = union.kind === 'combined' ? blobs.add(new TextEncoder().encode(union.text)) : union.oid;
  put(merged, name, { mode: REGULAR, oid });
  if (union.kind !== 'both') return;
  // Every *.json of the journal is read, under whatever name.
  const copy = name.replace(/\.json$/i, `.sync-${union.other.slice(0, 8)}.json`);
  put(merged, copy, { mode: REGULAR, oid: union.other });
}

/** Of what others say in a file of this device only what does not say otherwise what it wrote itself. */
function agreed(own: Entry, other: Entry, blobs: Blobs): Entry {
  const [mine, theirs] = [blobs.parsed(own.oid), blobs.parsed(other.oid)];
  if (theirs.kind !== 'whole') return other;
  const texts = new Map(entriesIn(mine).flatMap((entry) => (isStamped(entry) ? [[entry.id, textOf(entry)]] : [])));
  const { document } = theirs;
  const events = document.events.filter((entry) => {
    const known = isStamped(entry) ? texts.get(entry.id) : undefined;
    return known === undefined || known === textOf(entry);
  });
  if (events.length === document.events.length) return other;
  try {
    return { ...other, oid: blobs.add(new TextEncoder().encode(format({ ...document, events }))) };
  } catch {
    return own; // too deep to be written
  }
}

/** The side whose files of a group are taken. */
async function winnerOf(group: readonly string[], { base, ours, theirs }: Sides, judge: Judge): Promise<Tree> {
  if (areSame(group, ours, theirs) || areSame(group, theirs, base)) return ours;
  if (areSame(group, ours, base)) return theirs;
  if (!group.some((name) => ours.has(name))) return theirs;
  if (!group.some((name) => theirs.has(name))) return ours;
  return (await judge(group)) === 'ours' ? ours : theirs;
}

/** Whether files of these names are the same in both, or missing in both. */
export function areSame(names: readonly string[], one: Tree, other: Tree): boolean {
  return names.every((name) => one.get(name)?.oid === other.get(name)?.oid);
}

function groupsOf(names: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(groupOf(name), [...(groups.get(groupOf(name)) ?? []), name]);
  return [...groups.values()];
}

function put(merged: Map<string, Entry>, name: string, entry: Entry | undefined): void {
  if (entry !== undefined) merged.set(name, entry);
}

/** Of two copies of a list the one that is what its name says; nothing where the file is no list, or neither is. */
function wholeList(name: string, oids: readonly string[], blobs: Blobs): string | undefined {
  const hash = /^journal\/versions\/([0-9a-f]{32})\.json$/.exec(name)?.[1];
  return hash === undefined ? undefined : oids.find((oid) => parseVersion(blobs.bytes(oid))?.hash === hash);
}
