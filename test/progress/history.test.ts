import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event, NewEvent } from '../../source/progress/event.ts';
import {
  historyOf,
  holding,
  mergeHistories,
  redoOf,
  settled,
  settledWith,
  undoOf,
} from '../../source/progress/history.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { pastInWords } from '../../source/progress/progress-in-words.ts';
import { recordedIn } from '../../source/progress/time/recorded.ts';
import { events } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

const ITEMS = ['one', 'two', 'three', 'four', 'extra', 'reviewed'];
const TIMES = ['2026-11-23T08:00:00.000Z', '2026-11-23T08:00:00.001Z', '2026-11-24T08:00:00.000Z'];

const newEvent = fc.oneof(
  fc.record({ type: fc.constant('done' as const), item: fc.constantFrom(...ITEMS) }),
  fc.record({ type: fc.constant('reopened' as const), item: fc.constantFrom(...ITEMS) }),
  fc.record({ type: fc.constant('skipped' as const), item: fc.constantFrom(...ITEMS), reason: fc.string() }),
  fc.record({ type: fc.constant('noted' as const), item: fc.constantFrom(...ITEMS), text: fc.string() }),
  fc.record({ type: fc.constant('undone' as const), event: fc.nat(20).map((number) => `e${number}`) }),
);
const stamp = fc.record({ id: fc.nat(20).map((number) => `e${number}`), at: fc.constantFrom(...TIMES) });
const event = fc.tuple(stamp, newEvent).map(([when, what]): Event => ({ ...when, path: 'small', ...what }));
const history = fc.array(event, { maxLength: 30 });

describe('mergeHistories', () => {
  it('does not depend on the order in which events are found', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (found, random) => {
        const shuffled = found.map((one) => ({ one, key: random.next().value })).sort((a, b) => a.key - b.key);
        const other = shuffled.map(({ one }) => one);
        expect(mergeHistories(other)).toEqual(mergeHistories(found));
        expect(progressOf(smallPath, mergeHistories(other))).toEqual(progressOf(smallPath, mergeHistories(found)));
      }),
    );
  });

  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(history, history, history, (a, b, c) => {
        expect(mergeHistories(a, b)).toEqual(mergeHistories(b, a));
        expect(mergeHistories(mergeHistories(a, b), c)).toEqual(mergeHistories(a, mergeHistories(b, c)));
        expect(mergeHistories(a, a)).toEqual(mergeHistories(a));
      }),
    );
  });

  it('orders by time, and by id at the same time', () => {
    const [first, second] = events(
      { type: 'done', path: 'small', item: 'one' },
      { type: 'done', path: 'small', item: 'two' },
    );
    const twin = { ...first, id: 'a' } as Event;
    expect(mergeHistories([second, first, twin] as Event[])).toEqual([twin, first, second]);
  });
});

describe('holding', () => {
  it('leaves out what was taken back, brings back what was redone', () => {
    const ordered = events(
      { type: 'done', path: 'small', item: 'one' },
      { type: 'undone', path: 'small', event: 'e1' },
      { type: 'undone', path: 'small', event: 'e2' },
    );
    expect(holding(ordered.slice(0, 2)).map(({ id }) => id)).toEqual(['e2']);
    expect(holding(ordered).map(({ id }) => id)).toEqual(['e1', 'e3']);
  });

  it('ignores an undo that names something later, or itself', () => {
    const ordered = events(
      { type: 'undone', path: 'small', event: 'e2' },
      { type: 'done', path: 'small', item: 'one' },
      { type: 'undone', path: 'small', event: 'e3' },
    );
    expect(holding(ordered)).toEqual(ordered);
  });

  it('takes all events of one action back together', () => {
    const [one, two, undo] = events(
      { type: 'done', path: 'small', item: 'one' },
      { type: 'done', path: 'small', item: 'two' },
      { type: 'undone', path: 'small', event: 'both' },
    ) as [Event, Event, Event];
    expect(holding([{ ...one, action: 'both' }, { ...two, action: 'both' }, undo])).toEqual([undo]);
  });
});

