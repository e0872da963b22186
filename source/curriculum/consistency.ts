import { nearest } from '../text/nearest.ts';
import { circleProblem } from './circle.ts';
import { placesOf } from './places.ts';
import { didYouMean, type Problem, quoted } from './problem.ts';
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
