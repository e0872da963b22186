import { type Arrival, arrivalOf } from './arrival.ts';
import { type Day, dayText } from './day.ts';
import { type PathTime, workOf } from './path-time.ts';
import { type Plan, type Standing, standingOf } from './standing.ts';

/** Where a path leads, seen from a day: how its plan stands, and when it is done. */
type Outlook = {
  readonly today: Day;
  readonly planned: Planned | undefined;
  readonly arrival: Arrival;
};

/** A plan and how it stands. */
export type Planned = {
  readonly plan: Plan;
  readonly standing: Standing;
  /** Whether anything of the path is done yet. */
  readonly hasBegun: boolean;
};

/** What an outlook is worked out from: it can be kept, and holds on every day. */
export type Basis = Pick<PathTime, 'plan' | 'pace' | 'unit' | 'left' | 'sincePlan' | 'lately'>;

/** The outlook on a day. */
export function outlookOn(basis: Basis, today: Day): Outlook {
  const { plan, pace, left } = basis;
  return {
    today,
    planned: plan && { plan, standing: standingOf(plan, workOf(basis), today), hasBegun: pace !== undefined },
    arrival: arrivalOf(pace, left, today),
  };
}

/** A plan as `--json` shows it; days are `YYYY-MM-DD` where the learner is, what is needed is in `unit` a week. */
export type PlanReport = {
  readonly by: string | null;
  readonly weekly: number | null;
  readonly needed: number;
  readonly unit: PathTime['unit'];
  readonly state: Standing['state'];
};

/** When a path is done, as `--json` shows it. */
export type ArrivalReport = {
  readonly state: Arrival['state'];
  readonly usual: string | null;
  readonly likely: string | null;
  /** What was counted to tell it. */
  readonly basis: PathTime['unit'];
};

/** An outlook as `--json` shows it. */
export function outlookReport(basis: Basis, today: Day): { plan: PlanReport | null; arrival: ArrivalReport } {
  const { planned, arrival } = outlookOn(basis, today);
  const { unit } = basis;
  const dated = arrival.state === 'dated' ? arrival : undefined;
  return {
    plan: planned
      ? {
          by: planned.plan.by === undefined ? null : dayText(planned.plan.by),
          weekly: planned.plan.weekly ?? null,
          needed: planned.standing.needed,
          unit,
          state: planned.standing.state,
        }
      : null,
    arrival: {
      state: arrival.state,
      usual: dated ? dayText(dated.usual) : null,
      likely: dated ? dayText(dated.likely) : null,
      basis: unit,
    },
  };
}
