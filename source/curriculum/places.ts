import type { Link, Path } from './types.ts';

/** Something with an id, as it stands in the file. What depends on nothing, or leads nowhere, lacks these. */
type Placed = {
  readonly id: string;
  readonly title: string;
  readonly dependencies?: readonly string[];
  readonly link?: Link;
  readonly links?: readonly Link[];
};

/** Everything of a path that has an id, in its order, each with where it stands in the file. */
export function* placesOf(path: Path): Generator<readonly [entry: Placed, place: string]> {
  for (const [number, phase] of path.phases.entries()) {
    const place = `phases[${number}]`;
    yield [phase, place];
    for (const [index, resource] of phase.resources.entries()) yield [resource, `${place}.resources[${index}]`];
  }
  for (const list of ['additionalResources', 'videos', 'checklist'] as const) {
    for (const [index, entry] of path[list].entries()) yield [entry, `${list}[${index}]`];
  }
}
