import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../source/progress/event.ts';
import { explainMissing, explainNext, missingInShort } from '../../source/progress/explain.ts';
import { progressOf } from '../../source/progress/progress.ts';
import {
  finishInWords,
  minutesInWords,
  resourcesInWords,
  wantedByChecklist,
} from '../../source/progress/progress-in-words.ts';
import { shareOf } from '../../source/progress/totals.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';

const done = (item: string): NewEvent => ({ type: 'done', path: 'small', item });
const skipped = (item: string): NewEvent => ({ type: 'skipped', path: 'small', item, reason: 'known already' });
const progressAfter = (...newEvents: NewEvent[]) => progressOf(smallPath, events(...newEvents));
const stateOf = (progress: ReturnType<typeof progressAfter>, id: string) =>
  progress.phases.flatMap(({ resources }) => resources).find(({ resource }) => resource.id === id)?.state;

describe('states', () => {
  it('locks what depends on a phase that is not done, and says what is missing', () => {
    const progress = progressAfter(done('one'));
    expect(stateOf(progress, 'three')).toBe('locked');
    expect(progress.phases[1]?.state).toBe('locked');
    expect(explainMissing(progress.phases[1]?.missing ?? [])).toBe('after Phase 1: Two, 35 min left');
  });

  it('opens it when the phase is done, or what is left of it skipped', () => {
    expect(stateOf(progressAfter(done('one'), done('two')), 'three')).toBe('open');
    expect(stateOf(progressAfter(done('one'), skipped('two')), 'three')).toBe('open');
  });

  it('knows dependencies on a resource', () => {
    const chained = path([phase('p', [resource('a'), resource('b', { dependencies: ['a'] })])]);
    const [, b] = progressOf(chained, []).phases[0]?.resources ?? [];
    expect(b?.state).toBe('locked');
    expect(explainMissing(b?.missing ?? [])).toBe('after 1.1 A');
  });

  it('names a dependency once, though phase and resource both have it', () => {
    const twice = path([
      phase('p', [resource('a', { minutes: 50 }), resource('b', { minutes: 30 })]),
      phase('q', [resource('c', { dependencies: ['p'] })], ['p']),
    ]);
    const [c] = progressOf(twice, []).phases[1]?.resources ?? [];
    expect(explainMissing(c?.missing ?? [])).toBe('after Phase 1: 2 resources, 1 h 20 left');
    expect(missingInShort(c?.missing ?? [])).toBe('after Phase 1');
  });

  it('a phase without resources is never done, and holds nothing up', () => {
    const later = path([phase('p', [], ['q']), phase('q', [resource('a')]), phase('r', [resource('b')], ['p'])], {
      checklist: [{ id: 'p-completed', title: 'Phase 1 completed', phase: 'p' }],
    });
    const progress = progressOf(later, []);
    expect(progress.phases.map(({ state }) => state)).toEqual(['locked', 'open', 'open']);
    const after = progressOf(later, events({ type: 'done', path: 'path', item: 'a' }));
    expect(after.phases.map(({ state }) => state)).toEqual(['open', 'done', 'open']);
    expect(progress.checklist.map(({ done }) => done)).toEqual([true]);
    expect(progress.phases.map(({ totals }) => shareOf(totals))).toEqual([0, 0, 0]);
  });

  it('keeps what was done out of order done', () => {
    expect(stateOf(progressAfter(done('three')), 'three')).toBe('done');
  });

  it('the last word on an item counts', () => {
    expect(stateOf(progressAfter(done('one'), { type: 'reopened', path: 'small', item: 'one' }), 'one')).toBe('open');
    expect(stateOf(progressAfter(skipped('one'), done('one')), 'one')).toBe('done');
  });

  it('ignores events of other paths and of items that the path does not have', () => {
    const other: NewEvent = { type: 'done', path: 'other', item: 'one' };
    expect(progressAfter(other, done('gone'), done('__proto__'), done('constructor'))).toEqual(progressAfter());
  });

  it('keeps a note whatever happens to the item, until it is emptied', () => {
    const noted = (text: string): NewEvent => ({ type: 'noted', path: 'small', item: 'one', text });
    const note = (...newEvents: NewEvent[]) => progressAfter(...newEvents).phases[0]?.resources[0]?.item.note;
    expect(note(noted('read twice'), done('one'))).toBe('read twice');
    expect(note(noted('read twice'), noted(''))).toBeUndefined();
  });
});

