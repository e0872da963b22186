import type { Link, Path } from './types.ts';

/** Something with an id: where it stands in the file, what it depends on and where it leads. */
export type Placed = {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly dependencies: readonly string[];
  readonly link?: Link;
  readonly links: readonly Link[];
};

/** Everything of a path that has an id, in its order. */
export function* placesOf(path: Path): Generator<Placed> {
  for (const [number, phase] of path.phases.entries()) {
    const place = `phases[${number}]`;
    yield { ...phase, links: [], place };
    for (const [index, resource] of phase.resources.entries()) {
      yield { ...resource, place: `${place}.resources[${index}]` };
    }
  }
  for (const list of ['additionalResources', 'videos', 'checklist'] as const) {
    for (const [index, entry] of path[list].entries()) {
      yield { links: [], ...entry, place: `${list}[${index}]`, dependencies: [] };
    }
  }
}
