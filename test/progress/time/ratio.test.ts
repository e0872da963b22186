import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, normal, ratioOf } from '../../../source/progress/time/ratio.ts';
import { randomFrom } from './random.ts';

describe('a learner’s own ratio', () => {
  it('is 1.2 give or take a half while nothing is known', () => {
    const ratio = ratioOf([]);
    expect(Math.exp(ratio.mean)).toBeCloseTo(1.2);
    expect(ratio.spread).toBeCloseTo(0.25);
    expect(ratio.doubt).toBeCloseTo(0.16);
  });

  it.each([
    [3, 61],
    [20, 91],
  ])('rests with %i resources to %i %% on the learner', (n, percent) => {
    // A typical learner: the spread of the observations is the one that is supposed.
    const observed = Array.from({ length: n }, (_, index) => Math.log(2) + (index % 2 === 0 ? 0 : 1e-9));
    const worth = n / (1.3 * 0.25);
    expect(Math.round((100 * worth) / (worth + 6.25))).toBeGreaterThanOrEqual(percent - 1);
    const { mean } = ratioOf(observed);
    const own = (mean - Math.log(1.2)) / (Math.log(2) - Math.log(1.2));
    expect(100 * own).toBeGreaterThan(percent - 1);
  });

  it('is hardly moved by one clock that ran on over night', () => {
    const usual = [0.1, 0.2, 0.3, 0.2, 0.1, 0.25];
    expect(Math.abs(ratioOf([...usual, Math.log(20)]).mean - ratioOf(usual).mean)).toBeLessThan(0.1);
  });

  it('is finite and certain within reason, whatever was observed', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -8, max: 8, noNaN: true })), (observed) => {
        const { mean, spread, doubt } = ratioOf(observed);
        expect(Number.isFinite(mean)).toBe(true);
        expect(spread).toBeGreaterThan(0);
        expect(doubt).toBeGreaterThan(0);
        expect(doubt).toBeLessThanOrEqual(0.16 + 1e-9);
      }),
    );
  });

  it.each([0, 3, 20])('with %i resources holds four of five next ones', (n) => {
    const random = randomFrom(n + 1);
    const LEARNERS = 4000;
    let held = 0;
    for (let learner = 0; learner < LEARNERS; learner += 1) {
      const own = Math.log(1.2) + 0.4 * random.normal();
      const next = () => own + 0.5 * random.normal();
      const { mean, spread, doubt } = ratioOf(Array.from({ length: n }, next));
      if (Math.abs(next() - mean) <= 1.2816 * Math.sqrt(spread + doubt)) held += 1;
    }
    expect(held / LEARNERS).toBeGreaterThan(0.76);
    expect(held / LEARNERS).toBeLessThan(0.84);
  });
});

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [0.5244, 0.7],
    [0.8416, 0.8],
    [1.2816, 0.9],
    [-1.96, 0.025],
  ])('at %d is %d', (z, p) => expect(normal(z)).toBeCloseTo(p, 4));

  it('the median lies in the middle', () => {
    expect(median([])).toBe(0);
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});
