import { describe, expect, it } from 'vitest';
import { AT_A_TIME, dueOn, duesOf, nextDue, reviewOutlook, todayAt } from '../../../source/progress/recall/due.ts';
import { fsrs } from '../../../source/progress/recall/fsrs.ts';
import {
  dueInWords,
  inDays,
  nextInWords,
  resultInWords,
  toRecall,
} from '../../../source/progress/recall/recall-in-words.ts';
import { DAY } from '../../../source/progress/recall/schedule.ts';
import {
  afterOutcome,
  askedNow,
  back,
  comesBack,
  ended,
  isAlone,
  outcomeEvent,
  resultOf,
  shown,
  sit,
  takeOutcomeBack,
  toAsk,
} from '../../../source/progress/recall/sitting.ts';
import { answer, asking, done, find, history, recall, START } from './support.ts';

const many = Array.from({ length: 14 }, (_, at) => `Question number ${at}, and what of it?`);
const of = asking(many);
const paths = (events: ReturnType<typeof history>) => [{ path: of, questions: recall(of, events).questions }];
const on = (day: number) => todayAt(START + day * DAY);

describe('what is due', () => {
  it('is due from the midnight of its day, and not the evening before', () => {
    const { questions } = recall(asking(['Why?']), history([0.5, done('one')]));
    // Ticked at eight in the evening.
    const at = (time: string) => dueOn(questions, todayAt(Date.parse(time))).length;
    expect([at('2026-06-01T23:59:59Z'), at('2026-06-02T00:00:00Z'), at('2026-06-02T20:00:01Z')]).toEqual([0, 1, 1]);
    expect(nextDue(questions, todayAt(Date.parse('2026-06-01T21:00:00Z')))).toBe(Date.parse('2026-06-02T20:00:00Z'));
    expect(nextDue(questions, todayAt(Date.parse('2026-06-02T00:00:00Z')))).toBeUndefined();
  });

  it('is asked most forgotten first, ten at a time, also after a break of months', () => {
    const events = history(
      [0, done('one')],
      ...many.slice(0, 12).map((text, at) => [1 + at, answer(text, at % 2 ? 3 : 1)] as const),
    );
    const asked = toAsk(paths(events), on(200), fsrs);
    expect(asked).toHaveLength(14);
    const known = asked.map(({ question }) =>
      question.schedule === undefined
        ? fsrs.retrievability(fsrs.next(undefined, 0, 3), 200)
        : fsrs.retrievability(question.schedule.memory, 200 - (question.schedule.latest - START) / DAY),
    );
    expect(known).toEqual([...known].sort((one, other) => one - other));
    const sitting = sit(asked);
    expect([sitting.asked.length, sitting.more]).toEqual([AT_A_TIME, 4]);
  });

  it('is all that is done, if one asks early', () => {
    const events = history([0, done('one')], [1, answer(many[0] ?? '', 4)]);
    expect(toAsk(paths(events), on(0), fsrs)).toEqual([]);
    expect(toAsk(paths(events), on(0), fsrs, true)).toHaveLength(14);
    expect(toAsk(paths(history()), on(0), fsrs, true)).toEqual([]);
  });

  it('is told by the day on which it is asked', () => {
    const events = history([0, done('one')], [1, answer(many[0] ?? '', 4)]);
    const dues = duesOf(recall(of, events).questions);
    expect(reviewOutlook(dues, START)).toEqual({ review: { due: 0, next: '2026-06-02' } });
    expect(reviewOutlook(dues, START + DAY)).toEqual({ review: { due: 13, next: '2026-06-10' } });
    expect(reviewOutlook(dues, START + 9 * DAY)).toEqual({ review: { due: 14, next: null } });
  });
});

describe('a sitting', () => {
  const first = sit(toAsk(paths(history([0, done('one')])), on(1), fsrs));

  it('goes from question to answer to question, and back', () => {
    expect(shown(first).isShown).toBe(true);
    expect(shown(shown(first))).toEqual(shown(first));
    const second = afterOutcome(shown(first), 3);
    expect([second.outcomes, second.isShown]).toEqual([[3], false]);
    expect(askedNow(second)).toBe(first.asked[1]);
    expect(back(second)).toEqual({ ...first, isShown: true });
    expect(back(first)).toBe(first);
  });

  it('ends after the last, or where one stops', () => {
    const last = first.asked.reduce((sitting) => afterOutcome(sitting, 3), first);
    expect(askedNow(last)).toBeUndefined();
    expect(afterOutcome(last, 1)).toBe(last);
    expect(shown(last)).toBe(last);
    expect(ended(last)).toBe(last);
    const early = ended(afterOutcome(afterOutcome(first, 1), 'left out'));
    expect([early.asked.length, early.more, askedNow(early)]).toEqual([2, 12, undefined]);
    expect(resultOf(early)).toEqual({ answered: 1, remembered: 0, leftOut: 1 });
  });

  it('says of which path a question is only where there are several', () => {
    expect(isAlone(first.asked)).toBe(true);
    expect(isAlone([...first.asked, ...first.asked.map((one) => ({ ...one, path: { id: 'x', title: 'X' } }))])).toBe(
      false,
    );
  });

  it('writes what the fold reads, and takes it back', () => {
    const [asked] = first.asked;
    if (asked === undefined) throw new Error('nothing asked');
    const { path: _, ...event } = outcomeEvent(asked, 4);
    const events = history([0, done('one')], [1, event as never]);
    expect(find(recall(of, events), asked.question.question).schedule?.answers).toBe(1);
    expect(takeOutcomeBack(asked, events)).toEqual({ type: 'undone', path: 'path', event: 'e2' });
    expect(takeOutcomeBack(asked, history([0, done('one')]))).toBeUndefined();
    expect(comesBack(asked.question, START, fsrs)).toEqual({ 1: 1, 2: 1, 3: 2, 4: 8 });
  });
});

describe('in words', () => {
  it.each([
    [1, 'tomorrow'],
    [2, 'in 2 days'],
    [60, 'in 60 days'],
    [61, 'in 2 months'],
    [180, 'in 6 months'],
  ])('%i days are %s', (days, words) => expect(inDays(days)).toBe(words));

  it.each([
    [0, ''],
    [1, '1 to recall'],
    [10, '10 to recall'],
    [4812, '10+ to recall'],
  ])('%i due are "%s": never a wall', (due, words) => expect(toRecall(due)).toBe(words));

  it.each([
    [{ answered: 0, remembered: 0, leftOut: 0 }, 'Nothing answered'],
    [{ answered: 1, remembered: 1, leftOut: 0 }, '1 answered and remembered'],
    [{ answered: 1, remembered: 0, leftOut: 2 }, '1 answered, not remembered, 2 left out for good'],
    [{ answered: 4, remembered: 4, leftOut: 0 }, '4 answered, all remembered'],
    [{ answered: 4, remembered: 0, leftOut: 0 }, '4 answered, none remembered'],
    [{ answered: 4, remembered: 3, leftOut: 0 }, '4 answered, 3 remembered'],
  ])('%j is "%s"', (result, words) => expect(resultInWords(result)).toBe(words));

  it('the next one is due tomorrow, on a day, or never', () => {
    expect(nextInWords(undefined, START)).toBe('');
    expect(nextInWords(START + DAY, START)).toBe('The next one is due tomorrow');
    expect(nextInWords(START + 3 * DAY, START)).toBe('The next one is due on Thursday 4 Jun');
    expect(dueInWords(START - 9 * DAY, START)).toBe('due');
  });
});
