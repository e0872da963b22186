import { folded } from '../text/folded.ts';
import { slipsBetween } from '../text/nearest.ts';
import type { Entry } from './entries.ts';

/** A pair of entries of two versions of a path that are the same thing. */
export type Match = { readonly before: Entry; readonly after: Entry };

/** What two entries may have in common. Nothing where an entry lacks a part of it. */
type Trait = (entry: Entry) => string | undefined;

/**
 * What makes two entries the same thing, surest first. Never their position: measured on the history of public
 * lists, position puts every third tick on another item.
 */
const TRAITS: readonly Trait[] = [
  ({ place, title, url }) => join(folded(place), folded(title), url),
  ({ title, url }) => join(folded(title), url),
  ({ place, title }) => join(folded(place), folded(title)),
  ({ url }) => url,
  ({ title }) => folded(title),
];

/**
 * Pairs the entries of two versions of a path, each trait only where it is unique on both sides among what is left. At
 * last, what differs by slips of the hand.
 * @param pinned ids that the author wrote down in the new version: such an entry is what had that id before
 */
export function matchEntries(
  before: readonly Entry[],
  after: readonly Entry[],
  pinned: ReadonlySet<string>,
): readonly Match[] {
  const matches: Match[] = [];
  const left = { before: new Set(before), after: new Set(after) };
  const pin: Trait = ({ id }) => (pinned.has(id) ? id : undefined);
  for (const trait of [pin, ...TRAITS]) {
    const old = uniqueBy(left.before, trait);
    for (const [value, entry] of uniqueBy(left.after, trait)) {
      const match = entry && old.get(value);
      if (!match) continue;
      matches.push({ before: match, after: entry });
      left.before.delete(match);
      left.after.delete(entry);
    }
  }
  return [...matches, ...slips(left)];
}

/** Most pairs that are compared letter by letter. Whoever replaces more than that has not corrected slips. */
const MOST = 10_000;

/** What is left in the same place with the same title but for slips of the hand, where nothing else could be meant. */
function slips({
  before,
  after,
}: {
  readonly before: ReadonlySet<Entry>;
  readonly after: ReadonlySet<Entry>;
}): Match[] {
  if (before.size * after.size > MOST) return [];
  const pairs = [...before].flatMap((old) =>
    [...after].flatMap((fresh) => (isSlip(old, fresh) ? [{ before: old, after: fresh }] : [])),
  );
  const isOnly = (match: Match) =>
    pairs.every((other) => other === match || (other.before !== match.before && other.after !== match.after));
  return pairs.filter(isOnly);
}

/** Whether one is the other with slips in its words. Short words and numbers are no slips of each other: `Part 1`. */
function isSlip(one: Entry, other: Entry): boolean {
  if (
    folded(one.place) !== folded(other.place) ||
    (one.url !== undefined && other.url !== undefined && one.url !== other.url)
  )
    return false;
  const [words, others] = [folded(one.title).split(' '), folded(other.title).split(' ')];
  return words.length === others.length && words.every((word, index) => isSameWord(word, others[index] ?? ''));
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  return LONG_WORD.test(one) && LONG_WORD.test(other) && slipsBetween(one, other) === 1;
}

const LONG_WORD = /^[^\d]{4,100}$/;

/** The entries by a trait; `undefined` for a value that several share. */
function uniqueBy(entries: Iterable<Entry>, trait: Trait): ReadonlyMap<string, Entry | undefined> {
  const byValue = new Map<string, Entry | undefined>();
  for (const entry of entries) {
    const value = trait(entry);
    if (value !== undefined) byValue.set(value, byValue.has(value) ? undefined : entry);
  }
  return byValue;
}

function join(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : JSON.stringify(parts);
}