describe('undo and redo', () => {
  /** Any run of new events, undos and redos, as a learner makes them. */
  const run = fc.array(
    fc.oneof(
      newEvent.filter(({ type }) => type !== 'undone'),
      fc.constantFrom('undo', 'redo'),
    ),
    { maxLength: 25 },
  );

  type Step = object | 'undo' | 'redo';

  function play(steps: readonly Step[], device = 'e', before: readonly Event[] = []): readonly Event[] {
    return steps.reduce<readonly Event[]>((played, step) => {
      const reversal =
        step === 'undo' ? undoOf(played, 'small') : step === 'redo' ? redoOf(played, 'small') : undefined;
      return add(
        played,
        typeof step === 'string' ? (reversal?.newEvents ?? []) : [{ path: 'small', ...step } as NewEvent],
        device,
      );
    }, before);
  }

  /** A history with these new events added to it, as one action of one device. */
  function add(before: readonly Event[], newEvents: readonly NewEvent[], device: string): readonly Event[] {
    const action = newEvents.length > 1 ? { action: `${device}a${before.length}` } : {};
    const start = Date.parse('2026-11-23T08:00:00.000Z');
    const made = newEvents.map((one, index): Event => {
      const number = before.length + index;
      return { ...one, ...action, id: `${device}${number}`, at: new Date(start + number).toISOString() };
    });
    return [...before, ...made];
  }

  const view = (ordered: readonly Event[]) => progressOf(smallPath, ordered);

  it('undo then redo is the identity', () => {
    fc.assert(
      fc.property(run, (steps) => {
        const before = play(steps);
        if (undoOf(before, 'small') === undefined) return;
        expect(view(play([...steps, 'undo', 'redo']))).toEqual(view(before));
      }),
    );
  });

  it('as many undos as actions lead back to the beginning, as many redos to the end', () => {
    fc.assert(
      fc.property(
        fc.array(
          newEvent.filter(({ type }) => type !== 'undone'),
          { maxLength: 12 },
        ),
        (newEvents) => {
          const undos = newEvents.map(() => 'undo' as const);
          const redos = newEvents.map(() => 'redo' as const);
          expect(view(play([...newEvents, ...undos]))).toEqual(view([]));
          expect(view(play([...newEvents, ...undos, ...redos]))).toEqual(view(play(newEvents)));
        },
      ),
    );
  });

  it('has nothing to redo once something was done after the undo', () => {
    const steps: Step[] = [{ type: 'done', item: 'one' }, 'undo', { type: 'done', item: 'two' }];
    expect(redoOf(play(steps), 'small')).toBeUndefined();
  });

  it('redo takes back every undo of an action that two devices took back', () => {
    const ordered = events(
      { type: 'done', path: 'small', item: 'one' },
      { type: 'undone', path: 'small', event: 'e1' },
      { type: 'undone', path: 'small', event: 'e1' },
    );
    const redo = redoOf(ordered, 'small');
    expect(redo?.newEvents).toEqual(['e2', 'e3'].map((event) => ({ type: 'undone', path: 'small', event })));
    const after = add(ordered, redo?.newEvents ?? [], 'r');
    expect(view(after)).toEqual(view(ordered.slice(0, 1)));
    expect(redoOf(after, 'small')).toBeUndefined();
  });

  describe('of two devices that know nothing of each other for a while', () => {
    const merged = fc.tuple(run, run, run).map(([both, one, other]) => {
      const shared = play(both);
      return mergeHistories(play(one, 'l', shared), play(other, 'r', shared));
    });
    const later = (ordered: readonly Event[], newEvents: readonly NewEvent[]) => add(ordered, newEvents, 'z');
    const held = (ordered: readonly Event[], some: readonly Event[]) =>
      some.map(({ id }) => holding(ordered).some((event) => event.id === id));

    it('undo takes back what it says, and redo brings all of it back', () => {
      fc.assert(
        fc.property(merged, (ordered) => {
          const undo = undoOf(ordered, 'small');
          if (undo === undefined) return;
          const undone = later(ordered, undo.newEvents);
          expect(held(undone, undo.events)).not.toContain(true);
          const redo = redoOf(undone, 'small');
          expect(redo?.events).toEqual(undo.events);
        }),
      );
    });

    it('redo brings back what it says', () => {
      fc.assert(
        fc.property(merged, (ordered) => {
          const redo = redoOf(ordered, 'small');
          if (redo === undefined) return;
          expect(held(later(ordered, redo.newEvents), redo.events)).not.toContain(false);
        }),
        { numRuns: 500 },
      );
    });
  });

  it('keeps to its own path', () => {
    const ordered = events(
      { type: 'done', path: 'other', item: 'one' },
      { type: 'undone', path: 'other', event: 'e1' },
    );
    expect(undoOf(ordered, 'small')).toBeUndefined();
    expect(redoOf(ordered, 'small')).toBeUndefined();
  });

  it('names what it takes back', () => {
    const ordered = events({ type: 'done', path: 'small', item: 'one' }, { type: 'done', path: 'small', item: 'two' });
    expect(undoOf(ordered, 'small')).toEqual({
      newEvents: [{ type: 'undone', path: 'small', event: 'e2' }],
      events: [ordered[1]],
    });
  });
});

