import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../source/progress/event.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { chanceOf, fitInto } from '../../../source/progress/time/fit.ts';
import { ratioOf } from '../../../source/progress/time/ratio.ts';
import { path, phase, resource } from '../../support/paths.ts';
import { randomFrom } from './random.ts';

const NEW = ratioOf([]);
const never = () => 0;
const ids = (some: readonly { readonly resource: { readonly resource: { readonly id: string } } }[]) =>
  some.map(({ resource }) => resource.resource.id);

const some = path([
  phase('basics', [resource('one', { minutes: 40 }), resource('two', { minutes: 15 }), resource('three')]),
  phase('more', [resource('four', { minutes: 10, dependencies: ['two'] }), resource('five', { minutes: 20 })]),
  phase('last', [resource('six', { minutes: 5 })], ['basics']),
]);
const progress = progressOf(some, []);

describe('what fits', () => {
  it('is one plan in the path’s order that adds up, with what becomes open by it; then other choices', () => {
    const fit = fitInto(progress, 50, NEW, never);
    expect(ids(fit.plan)).toEqual(['one']);
    expect(fit.minutes).toBe(40);
    expect(ids(fit.others)).toEqual(['two', 'five']);
    expect(fit.unknown.map((one) => one.resource.id)).toEqual(['three']);

    const next = fitInto(progress, 30, NEW, never);
    expect(ids(next.plan)).toEqual(['two', 'four']);
    expect(next.minutes).toBe(25);
    expect(ids(next.others)).toEqual(['five']);
  });

  it('is nothing where nothing is short enough', () => {
    const fit = fitInto(progress, 9, NEW, never);
    expect(fit.plan).toEqual([]);
    expect(fit.others).toEqual([]);
  });

  it('counts what was already spent', () => {
    const spent = (id: string) => (id === 'one' ? 30 : 0);
    expect(fitInto(progress, 10, NEW, spent).plan.map(({ minutes }) => minutes)).toEqual([10]);
    expect(ids(fitInto(progress, 4, NEW, (id) => (id === 'one' ? 400 : 0)).plan)).toEqual(['one']);
  });

  it('is in the learner’s own minutes once there are sessions', () => {
    const slow = ratioOf(Array.from({ length: 20 }, () => Math.log(2)));
    const fit = fitInto(progress, 120, slow, never);
    expect(fit.plan[0]?.minutes).toBeGreaterThan(70);
    expect(ids(fitInto(progress, 45, slow, never).plan)).not.toContain('one');
  });

  it('opens what only waited for it', () => {
    const done = ['two', 'three'].map((item, index): Event => {
      return { id: `${index}`, at: '2026-11-23T08:00:00.000Z', type: 'done', path: 'path', item };
    });
    expect(ids(fitInto(progressOf(some, done), 60, NEW, never).plan)).toEqual(['one', 'four', 'six']);
  });

  it('holds for any path: open one after the other, adds up, and no longer than there is time', () => {
    const paths = fc.array(
      fc.array(fc.record({ minutes: fc.option(fc.integer({ min: 1, max: 90 })), needs: fc.nat(9) }), { maxLength: 4 }),
      {
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(paths, fc.integer({ min: 1, max: 200 }), (shape, available) => {
        const phases = shape.map((resources, place) =>
          phase(
            `p${place}`,
            resources.map(({ minutes, needs }, index) =>
              resource(`r${place}${index}`, {
                ...(minutes !== null && { minutes }),
                dependencies: needs < place ? [`p${needs}`] : [],
              }),
            ),
          ),
        );
        const { plan, minutes, others } = fitInto(progressOf(path(phases), []), available, NEW, never);
        expect(plan.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes);
        expect(minutes).toBeLessThanOrEqual(available);
        const done: Event[] = [];
        for (const id of ids(plan)) {
          const now = progressOf(path(phases), done).resources.find((one) => one.resource.id === id);
          expect(now?.state).toBe('open');
          done.push({ id, at: '2026-11-23T08:00:00.000Z', type: 'done', path: 'path', item: id });
        }
        expect(ids(others).some((id) => ids(plan).includes(id))).toBe(false);
      }),
    );
  });
});

describe('the chance that something fits', () => {
  const ratio = ratioOf([0.1, 0.3, 0.2]);

  it('grows with the time and falls with the work', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 300 }),
        (estimates, time) => {
          const chance = chanceOf(estimates, time, ratio);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
          expect(chanceOf(estimates, time + 10, ratio)).toBeGreaterThanOrEqual(chance);
          // Near certainty the approximation is none to a hundredth; what decides is whether it fits in 7 of 10.
          if (chance < 0.7) expect(chanceOf([...estimates, 10], time, ratio)).toBeLessThan(0.7);
        },
      ),
    );
  });

  it('is what comes of trying it', () => {
    const random = randomFrom(7);
    const estimates = [30, 20, 45];
    const TRIES = 20_000;
    let fitting = 0;
    for (let index = 0; index < TRIES; index += 1) {
      const own = ratio.mean + Math.sqrt(ratio.doubt) * random.normal();
      const real = estimates.reduce(
        (sum, one) => sum + one * Math.exp(own + Math.sqrt(ratio.spread) * random.normal()),
        0,
      );
      if (real <= 130) fitting += 1;
    }
    expect(chanceOf(estimates, 130, ratio)).toBeCloseTo(fitting / TRIES, 1);
  });
});
