import { extrasOf, numberOf, resourcesOf } from '../curriculum/items.ts';
import type { ChecklistItem, Extra, Path, Phase, Resource } from '../curriculum/types.ts';
import type { Event } from './event.ts';
import { type ItemState, itemStates, statesByPath, untouched } from './fold.ts';
import { type Dependencies, dependenciesOf, type Missing } from './missing.ts';
import { type Totals, totalsOf } from './totals.ts';

/** `locked`: something that it depends on is left. */
export type State = 'open' | 'locked' | 'done' | 'skipped';

export type ResourceProgress = {
  readonly resource: Resource;
  /** Its phase's number and its place in it, such as `2.1`. */
  readonly number: string;
  readonly state: State;
  readonly item: ItemState;
  /** What it waits for. Empty unless it is locked, or was done out of order. */
  readonly missing: readonly Missing[];
  /** The progress on the path that it leads to, where that is known. */
  readonly below?: Progress;
};

export type PhaseProgress = {
  readonly phase: Phase;
  /** Its place in the path, from 1. */
  readonly number: number;
  readonly state: State;
  readonly resources: readonly ResourceProgress[];
  readonly totals: Totals;
  readonly missing: readonly Missing[];
};

/** An extra or a checklist item. What follows its phase is done when that is, and its own item is never ticked. */
export type Tick<T> = { readonly entry: T; readonly done: boolean; readonly item: ItemState };

/** What the events add up to on one path. Always computed, never stored. */
export type Progress = {
  readonly path: Path;
  readonly phases: readonly PhaseProgress[];
  /** Those of all phases, in order. */
  readonly resources: readonly ResourceProgress[];
  readonly totals: Totals;
  /** The first resource that is open, in the path's order. Absent only when none is left. */
  readonly next: ResourceProgress | undefined;
  readonly extras: readonly Tick<Extra>[];
  readonly checklist: readonly Tick<ChecklistItem>[];
  /** Nothing is left of the resources, and everything on the checklist is true. */
  readonly complete: boolean;
  /** When the first and the last of the resources that are done were ticked. */
  readonly firstDone: string | undefined;
  readonly lastDone: string | undefined;
};

/**
 * The progress on a path. What its resources lead to adds up in it.
 * @param ordered the history in order, as `mergeHistories` gives it.
 */
export function progressOf(path: Path, ordered: readonly Event[]): Progress {
  if (path.below === undefined || path.below.size === 0)
    return progressWith(path, itemStates(ordered, path.id), NOTHING);
  return progressBelow(path, path.below, statesByPath(ordered), new Set());
}

type BelowOf = (resource: Resource) => Progress | undefined;

const NOTHING: BelowOf = () => undefined;

/** @param above the paths from which one came down here: where they lead in a circle, nothing is added up */
function progressBelow(
  path: Path,
  known: ReadonlyMap<string, Path>,
  statesOf: ReturnType<typeof statesByPath>,
  above: ReadonlySet<string>,
): Progress {
  const here = new Set([...above, path.id]);
  const made = new Map<string, Progress>();
  const belowOf: BelowOf = ({ leadsTo }) => {
    const next = leadsTo === undefined || here.has(leadsTo) ? undefined : known.get(leadsTo);
    if (next === undefined || made.has(next.id)) return next && made.get(next.id);
    const progress = progressBelow(next, known, statesOf, here);
    made.set(next.id, progress);
    return progress;
  };
  return progressWith(path, statesOf(path.id), belowOf);
}

function progressWith(path: Path, itemOf: (item: string) => ItemState, belowOf: BelowOf): Progress {
  const stateOf = (entry: { readonly id: string }) => itemOf(entry.id).state;
  const dependencies = dependenciesOf(path, (resource) => stateOf(resource) === 'open');
  const phases = path.phases.map((phase, index) => phaseProgress(phase, index, dependencies, itemOf, belowOf));
  const resources = phases.flatMap((phase) => phase.resources);
  const totals = totalsOf(resourcesOf(path), stateOf, belowOf);

  const tick = <T extends { readonly id: string }>(entry: T): Tick<T> => {
    return { entry, done: stateOf(entry) === 'done', item: itemOf(entry.id) };
  };
  // A phase without resources holds nothing up: neither what depends on it nor what follows it.
  const finished = new Set(phases.filter(({ totals }) => totals.left === 0).map(({ phase }) => phase.id));
  const checklist = path.checklist.map((entry) => {
    if (entry.phase === undefined) return tick(entry);
    return { entry, done: finished.has(entry.phase), item: untouched(itemOf(entry.id)) };
  });
  const times = resources.flatMap(({ item }) => (item.state === 'done' ? item.at : [])).sort();
  return {
    path,
    phases,
    resources,
    totals,
    next: resources.find(({ state }) => state === 'open'),
    extras: extrasOf(path).map(tick),
    checklist,
    complete: totals.left === 0 && checklist.every(({ done }) => done),
    firstDone: times[0],
    lastDone: times.at(-1),
  };
}

function phaseProgress(
  phase: Phase,
  place: number,
  dependencies: Dependencies,
  itemOf: (id: string) => ItemState,
  belowOf: BelowOf,
): PhaseProgress {
  const resources = phase.resources.map((resource, index): ResourceProgress => {
    const item = itemOf(resource.id);
    const missing = dependencies.missingOfResource(phase, resource);
    const state = item.state === 'open' && missing.length > 0 ? 'locked' : item.state;
    const below = belowOf(resource);
    return { resource, number: numberOf(place, index), state, item, missing, ...(below && { below }) };
  });
  const totals = totalsOf(phase.resources, ({ id }) => itemOf(id).state, belowOf);
  const missing = dependencies.missingOfPhase(phase);
  return { phase, number: place + 1, state: phaseState(totals, missing), resources, totals, missing };
}

function phaseState(totals: Totals, missing: readonly Missing[]): State {
  const isSettled = totals.left === 0 && totals.done + totals.skipped > 0;
  if (!isSettled) return missing.length > 0 ? 'locked' : 'open';
  return totals.done > 0 ? 'done' : 'skipped';
}
