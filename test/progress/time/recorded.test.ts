import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path } from '../../../source/curriculum/types.ts';
import type { Event, NewEvent } from '../../../source/progress/event.ts';
import { mergeHistories } from '../../../source/progress/history.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { dayNamed } from '../../../source/progress/time/day.ts';
import { timeOfPath } from '../../../source/progress/time/path-time.ts';
import { recordedIn } from '../../../source/progress/time/recorded.ts';
import { lengthOf } from '../../../source/progress/time/spans.ts';
import { path, phase, resource, smallPath } from '../../support/paths.ts';

const START = Date.parse('2026-11-23T20:00:00.000Z');
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();

let count = 0;
function event(minute: number, rest: NewEvent, more: Partial<Event> = {}): Event {
  count += 1;
  return { id: `e${count}`, at: at(minute), ...rest, ...more } as Event;
}
const started = (minute: number, item: string, more: Partial<Event> = {}) =>
  event(minute, { type: 'started', path: 'small', item }, more);
const stopped = (minute: number, session: Event, until = minute, more: Partial<Event> = {}) =>
  event(minute, { type: 'stopped', path: 'small', session: session.id, until: at(until) }, more);
const tracked = (minute: number, item: string, minutes: number, more: Partial<Event> = {}) =>
  event(minute, { type: 'tracked', path: 'small', item, minutes }, more);
const undone = (minute: number, event_: Event) =>
  event(minute, { type: 'undone', path: 'small', event: event_.action ?? event_.id });

const timeOf = (...events: readonly Event[]) => {
  const history = mergeHistories(events);
  return timeOfPath(progressOf(smallPath, history), history);
};

