import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../source/progress/event.ts';
import type { Known } from '../../../source/progress/recall/known.ts';
import { recognise } from '../../../source/progress/recall/recognise.ts';
import { answer, asking, done, find, history, recall } from './support.ts';

const TCP = 'What is TCP?';
const UDP = 'What is UDP?';
const SAGA = 'What takes the place of rollback in a saga, and why?';

/** How often each question was answered. */
function answers(of: Parameters<typeof recall>[0], events: Parameters<typeof recall>[1]): Record<string, number> {
  const { questions } = recall(of, events);
  return Object.fromEntries(questions.map(({ question, schedule }) => [question, schedule?.answers ?? 0]));
}

describe('a question keeps its schedule', () => {
  const events = history([1, done('one')], [2, answer(SAGA, 3)], [5, answer(SAGA, 3)]);

  it.each([
    'What takes the place of a rollback in a saga, and why?',
    'What takes the place of rollback in sagas, and why so?',
    '  what takes THE place of rollback in a saga,  and why?',
  ])('when a word of it changes: %s', (reworded) => {
    expect(answers(asking([TCP, reworded]), events)).toEqual({
      [TCP]: 0,
      [reworded]: 2,
    });
  });

  it('when it is reworded again and again, each time after an answer', () => {
    const first = 'How does a registry leave out dead instances?';
    const second = 'How does a registry leave out instances that died?';
    const third = 'How does the catalogue leave out instances that have died?';
    const id = find(recall(asking([first]), []), first).id;
    let all = history([1, done('one')], [2, answer(first, 3, { question: id })]);
    expect(find(recall(asking([second]), all), second).id).toBe(id);
    all = history([1, done('one')], [2, answer(first, 3, { question: id })], [5, answer(second, 3, { question: id })]);
    expect(answers(asking([third]), all)).toEqual({ [third]: 2 });
  });

  it('when its item is called otherwise', () => {
    const carried = events.map((event) => ('item' in event ? { ...event, item: 'two' } : event) as Event);
    const moved = recall(asking([], [SAGA]), carried);
    expect(find(moved, SAGA).schedule?.answers).toBe(2);
  });

  it('when it moves to another item, where nothing else has its words', () => {
    expect(answers(asking([TCP], [SAGA]), events)).toEqual({ [TCP]: 0, [SAGA]: 2 });
    expect(answers(asking([], [], [SAGA]), events)).toEqual({ [SAGA]: 2 });
    const twice = recall(asking([], [SAGA], [SAGA]), events).questions;
    expect(twice.map(({ schedule }) => schedule)).toEqual([undefined, undefined]);
  });

  it('when it was gone for a while', () => {
    expect(answers(asking([TCP]), events)).toEqual({ [TCP]: 0 });
    expect(answers(asking([SAGA]), events)).toEqual({ [SAGA]: 2 });
  });
});

describe('a question', () => {
  it('does not take over that of another like it', () => {
    const events = history([1, done('one')], [2, answer(TCP, 3)], [2.1, answer(UDP, 3)], [9, answer(TCP, 3)]);
    expect(answers(asking([UDP]), events)).toEqual({ [UDP]: 1 });
    expect(answers(asking([TCP, UDP]), events)).toEqual({ [TCP]: 2, [UDP]: 1 });
  });

  it('of which two devices made two is one', () => {
    const events = history(
      [1, done('one')],
      [2, answer(SAGA, 3, { question: 'a' })],
      [5, answer(SAGA, 3, { question: 'b' })],
    );
    const found = find(recall(asking([SAGA]), events), SAGA);
    expect([found.id, found.schedule?.answers]).toEqual(['a', 2]);
    const reworded = 'What takes the place of rollback in a saga?';
    const later = [
      ...events,
      ...history([9, answer(reworded, 3, { question: 'a' })]).map((one) => ({ ...one, id: 'e9' })),
    ];
    expect(answers(asking([reworded]), later)).toEqual({ [reworded]: 3 });
  });

  it('that two devices answered for the first time, one before words were added and one behind, is one', () => {
    const reworded = 'What takes the place of a rollback in a saga, and why?';
    const before = find(recall(asking([SAGA]), []), SAGA).id;
    const after = find(recall(asking([reworded]), []), reworded).id;
    const events = history(
      [1, done('one')],
      [2, answer(SAGA, 3, { question: before })],
      [5, answer(reworded, 3, { question: after })],
    );
    expect(before).not.toBe(after);
    expect(answers(asking([reworded]), events)).toEqual({ [reworded]: 2 });
    // Where both stand there, they are two.
    expect(answers(asking([SAGA, reworded]), events)).toEqual({ [SAGA]: 1, [reworded]: 1 });
  });

  it('that was answered and is gone is not one in which another word stands', () => {
    const other = SAGA.replace('saga', 'transaction');
    const events = history(
      [1, done('one')],
      [2, answer(SAGA, 3, { question: 'a' })],
      [5, answer(other, 3, { question: 'b' })],
    );
    expect(answers(asking([other]), events)).toEqual({ [other]: 1 });
  });

  it('that stands there again beside what became of it is a new one', () => {
    const first = 'What does a breaker do?';
    const second = 'What does a circuit breaker do?';
    const id = find(recall(asking([first]), []), first).id;
    const events = history([1, answer(first, 3, { question: id })], [4, answer(second, 3, { question: id })]);
    const both = recall(asking([first, second]), events);
    expect([find(both, first).schedule, find(both, second).schedule?.answers]).toEqual([undefined, 2]);
    const own = find(both, first).id;
    expect(own).not.toBe(id);
    const later = [
      ...events,
      ...history([5, answer(first, 3, { question: own })]).map((one) => ({ ...one, id: 'e9' })),
    ];
    expect(answers(asking([first, second]), later)).toEqual({ [first]: 1, [second]: 2 });
  });

  it('is compared with no more than there is time for', () => {
    const known = Array.from({ length: 400 }, (_, index): Known => {
      const wording = `what was asked as number ${index}?`;
      return {
        id: `${index}`,
        item: 'one',
        first: { item: 'one', asks: wording },
        wordings: new Set([wording]),
        answers: [],
        isDropped: false,
      };
    });
    const questions = known.map((_, index) => ({ item: 'one', question: `What is asked as the number ${index}?` }));
    expect(recognise(questions, known).flat()).toEqual([]);
    expect(recognise(questions.slice(0, 20), known.slice(0, 20)).flat()).toHaveLength(20);
  });
});

it('gives each known question to one question at most', () => {
  const words = fc.constantFrom(TCP, UDP, SAGA, 'What is TCP good for?', 'What is UDP good for?', '');
  const item = fc.constantFrom('one', 'two');
  const known = fc.record({
    item: fc.constantFrom('one', 'two', 'gone'),
    wordings: fc.uniqueArray(words, { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(fc.record({ item, question: words })), fc.array(known), (questions, ones) => {
      const all = ones.map(({ item, wordings }, index): Known => {
        const first = { item, asks: wordings[0] ?? '' };
        const folded = new Set(wordings.map((wording) => wording.toLowerCase()));
        return { id: `${index}`, item, first, wordings: folded, answers: [], isDropped: false };
      });
      const found = recognise(questions, all).flat();
      expect(new Set(found).size).toBe(found.length);
      expect(recognise(questions, all)).toEqual(recognise(questions, all));
    }),
  );
});