describe('totals', () => {
  it('adds up by number and by minutes, and says how many do not tell', () => {
    const { totals } = progressAfter(done('one'));
    expect(totals).toEqual({
      done: 1,
      skipped: 0,
      left: 3,
      total: 4,
      percent: 25,
      minutes: { done: 40, left: 65, total: 105 },
      withoutMinutes: 1,
    });
    expect(resourcesInWords(totals)).toBe('1 of 4');
    expect(minutesInWords(totals)).toBe('40 min of 1 h 45 + 1 unknown');
  });

  it('leaves what is skipped out of both sides', () => {
    const { totals } = progressAfter(done('one'), skipped('three'));
    expect(totals).toMatchObject({
      done: 1,
      skipped: 1,
      total: 3,
      percent: 33,
      minutes: { done: 40, left: 35, total: 75 },
    });
    expect(resourcesInWords(totals)).toBe('1 of 3, 1 skipped');
  });

  it('has minutes, though none, where everything is skipped', () => {
    const { totals } = progressAfter(skipped('one'), skipped('two'), skipped('three'), skipped('four'));
    expect(totals.minutes).toEqual({ done: 0, left: 0, total: 0 });
    expect(shareOf(totals)).toBe(1);
  });

  it('has no minutes where nobody gives any', () => {
    const { totals } = progressOf(path([phase('p', [resource('a')])]), []);
    expect(totals.minutes).toBeUndefined();
    expect(minutesInWords(totals)).toBe('no durations given');
  });

  it('percent is 100 only when nothing that counts is left', () => {
    const states = fc.array(fc.constantFrom('open', 'done', 'skipped'), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(states, (wanted) => {
        const long = path(
          [
            phase(
              'p',
              wanted.map((_, index) => resource(`r${index}`)),
            ),
          ],
          { id: 'small' },
        );
        const newEvents = wanted.flatMap((state, index) => {
          return state === 'open' ? [] : state === 'done' ? done(`r${index}`) : skipped(`r${index}`);
        });
        const { totals } = progressOf(long, events(...newEvents));
        expect(totals.percent === 100).toBe(!wanted.includes('open'));
        expect(totals.left).toBe(wanted.filter((state) => state === 'open').length);
      }),
    );
  });

  it('extras never count', () => {
    expect(progressAfter(done('extra'), done('film')).totals.done).toBe(0);
    expect(progressAfter(done('extra'), done('film')).extras.map(({ done }) => done)).toEqual([true, true]);
  });
});

describe('next', () => {
  it('is the first open resource in order, and says why', () => {
    const progress = progressAfter(done('one'), done('two'));
    expect(progress.next?.number).toBe('2.1');
    expect(progress.next && explainNext(progress, progress.next)).toBe(
      'first open resource of Phase 2: More, open since Phase 1 is done',
    );
  });

  it('names everything that it waited for, and how that came to an end', () => {
    const long = path([
      phase('p', [resource('a')]),
      phase('q', [resource('b'), resource('c')]),
      phase('r', [resource('d', { dependencies: ['p', 'b', 'c'] })], ['p', 'q']),
    ]);
    const why = (...newEvents: NewEvent[]) => {
      const progress = progressOf(long, events(...newEvents.map((newEvent) => ({ ...newEvent, path: 'path' }))));
      return progress.next && explainNext(progress, progress.next);
    };
    expect(why(skipped('a'), done('b'), done('c'))).toBe(
      'first open resource of Phase 3: R, open since Phase 2, 2.1 B and 2.2 C are done and Phase 1 is skipped',
    );
    expect(why()).toBe('first open resource of Phase 1: P');
  });

  it('passes over what is locked, and over what is done or skipped', () => {
    const late = path([phase('p', [resource('a')], ['q']), phase('q', [resource('b')])]);
    expect(progressOf(late, []).next?.resource.id).toBe('b');
    expect(progressAfter(skipped('one')).next?.resource.id).toBe('two');
  });

  it('is nothing only when nothing is left', () => {
    expect(progressAfter(done('one'), done('two'), done('three'), done('four')).next).toBeUndefined();
  });
});

describe('checklist', () => {
  const all = [done('one'), done('two'), done('three'), done('four')];

  it('follows the phases', () => {
    expect(progressAfter(done('one')).checklist.map(({ done }) => done)).toEqual([false, false, false]);
    expect(progressAfter(...all.slice(0, 2)).checklist.map(({ done }) => done)).toEqual([true, false, false]);
  });

  it('cannot be ticked where it follows a phase', () => {
    const noted: NewEvent = { type: 'noted', path: 'small', item: 'basics-completed', text: 'soon' };
    const [follower] = progressAfter(done('basics-completed'), noted).checklist;
    expect(follower).toMatchObject({ done: false, item: { state: 'open', note: 'soon' } });
  });

  it('decides, with the resources, whether the path is complete', () => {
    expect(progressAfter(...all).complete).toBe(false);
    expect(wantedByChecklist(progressAfter(...all))).toEqual(['Everything reviewed']);
    expect(progressAfter(...all, done('reviewed')).complete).toBe(true);
    expect(progressAfter(done('reviewed')).complete).toBe(false);
  });

  it('says when the path was done and how long it took', () => {
    expect(finishInWords(progressAfter(...all))).toBe('2026-11-23, 3 min after the first tick');
  });
});
