import type { Resource } from '../curriculum/types.ts';
import { explainNext } from '../progress/explain.ts';
import type { Missing } from '../progress/missing.ts';
import type { PhaseProgress, Progress, ResourceProgress } from '../progress/progress.ts';
import type { Dues } from '../progress/recall/due.ts';
import type { TimeSummary } from '../progress/time/summary.ts';
import { countDone, type Fraction } from '../progress/totals.ts';

/**
 * All of a progress that the glance tells, and nothing else, as plain JSON: a path of 10,000 resources takes no more
 * than its phases do. A progress that is unpacked again gives the same glance, which a property test holds it to.
 */
export type Packed = Pick<Progress, 'totals' | 'complete' | 'firstDone' | 'lastDone'> & {
  readonly path: Pick<Progress['path'], 'id' | 'title' | 'source'>;
  readonly phases: readonly PackedPhase[];
  readonly next: PackedNext | undefined;
  readonly extras: Fraction;
  readonly ticked: number;
  /** Titles of the checklist items that are not true yet. */
  readonly wanted: readonly string[];
  readonly time: TimeSummary;
  /** The paths below it that add up in it, and a fingerprint of their files. */
  readonly below?: { readonly ids: readonly string[]; readonly files: string };
  /** How much of what was done is about items that the document does not have any more. */
  readonly waiting: number;
  readonly dues: Dues;
};

/** The next resource, and why it is that. */
type PackedNext = Pick<ResourceProgress, 'number' | 'resource'> & { readonly why: string };

/** With more resources than this a path does not keep each of them: that would take longer to read than to compute. */
const MOST_RESOURCES = 200;

type PackedPhase = Pick<PhaseProgress, 'number' | 'state' | 'totals'> & {
  /** Absent where the path has too many. */
  readonly resources?: readonly PackedResource[];
  readonly id: string;
  readonly title: string;
  readonly missing: readonly PackedMissing[];
};

/** What `status --json` tells of a resource. */
type PackedResource = Pick<ResourceProgress, 'number' | 'state'> &
  Pick<Resource, 'id' | 'title' | 'kind' | 'minutes' | 'focus' | 'link'>;

/** Of what is left of a phase: how many resources, the title of the first, and all their minutes. */
type PackedMissing = Omit<Missing, 'left'> & {
  readonly count: number;
  readonly first: string;
  readonly minutes: number;
};

/** What is kept of a progress for the glance. */
export function pack(progress: Progress, time: TimeSummary, dues: Dues, waiting = 0): Packed {
  const { path, phases, resources, next, extras, checklist, totals, complete, firstDone, lastDone } = progress;
  return {
    path: { id: path.id, title: path.title, ...(path.source && { source: path.source }) },
    phases: phases.map(({ phase, number, state, totals, missing, resources: own }) => {
      const { id, title } = phase;
      const kept = resources.length > MOST_RESOURCES ? {} : { resources: own.map(packResource) };
      return { id, title, number, state, totals, missing: missing.map(packMissing), ...kept };
    }),
    next: next && { number: next.number, resource: next.resource, why: explainNext(progress, next) },
    extras: countDone(extras),
    ticked: countDone(checklist).done,
    wanted: checklist.filter(({ done }) => !done).map(({ entry }) => entry.title),
    ...{ totals, complete, firstDone, lastDone, time, dues, waiting },
  };
}

/** Whether it tells every resource. */
export function isWhole({ phases }: Packed): boolean {
  return phases.every(({ resources }) => resources !== undefined);
}

/** A progress again, of which only what the glance tells is true. */
export function unpack({ path, phases, next, extras, ticked, wanted, ...rest }: Packed): Progress {
  const { totals, complete, firstDone, lastDone } = rest;
  return {
    path: { ...NO_PATH, ...path },
    phases: phases.map(({ id, title, missing, resources = [], ...phase }) => {
      return {
        ...phase,
        phase: { ...NO_RESOURCE, id, title, resources: [] },
        resources: resources.map(unpackResource),
        missing: missing.map(unpackMissing),
      };
    }),
    resources: [],
    next: next && { number: next.number, resource: next.resource, state: 'open', item: OPEN, missing: [] },
    extras: [...times(extras.done, tick(true)), ...times(extras.total - extras.done, tick(false))],
    checklist: [...times(ticked, tick(true)), ...wanted.map((title) => tick(false, title))],
    ...{ totals, complete, firstDone, lastDone },
  };
}

const OPEN = { state: 'open' } as const;
const NO_RESOURCE: Resource = { id: '', title: '', links: [], dependencies: [], selfCheck: [] };
const NO_PATH: Progress['path'] = {
  ...{ id: '', title: '', phases: [], additionalResources: [], videos: [], checklist: [], furtherSections: [] },
};

function packResource({ resource, number, state }: ResourceProgress): PackedResource {
  const { id, title, kind, minutes, focus, link } = resource;
  const { url } = link ?? {};
  const told = {
    ...(kind && { kind }),
    ...(minutes && { minutes }),
    ...(focus && { focus }),
    ...(url && { link: { url } }),
  };
  return { id, title, number, state, ...told };
}

function unpackResource({ number, state, ...told }: PackedResource): ResourceProgress {
  return { resource: { ...NO_RESOURCE, ...told }, number, state, item: OPEN, missing: [] };
}

function packMissing({ left, ...missing }: Missing): PackedMissing {
  const minutes = left.reduce((sum, resource) => sum + (resource.minutes ?? 0), 0);
  return { ...missing, count: left.length, first: left[0]?.title ?? '', minutes };
}

function unpackMissing({ count, first, minutes, ...missing }: PackedMissing): Missing {
  const all = { ...NO_RESOURCE, title: first, ...(minutes > 0 && { minutes }) };
  return { ...missing, left: [all, ...times(count - 1, NO_RESOURCE)] };
}

function tick(done: boolean, title = '') {
  return { entry: { id: '', title, links: [] }, done, item: OPEN };
}

function times<T>(count: number, one: T): readonly T[] {
  return Array.from({ length: count }, () => one);
}
