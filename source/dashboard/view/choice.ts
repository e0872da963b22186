import { shareOf } from '../../progress/totals.ts';
import { fractionInWords, timeLeftInWords } from '../../progress/wording.ts';
import type { Charset } from '../../text/charset.ts';
import { toWidth, width } from '../../text/width.ts';
import type { Choice } from '../state/choices.ts';
import type { Span } from './line.tsx';
import { progressBar } from './progress-bar.ts';

/** The widths of the columns of the picker, in cells; 0 leaves one out. Alike for all choices, to stand in line. */
export type ChoiceColumns = {
  readonly section: number;
  readonly bar: number;
  readonly count: number;
  readonly left: number;
};

const SECTION_FROM_WIDTH = 70;
const MOST_SECTION = 28;
const BAR_FROM_WIDTH = 50;
const BAR = 8;

/** What there is room for in lines `cells` wide: first the section goes, then the bar. */
export function choiceColumns(choices: readonly Choice[], cells: number): ChoiceColumns {
  const widest = (text: (choice: Choice) => string) =>
    choices.reduce((most, one) => Math.max(most, width(text(one))), 0);
  return {
    section:
      cells >= SECTION_FROM_WIDTH
        ? Math.min(
            MOST_SECTION,
            widest(({ section }) => section),
          )
        : 0,
    bar: cells >= BAR_FROM_WIDTH ? BAR : 0,
    count: widest(countOf),
    left: widest(({ totals }) => timeLeftInWords(totals)),
  };
}

/** A choice as pieces of a line that take `cells` cells. The section is named with the first path of it. */
export function choiceSpans(
  choice: Choice,
  { hasCursor, namesSection }: { readonly hasCursor: boolean; readonly namesSection: boolean },
  cells: number,
  columns: ChoiceColumns,
  charset: Charset,
): readonly Span[] {
  const section =
    columns.section === 0 ? '' : `${toWidth(namesSection ? choice.section : '', columns.section, charset.ellipsis)}  `;
  const numbers = `  ${countOf(choice).padStart(columns.count)}  ${timeLeftInWords(choice.totals).padStart(columns.left)}`;
  const bar = columns.bar === 0 ? 0 : columns.bar + 2;
  const room = Math.max(1, cells - 2 - width(section) - width(numbers) - bar);
  return [
    { text: hasCursor ? `${charset.cursor} ` : '  ', tone: 'next' },
    { text: section, tone: 'quiet' },
    { text: toWidth(choice.title, room, charset.ellipsis), tone: hasCursor ? 'strong' : 'plain' },
    ...(bar === 0 ? [] : [{ text: '  ' }, ...progressBar(shareOf(choice.totals), columns.bar, charset)]),
    { text: numbers, tone: hasCursor ? 'plain' : 'quiet' },
  ];
}

function countOf({ totals }: Choice): string {
  return fractionInWords(totals);
}
