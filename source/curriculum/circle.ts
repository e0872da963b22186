import { placesOf } from './places.ts';
import { type Problem, shortened } from './problem.ts';
import type { Path } from './types.ts';

/** Most steps of a circle that a message shows between its beginning and its end. */
const STEPS = 5;

/** What is wrong with the dependencies of a path when some of them lead round in a circle: the first that there is. */
export function circleProblem(path: Path): Problem | undefined {
  const circle = findCircle(waitingOf(path));
  return circle && explainCircle(path, circle);
}

type Waiting = ReadonlyMap<string, readonly string[]>;

/**
 * What each phase and resource waits for: a phase for its own dependencies and its resources, a resource for its
 * dependencies and for those of its phase. These are gathered in a gate, so that they are not repeated for every
 * resource.
 */
function waitingOf(path: Path): Waiting {
  const waiting = new Map<string, readonly string[]>();
  for (const phase of path.phases) {
    // No id has a blank in it.
    const gate = `gate ${phase.id}`;
    waiting.set(gate, phase.dependencies);
    waiting.set(phase.id, [gate, ...phase.resources.map(({ id }) => id)]);
    for (const resource of phase.resources) waiting.set(resource.id, [...resource.dependencies, gate]);
  }
  return waiting;
}

/** The first circle there is, as ids without the gates. Depth first, without recursion. */
function findCircle(waiting: Waiting): string[] | undefined {
  const onTrail = new Map<string, boolean>();
  for (const start of waiting.keys()) {
    const trail: { readonly id: string; readonly left: Iterator<string> }[] = [];
    const enter = (id: string) => {
      onTrail.set(id, true);
      trail.push({ id, left: (waiting.get(id) ?? []).values() });
    };
    if (!onTrail.has(start)) enter(start);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const next = step.left.next().value;
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

/** Told from its first resource on, by ids, or from its first phase on, by titles, when it leads through phases only. */
function explainCircle(path: Path, circle: readonly string[]): Problem {
  const phases = new Map(path.phases.map(({ id, title }) => [id, title]));
  const resources = circle.filter((id) => !phases.has(id));
  const starts = new Set(resources.length > 0 ? resources : circle);
  const [start, place] = [...placesOf(path)].find(([{ id }]) => starts.has(id)) ?? [];
  const problem = `${place}: waits for itself`;
  if (circle.length === 1) return problem;
  const at = circle.indexOf(start?.id ?? '');
  const steps = [...circle.slice(at), ...circle.slice(0, at)];
  const names = resources.length > 0 ? steps : steps.map((id) => phases.get(id) ?? id);
  const shown = names.length > STEPS + 1 ? [...names.slice(0, STEPS + 1), '…'] : names;
  return `${problem}: ${[...shown, names[0] ?? ''].map((name) => shortened(name)).join(' -> ')}`;
}
