import { sectionOf } from '../progress/library.ts';
import type { PhaseProgress, Progress, ResourceProgress, State } from '../progress/progress.ts';
import { retrievability } from '../progress/recall/due.ts';
import type { Algorithm } from '../progress/recall/schedule.ts';
import type { Asked } from '../progress/recall/sitting.ts';
import { countDone, type Fraction, type Minutes as KnownMinutes, type Totals } from '../progress/totals.ts';

/** Minutes of what counts; all `null` where no resource says how long it takes. */
type Minutes = KnownMinutes | { readonly [Name in keyof KnownMinutes]: null };

/** A path in `waymark list --json`. Its shape is a promise to scripts: fields may be added, none change. */
export type Report = {
  readonly path: { readonly id: string; readonly title: string };
  /** As in `path`, so that `list --json` can be looked through by them. */
  readonly id: string;
  readonly title: string;
  /** Where it stands in the library; `null` where it stands by itself. */
  readonly section: string | null;
  /** The file that it was imported from; `null` for one that was not imported. */
  readonly source: string | null;
  readonly complete: boolean;
  readonly resources: {
    readonly done: number;
    readonly skipped: number;
    readonly total: number;
    readonly percent: number;
  };
  readonly minutes: Minutes;
  readonly phases: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly state: State;
    readonly done: number;
    readonly total: number;
    readonly minutes: Minutes;
  }[];
  readonly next: NextReport | null;
  readonly checklist: Fraction;
  readonly extras: Fraction;
};

/** A resource in `--json`; `null` where the path does not say. */
type NextReport = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: string | null;
  readonly minutes: number | null;
  readonly focus: string | null;
  readonly url: string | null;
};

/** The answer of `waymark status --json`: with every resource. */
type FullReport = Omit<Report, 'phases'> & {
  readonly phases: readonly (Report['phases'][number] & { readonly resources: readonly ResourceReport[] })[];
};

/** A resource as it stands. */
type ResourceReport = NextReport & { readonly state: State };

/** The report on the progress of a path, down to its resources. */
export function fullReportOf(progress: Progress): FullReport {
  const phases = progress.phases.map((one) => ({ ...phaseReport(one), resources: one.resources.map(resourceReport) }));
  return { ...reportOf(progress), phases };
}

function resourceReport(one: ResourceProgress): ResourceReport {
  return { ...nextReport(one), state: one.state };
}

/** The report on the progress of a path. */
export function reportOf(progress: Progress): Report {
  const { path, complete, totals, phases, next, checklist, extras } = progress;
  const { done, skipped, total, percent } = totals;
  return {
    path: { id: path.id, title: path.title },
    id: path.id,
    title: path.title,
    section: sectionOf(progress) || null,
    source: path.source?.file ?? null,
    complete,
    resources: { done, skipped, total, percent },
    minutes: minutesOf(totals),
    phases: phases.map(phaseReport),
    next: next === undefined ? null : nextReport(next),
    checklist: countDone(checklist),
    extras: countDone(extras),
  };
}

/** A resource as `--json` shows it. */
export function nextReport({ resource, number }: ResourceProgress): NextReport {
  const { id, title, kind, minutes, focus, link } = resource;
  return {
    id,
    number,
    title,
    kind: kind ?? null,
    minutes: minutes ?? null,
    focus: focus ?? null,
    url: link?.url ?? null,
  };
}

function phaseReport({ phase, number, state, totals }: PhaseProgress): Report['phases'][number] {
  const { done, total } = totals;
  return { id: phase.id, number, title: phase.title, state, done, total, minutes: minutesOf(totals) };
}

function minutesOf({ minutes }: Totals): Minutes {
  return minutes ?? { done: null, left: null, total: null };
}

/** A question in `review --json`. */
type ReviewReport = {
  readonly path: string;
  readonly item: string;
  /** The number of the item: `2.1`. */
  readonly number: string;
  readonly title: string;
  readonly url: string | null;
  /** What its events call it. */
  readonly id: string;
  readonly question: string;
  readonly answer: string | null;
  /** Whether the learner wrote it. */
  readonly own: boolean;
  /** When it is due: ISO 8601 in UTC. */
  readonly due: string | null;
  /** How often it was answered. */
  readonly answers: number;
  /** The probability that it is recalled now, from 0 to 1; `null` before the first answer. */
  readonly recall: number | null;
};

/** A question as `--json` shows it. */
export function reviewReport({ path, question }: Asked, now: number, algorithm: Algorithm): ReviewReport {
  const { id, place, question: asks, answer, isOwn, schedule, due } = question;
  return {
    path: path.id,
    item: place.id,
    number: place.number,
    title: place.title,
    url: place.url ?? null,
    id,
    question: asks,
    answer: answer ?? null,
    own: isOwn,
    due: due === undefined ? null : new Date(due).toISOString(),
    answers: schedule?.answers ?? 0,
    recall: schedule === undefined ? null : Math.round(1000 * retrievability(question, now, algorithm)) / 1000,
  };
}
