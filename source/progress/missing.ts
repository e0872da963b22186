import { numberOf } from '../curriculum/items.ts';
import type { Path, Phase, Resource } from '../curriculum/types.ts';

/** A dependency that is not met yet: what it is, and which of its resources are left. */
export type Missing = {
  readonly kind: 'phase' | 'resource';
  readonly id: string;
  readonly title: string;
  /** A phase's number, such as `1`, or a resource's, such as `1.2`. */
  readonly number: string;
  readonly left: readonly Resource[];
};

/** Tells for a phase or a resource what it still waits for. Nothing when it is open. */
export type Dependencies = {
  readonly missingOfPhase: (phase: Phase) => readonly Missing[];
  readonly missingOfResource: (phase: Phase, resource: Resource) => readonly Missing[];
};

/**
 * The dependencies of a path, given what is left of it. A dependency is met when nothing of it is left:
 * what was skipped does not hold anything up.
 */
export function dependenciesOf(path: Path, isLeft: (resource: Resource) => boolean): Dependencies {
  const named = idsNamed(path);
  const missingById = new Map<string, Missing>();
  path.phases.forEach((phase, index) => {
    const left = named.has(phase.id) ? phase.resources.filter(isLeft) : [];
    const number = `${index + 1}`;
    if (left.length > 0) missingById.set(phase.id, { kind: 'phase', id: phase.id, title: phase.title, number, left });
    phase.resources.forEach((resource, place) => {
      if (!named.has(resource.id) || !isLeft(resource)) return;
      const { id, title } = resource;
      missingById.set(id, { kind: 'resource', id, title, number: numberOf(index, place), left: [resource] });
    });
  });
  const missing = (...lists: readonly (readonly string[])[]) => {
    if (lists.every(({ length }) => length === 0)) return NOTHING;
    return [...new Set(lists.flat())].flatMap((id) => missingById.get(id) ?? []);
  };
  return {
    missingOfPhase: (phase) => missing(phase.dependencies),
    missingOfResource: (phase, resource) => missing(phase.dependencies, resource.dependencies),
  };
}

const NOTHING: readonly Missing[] = [];

/** What anything depends on: in a long path that is little. */
function idsNamed({ phases }: Path): ReadonlySet<string> {
  const named = new Set<string>();
  for (const phase of phases) {
    for (const { dependencies } of [phase, ...phase.resources]) for (const id of dependencies) named.add(id);
  }
  return named;
}
