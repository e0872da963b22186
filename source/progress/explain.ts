import { duration } from '../text/quantity.ts';
import type { Missing } from './dependencies.ts';
import type { Progress, ResourceProgress } from './progress.ts';

/**
 * What something waits for, in words: `after Phase 1: Sidecar Pattern, 35 min left`,
 * `after Phase 1: 2 left, 75 min left`, `after 2.1 Saga Pattern`.
 */
export function explainMissing(missing: readonly Missing[]): string {
  return missing.map(explainOne).join('; ');
}

function explainOne({ kind, number, title, left }: Missing): string {
  if (kind === 'resource') return `after ${number} ${title}`;
  const what = left.length === 1 ? left[0]?.title : `${left.length} resources`;
  const minutes = left.reduce((sum, resource) => sum + (resource.minutes ?? 0), 0);
  return `after Phase ${number}: ${what}, ${minutes > 0 ? `${duration(minutes)} left` : 'left'}`;
}

/** Why a resource is the next one, in words. */
export function explainNext(progress: Progress, next: ResourceProgress): string {
  const phase = progress.phases.find(({ phase }) => phase.resources.includes(next.resource));
  if (phase === undefined) return '';
  const place = `Phase ${phase.number}: ${phase.phase.title}`;
  const dependencies = [...phase.phase.dependencies, ...next.resource.dependencies];
  const met = progress.phases.filter(({ phase }) => dependencies.includes(phase.id)).map(({ number }) => number);
  const because = met.length > 0 ? `, open since Phase ${met.join(' and ')} is finished` : '';
  return `first open resource of ${place}${because}`;
}
