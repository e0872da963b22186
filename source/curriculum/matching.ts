import { folded } from '../text/folded.ts';
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
 * Pairs the entries of two versions of a path, each trait only where it is unique on both sides among what is left.
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
  return matches;
}

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
