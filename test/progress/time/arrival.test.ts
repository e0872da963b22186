import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayed, together } from '../../../scripts/calibrate/replay.ts';
import {
  type Arrival,
  arrivalOf as arrivalAt,
  type DaysLeft,
  daysLeft as daysLeftAt,
  paceOf,
  type Tick,
} from '../../../source/progress/time/arrival.ts';
import { madeUpHistories } from './histories.ts';

const MS_A_DAY = 24 * 60 * 60 * 1000;
const TODAY = 20_000;

/** Ticks on days that count back from today, an hour apart and more where there are several. */
const ticks = (...daysAgo: readonly number[]): Tick[] =>
  daysAgo.map((ago, index) => ({ at: (TODAY - ago + 0.3 + (index % 3) / 20) * MS_A_DAY, amount: 1 }));

const arrivalOf = (done: readonly Tick[], rest: number, today: number) => arrivalAt(paceOf(done), rest, today);
const daysLeft = (done: readonly Tick[], rest: number, today: number): DaysLeft | undefined => {
  const pace = paceOf(done);
  return pace && daysLeftAt(pace, rest, today);
};
/** Both may differ in the last digits, as they are added up in another order. */
const expectSame = (one: DaysLeft | undefined, other: DaysLeft | undefined) => {
  expect(one?.mean).toBeCloseTo(other?.mean ?? Number.NaN, 9);
  expect(one?.deviation).toBeCloseTo(other?.deviation ?? Number.NaN, 9);
};

const daysTo = (arrival: Arrival) => (arrival.state === 'dated' ? [arrival.usual - TODAY, arrival.likely - TODAY] : []);

/** One thing a day, up to today. */
const steady = (days: number) => ticks(...Array.from({ length: days }, (_, index) => days - 1 - index));

describe('the arrival', () => {
  it('is not told before a quarter of the path and five days', () => {
    expect(arrivalOf([], 10, TODAY)).toEqual({ state: 'early' });
    expect(arrivalOf(steady(4), 4, TODAY)).toEqual({ state: 'early' });
    expect(arrivalOf(steady(5), 16, TODAY)).toEqual({ state: 'early' });
    expect(arrivalOf(steady(5), 15, TODAY).state).toBe('dated');
  });

  it('is there when nothing is left', () => {
    expect(arrivalOf(steady(5), 0, TODAY)).toEqual({ state: 'done' });
  });

  it('of a steady learner is soon after what the pace says, with a second date well behind', () => {
    const [usual = 0, likely = 0] = daysTo(arrivalOf(steady(60), 30, TODAY));
    expect(usual).toBeGreaterThan(25);
    expect(usual).toBeLessThan(40);
    expect(likely).toBeGreaterThan(1.6 * usual);
  });

  it('is as the paper has it: no figure of its own', () => {
    // Five days with one each, none cut: by hand from the closed form.
    const weights = [0, 1, 2, 3, 4].map((age) => 2 ** (-age / 28));
    const w = weights.reduce((sum, one) => sum + one, 0);
    const d = (10 * (w + 8)) / w;
    const J = (d * (w + 0.5)) / (w + 1);
    const told = daysLeft(steady(5), 10, TODAY);
    expect(told?.mean).toBeCloseTo(Math.log(d) - 0.2);
    expect(told?.deviation).toBeCloseTo(Math.sqrt(0.5 + 0.5 * (1 / 5 + 1 / J)));
  });

  it('cuts each break to two weeks, also the one that lasts', () => {
    const before = [40, 39, 38, 37, 36];
    const after = [4, 3, 2, 1, 0];
    const shorter = before.map((ago) => ago - 17);
    expectSame(daysLeft(ticks(...before, ...after), 10, TODAY), daysLeft(ticks(...shorter, ...after), 10, TODAY));
    expectSame(daysLeft(ticks(104, 103, 102, 101, 100), 10, TODAY), daysLeft(ticks(18, 17, 16, 15, 14), 10, TODAY));
  });

  it('takes many ticks of one hour after a pause for one day’s work', () => {
    const caughtUp = [
      ...ticks(14, 13, 12, 11, 10),
      ...Array.from({ length: 8 }, () => ({ at: TODAY * MS_A_DAY, amount: 1 })),
    ];
    const one = [...ticks(14, 13, 12, 11, 10), { at: TODAY * MS_A_DAY, amount: 1 }];
    expectSame(daysLeft(caughtUp, 10, TODAY), daysLeft(one, 10, TODAY));
  });

  it('takes what was ticked in the document at its import for one day’s work', () => {
    const seeds = Array.from({ length: 50 }, (_, index) => ({ at: (TODAY - 9) * MS_A_DAY + index, amount: 1 }));
    const told = daysLeft([...seeds, ...steady(9)], 10, TODAY);
    expectSame(told, daysLeft([{ at: (TODAY - 9) * MS_A_DAY, amount: 1 }, ...steady(9)], 10, TODAY));
  });

  it('believes those who tick a day’s work every evening', () => {
    const evenings = Array.from({ length: 30 }, (_, day) => day).flatMap((day) =>
      [0, 1, 2, 3].map((index) => ({ at: (TODAY - day + 0.8) * MS_A_DAY + index, amount: 1 })),
    );
    const [usual = 0] = daysTo(arrivalOf(evenings, 40, TODAY));
    expect(usual).toBeLessThan(14);
  });

  it('does not mind the order, and a clock that ran ahead', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 300 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 99 }),
        (ago, rest) => {
          const told = daysLeft(ticks(...ago), rest, TODAY);
          expect(Number.isFinite(told?.mean)).toBe(true);
          expect(told?.deviation).toBeGreaterThan(0.7);
          expectSame(daysLeft([...ticks(...ago)].reverse(), rest, TODAY), told);
        },
      ),
    );
  });

  it('moves further away with what is left, and its second date is never before the first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 30 }),
        fc.integer({ min: 1, max: 20 }),
        (ago, rest) => {
          const [usual = 0, likely = 0] = daysTo(arrivalOf(ticks(...ago), rest, TODAY));
          const [later = Infinity] = daysTo(arrivalOf(ticks(...ago), rest + 1, TODAY));
          expect(usual).toBeLessThanOrEqual(likely);
          expect(usual).toBeLessThanOrEqual(later);
        },
      ),
    );
  });

  it('holds as often as it says, on made-up histories as uneven as real ones', () => {
    const histories = madeUpHistories(150);
    const { replays, interval, first, second } = together([0.25, 0.5, 0.75].map((share) => replayed(histories, share)));
    expect(replays).toBeGreaterThan(400);
    for (const [held, [least, most]] of [
      [interval, [71, 89]],
      [first, [41, 59]],
      [second, [71, 89]],
    ] as const) {
      expect((100 * held) / replays).toBeGreaterThan(least);
      expect((100 * held) / replays).toBeLessThan(most);
    }
  });
});
