/** Longer words are no slips of the hand, and comparing them costs the square of their length. */
const LONGEST = 100;

/**
 * What was probably meant by a misspelt `word`: the first of the nearest candidates, letter case aside.
 * One slip in three letters is forgiven and never more than three. A slip is a letter too many, missing,
 * wrong, or swapped with its neighbour. `undefined` when nothing is near.
 */
export function nearest<Word extends string>(word: string, candidates: Iterable<Word>): Word | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = word.toLowerCase();
  let best: Word | undefined;
  let allowed = Math.min(3, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const slips = slipsBetween(wanted, candidate.toLowerCase());
    if (slips > allowed) continue;
    best = candidate;
    allowed = slips - 1;
  }
  return best;
}

/**
 * The number of slips between two words ("optimal string alignment"), counted row by row: in the time of the square of
 * their length.
 */
function slipsBetween(from: string, to: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const wrong = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + wrong,
        swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
