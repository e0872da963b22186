import type { Event } from '../event.ts';
import type { Progress } from '../progress.ts';
import { type Pace, paceOf, type Tick } from './arrival.ts';
import { DAYS_A_WEEK, type Day, dayOf } from './day.ts';
import { type Ratio, ratioOf } from './ratio.ts';
import { recordedIn, type Session } from './recorded.ts';
import { lengthOf } from './spans.ts';
import type { Plan, Work } from './standing.ts';

/** The time of one path: what was spent on it, and all that its dates are worked out from on any day. */
export type PathTime = {
  /** Whole minutes by item. What has none is absent. */
  readonly spent: ReadonlyMap<string, number>;
  /** Whole minutes of all items. */
  readonly total: number;
  /** The session that began last of those that run, on whatever path that is. */
  readonly running: Session | undefined;
  readonly plan: Plan | undefined;
  readonly pace: Pace | undefined;
  /** In what unit pace and rest are, and how much is left. */
  readonly unit: Work['unit'];
  readonly left: number;
  /** How much was done since the plan was made, and day by day of late: as much as a weekly plan looks at. */
  readonly sincePlan: number;
  readonly lately: readonly DayAmount[];
  readonly ratio: Ratio;
  /** How many sessions the ratio rests on. */
  readonly sessions: number;
  /** Whether some of them are of other paths. */
  readonly isOfOthers: boolean;
};

/** How long the learner took for finished resources whose time is known and estimated. */
export type Observed = {
  /** ln(real / estimated) of each resource. */
  readonly ratios: readonly number[];
  readonly sessions: number;
};

/** What was done on a day. */
type DayAmount = { readonly day: Day; readonly amount: number };

const MS_A_MINUTE = 60_000;
/** A weekly plan looks at four weeks, and they end today, which is not before the last day with a tick. */
const LATELY = 4 * DAYS_A_WEEK;

/** With fewer resources the spread of a learner's times is not known yet: then those of other paths are asked, too. */
const FEW = 3;

/** Whether a ratio rests on so little that what was observed on other paths should be asked. */
export function isOfFew({ resources }: Ratio): boolean {
  return resources < FEW;
}

/**
 * The time of one path.
 * @param ordered the history that its progress was made from
 * @param others what was observed on other paths, for a path that says too little by itself
 */
export function timeOfPath(progress: Progress, ordered: readonly Event[], others: Observed = NOTHING): PathTime {
  const { path, resources, totals } = progress;
  const recorded = recordedIn(ordered);
  const { running, plans } = recorded;
  const exact = minutesOn(path.id, recorded);
  const own = observedOn(progress, recorded);
  const isOfOthers = own.ratios.length < FEW && others.ratios.length > 0;
  const observed = isOfOthers ? together([own, others]) : own;
  const unit = totals.withoutMinutes === 0 ? 'minutes' : 'resources';
  const ticks = ticksIn(resources, unit);
  const plan = plans.get(path.id);
  const pace = paceOf(ticks);
  const sum = (from: Day) => ticks.reduce((all, { at, amount }) => (dayOf(at) >= from ? all + amount : all), 0);
  return {
    spent: new Map([...exact].flatMap(([item, minutes]) => (minutes < 0.5 ? [] : [[item, Math.round(minutes)]]))),
    total: Math.round([...exact.values()].reduce((all, minutes) => all + minutes, 0)),
    running: running.at(-1),
    plan,
    pace,
    unit,
    left: unit === 'minutes' ? (totals.minutes?.left ?? 0) : totals.left,
    sincePlan: plan === undefined ? 0 : sum(plan.made),
    lately: plan?.weekly === undefined ? [] : amountsSince(ticks, (pace?.last ?? 0) - LATELY),
    ratio: ratioOf(observed.ratios),
    sessions: observed.sessions,
    isOfOthers,
  };
}

/**
 * What was observed on all of some paths but one.
 * @param ordered the history that their progress was made from
 */
export function observedOnOthers(all: readonly Progress[], path: string, ordered: readonly Event[]): Observed {
  const recorded = recordedIn(ordered);
  const studied = new Set([...recorded.spans, ...recorded.tracked].map((one) => one.path));
  const others = all.filter((one) => one.path.id !== path && studied.has(one.path.id));
  return together(others.map((one) => observedOn(one, recorded)));
}

const NOTHING: Observed = { ratios: [], sessions: 0 };

function together(all: readonly Observed[]): Observed {
  return {
    ratios: all.flatMap(({ ratios }) => ratios),
    sessions: all.reduce((sum, { sessions }) => sum + sessions, 0),
  };
}

function observedOn({ path, resources }: Progress, recorded: ReturnType<typeof recordedIn>): Observed {
  const exact = minutesOn(path.id, recorded);
  const ratios: number[] = [];
  const finished = new Set<string>();
  for (const { resource, item } of resources) {
    const real = exact.get(resource.id) ?? 0;
    if (item.state !== 'done' || real < 1 || resource.minutes === undefined) continue;
    ratios.push(Math.log(real / resource.minutes));
    finished.add(resource.id);
  }
  const isFinished = (one: { readonly path: string; readonly item: string }) =>
    one.path === path.id && finished.has(one.item);
  const stopped = new Set(recorded.spans.filter(isFinished).map(({ id }) => id));
  return { ratios, sessions: stopped.size + recorded.tracked.filter(isFinished).length };
}

/** Minutes by item of a path. */
function minutesOn(path: string, { spans, tracked }: ReturnType<typeof recordedIn>): ReadonlyMap<string, number> {
  const exact = new Map<string, number>();
  const add = (item: string, minutes: number) => exact.set(item, (exact.get(item) ?? 0) + minutes);
  for (const span of spans) if (span.path === path) add(span.item, lengthOf([span]) / MS_A_MINUTE);
  for (const one of tracked) if (one.path === path) add(one.item, one.minutes);
  return exact;
}

/** What was done, and how much it was: of what leads to a path of its own, what was done there. */
function ticksIn(resources: Progress['resources'], unit: PathTime['unit']): readonly Tick[] {
  return resources.flatMap(({ resource, item, below }): readonly Tick[] => {
    const own = (amount: number) => (item.state === 'done' ? [{ at: Date.parse(item.at), amount }] : []);
    if (unit === 'resources') return own(1);
    const minutes = below?.totals.minutes;
    if (below === undefined || minutes === undefined || below.totals.total === 0) return own(resource.minutes ?? 0);
    // Ticked here before all of it was done there: the rest was done with that tick.
    const rest = minutes.total - minutes.done;
    return [...ticksIn(below.resources, unit), ...(rest > 0 ? own(rest) : [])];
  });
}

/** The work of a path as a plan sees it. */
export function workOf({
  unit,
  left,
  plan,
  sincePlan,
  lately,
}: Pick<PathTime, 'unit' | 'left' | 'plan' | 'sincePlan' | 'lately'>): Work {
  const doneSince = (from: Day) => {
    if (from === plan?.made) return sincePlan;
    return lately.reduce((sum, { day, amount }) => (day >= from ? sum + amount : sum), 0);
  };
  return { unit, left, doneSince };
}

function amountsSince(ticks: readonly Tick[], from: Day): readonly DayAmount[] {
  const days = new Map<Day, number>();
  for (const { at, amount } of ticks) {
    const day = dayOf(at);
    if (day >= from) days.set(day, (days.get(day) ?? 0) + amount);
  }
  return [...days].map(([day, amount]) => ({ day, amount }));
}
