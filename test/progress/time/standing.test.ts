import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, standingOf, type Work } from '../../../source/progress/time/standing.ts';

const MADE = 20_000;
const plan = (rest: Partial<Plan>): Plan => ({ by: undefined, weekly: undefined, made: MADE, ...rest });
const work = (left: number, done = 0, unit: Work['unit'] = 'minutes'): Work => ({ unit, left, doneSince: () => done });

describe('a plan with a day', () => {
  const fourWeeks = plan({ by: MADE + 27 });

  it('says what is needed a week', () => {
    expect(standingOf(fourWeeks, work(280), MADE)).toEqual({ state: 'on track', needed: 70 });
    expect(standingOf(fourWeeks, work(280), MADE + 21)).toEqual({ state: 'behind', needed: 280 });
    expect(standingOf(fourWeeks, work(40), MADE + 25).needed).toBe(40);
  });

  it('has a week’s patience', () => {
    expect(standingOf(fourWeeks, work(280), MADE + 7).state).toBe('on track');
    expect(standingOf(fourWeeks, work(280), MADE + 8).state).toBe('behind');
    expect(standingOf(fourWeeks, work(210, 70), MADE + 13).state).toBe('on track');
  });

  it('is behind when the day has passed, and done when nothing is left', () => {
    expect(standingOf(fourWeeks, work(10, 270), MADE + 28)).toEqual({ state: 'behind', needed: 10 });
    expect(standingOf(fourWeeks, work(0, 280), MADE + 40)).toEqual({ state: 'done', needed: 0 });
  });

  it('with an amount a week is behind when that is too little', () => {
    const both = plan({ by: MADE + 27, weekly: 60 });
    expect(standingOf(both, work(280), MADE)).toEqual({ state: 'behind', needed: 70 });
    expect(standingOf(both, work(200, 80), MADE + 2).state).toBe('on track');
    expect(standingOf(both, work(10, 0, 'resources'), MADE).state).toBe('on track');
  });

  it('of one who keeps to it is always on track', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 7, max: 200 }),
        fc.integer({ min: 60, max: 5000 }),
        fc.nat(200),
        (days, all, gone) => {
          const day = Math.min(gone, days - 1);
          const done = (all * day) / days;
          const { state } = standingOf(plan({ by: MADE + days }), work(all - done, done), MADE + day);
          expect(state).toBe('on track');
        },
      ),
    );
  });
});

describe('a plan with an amount a week', () => {
  const anHour = plan({ weekly: 60 });

  it('is about the last weeks', () => {
    expect(standingOf(anHour, work(500), MADE)).toEqual({ state: 'on track', needed: 60 });
    expect(standingOf(anHour, work(500), MADE + 7).state).toBe('on track');
    expect(standingOf(anHour, work(500), MADE + 14).state).toBe('behind');
    expect(standingOf(anHour, work(500, 60), MADE + 14).state).toBe('on track');
    expect(standingOf(anHour, work(500, 179), MADE + 300).state).toBe('behind');
    expect(standingOf(anHour, work(500, 180), MADE + 300).state).toBe('on track');
  });
});
