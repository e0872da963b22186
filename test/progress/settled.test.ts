import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Event } from '../../source/progress/event.ts';
import { mergeHistories, settled, settledWith } from '../../source/progress/history.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { recordedIn } from '../../source/progress/time/recorded.ts';
import { smallPath } from '../support/paths.ts';

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

/** A history in which some events take back what came before. */
const history = (undos: boolean) =>
  fc.array(fc.tuple(what, versions, undos ? fc.option(fc.nat(30)) : fc.constant(null))).map((all) =>
    all.map(([event, version, back], index): Event => {
      const id = `e${index}`;
      const at = new Date(Date.UTC(2026, 10, 1) + index * 3_600_000).toISOString();
      if (back !== null) return { id, at, path: 'small', type: 'undone', event: `e${back}` };
      return { id, at, path: 'small', ...version, ...event } as Event;
    }),
  );

it('decides the same as all of a history does, also with what comes later', () => {
  fc.assert(
    fc.property(history(true), history(false), (before, after) => {
      const later = after.map((event): Event => {
        return { ...event, id: `l${event.id}`, at: event.at.replace('2026', '2027') };
      });
      const [all, some] = [before, settled(before)].map((base) => mergeHistories(base, later));
      const view = (events: readonly Event[] = []) => [progressOf(smallPath, events), recordedIn(events)];
      expect(view(some)).toEqual(view(all));
    }),
  );
});

it('is little of a long history of few items, and itself settled', () => {
  const long = Array.from({ length: 1000 }, (_, index): Event => {
    const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    return { id: `e${index}`, at, path: 'small', type: index % 2 ? 'done' : 'reopened', item: items[index % 4] ?? '' };
  });
  expect(settled(long).map(({ id }) => id)).toEqual(['e996', 'e997', 'e998', 'e999']);
  expect(settled(settled(long))).toEqual(settled(long));
});

it('is the same where new events are added to what is settled, and where all is gone through again', () => {
  fc.assert(
    fc.property(history(true), history(false), (before, added) => {
      const base = settled(before);
      expect(settledWith(base, added)).toEqual(settled([...base, ...added]));
    }),
  );
});
