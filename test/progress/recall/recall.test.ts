import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event, NewEvent } from '../../../source/progress/event.ts';
import { mergeHistories } from '../../../source/progress/history.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { DAY } from '../../../source/progress/recall/schedule.ts';
import { answer, asking, done, find, history, type OnDay, recall, START } from './support.ts';

const WHY = 'Why does a service need a registry?';
const WHAT = 'What is a circuit breaker good for?';
const HOW = 'How does a saga undo what it did?';
const on = (day: number) => START + day * DAY;

describe('a question', () => {
  it('comes first a day after its resource was ticked, and never while that is open', () => {
    const of = asking([WHY], [WHAT]);
    const found = recall(of, history([3, done('one')]));
    expect(find(found, WHY)).toMatchObject({ due: on(4), schedule: undefined, isOwn: false });
    expect(find(found, WHAT).due).toBeUndefined();
    const reopened = history([3, done('one')], [4, answer(WHY, 3)], [5, { type: 'reopened', item: 'one' }]);
    expect(find(recall(of, reopened), WHY)).toMatchObject({ due: undefined, schedule: { answers: 1 } });
    const skipped = history([3, { type: 'skipped', item: 'one', reason: 'known' }]);
    expect(find(recall(of, skipped), WHY).due).toBeUndefined();
  });

  it('counts from when its resource was really done', () => {
    const late = history([9, { type: 'done', item: 'one', when: '2026-06-03T08:00:00.000Z' }]);
    expect(find(recall(asking([WHY]), late), WHY).due).toBe(on(3));
  });

  it('of a phase comes a day after the last of its resources', () => {
    const of = asking([], [], [HOW]);
    expect(find(recall(of, history([1, done('one')])), HOW).due).toBeUndefined();
    const found = find(recall(of, history([1, done('one')], [5, done('two')])), HOW);
    expect(found).toMatchObject({ due: on(6), place: { id: 'first', number: '1', title: 'First' } });
  });

  it('is there once where the same words stand twice', () => {
    expect(recall(asking([WHY, WHY.toUpperCase()]), []).questions).toHaveLength(1);
  });

  it('is left out for good, also when it is reworded, until that is undone', () => {
    const events = history([1, done('one')], [2, { type: 'dropped', item: 'one', question: 'q', asks: WHY }]);
    expect(recall(asking([WHY, WHAT]), events).questions.map(({ question }) => question)).toEqual([WHAT]);
    expect(recall(asking([`${WHY} And a proxy?`]), events).questions).toEqual([]);
    const undone = history(
      [1, done('one')],
      [2, { type: 'dropped', item: 'one', question: 'q', asks: WHY }],
      [3, { type: 'undone', event: 'e2' }],
    );
    expect(recall(asking([WHY]), undone).questions).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('never changes what is done', () => {
    const of = asking([WHY], [WHAT]);
    const ticks = history([1, done('one')]);
    const answers = history([1, done('one')], [2, answer(WHY, 1)], [3, answer(WHAT, 3, { item: 'two' })]);
    expect(progressOf(of, answers)).toEqual(progressOf(of, ticks));
  });

  it('of another grade than 1 to 4 counts for nothing', () => {
    const of = asking([WHY]);
    const without = recall(of, history([1, done('one')]));
    for (const grade of [0, 5, -1, 2.5, 1e300]) {
      expect(recall(of, history([1, done('one')], [2, answer(WHY, grade)]))).toEqual(without);
    }
  });

  it('taken back is as if it had never been given', () => {
    const of = asking([WHY]);
    const before = history([1, done('one')], [2, answer(WHY, 3)]);
    const after = [...before, ...history([5, answer(WHY, 1)], [6, { type: 'undone', event: 'last' }])];
    const [given, undo] = after.slice(2) as [Event, Event];
    expect(recall(of, [...before, { ...given, id: 'last' }, { ...undo, id: 'undo' }])).toEqual(recall(of, before));
  });

  it('was due unless it is the first one or more than a day early', () => {
    const events = history([1, answer(WHY, 3)], [2, answer(WHY, 3)], [13, answer(WHY, 1)]);
    const { given } = recall(asking([WHY]), events);
    expect(given.map(({ grade, wasDue }) => [grade, wasDue])).toEqual([
      [3, false],
      [3, false],
      [1, true],
    ]);
  });
});

describe('a question of the learner', () => {
  const ask = (question: string, rest: { answer?: string; replaces?: string; item?: string } = {}) => {
    const { answer = '', item = 'one', replaces } = rest;
    return { type: 'asked', item, question, answer, ...(replaces === undefined ? {} : { replaces }) } as const;
  };

  it('stands behind those of the path, and comes a day after it was asked', () => {
    const found = recall(asking([WHY], [HOW]), history([1, done('one')], [9, ask(WHAT, { answer: 'For calls.' })]));
    expect(found.questions.map(({ question }) => question)).toEqual([WHY, WHAT, HOW]);
    expect(find(found, WHAT)).toMatchObject({ id: 'e2', answer: 'For calls.', isOwn: true, due: on(10) });
  });

  it('keeps its schedule whatever it is changed to, and loses it with nothing but an undo', () => {
    const events = history(
      [1, done('one')],
      [1, ask(WHAT)],
      [2, answer(WHAT, 3, { question: 'e2' })],
      [3, ask('Say it all differently!', { replaces: 'e2', answer: 'Yes.' })],
      [4, ask('And once more?', { replaces: 'e4' })],
    );
    const found = recall(asking([]), events).questions;
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'e2',
      question: 'And once more?',
      answer: undefined,
      schedule: { answers: 1 },
    });
  });

  it('is removed, comes back by undo, and by a later change', () => {
    const removed = [
      [1, ask(WHAT)],
      [2, { type: 'dropped', item: 'one', question: 'e1' }],
    ] as const;
    const count = (...more: readonly OnDay[]) => recall(asking([]), history(...removed, ...more)).questions.length;
    expect(count()).toBe(0);
    expect(count([3, { type: 'undone', event: 'e2' }])).toBe(1);
    expect(count([3, ask(WHY, { replaces: 'e1' })])).toBe(1);
    expect(count([3, { type: 'undone', event: 'e1' }])).toBe(0);
  });

  it('is silent while its item is gone', () => {
    const events = history([1, ask(WHAT, { item: 'gone' })]);
    expect(recall(asking([]), events).questions).toEqual([]);
    const back = events.map((event) => ({ ...event, item: 'two' }) as Event);
    expect(recall(asking([]), back).questions).toHaveLength(1);
  });
});

