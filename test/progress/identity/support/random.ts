/** Numbers that only look random: the same seed gives the same story on every machine. */
export type Random = {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(things: readonly T[]) => T;
  /** By weights: `{ added: 3, removed: 1 }` gives `added` in three of four cases. */
  readonly weighted: <Name extends string>(weights: Readonly<Record<Name, number>>) => Name;
};

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (things) => {
      const thing = things[below(things.length)];
      if (thing === undefined) throw new TypeError('nothing to pick from');
      return thing;
    },
    weighted: (weights) => {
      const rows = Object.entries(weights) as [keyof typeof weights, number][];
      let at = next() * rows.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of rows) {
        at -= weight;
        if (at < 0) return name;
      }
      throw new TypeError('no weights');
    },
  };
}
