import { findItem, itemNamed } from '../curriculum/find.ts';
import { quoted } from '../curriculum/problem.ts';
import type { Path } from '../curriculum/types.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { questionsText } from '../plain/review-text.ts';
import type { NewEvent } from '../progress/event.ts';
import { fsrs } from '../progress/recall/fsrs.ts';
import type { Question } from '../progress/recall/recall.ts';
import { dueInWords } from '../progress/recall/recall-in-words.ts';
import { folded } from '../text/searchable.ts';
import { visible, visibleLine } from '../text/visible.ts';
import type { Command, Run } from './shared/command.ts';
import { recallIn } from './shared/recalling.ts';
import { record } from './shared/record.ts';
import { type Situation, situationOf } from './shared/situation.ts';

/** `waymark ask`: adds a question of the learner's own, changes or removes one, or lists those that there are. */
export const ask: Run = (command) => {
  const [name = '', ...words] = command.input;
  const { question, answer } = apart(words);
  const { remove, replaces } = command.flags;
  if (remove) return removeQuestion(command, name, words.join(' '));
  if (question === '') {
    if (replaces !== undefined) throw new Failure('--replaces needs the new question behind the item', 2);
    return list(command, name);
  }
  return record(command, ({ path, history, progress }) => {
    const place = placeNamed(path, name);
    const all = recallIn(progress, history, fsrs).questions.filter((one) => one.place.id === place.id);
    const same = all.find((one) => one.isOwn && folded(one.question) === folded(question));
    const old = replaces === undefined ? same : ownNamed(all, replaces, place.title);
    const text = answer ?? old?.answer ?? '';
    if (old !== undefined && old.question === question && (old.answer ?? '') === text) {
      return { newEvents: [], said: `The question on ${place.title} is as it was` };
    }
    const newEvent: NewEvent = {
      ...{ type: 'asked', path: path.id, item: place.id, question, answer: text },
      ...(old === undefined ? {} : { replaces: old.id }),
    };
    return {
      newEvents: [newEvent],
      said: (after) =>
        `${old === undefined ? 'Asked' : 'Changed'}: ${place.title}: ${question}\n${whenAsked(question, place, after, command)}`,
    };
  });
};

/** When review asks it: `It is asked a day after Saga Pattern is done.`, `It is due tomorrow.` */
function whenAsked(question: string, place: Named, { progress, history }: Situation, { io }: Command): string {
  const { questions } = recallIn(progress, history, fsrs);
  const due = questions.find((one) => one.isOwn && one.place.id === place.id && one.question === question)?.due;
  return due === undefined ? `It is asked a day after ${place.title} is done.` : `It is ${dueInWords(due, io.now())}.`;
}

async function list(command: Command, name: string): Promise<ExitCode> {
  const { path, history, progress } = await situationOf(command);
  const place = placeNamed(path, name);
  const all = recallIn(progress, history, fsrs).questions.filter((one) => one.place.id === place.id);
  command.io.print(questionsText(all, place.title, command.io.now()));
  return 0;
}

function removeQuestion(command: Command, name: string, words: string): Promise<ExitCode> {
  return record(command, ({ path, history, progress }) => {
    const place = placeNamed(path, name);
    const all = recallIn(progress, history, fsrs).questions.filter((one) => one.place.id === place.id);
    const { id, question } = named(all, words, place.title);
    const newEvent = { type: 'dropped', path: path.id, item: place.id, question: id, asks: question } as const;
    return { newEvents: [newEvent], said: `Removed: ${place.title}: ${question}` };
  });
}

type Named = { readonly id: string; readonly title: string };

/** Where a question is to stand: on an item, or on a phase. */
function placeNamed(path: Path, name: string): Named {
  const found = findItem(path, name);
  return found.type === 'phase' ? found.phase : itemNamed(path, name);
}

/**
 * Question and answer among words. What was quoted is the question; of unquoted words it ends with the first that ends
 * with a question mark.
 * @throws Failure (exit code 2) where nobody could tell
 */
function apart(words: readonly string[]): { readonly question: string; readonly answer: string | undefined } {
  const [first = ''] = words;
  const end = words.length < 3 || /\s/.test(first.trim()) ? 0 : words.findIndex((word) => /[?？]$/.test(word));
  if (end < 0) throw new Failure('where does the question end? quote it: waymark ask 2.2 "question" "answer"', 2);
  const question = visibleLine(words.slice(0, end + 1).join(' ')).trim();
  const answer = visible(words.slice(end + 1).join(' ')).trim();
  return { question, answer: words.length > end + 1 ? answer : undefined };
}

/** The question that words stand for: all of it, or a part that no other has. */
function named(questions: readonly Question[], words: string, title: string): Question {
  const wanted = folded(words);
  const exact = questions.find(({ question }) => folded(question) === wanted);
  const fitting = wanted === '' ? [] : questions.filter(({ question }) => folded(question).includes(wanted));
  const [only, ...others] = exact === undefined ? fitting : [exact];
  if (only === undefined)
    throw new Failure(`no question on ${title} is like ${quoted(words)}; waymark ask lists them`, 2);
  if (others.length > 0)
    throw new Failure(`${quoted(words)} fits ${fitting.length} questions on ${title}; give more of it`, 2);
  return only;
}

function ownNamed(questions: readonly Question[], words: string, title: string): Question {
  const found = named(questions, words, title);
  if (!found.isOwn) throw new Failure(`that question on ${title} is the path's own, and changes with its document`, 2);
  return found;
}
