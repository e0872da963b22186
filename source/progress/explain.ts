import type { Path } from '../curriculum/types.ts';
import { duration, type SayDuration } from '../text/quantity.ts';
import type { Missing } from './missing.ts';
import type { Ticking } from './new-events.ts';
import type { Progress, ResourceProgress, State } from './progress.ts';
import { fractionInWords, timeLeftInWords } from './progress-in-words.ts';

/**
 * What something waits for, in words: `after Phase 1: Sidecar Pattern, 35 min left`,
 * `after Phase 1: 2 resources, 1 h 15 left`, `after 2.1 Saga Pattern`.
 */
export function explainMissing(missing: readonly Missing[], say: SayDuration = duration): string {
  return missing.map((one) => explainOne(one, say)).join('; ');
}

/** The same in short: `after Phase 1, after 2.1`. */
export function missingInShort(missing: readonly Missing[]): string {
  return missing.map(afterWhat).join(', ');
}

function afterWhat({ kind, number }: Missing): string {
  return kind === 'phase' ? `after Phase ${number}` : `after ${number}`;
}

function explainOne(missing: Missing, say: SayDuration): string {
  const { kind, title, left } = missing;
  if (kind === 'resource') return `${afterWhat(missing)} ${title}`;
  const what = left.length === 1 ? left[0]?.title : `${left.length} resources`;
  const minutes = left.reduce((sum, resource) => sum + (resource.minutes ?? 0), 0);
  return `${afterWhat(missing)}: ${what}${minutes > 0 ? `, ${say(minutes)} left` : ' left'}`;
}

/** Why a resource is not ticked: `Saga Pattern is locked`, and what it waits for. */
export function explainLock({ resource, missing }: Extract<Ticking, { outcome: 'locked' }>): {
  readonly title: string;
  readonly reason: string;
} {
  return { title: `${resource.resource.title} is locked`, reason: explainMissing(missing) };
}

/** Something that a resource depends on, and how it stands. */
type Dependency = { readonly name: string; readonly fullName: string; readonly state: State };

/** What a resource depends on, in the path's order, and how it stands: `Phase 1: Foundations, done`. */
export function explainDependencies(progress: Progress, resource: ResourceProgress): readonly string[] {
  return dependenciesOn(progress, resource).map(({ fullName, state }) => `${fullName}, ${state}`);
}

function dependenciesOn({ phases, resources }: Progress, one: ResourceProgress): readonly Dependency[] {
  const own = phases.find((phase) => phase.resources.includes(one));
  const ids = new Set([...(own?.phase.dependencies ?? []), ...one.resource.dependencies]);
  return [
    ...phases.map(({ phase: { id, title }, number, state }) => {
      return { id, name: `Phase ${number}`, fullName: `Phase ${number}: ${title}`, state };
    }),
    ...resources.map(({ resource: { id, title }, number, state }) => {
      return { id, name: `${number} ${title}`, fullName: `${number} ${title}`, state };
    }),
  ].filter(({ id }) => ids.has(id));
}

/** Why a resource is the next one, in words. */
export function explainNext(progress: Progress, next: ResourceProgress): string {
  const own = progress.phases.find((phase) => phase.resources.includes(next));
  if (own === undefined) return '';
  const dependencies = dependenciesOn(progress, next);
  const reasons = (['done', 'skipped'] as const).flatMap((state) => {
    const names = dependencies.filter((one) => one.state === state).map(({ name }) => name);
    return names.length === 0 ? [] : `${listed(names)} ${names.length === 1 ? 'is' : 'are'} ${state}`;
  });
  const because = reasons.length === 0 ? '' : `, open since ${listed(reasons)}`;
  return `first open resource of Phase ${own.number}: ${own.phase.title}${because}`;
}

/** `a`, `a and b`, `a, b and c`. */
function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ');
}

/** What is next in the path that a resource leads to, and on from there, the deepest last. */
export function nextBelow({
  below,
}: ResourceProgress): readonly { readonly path: Path; readonly next: ResourceProgress }[] {
  return below?.next === undefined ? [] : [{ path: below.path, next: below.next }, ...nextBelow(below.next)];
}

/** How far the path below is: `2/17 · 17 h 40 left`. */
export function belowInWords({ totals }: Pick<Progress, 'totals'>, separator: string): string {
  return [fractionInWords(totals), timeLeftInWords(totals, duration)]
    .filter((part) => part !== '')
    .join(` ${separator} `);
}
