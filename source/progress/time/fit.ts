import type { Progress, ResourceProgress } from '../progress.ts';
import { normal, type Ratio } from './ratio.ts';

/** Something fits when it does so often. */
const SURE_ENOUGH = 0.7;
/** What has been studied for longer than it should take still needs this share of its time. */
const LEAST_LEFT = 0.1;

/** A resource and the minutes that the learner is thought to need for it, or for what is left of it. */
export type Timed = { readonly resource: ResourceProgress; readonly minutes: number };

/** What can be done in some minutes. */
export type Fit = {
  /** One after the other, in the path's order as far as what they wait for allows. All of them fit together. */
  readonly plan: readonly Timed[];
  /** The minutes of the plan, added up. */
  readonly minutes: number;
  /** What else would fit, each by itself. */
  readonly others: readonly Timed[];
  /** What is open and does not say how long it takes. */
  readonly unknown: readonly ResourceProgress[];
};

/**
 * What fits into some minutes.
 * @param ratio the learner's own; where it rests on no resource, the path's minutes are taken at their word
 * @param spentOn the minutes that were already spent on a resource, by its id
 */
export function fitInto(
  { phases }: Pick<Progress, 'phases'>,
  available: number,
  ratio: Ratio,
  spentOn: (resource: string) => number,
): Fit {
  const timed = (resource: ResourceProgress): Timed | undefined => {
    const left = estimateLeft(resource, ratio, spentOn);
    return left === undefined ? undefined : { resource, minutes: Math.max(1, Math.round(left * factorOf(ratio))) };
  };
  const left = phases.flatMap(({ phase, resources }) =>
    resources
      .filter(({ state }) => state === 'open' || state === 'locked')
      .map((resource) => ({ resource, needs: [...phase.dependencies, ...resource.resource.dependencies] })),
  );
  const open = openness(phases);
  const plan: Timed[] = [];
  const estimates: number[] = [];
  const chosen = new Set<ResourceProgress>();
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const { resource, needs } of left) {
      const estimate = estimateLeft(resource, ratio, spentOn);
      if (chosen.has(resource) || estimate === undefined || !open.isOpen(needs)) continue;
      if (chanceOf([...estimates, estimate], available, ratio) < SURE_ENOUGH) continue;
      const one = timed(resource);
      if (one === undefined) continue;
      plan.push(one);
      estimates.push(estimate);
      chosen.add(resource);
      open.finish(resource.resource.id);
      isGrowing = true;
    }
  }
  const openNow = left.map(({ resource }) => resource).filter(({ state }) => state === 'open');
  const fitsAlone = (resource: ResourceProgress) => {
    const estimate = estimateLeft(resource, ratio, spentOn);
    return estimate !== undefined && chanceOf([estimate], available, ratio) >= SURE_ENOUGH;
  };
  return {
    plan,
    minutes: plan.reduce((sum, { minutes }) => sum + minutes, 0),
    others: openNow.filter((one) => !chosen.has(one) && fitsAlone(one)).flatMap((one) => timed(one) ?? []),
    unknown: openNow.filter((one) => estimateLeft(one, ratio, spentOn) === undefined),
  };
}

/** Own time over estimated time, in the middle: 1 while nothing is known. */
export function factorOf(ratio: Ratio): number {
  return ratio.resources === 0 ? 1 : Math.exp(ratio.mean);
}

/**
 * How likely resources are done together within some minutes, from 0 to 1. Each takes a log-normal time; their sum is
 * taken for log-normal, too, with its mean and its variance (Fenton and Wilkinson). What is not known of the learner
 * makes all of them longer or shorter at once.
 */
export function chanceOf(estimates: readonly number[], available: number, ratio: Ratio): number {
  const sum = estimates.reduce((total, one) => total + one, 0);
  if (sum <= 0) return 1;
  if (ratio.resources === 0) return sum <= available ? 1 : 0;
  const each = Math.exp(ratio.spread + ratio.doubt) - 1;
  const together = Math.exp(ratio.doubt) - 1;
  const squares = estimates.reduce((total, one) => total + one * one, 0);
  // The variance of the sum over the square of its mean: own part of each resource, and what they share.
  const relative = (squares * each + (sum * sum - squares) * together) / (sum * sum);
  const variance = Math.log(1 + relative);
  const mean = Math.log(sum) + ratio.mean + (ratio.spread + ratio.doubt) / 2 - variance / 2;
  return normal((Math.log(available) - mean) / Math.sqrt(variance));
}

/** The minutes that the path would give what is left of a resource, or nothing where it gives none. */
function estimateLeft(
  { resource: { id, minutes: own }, below }: ResourceProgress,
  ratio: Ratio,
  spentOn: (resource: string) => number,
): number | undefined {
  // What leads to a path of its own takes what is left there.
  const minutes = own ?? below?.totals.minutes?.left;
  if (minutes === undefined) return undefined;
  return Math.max(minutes - spentOn(id) / factorOf(ratio), LEAST_LEFT * minutes);
}

/** What still holds something up while one resource after the other is finished. */
function openness(phases: Progress['phases']) {
  const phaseOf = new Map<string, string>();
  const left = new Map<string, number>();
  for (const { phase, resources } of phases) {
    for (const { resource, state } of resources) {
      if (state !== 'open' && state !== 'locked') continue;
      phaseOf.set(resource.id, phase.id);
      left.set(resource.id, 1);
      left.set(phase.id, (left.get(phase.id) ?? 0) + 1);
    }
  }
  return {
    isOpen: (needs: readonly string[]) => needs.every((id) => (left.get(id) ?? 0) === 0),
    finish: (id: string) => {
      left.delete(id);
      const phase = phaseOf.get(id);
      if (phase !== undefined) left.set(phase, (left.get(phase) ?? 0) - 1);
    },
  };
}