describe('sessions', () => {
  it('run from the start to what their end says', () => {
    const session = started(0, 'one');
    expect(timeOf(session).running).toEqual({ id: session.id, path: 'small', item: 'one', from: START });
    const time = timeOf(session, stopped(60, session, 30));
    expect(time.running).toBeUndefined();
    expect(time.spent).toEqual(new Map([['one', 30]]));
  });

  it('are nothing when they are discarded or never begun', () => {
    const session = started(10, 'one');
    expect(timeOf(session, stopped(60, session, 10))).toMatchObject({ total: 0, running: undefined, spent: new Map() });
    expect(timeOf(session, stopped(60, session, 0)).total).toBe(0);
    expect(timeOf(session, undone(20, session))).toMatchObject({ total: 0, running: undefined });
    expect(timeOf(stopped(60, session)).total).toBe(0);
  });

  it('go on when their stop, or the tick that stopped them, is undone', () => {
    const session = started(0, 'one');
    const stop = stopped(30, session);
    expect(timeOf(session, stop, undone(31, stop)).running?.id).toBe(session.id);
    const tick = event(40, { type: 'done', path: 'small', item: 'one' }, { action: 'a' });
    const end = stopped(40, session, 40, { action: 'a' });
    expect(timeOf(session, tick, end).total).toBe(40);
    const back = timeOf(session, tick, end, undone(41, tick));
    expect(back.running?.id).toBe(session.id);
    expect(back.total).toBe(0);
  });

  it('that ran on two machines count once', () => {
    const [laptop, desktop] = [started(0, 'one'), started(20, 'two')];
    const time = timeOf(laptop, desktop, stopped(40, desktop), stopped(60, laptop));
    expect(time.total).toBe(60);
    expect(time.spent).toEqual(
      new Map([
        ['one', 40],
        ['two', 20],
      ]),
    );
  });

  it('that were stopped twice end as the later word has it', () => {
    const session = started(0, 'one');
    expect(timeOf(session, stopped(50, session), stopped(60, session, 45)).total).toBe(45);
  });

  it('count where they were really held', () => {
    const session = started(600, 'one', { when: at(0) });
    expect(timeOf(session, stopped(601, session, 25)).total).toBe(25);
  });

  it('count each second once, in any order and however often they are found', () => {
    const some = fc.array(
      fc.record({
        from: fc.nat(100),
        length: fc.nat(60),
        item: fc.constantFrom('one', 'two', 'three'),
        ends: fc.boolean(),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, fc.func(fc.nat()), (all, by) => {
        const events = all.flatMap(({ from, length, item, ends }) => {
          const session = started(from, item);
          return ends ? [session, stopped(from + length, session)] : [session];
        });
        const history = mergeHistories(events);
        const shuffled = mergeHistories([...events, ...events].sort((one, other) => by(one) - by(other)));
        const { spans, running } = recordedIn(history);
        expect(recordedIn(shuffled)).toEqual(recordedIn(history));
        expect(running).toHaveLength(all.filter(({ ends }) => !ends).length);
        const longest = all.reduce((sum, { length, ends }) => sum + (ends ? length : 0), 0);
        expect(lengthOf(spans)).toBeLessThanOrEqual(longest * 60_000);
        for (const [index, { from }] of spans.entries()) expect(from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? 0);
      }),
    );
  });
});

describe('what was tracked', () => {
  it('adds up, and nothing but minutes above zero counts', () => {
    const time = timeOf(tracked(0, 'one', 30), tracked(1, 'one', 15), tracked(2, 'two', -5), tracked(3, 'two', 0));
    expect(time.spent).toEqual(new Map([['one', 45]]));
    expect(time.total).toBe(45);
  });
});

describe('a plan', () => {
  it('is the last that was made, and none when it is cleared', () => {
    const plan = event(0, { type: 'planned', path: 'small', by: '2026-12-20' });
    const other = event(1, { type: 'planned', path: 'small', weekly: 300 });
    const cleared = event(2, { type: 'planned', path: 'small' });
    const made = dayNamed('2026-11-23');
    expect(timeOf(plan).plan).toEqual({ by: dayNamed('2026-12-20'), weekly: undefined, made });
    expect(timeOf(plan, other).plan).toEqual({ by: undefined, weekly: 300, made });
    expect(timeOf(plan, cleared).plan).toBeUndefined();
    expect(timeOf(plan, cleared, undone(3, cleared)).plan?.by).toBe(dayNamed('2026-12-20'));
    expect(timeOf(event(0, { type: 'planned', path: 'small', by: 'soon', weekly: -3 })).plan).toBeUndefined();
  });
});

describe('the time of a path', () => {
  it('knows the learner’s own ratio from what is finished', () => {
    const time = timeOf(
      event(0, { type: 'done', path: 'small', item: 'one' }),
      tracked(1, 'one', 80),
      tracked(2, 'two', 10),
      tracked(3, 'four', 10),
    );
    expect(time.ratio.resources).toBe(1);
    expect(time.sessions).toBe(1);
    expect(Math.exp(time.ratio.mean)).toBeGreaterThan(1.2);
  });

  it('counts resources where not all of them say how long they take', () => {
    expect(timeOf()).toMatchObject({ unit: 'resources', left: 4 });
  });
});

describe('a path whose resources lead to paths of their own', () => {
  it('has a pace from what was done there, and once what is ticked here', () => {
    const below = path([phase('b', [resource('b1', { minutes: 30 }), resource('b2', { minutes: 60 })])], {
      id: 'below',
    });
    const above = path([phase('a', [resource('a1', { leadsTo: 'below' }), resource('a2', { minutes: 20 })])], {
      id: 'above',
      below: new Map([['below', below]]),
    } as Partial<Path>);
    const done = (minute: number, of: string, item: string) => event(minute, { type: 'done', path: of, item });
    const paceOn = (...events: readonly Event[]) => {
      const history = mergeHistories(events);
      return timeOfPath(progressOf(above, history), history);
    };
    expect(paceOn(done(0, 'below', 'b1'))).toMatchObject({ unit: 'minutes', left: 80, pace: { done: 30 } });
    expect(paceOn(done(0, 'below', 'b1'), done(1, 'above', 'a1'))).toMatchObject({ left: 20, pace: { done: 90 } });
    expect(paceOn(done(0, 'above', 'a1'), done(1, 'above', 'a2'))).toMatchObject({ left: 0, pace: { done: 110 } });
  });
});
