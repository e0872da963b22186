/** What came of measuring a promise: the figure to print, and whether it keeps the promise. */
export type Measured = { readonly figure: string; readonly kept: boolean };

/** One row of the table that `npm run torture` prints. */
export type Proof = {
  /** What to call it on the command line: `npm run torture kills`. */
  readonly name: string;
  readonly promise: string;
  readonly measure: () => Promise<Measured>;
};

/** `1,000 kills` */
export function count(number: number, what: string): string {
  return `${number.toLocaleString('en-US')} ${what}`;
}

/** `12 ms` */
export function milliseconds(time: number): string {
  return `${Math.ceil(time)} ms`;
}

/** The time within which so large a share of `times` lies: of 0.99, 99 %. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
