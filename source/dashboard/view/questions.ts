import { fsrs } from '../../progress/recall/fsrs.ts';
import type { Question } from '../../progress/recall/recall.ts';
import { retrievabilityAt } from '../../progress/recall/schedule.ts';
import { dueInWords } from '../../progress/recall/wording.ts';
import type { Charset } from '../../text/charset.ts';
import { count } from '../../text/quantity.ts';
import { wrap } from '../../text/width.ts';
import { spell } from '../keys/key.ts';
import type { TextLine } from './line.ts';
import { headed } from './sections.ts';
import { paragraph, progressBar } from './spans.ts';

const HEADING = 'Ask yourself';
const BAR = 12;

/** The line, from 0, with which the questions begin among others; -1 without any. */
export function questionsIn(lines: readonly TextLine[]): number {
  return lines.findIndex(([first]) => first?.text === HEADING);
}

/** The questions to ask oneself; their answers only once they were asked for. */
export function questionLines(questions: readonly Question[], isAnswered: boolean, width: number): readonly TextLine[] {
  if (questions.length === 0) return [];
  const hint = isAnswered ? 'hides the answers' : 'shows the answers';
  return headed(HEADING, [
    ...questions.flatMap(({ question, answer, isOwn }, index) => [
      ...hanging(`${index + 1} `, `${question}${isOwn ? ' (yours)' : ''}`, width, false),
      ...(isAnswered && answer !== undefined ? hanging('  ', answer, width, true) : []),
    ]),
    [
      { text: `  ${spell('a')}`, tone: 'key' },
      { text: ` ${hint}`, tone: 'quiet' },
    ],
  ]);
}

/**
 * How well it is known what was learned: of the questions that were answered, the probability that they are recalled
 * now; and when the next one is due.
 */
export function knownLines(
  questions: readonly Question[],
  now: number,
  width: number,
  charset: Charset,
): readonly TextLine[] {
  const asked = questions.flatMap(({ schedule }) => schedule ?? []);
  const dues = questions.flatMap(({ due }) => due ?? []);
  if (dues.length === 0) return [];
  const next = dueInWords(Math.min(...dues), now);
  const what = asked.length === 0 ? 'not asked yet' : `${asked.length} of ${count(questions.length, 'question')} asked`;
  const words = paragraph(`${what}, the next ${next === 'due' ? 'is due' : next}`, width - 2, 'quiet');
  const indented = words.map((line): TextLine => [{ text: '  ' }, ...line]);
  if (asked.length === 0) return headed('Known', indented);
  const known = asked.reduce((sum, schedule) => sum + retrievabilityAt(schedule, now, fsrs), 0) / asked.length;
  const bar: TextLine = [
    { text: '  ' },
    ...progressBar(known, Math.min(BAR, Math.max(1, width - 8)), charset),
    { text: `  ${Math.round(100 * known)} %` },
  ];
  return headed('Known', [bar, ...indented]);
}

function hanging(lead: string, text: string, width: number, isQuiet: boolean): readonly TextLine[] {
  return wrap(text, width - 2 - lead.length).map((line, index) => [
    { text: `  ${index === 0 ? lead : ' '.repeat(lead.length)}${line}`, tone: isQuiet ? 'quiet' : 'plain' },
  ]);
}
