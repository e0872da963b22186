import { expect, it } from 'vitest';
import type { Event } from '../../../source/progress/event.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { isOfFew, observedOnOthers, timeOfPath } from '../../../source/progress/time/path-time.ts';
import { ratioOf } from '../../../source/progress/time/ratio.ts';
import { path, phase, resource } from '../../support/paths.ts';
import { randomFrom } from './random.ts';

const LOG = { here: Math.log(2), there: Math.log(3) };

/** A path of resources of 30 minutes. */
function pathOf(id: string, size: number) {
  const resources = Array.from({ length: size }, (_, index) => resource(`${id}${index}`, { minutes: 30 }));
  return path([phase(`phase-${id}`, resources)], { id, title: id });
}

/** A learner who has finished so many resources of each path, in so many minutes each. */
function historyOf(finished: Readonly<Record<string, readonly number[]>>): readonly Event[] {
  const all = Object.entries(finished).flatMap(([path, times]) =>
    times.flatMap((minutes, index) => [
      { type: 'tracked' as const, path, item: `${path}${index}`, minutes },
      { type: 'done' as const, path, item: `${path}${index}` },
    ]),
  );
  return all.map((event, index) => ({
    ...event,
    id: `e${index}`,
    at: new Date(Date.UTC(2026, 0, 1, index)).toISOString(),
  }));
}

function timeHere(finished: Readonly<Record<string, readonly number[]>>) {
  const ordered = historyOf(finished);
  const [here, there] = [pathOf('here', 9), pathOf('there', 9)].map((one) => progressOf(one, ordered));
  if (here === undefined || there === undefined) throw new TypeError('no paths');
  return timeOfPath(here, ordered, observedOnOthers([here, there], 'here', ordered));
}

it('a path with fewer than three finished resources takes those of other paths along', () => {
  const few = timeHere({ here: [60, 60], there: [90, 90] });
  expect(few.ratio).toEqual(ratioOf([LOG.here, LOG.here, LOG.there, LOG.there]));
  expect([few.sessions, few.isOfOthers, isOfFew(few.ratio)]).toEqual([4, true, false]);
});

it('one that says enough by itself goes by its own', () => {
  const own = timeHere({ here: [60, 60, 60], there: [90, 90, 90, 90] });
  expect(own.ratio).toEqual(ratioOf([LOG.here, LOG.here, LOG.here]));
  expect([own.sessions, own.isOfOthers]).toEqual([3, false]);
});

it('without any elsewhere it is as if one had not asked', () => {
  const alone = timeHere({ here: [60] });
  expect(alone.ratio).toEqual(ratioOf([LOG.here]));
  expect(alone.isOfOthers).toBe(false);
});

it('what the learner then needs is nearer to what was thought than by the one resource of the path alone', () => {
  const { normal } = randomFrom(7);
  const errors = { alone: 0, together: 0 };
  for (let learner = 0; learner < 400; learner++) {
    const own = Math.log(1.2) + 0.4 * normal();
    const minutes = () => 30 * Math.exp(own + 0.5 * normal());
    const times = (count: number) => Array.from({ length: count }, () => Math.max(1, Math.round(minutes())));
    const here = times(1);
    errors.alone += Math.abs(timeHere({ here }).ratio.mean - own);
    errors.together += Math.abs(timeHere({ here, there: times(6) }).ratio.mean - own);
  }
  expect(errors.together).toBeLessThan(0.8 * errors.alone);
});