const past = events(
  { type: 'done', path: 'p', item: 'a' },
  { type: 'undone', path: 'p', event: 'e1' },
  { type: 'done', path: 'p', item: 'b' },
  { type: 'skipped', path: 'p', item: 'a', reason: 'known' },
  { type: 'noted', path: 'q', item: 'a', text: 'elsewhere' },
  { type: 'noted', path: 'p', item: 'a', text: 'compare' },
);

it('the history of an item is what was done to it, the newest first, and says what was taken back', () => {
  expect(historyOf(past, 'p', 'a').map(pastInWords)).toEqual(['note: compare', 'skipped: known', 'done, taken back']);
});

it('the history of an item to which nothing was done is empty', () => {
  expect(historyOf(past, 'p', 'c')).toEqual([]);
});

const items = ['one', 'two', 'three', 'film'];
const item = fc.constantFrom(...items);
const what = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constantFrom('done', 'reopened'), item }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('skipped'), item, reason: fc.string() }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('noted'), item, text: fc.constantFrom('', 'a', 'b') }) },
  fc.record({ type: fc.constant('started'), item }),
  fc.record({ type: fc.constant('tracked'), item, minutes: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ type: fc.constant('planned'), weekly: fc.integer({ min: 1, max: 900 }) }),
);
const versions = fc.constantFrom({}, {}, { version: 'a' });

/** A all in which some events take back what came before. */
const historyOfLearner = (undos: boolean) =>
  fc.array(fc.tuple(what, versions, undos ? fc.option(fc.nat(30)) : fc.constant(null))).map((all) =>
    all.map(([event, version, back], index): Event => {
      const id = `e${index}`;
      const at = new Date(Date.UTC(2026, 10, 1) + index * 3_600_000).toISOString();
      if (back !== null) return { id, at, path: 'small', type: 'undone', event: `e${back}` };
      return { id, at, path: 'small', ...version, ...event } as Event;
    }),
  );

it('what is settled decides the same as all of a history does, also with what comes later', () => {
  fc.assert(
    fc.property(historyOfLearner(true), historyOfLearner(false), (before, after) => {
      const later = after.map((event): Event => {
        return { ...event, id: `l${event.id}`, at: event.at.replace('2026', '2027') };
      });
      const [all, some] = [before, settled(before)].map((base) => mergeHistories(base, later));
      const view = (events: readonly Event[] = []) => [progressOf(smallPath, events), recordedIn(events)];
      expect(view(some)).toEqual(view(all));
    }),
  );
});

it('what is settled is little of a long history of few items, and itself settled', () => {
  const long = Array.from({ length: 1000 }, (_, index): Event => {
    const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    return { id: `e${index}`, at, path: 'small', type: index % 2 ? 'done' : 'reopened', item: items[index % 4] ?? '' };
  });
  expect(settled(long).map(({ id }) => id)).toEqual(['e996', 'e997', 'e998', 'e999']);
  expect(settled(settled(long))).toEqual(settled(long));
});

it('what is settled is the same where new events are added to what is settled, and where all is gone through again', () => {
  fc.assert(
    fc.property(historyOfLearner(true), historyOfLearner(false), (before, added) => {
      const base = settled(before);
      expect(settledWith(base, added)).toEqual(settled([...base, ...added]));
    }),
  );
});
