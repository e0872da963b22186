/** A pair of places in two lists. */
export type Pair = readonly [before: number, after: number];

/** What a place of one list may be paired with, and how much that weighs: places of the other, each once. */
export type Weighed = ReadonlyMap<number, number>;

/**
 * The heaviest alignment of two lists: pairs that keep the order of both, with the greatest sum of weights. Only what may
 * be a pair is looked at, so that long lists with few such pairs cost little.
 * @param rows places of one list, in order, each with what it may be paired with
 */
export function heaviest(rows: readonly (readonly [place: number, weighed: Weighed])[]): readonly Pair[] {
  const columns = [...new Set(rows.flatMap(([, weighed]) => [...weighed.keys()]))].sort((a, b) => a - b);
  const ranks = new Map(columns.map((column, rank) => [column, rank + 1]));
  // A tree of prefixes ("Fenwick"): at each rank the heaviest chain that ends up to there.
  const tree = new Int32Array(columns.length + 1).fill(-1);
  const chains: { readonly pair: Pair; readonly weight: number; readonly before: number }[] = [];
  const weightOf = (chain: number) => chains[chain]?.weight ?? 0;
  const heaviestBelow = (rank: number) => {
    let found = -1;
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const chain = tree[at] ?? -1;
      if (weightOf(chain) > weightOf(found)) found = chain;
    }
    return found;
  };
  for (const [place, weighed] of rows) {
    // All of a row are asked before any of them counts: a place has one partner at most.
    const fresh = Array.from(weighed, ([column, weight]) => {
      const rank = ranks.get(column) ?? 0;
      const before = heaviestBelow(rank);
      return { rank, chain: { pair: [place, column] as const, weight: weight + weightOf(before), before } };
    });
    for (const { rank, chain } of fresh) {
      const number = chains.push(chain) - 1;
      for (let at = rank; at < tree.length; at += at & -at) {
        if (chain.weight > weightOf(tree[at] ?? -1)) tree[at] = number;
      }
    }
  }
  const pairs: Pair[] = [];
  for (let chain = heaviestBelow(tree.length); chain >= 0; chain = chains[chain]?.before ?? -1) {
    const pair = chains[chain]?.pair;
    if (pair) pairs.push(pair);
  }
  return pairs.reverse();
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
