import { nearest } from '../text/nearest.ts';
import { didYouMean, type Problem, quoted, shortened } from './problem.ts';
import type { Path } from './types.ts';

/** Most steps of a circle that a message shows between its beginning and its end. */
const STEPS = 5;

/**
 * What the parts of a path say about each other and cannot be true: ids that are given twice or name nothing,
 * and dependencies in a circle. Looks only as far as it is asked to; the whole takes time linear in the path,
 * but for the suggestions of what was meant by an unknown id.
 */
export function* inconsistencies(path: Path): Generator<Problem> {
  yield* repeatedIds(path);
  yield* unknownIds(path);
  if (path.phases.every((phase) => phase.resources.length === 0)) yield 'phases: expected at least one resource';
  const circle = findCircle(waitingOf(path));
  if (circle !== undefined) yield explainCircle(path, circle);
}

function* repeatedIds(path: Path): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const { id, place } of placesOf(path)) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, place);
    else yield `${place}.id: ${quoted(id)} is already the id of ${first}`;
  }
}

function* unknownIds(path: Path): Generator<Problem> {
  const phases = new Set(path.phases.map(({ id }) => id));
  const known = new Set([...phases, ...path.phases.flatMap(({ resources }) => resources.map(({ id }) => id))]);
  for (const { place, dependencies } of placesOf(path)) {
    for (const [index, id] of dependencies.entries()) {
      if (known.has(id)) continue;
      const hint = didYouMean(nearest(id, known));
      yield `${place}.dependencies[${index}]: no phase or resource has the id ${quoted(id)}${hint}`;
    }
  }
  for (const [index, { phase }] of path.checklist.entries()) {
    if (phase === undefined || phases.has(phase)) continue;
    yield `checklist[${index}].phase: no phase has the id ${quoted(phase)}${didYouMean(nearest(phase, phases))}`;
  }
}

/** Everything with an id, where it stands in the file, and what it depends on. */
function* placesOf(path: Path): Generator<{ id: string; place: string; dependencies: readonly string[] }> {
  for (const [number, { id, dependencies, resources }] of path.phases.entries()) {
    const place = `phases[${number}]`;
    yield { id, place, dependencies };
    for (const [index, resource] of resources.entries()) yield { ...resource, place: `${place}.resources[${index}]` };
  }
  for (const list of ['additionalResources', 'videos', 'checklist'] as const) {
    for (const [index, { id }] of path[list].entries()) yield { id, place: `${list}[${index}]`, dependencies: [] };
  }
}

type Waiting = ReadonlyMap<string, readonly string[]>;

/**
 * What each phase and resource waits for: a phase for its resources, a resource for its dependencies and for those
 * of its phase. The latter are gathered in a gate, so that they are not repeated for every resource.
 */
function waitingOf(path: Path): Waiting {
  const waiting = new Map<string, readonly string[]>();
  for (const phase of path.phases) {
    // No id has a blank in it.
    const gate = `gate ${phase.id}`;
    waiting.set(gate, phase.dependencies);
    waiting.set(
      phase.id,
      phase.resources.map(({ id }) => id),
    );
    for (const resource of phase.resources) waiting.set(resource.id, [...resource.dependencies, gate]);
  }
  return waiting;
}

/** The first circle there is, as ids without the gates. Depth first, without recursion. */
function findCircle(waiting: Waiting): string[] | undefined {
  const onTrail = new Map<string, boolean>();
  for (const start of waiting.keys()) {
    const trail: { id: string; left: string[] }[] = [];
    const enter = (id: string) => {
      onTrail.set(id, true);
      trail.push({ id, left: [...(waiting.get(id) ?? [])].reverse() });
    };
    if (!onTrail.has(start)) enter(start);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const next = step.left.pop();
      if (next === undefined) onTrail.set(step.id, false);
      if (next === undefined) trail.pop();
      else if (!onTrail.has(next)) enter(next);
      else if (onTrail.get(next)) {
        const ids = trail.map(({ id }) => id);
        return ids.slice(ids.indexOf(next)).filter((id) => !id.includes(' '));
      }
    }
  }
  return undefined;
}

function explainCircle(path: Path, circle: readonly string[]): Problem {
  const phases = new Set(path.phases.map(({ id }) => id));
  // A circle always leads through a resource, and there it can be cut.
  const start = circle.findIndex((id) => !phases.has(id));
  const [first = '', ...others] = [...circle.slice(start), ...circle.slice(0, start)];
  const place = [...placesOf(path)].find(({ id }) => id === first)?.place;
  const between = others.length > STEPS ? [...others.slice(0, STEPS), '…'] : others;
  return `${place}: waits for itself: ${[first, ...between, first].map((id) => shortened(id)).join(' -> ')}`;
}
