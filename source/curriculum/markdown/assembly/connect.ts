import { quoted } from '../../problem.ts';
import type { Link } from '../../types.ts';
import { line } from '../document/words.ts';
import type { Remark } from '../reading.ts';
import { grant } from './dependencies.ts';
import type { Draft, Wish } from './draft.ts';
import { type Named, Names } from './names.ts';

type Item = { readonly id: string; readonly title: string; readonly link?: Link };
/** A phase as far as it is known before its dependencies are. */
type BarePhase = Item & { readonly resources: readonly Item[] };

/** The dependencies of one phase or resource. */
type Connection = { readonly dependencies: readonly string[]; readonly needs?: string };
type Connections = { readonly of: (id: string) => Connection; readonly remarks: readonly Remark[] };

const ALONE: Connection = { dependencies: [] };

/** What comes before what in a draft, once its phases and resources have the ids of `phases`. */
export function connect(draft: Draft, phases: readonly BarePhase[], lines: ReadonlyMap<string, number>): Connections {
  // Most documents say nothing of what comes before what.
  if (
    draft.phases.every(
      ({ wishes, resources }) => wishes.length === 0 && resources.every((one) => one.wishes.length === 0),
    )
  )
    return { of: () => ALONE, remarks: [] };
  const names = new Names(namesOf(draft, phases));
  const connections = new Map<string, { dependencies: string[]; needs?: string }>();
  const remarks: Remark[] = [];
  const add = (id: string, wishes: readonly Wish[]) => {
    const granted = wishes.map((wish) => grant(wish, id, names));
    const dependencies = new Set(granted.flatMap(({ ids }) => ids));
    const needs = line(granted.flatMap((one) => one.needs).join(', '));
    connections.set(id, { dependencies: [...dependencies], ...(needs !== '' && { needs }) });
    remarks.push(...granted.flatMap((one) => one.remarks));
  };
  for (const [index, phase] of phases.entries()) {
    const drafted = draft.phases[index];
    add(phase.id, drafted?.wishes ?? []);
    for (const [place, resource] of phase.resources.entries())
      add(resource.id, drafted?.resources[place]?.wishes ?? []);
  }
  if (draft.isTemplate) spreadToPhases(phases, connections);
  remarks.push(...cutCircles(phases, connections, lines));
  return { of: (id) => connections.get(id) ?? { dependencies: [] }, remarks };
}

function namesOf(draft: Draft, phases: readonly BarePhase[]): Named[] {
  return phases.flatMap(({ id, title, resources }, phase) => {
    const number = draft.phases[phase]?.number;
    const items = resources.map((one, place) => ({
      id: one.id,
      title: one.title,
      phase,
      place,
      ...(one.link && { url: one.link.url }),
    }));
    return [{ id, title, phase, ...(number !== undefined && { number }) }, ...items];
  });
}

/** In the template, a phase that must come before the first resource of another comes before all of it. */
function spreadToPhases(phases: readonly BarePhase[], connections: Map<string, { dependencies: string[] }>): void {
  const known = new Set(phases.map(({ id }) => id));
  for (const { id, resources } of phases) {
    const first = connections.get(resources[0]?.id ?? '')?.dependencies ?? [];
    const own = connections.get(id);
    if (own === undefined) continue;
    own.dependencies = [...new Set([...own.dependencies, ...first.filter((one) => known.has(one) && one !== id)])];
  }
}

/** Takes out the dependencies that wait for themselves, and says so: nobody could ever begin with any of them. */
function cutCircles(
  phases: readonly BarePhase[],
  connections: Map<string, { dependencies: string[] }>,
  lines: ReadonlyMap<string, number>,
): Remark[] {
  const titles = new Map(phases.flatMap((phase) => [phase, ...phase.resources]).map(({ id, title }) => [id, title]));
  // No id has a blank in it. A phase waits for its resources, and they for its gate, which waits for what it depends on.
  const gateOf = (id: string) => `gate ${id}`;
  const owners = new Map<string, string>();
  const waiting = new Map<string, readonly string[]>();
  for (const { id, resources } of phases) {
    const ids = resources.map((resource) => resource.id);
    owners.set(gateOf(id), id);
    waiting.set(gateOf(id), connections.get(id)?.dependencies ?? []);
    waiting.set(id, ids);
    for (const one of ids) owners.set(one, one);
    for (const one of ids) waiting.set(one, [...(connections.get(one)?.dependencies ?? []), gateOf(id)]);
  }
  return circlesIn(waiting).map((circle) => {
    const within = new Set(circle);
    const members = circle.flatMap((id) => {
      const owner = owners.get(id);
      const own = connections.get(owner ?? '');
      const kept = own?.dependencies.filter((other) => !within.has(other));
      if (owner === undefined || own === undefined || kept?.length === own.dependencies.length) return [];
      own.dependencies = kept ?? [];
      return [{ title: titles.get(owner) ?? owner, line: lines.get(owner) ?? 1 }];
    });
    members.sort((one, other) => one.line - other.line);
    return { line: members[0]?.line ?? 1, severity: 'error', message: explain(members.map(({ title }) => title)) };
  });
}

function explain(titles: readonly string[]): string {
  const [named, others] = [titles.slice(0, 4).map(quoted), titles.length - 4];
  const rest = others > 0 ? [`${others} more`] : [];
  if (titles.length === 1) return `${named[0]} depends on itself`;
  return `${[...named, ...rest].join(', ')} wait for each other; these dependencies are left out`;
}

/** What waits for what: each id with those that it waits for. */
type Waiting = ReadonlyMap<string, readonly string[]>;

/**
 * The ids that wait for each other in circles, circle by circle (Tarjan's strongly connected components). Takes
 * time linear in the path, and no recursion, for a document may make chains as long as it likes.
 */
function circlesIn(waiting: Waiting): string[][] {
  const circles: string[][] = [];
  const seen = new Map<string, { order: number; low: number; open: boolean }>();
  const open: string[] = [];
  for (const start of waiting.keys()) {
    if (seen.has(start)) continue;
    const trail: { id: string; left: Iterator<string> }[] = [];
    const enter = (id: string) => {
      seen.set(id, { order: seen.size, low: seen.size, open: true });
      open.push(id);
      trail.push({ id, left: (waiting.get(id) ?? []).values() });
    };
    enter(start);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const state = seen.get(step.id);
      const next = step.left.next();
      if (state === undefined) break;
      if (!next.done) {
        const other = seen.get(next.value);
        if (other === undefined) enter(next.value);
        else if (other.open) state.low = Math.min(state.low, other.order);
        continue;
      }
      trail.pop();
      const above = seen.get(trail.at(-1)?.id ?? '');
      if (above !== undefined && trail.length > 0) above.low = Math.min(above.low, state.low);
      if (state.low < state.order) continue;
      const circle = open.splice(open.lastIndexOf(step.id));
      for (const id of circle) seen.set(id, { ...state, open: false });
      if (circle.length > 1 || (waiting.get(step.id) ?? []).includes(step.id)) circles.push(circle);
    }
  }
  return circles;
}
