/** What is known by heart: of an item, and in the calendar. */

import { fsrs } from '../../progress/recall/fsrs.ts';
import { type Given, type Question, shareOf } from '../../progress/recall/recall.ts';
import { dueInWords } from '../../progress/recall/recall-in-words.ts';
import { AIM, retrievabilityAt } from '../../progress/recall/schedule.ts';
import { type Day, dayOf, longDay } from '../../progress/time/day.ts';
import { type Charset, sparkline } from '../../text/charset.ts';
import { count } from '../../text/quantity.ts';
import { wrap } from '../../text/width.ts';
import { spell } from '../keys/key.ts';
import { headed, indented, progressBar, type TextLine } from './text-line.ts';

const HEADING = 'Ask yourself';
const KNOWN_BAR = 12;

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
      ...hanging(`${index + 1} `, `${question}${isOwn ? ' (yours)' : ''}`, width),
      ...(isAnswered && answer !== undefined ? hanging('  ', answer, width) : []),
    ]),
    [{ text: `  ${spell('a')}`, tone: 'key' }, { text: ` ${hint}` }],
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
  const words = indented(`${what}, the next ${next === 'due' ? 'is due' : next}`, width);
  if (asked.length === 0) return headed('Known', words);
  const known = asked.reduce((sum, schedule) => sum + retrievabilityAt(schedule, now, fsrs), 0) / asked.length;
  const bar: TextLine = [
    { text: '  ' },
    ...progressBar(known, Math.min(KNOWN_BAR, Math.max(1, width - 8)), charset),
    { text: `  ${Math.round(100 * known)} %` },
  ];
  return headed('Known', [bar, ...words]);
}

function hanging(lead: string, text: string, width: number): readonly TextLine[] {
  return wrap(text, width - 2 - lead.length).map((line, index) => [
    { text: `  ${index === 0 ? lead : ' '.repeat(lead.length)}${line}` },
  ]);
}

const SHARE_BAR = 20;
/** How many days have a column. */
const DAYS = 28;

/**
 * The answers of the last weeks, day by day; those of the day under the cursor; and of what was due, the share that was
 * remembered, beside the one that the schedule aims at.
 */
export function recallLines(
  given: readonly Given[],
  cursor: Day,
  today: Day,
  width: number,
  charset: Charset,
): readonly TextLine[] {
  if (given.length === 0) return [];
  const byDay = new Map<Day, Given[]>();
  for (const one of given) {
    const day = dayOf(one.at);
    const others = byDay.get(day);
    if (others === undefined) byDay.set(day, [one]);
    else others.push(one);
  }
  const counts = Array.from({ length: DAYS }, (_, index) => byDay.get(today - DAYS + 1 + index)?.length ?? 0);
  const lately = counts.reduce((sum, one) => sum + one, 0);
  const here = byDay.get(cursor) ?? [];
  const known = here.filter(({ grade }) => grade > 1).length;
  const onDay =
    here.length === 0 ? [] : [`${longDay(cursor, today)}: ${count(here.length, 'answer')}, ${known} remembered`];
  return [
    [{ text: sparkline(counts, charset), tone: 'done' }, { text: ` ${count(lately, 'answer')} in ${DAYS} days` }],
    ...onDay.map((text): TextLine => [{ text }]),
    ...shareLine(given, width, charset),
  ];
}

/** Fewer answers than this say little. */
const FEW = 30;

function shareLine(given: readonly Given[], width: number, charset: Charset): readonly TextLine[] {
  const { remembered, asked } = shareOf(given);
  if (asked === 0) return [];
  const words = ` ${percent(remembered / asked)} remembered of ${asked} that were due`;
  const cells = Math.min(SHARE_BAR, Math.max(1, width - words.length));
  const caution = asked < FEW ? `, and ${asked} say little yet` : '';
  return [
    [...progressBar(remembered / asked, cells, charset), { text: words }],
    [{ text: `${' '.repeat(cells)} the aim is ${percent(AIM)}${caution}` }],
  ];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
