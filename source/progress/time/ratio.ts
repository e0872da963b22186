/**
 * How long a learner takes, compared with what a path says. Everything is in the logarithm of real over estimated
 * time: then half as long and twice as long are equally far from the estimate.
 */

/** What is thought of a learner of whom nothing is known: 1.2 times the estimate, give or take a factor of 1.5. */
const PRIOR = { mean: Math.log(1.2), deviation: 0.4 };
/** How much one resource differs from another, and how many observations that guess is worth. */
const PRIOR_SPREAD = { deviation: 0.5, worth: 4 };
/** A median of normal values knows less than their mean: by this factor in variance, with some reserve. */
const MEDIAN_COSTS = 1.3;
/** What makes a median absolute deviation a standard deviation. */
const MAD = 1.4826;

/** A learner's own ratio, in ln(real / estimated). */
export type Ratio = {
  /** The middle of what is likely. */
  readonly mean: number;
  /** The variance from one resource to the next. */
  readonly spread: number;
  /** The variance of `mean`: how little is known of the learner. */
  readonly doubt: number;
  /** How many finished resources it rests on. */
  readonly resources: number;
};

/**
 * A learner's own ratio, from those finished resources whose time is known and estimated. Robust: an evening on which
 * the clock ran on hardly moves it.
 * @param observed ln(real / estimated) of each
 */
export function ratioOf(observed: readonly number[]): Ratio {
  const n = observed.length;
  const middle = median(observed);
  const deviation = n > 2 ? MAD * median(observed.map((x) => Math.abs(x - middle))) * (1 + 2 / n) : 0;
  const free = n > 2 ? n - 1 : 0;
  const spread =
    (PRIOR_SPREAD.worth * PRIOR_SPREAD.deviation ** 2 + free * deviation ** 2) / (PRIOR_SPREAD.worth + free);
  const worth = n / (MEDIAN_COSTS * spread);
  const prior = 1 / PRIOR.deviation ** 2;
  return {
    mean: (worth * middle + prior * PRIOR.mean) / (worth + prior),
    spread,
    doubt: 1 / (worth + prior),
    resources: n,
  };
}

/** The middle value, or the mean of the two in the middle; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? 0 : (low + high) / 2;
}

/** The probability that a standard normal variable is at most `z`, to seven places (Abramowitz and Stegun 26.2.17). */
export function normal(z: number): number {
  if (z < 0) return 1 - normal(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const tail = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153].reduce((sum, b) => (sum + b) * t, 0);
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
