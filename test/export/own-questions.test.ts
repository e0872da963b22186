import { expect, it } from 'vitest';
import { withQuestions } from '../../source/export/own-questions.ts';
import { tasksOf } from '../../source/export/tasks.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { fsrs } from '../../source/progress/recall/fsrs.ts';
import { recallOf } from '../../source/progress/recall/recall.ts';
import { events } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

it('has the questions of the learner where the notes are, behind them', () => {
  const of = { path: 'small' } as const;
  const history = events(
    { type: 'noted', ...of, item: 'one', text: 'Ask Ann' },
    { type: 'asked', ...of, item: 'one', question: 'Why?', answer: 'So.' },
    { type: 'asked', ...of, item: 'film', question: 'Who speaks?', answer: '' },
  );
  const progress = progressOf(smallPath, history);
  const { questions } = recallOf(progress, history, fsrs);
  const tasks = tasksOf(withQuestions(progress, questions));
  const notes = Object.fromEntries(tasks.flatMap(({ id, note }) => (note === undefined ? [] : [[id, note]])));
  expect(notes).toEqual({ one: 'Ask Ann\nQ: Why?\nA: So.', film: 'Q: Who speaks?' });
  expect(tasks.find(({ isNext }) => isNext)?.id).toBe('one');
  expect(withQuestions(progress, [])).toBe(progress);
});
