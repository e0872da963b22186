import fc from 'fast-check';
import { FSRSAlgorithm } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { fsrs } from '../../../source/progress/recall/fsrs.ts';
import {
  type Answer,
  DAY,
  dueAfter,
  type Grade,
  isGrade,
  millisecondsOf,
  retrievabilityAt,
  type Schedule,
  scheduleOf,
} from '../../../source/progress/recall/schedule.ts';
import { START } from './support.ts';

const answers = fc.array(
  fc.record({
    // Clocks may stand still, and go back by a day.
    wait: fc.oneof(fc.constant(0), fc.double({ min: -1, max: 400, noNaN: true })),
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
  }),
  { minLength: 1, maxLength: 40 },
);

function timed(steps: readonly { wait: number; grade: Grade }[]): readonly Answer[] {
  let at = START;
  return steps.map(({ wait, grade }) => {
    at += Math.round(wait * DAY);
    return { at, grade };
  });
}

const fold = (all: readonly Answer[]) => scheduleOf(all, fsrs);

describe('the schedule', () => {
  it('is what next_state gives when it is called by hand, over 36,000 steps', () => {
    const byHand = new FSRSAlgorithm({ request_retention: 0.9, maximum_interval: 180, enable_fuzz: false });
    let steps = 0;
    const sequence = fc.sample(
      fc.record({ wait: fc.double({ min: 0, max: 300, noNaN: true }), grade: fc.constantFrom<Grade>(1, 2, 3, 4) }),
      { numRuns: 36_000, seed: 7 },
    );
    for (let start = 0; start < sequence.length; start += 24) {
      let state: { stability: number; difficulty: number } | null = null;
      let schedule: Schedule | undefined;
      let last = START;
      for (const { at, grade } of timed(sequence.slice(start, start + 24))) {
        state = byHand.next_state(state, (at - last) / 86_400_000, grade);
        last = at;
        schedule = scheduleOf([{ at, grade }], fsrs, schedule) as Schedule;
        expect(schedule.memory).toEqual(state);
        const days = steps % 400;
        expect(fsrs.retrievability(state, days)).toBe(byHand.forgetting_curve(days, state.stability));
        expect(dueAfter(schedule, fsrs)).toBe(at + byHand.next_interval(state.stability, 0) * 86_400_000);
        steps += 1;
      }
    }
    expect(steps).toBe(36_000);
  });

  it('is never due before its last answer, nor later than 180 days after it', () => {
    fc.assert(
      fc.property(answers, (steps) => {
        const all = timed(steps);
        const schedule = fold(all) as Schedule;
        const latest = Math.max(...all.map(({ at }) => at));
        expect(dueAfter(schedule, fsrs)).toBeGreaterThanOrEqual(latest + DAY);
        expect(dueAfter(schedule, fsrs)).toBeLessThanOrEqual(latest + 180 * DAY);
        expect(schedule.answers).toBe(all.length);
      }),
    );
  });

  it('takes no time at all for time that went backwards', () => {
    const first: Answer = { at: START, grade: 3 };
    const early = fold([first, { at: START - 5 * DAY, grade: 3 }]);
    expect(early).toEqual(fold([first, { at: START, grade: 3 }]));
    expect(fold([first, { at: START - 5 * DAY, grade: 3 }, { at: START + DAY, grade: 3 }])).toEqual(
      fold([first, { at: START, grade: 3 }, { at: START + DAY, grade: 3 }]),
    );
  });

  it('counts fractions of days', () => {
    const stabilityAt = (days: number) =>
      fold([
        { at: START, grade: 3 },
        { at: START + days * DAY, grade: 3 },
      ])?.memory.stability ?? 0;
    expect(stabilityAt(1.5)).toBeGreaterThan(stabilityAt(1.1));
    expect(stabilityAt(1.1)).toBeGreaterThan(stabilityAt(1));
  });

  it('asks again at the time when nine in ten are still recalled', () => {
    const schedule = fold([
      { at: START, grade: 3 },
      { at: START + 3 * DAY, grade: 3 },
    ]) as Schedule;
    expect(retrievabilityAt(schedule, START - DAY, fsrs)).toBe(1);
    expect(retrievabilityAt(schedule, dueAfter(schedule, fsrs), fsrs)).toBeCloseTo(0.9, 2);
    expect(retrievabilityAt(schedule, START + 1000 * DAY, fsrs)).toBeLessThan(0.6);
  });
});

it('knows four grades', () => {
  expect([0, 1, 2, 3, 4, 5, 2.5, -1, Number.NaN].filter(isGrade)).toEqual([1, 2, 3, 4]);
});

it('is what Date.parse gives, for every time that an event can have', () => {
  const [min, max] = [new Date('1000-01-01T00:00:00.000Z'), new Date('2999-12-31T23:59:59.999Z')];
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
      expect(millisecondsOf(date.toISOString())).toBe(date.getTime());
    }),
    { numRuns: 2_000 },
  );
  for (const time of ['2000-02-29T23:59:59.999Z', '1900-03-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z']) {
    expect(millisecondsOf(time)).toBe(Date.parse(time));
  }
});
