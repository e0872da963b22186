import { AIM } from '../../progress/recall/algorithm.ts';
import { type Given, shareOf } from '../../progress/recall/share.ts';
import { type Day, dayOf, longDay } from '../../progress/time/day.ts';
import { type Charset, sparkline } from '../../text/charset.ts';
import { count } from '../../text/quantity.ts';
import type { TextLine } from './line.ts';
import { progressBar } from './spans.ts';

const BAR = 20;
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
    [
      { text: sparkline(counts, charset), tone: 'done' },
      { text: ` ${count(lately, 'answer')} in ${DAYS} days`, tone: 'quiet' },
    ],
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
  const cells = Math.min(BAR, Math.max(1, width - words.length));
  const caution = asked < FEW ? `, and ${asked} say little yet` : '';
  return [
    [...progressBar(remembered / asked, cells, charset), { text: words }],
    [{ text: `${' '.repeat(cells)} the aim is ${percent(AIM)}${caution}`, tone: 'quiet' }],
  ];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
