/** More pairs than this are not weighed one by one: whoever replaces so much at once has written another document. */
const MOST = 4_000_000;

/** A pair of places in two lists. */
export type Pair = readonly [before: number, after: number];

/**
 * The heaviest alignment of two lists: pairs that keep the order of both, with the greatest sum of weights.
 * @param weight of a pair, 0 for one that must not be
 */
export function align(
  before: readonly number[],
  after: readonly number[],
  weight: (one: number, other: number) => number,
): readonly Pair[] {
  const [rows, columns] = [before.length, after.length];
  if (rows === 0 || columns === 0 || rows * columns > MOST) return [];
  const width = columns + 1;
  // best[row, column]: the heaviest alignment of what is left from there on.
  const best = new Float32Array((rows + 1) * width);
  const weights = new Float32Array(rows * columns);
  const at = (table: Float32Array, index: number) => table[index] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const here = row * width + column;
      const own = weight(before[row] ?? 0, after[column] ?? 0);
      weights[row * columns + column] = own;
      let most = Math.max(at(best, here + width), at(best, here + 1));
      if (own > 0) most = Math.max(most, own + at(best, here + width + 1));
      best[here] = most;
    }
  }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = row * width + column;
    const own = at(weights, row * columns + column);
    if (own > 0 && Math.fround(own + at(best, here + width + 1)) === at(best, here)) {
      pairs.push([before[row++] ?? 0, after[column++] ?? 0]);
    } else if (at(best, here + width) === at(best, here)) row++;
    else column++;
  }
  return pairs;
}

/** The longest selection of pairs, given in the order of the first list, that also keeps the order of the second. */
export function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  // ends[length - 1]: the pair with which a selection of that length ends earliest.
  const ends: number[] = [];
  const previous = new Int32Array(pairs.length);
  pairs.forEach(([, place], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const selection: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) selection.push(pair);
  }
  return selection.reverse();
}
