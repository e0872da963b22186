import { type Match, matchLists } from './match.ts';
import type { Version } from './version.ts';

/** Which items of two versions are the same thing. */
export type Matches = (one: Version, other: Version) => Match;

/** Matching that remembers its answers by the two hashes, both ways round: neither list ever changes. */
export function rememberMatches(known: Map<string, Match> = new Map()): Matches {
  return function match(one: Version, other: Version): Match {
    const key = `${one.hash} ${other.hash}`;
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    // Always worked out the same way round, so that there and back is where one began.
    const found =
      one.hash <= other.hash ? matchLists(one.list, other.list) : turned(match(other, one), one.list.length);
    known.set(key, found);
    return found;
  };
}

/** The same match seen from the other list. @param size of that list */
function turned(match: Match, size: number): Match {
  const back = new Int32Array(size).fill(-1);
  match.forEach((other, one) => {
    if (other >= 0) back[other] = one;
  });
  return back;
}
