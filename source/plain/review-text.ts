import { AT_A_TIME, nextDue, type Today } from '../progress/recall/due.ts';
import type { Question } from '../progress/recall/recall.ts';
import { dueInWords, GRADE_NAMES, inDays, nextInWords } from '../progress/recall/recall-in-words.ts';
import { GRADES, type Grade } from '../progress/recall/schedule.ts';
import { type Asked, askedNow, isAlone, type PathQuestions, type Sitting } from '../progress/recall/sitting.ts';
import { count } from '../text/quantity.ts';
import { paragraph, printed, sentence } from './sentences.ts';

/** Where a question is from: `2.2 Saga Pattern`, and of which path where there are several. */
function originOf({ path, question: { place } }: Asked, isAlone: boolean): string {
  return [`${place.number} ${place.title}`, isAlone ? '' : path.title].filter((part) => part !== '').join(', ');
}

/** What is to be asked, a line for each; of many the first few. */
export function dueText(asked: readonly Asked[], all: readonly PathQuestions[], today: Today): string {
  if (asked.length === 0) return nothingText(all, today);
  const lines = asked.slice(0, AT_A_TIME).map((one) => `${originOf(one, isAlone(asked))}: ${one.question.question}`);
  const more = asked.length - lines.length;
  return printed([...lines, ...(more > 0 ? [`and ${more} more`] : [])]);
}

/** That nothing is due, and when something will be. */
function nothingText(all: readonly PathQuestions[], today: Today): string {
  const next = nextDue(
    all.flatMap(({ questions }) => questions),
    today,
  );
  const hint = 'Questions come a day after what they are about is done.';
  return printed([paragraph('Nothing to recall.', next === undefined ? hint : sentence(nextInWords(next, today.now)))]);
}

/** How a conversation begins. */
export function beginningText({ asked }: Sitting): string {
  return printed([`${count(asked.length, 'question')} to recall. Enter shows the answer, q stops, help says more.`]);
}

/** The question that is asked now, in one line. */
export function askedText(sitting: Sitting): string {
  const asked = askedNow(sitting);
  if (asked === undefined) return '';
  const place = `Question ${sitting.outcomes.length + 1} of ${sitting.asked.length}`;
  return printed([`${place}, ${originOf(asked, isAlone(sitting.asked))}: ${sentence(asked.question.question)}`]);
}

/** Its answer, and what can be said to it. @param days in how many days it comes back, by the grade */
export function answerText({ question }: Asked, days: Readonly<Record<Grade, number>>): string {
  const { answer, place } = question;
  const look = place.url === undefined ? '' : 'o opens the link.';
  const first = answer === undefined ? paragraph('No answer is given.', look) : `Answer: ${sentence(answer)}`;
  const grades = GRADES.map((grade) => sentence(`${grade} ${GRADE_NAMES[grade]}`, inDays(days[grade])));
  return printed([first, paragraph(...grades)]);
}

/** What can be said to a question. */
export const REVIEW_HELP = printed([
  'Enter shows the answer. Then 1 is again, 2 hard, 3 good, 4 easy.',
  'u takes the last answer back. s leaves the question out for good. o opens its link.',
  'e and a text keeps a note. q stops.',
]);

/** The questions on an item, each with when it is asked. */
export function questionsText(questions: readonly Question[], title: string, now: number): string {
  if (questions.length === 0) return `No questions on ${sentence(title)}`;
  return printed(
    questions.map(({ question, isOwn, due }) => {
      const when = due === undefined ? 'asked a day after this is done' : dueInWords(due, now);
      return paragraph(question, `(${[...(isOwn ? ['yours'] : []), when].join(', ')})`);
    }),
  );
}