describe('the laws', () => {
  const TEXTS = [WHY, WHAT, HOW, 'Why does a service need a gateway?'];
  const newEvent: fc.Arbitrary<NewEvent> = fc
    .record({
      type: fc.constantFrom('done', 'reopened', 'reviewed', 'reviewed', 'reviewed', 'asked', 'dropped', 'undone'),
      item: fc.constantFrom('one', 'two', 'gone'),
      text: fc.constantFrom(...TEXTS),
      question: fc.constantFrom('q1', 'q2', 'e1', 'e2', 'e3'),
      grade: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ type, item, text, question, grade }): NewEvent => {
      const of = { path: 'path', item } as const;
      if (type === 'reviewed') return { type, ...of, question, asks: text, grade };
      if (type === 'dropped') return { type, ...of, question, asks: text };
      if (type === 'asked')
        return { type, ...of, question: text, answer: '', ...(grade > 2 && { replaces: question }) };
      if (type === 'undone') return { type, path: 'path', event: question };
      return { type: type as 'done', ...of };
    });
  const event = fc
    .tuple(newEvent, fc.nat(30), fc.double({ min: 0, max: 90, noNaN: true }))
    .map(
      ([one, id, day]): Event => ({ ...one, id: `e${id}`, at: new Date(START + Math.round(day * DAY)).toISOString() }),
    );
  const found = fc.array(event, { maxLength: 40 });
  const of = asking([WHY, WHAT], [HOW]);

  it('any order, repetition and split of the journal gives the same', () => {
    fc.assert(
      fc.property(found, fc.nat(40), fc.infiniteStream(fc.nat()), (all, cut, random) => {
        const shuffled = all
          .map((one) => ({ one, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const expected = recall(of, mergeHistories(all));
        expect(recall(of, mergeHistories(shuffled.slice(cut), shuffled, shuffled.slice(0, cut)))).toEqual(expected);
      }),
    );
  });

  it('the undo of an answer is the identity', () => {
    fc.assert(
      fc.property(found, fc.constantFrom(...TEXTS), fc.constantFrom('q1', 'new'), (all, asks, question) => {
        const before = mergeHistories(all);
        const at = '2026-12-01T00:00:00.000Z';
        const given: Event = { type: 'reviewed', path: 'path', item: 'one', question, asks, grade: 3, id: 'given', at };
        const undo: Event = {
          type: 'undone',
          path: 'path',
          event: 'given',
          id: 'undo',
          at: '2026-12-01T00:00:00.001Z',
        };
        expect(recall(of, [...before, given, undo])).toEqual(recall(of, before));
      }),
    );
  });

  it('another text of the answers changes nothing else', () => {
    const other = asking(
      [{ question: WHY, answer: 'Otherwise.' }, { question: WHAT }],
      [{ question: HOW, answer: 'Never.' }],
    );
    fc.assert(
      fc.property(found, (all) => {
        const facts = (of: typeof other) =>
          recall(of, mergeHistories(all)).questions.map(({ id, schedule, due }) => ({ id, schedule, due }));
        expect(facts(other)).toEqual(facts(of));
      }),
    );
  });

  it('no question is due before its last answer, and no two have one id', () => {
    fc.assert(
      fc.property(found, (all) => {
        const { questions } = recall(of, mergeHistories(all));
        for (const { due, schedule } of questions) {
          if (due !== undefined && schedule !== undefined) expect(due).toBeGreaterThanOrEqual(schedule.latest);
        }
        expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      }),
    );
  });
});
