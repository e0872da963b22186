import type { Resource } from '../curriculum/types.ts';
import type { ItemState } from './fold.ts';

/** Minutes of the resources that count. */
export type Minutes = { readonly done: number; readonly left: number; readonly total: number };

/** How many of some things are done. */
export type Fraction = { readonly done: number; readonly total: number };

/** Resources added up. A skipped one is in none of `done`, `left` and `total`, nor in the minutes. */
export type Totals = {
  readonly done: number;
  readonly skipped: number;
  readonly left: number;
  readonly total: number;
  /** Done over total in whole percent, rounded down, so that 100 means that nothing is left. */
  readonly percent: number;
  /** Absent when there are some and none of them says how long it takes. */
  readonly minutes: Minutes | undefined;
  /** How many of those that count do not say how long they take. */
  readonly withoutMinutes: number;
};

/** What the path that a resource leads to adds up to. */
type BelowOf = (resource: Resource) => { readonly totals: Totals } | undefined;

/**
 * Adds up resources by number and by minutes. Of one that leads to a path of its own whose time is known, the time is
 * what that path takes: what is done there is done here.
 */
export function totalsOf(
  resources: readonly Resource[],
  stateOf: (resource: Resource) => ItemState['state'],
  belowOf: BelowOf = () => undefined,
): Totals {
  let done = 0;
  let total = 0;
  let withoutMinutes = 0;
  const minutes = { done: 0, left: 0, total: 0 };
  for (const resource of resources) {
    const state = stateOf(resource);
    if (state === 'skipped') continue;
    total += 1;
    if (state === 'done') done += 1;
    const below = belowOf(resource)?.totals;
    if (below?.minutes !== undefined && below.total > 0) {
      const done = state === 'done' ? below.minutes.total : below.minutes.done;
      minutes.done += done;
      minutes.left += below.minutes.total - done;
      minutes.total += below.minutes.total;
      if (state !== 'done' && below.withoutMinutes > 0) withoutMinutes += 1;
    } else if (resource.minutes === undefined) {
      withoutMinutes += 1;
    } else {
      minutes[state === 'done' ? 'done' : 'left'] += resource.minutes;
      minutes.total += resource.minutes;
    }
  }
  return {
    done,
    skipped: resources.length - total,
    left: total - done,
    total,
    percent: total === 0 ? 100 : percentOf(done / total),
    minutes: total > 0 && withoutMinutes === total && minutes.total === 0 ? undefined : minutes,
    withoutMinutes,
  };
}

/**
 * A share, from 0 to 1, in whole percent, rounded down: 100 is all of it, and nothing less. What a division has lost
 * in its last digit is made good: 29 of 100 are 29.
 */
export function percentOf(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

/** How many of some ticks are set. */
export function countDone(ticks: readonly { readonly done: boolean }[]): Fraction {
  return { done: ticks.filter(({ done }) => done).length, total: ticks.length };
}

/** Done over total, from 0 to 1. Where nothing counts it is 1 when that was skipped, and 0 when there was nothing. */
export function shareOf({ done, total, skipped = 0 }: Fraction & { readonly skipped?: number }): number {
  return total > 0 ? done / total : Math.sign(skipped);
}

/** Whether something is left, and of none of it anybody knows how long it takes. */
export function isLeftUnknown({ left, minutes }: Pick<Totals, 'left' | 'minutes'>): boolean {
  return left > 0 && (minutes === undefined || minutes.left === 0);
}
