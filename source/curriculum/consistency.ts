import { nearest } from '../text/nearest.ts';
import { placesOf } from './items.ts';
import { didYouMean, type Problem, quoted, shortened } from './problem.ts';
import type { Path } from './types.ts';

/**
 * What the parts of a path say about each other and cannot be true: ids that are given twice or name nothing,
 * and dependencies in a circle. Looks only as far as it is asked to; the whole takes time linear in the path,
 * but for the suggestions of what was meant by an unknown id.
 */
export function* inconsistencies(path: Path): Generator<Problem> {
  yield* repeatedIds(path);
  yield* unknownIds(path);
  yield* strangeAddresses(path);
  if (path.phases.every((phase) => phase.resources.length === 0)) yield 'phases: expected at least one resource';
  const circle = circleProblem(path);
  if (circle !== undefined) yield circle;
}

function* repeatedIds(path: Path): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const [{ id }, place] of placesOf(path)) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, place);
    else yield `${place}.id: ${quoted(id)} is already the id of ${first}`;
  }
}

function* unknownIds(path: Path): Generator<Problem> {
  const phases = new Set(path.phases.map(({ id }) => id));
  const known = new Set([...phases, ...path.phases.flatMap(({ resources }) => resources.map(({ id }) => id))]);
  for (const [{ dependencies = [] }, place] of placesOf(path)) {
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

/** Addresses that no browser would open. Beside the document that a path was imported from, there may be others. */
function* strangeAddresses(path: Path): Generator<Problem> {
  if (path.source !== undefined) return;
  for (const [{ link, links = [] }, place] of placesOf(path)) {
    if (link === undefined && links.length === 0) continue;
    const addresses = new Map(links.map(({ url }, index) => [`links[${index}]`, url]));
    if (link !== undefined) addresses.set('link', link.url);
    for (const [name, url] of addresses) {
      if (/^https?:/i.test(url) && URL.canParse(url)) continue;
      yield `${place}.${name}.url: expected an address such as https://example.org/page, got ${quoted(url)}`;
    }
  }
}

/** Most steps of a circle that a message shows between its beginning and its end. */
const STEPS = 5;

/** What is wrong with the dependencies of a path when some of them lead round in a circle: the first that there is. */
function circleProblem(path: Path): Problem | undefined {
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
