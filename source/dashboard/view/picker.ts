import { libraryTotals } from '../../progress/library.ts';
import { fractionInWords, libraryInWords, timeLeftInWords } from '../../progress/progress-in-words.ts';
import { shareOf } from '../../progress/totals.ts';
import type { Charset } from '../../text/charset.ts';
import { cut, toWidth, width as widthOf, wrap } from '../../text/width.ts';
import type { Choice } from '../state/choices.ts';
import { type Field, textOf } from '../state/field.ts';
import { scrollAround } from '../state/layout.ts';
import { type Frame, fieldSpans, outOfSightInWords } from './chooser.ts';
import { chosen, filled, justify, progressBar, type TextLine } from './text-line.ts';

const HOW_TO_ADD = 'waymark FILE.md, a folder or an address adds more paths.';
const HOW_TO_SEE = 'No path matches; erase some letters to see more.';

/** The widths of the columns, in cells; 0 leaves one out. Alike for all choices, to stand in line. */
type Columns = { readonly bar: number; readonly count: number; readonly left: number };

const BAR = 8;
/** Cells that a title takes before anything else goes for it. */
const MOST_TITLE = 40;

/** A line of the list: a heading, or a choice by its place. */
type Listed = { readonly heading: string } | { readonly index: number };

/**
 * The library to choose a path from: what is going on first, then folder by folder, with the progress on each; filters
 * as one types.
 * @param choices those that the field leaves; nothing while the library is being read
 */
export function pickerLines(choices: readonly Choice[] | undefined, field: Field, frame: Frame): readonly TextLine[] {
  const { width, charset, cursor, height } = frame;
  const cells = width - 2;
  const all = choices ?? [];
  const listed = listedOf(all);
  const at = Math.max(
    0,
    listed.findIndex((one) => 'index' in one && one.index === cursor),
  );
  const limit = frame.limit;
  const columns = columnsOf(all, cells);
  const first = scrollAround(at, limit, listed.length);
  const shown = listed.slice(first, first + limit);
  const lines = shown.map((one): TextLine => {
    if ('heading' in one) return [{ text: ` ${cut(one.heading, cells - 1, charset.ellipsis)}` }];
    const choice = all[one.index];
    return choice === undefined ? [] : choiceLine(choice, one.index === cursor, cells, columns, charset);
  });
  const isChoice = (one: Listed) => 'index' in one;
  const hidden = outOfSightInWords(
    listed.slice(0, first).filter(isChoice).length,
    listed.slice(first + limit).filter(isChoice).length,
    charset,
  );
  const sum = choices?.length === 0 ? [] : totalsSpans(choices, charset);
  const foot = justify(sum, [{ text: hidden }], cells, charset.ellipsis);
  const head: TextLine = [{ text: 'Path  ' }, ...fieldSpans(field, 'type to filter', width - 8, charset)];
  return [head, ...lines, foot, ...hintLines(choices, textOf(field), cells)].slice(0, height);
}

/** The choices with the headings between them. A library without folders has none. */
function listedOf(choices: readonly Choice[]): readonly Listed[] {
  if (choices.every(({ heading }) => heading === '')) return choices.map((_, index) => ({ index }));
  return choices.flatMap(({ heading }, index) => {
    const isNew = heading !== choices[index - 1]?.heading;
    return isNew ? [{ heading: heading || 'Others' }, { index }] : [{ index }];
  });
}

/** What there is room for in lines `cells` wide, once the titles have theirs: first the bar goes, then the time. */
function columnsOf(choices: readonly Choice[], cells: number): Columns {
  const widest = (text: (choice: Choice) => string) =>
    choices.reduce((most, one) => Math.max(most, widthOf(text(one))), 0);
  const count = widest(({ totals }) => fractionInWords(totals));
  const left = widest(({ totals }) => timeLeftInWords(totals));
  const titles = Math.min(
    MOST_TITLE,
    widest(({ title }) => title),
  );
  const room = cells - 4 - count - 2 - titles;
  const hasTime = left > 0 && room >= left + 2;
  return { bar: room >= (hasTime ? left + 2 : 0) + BAR + 2 ? BAR : 0, count, left: hasTime ? left : 0 };
}

function choiceLine(
  { title, totals, isHere }: Choice,
  hasCursor: boolean,
  cells: number,
  columns: Columns,
  charset: Charset,
): TextLine {
  const time = columns.left === 0 ? '' : `  ${timeLeftInWords(totals).padStart(columns.left)}`;
  const numbers = `  ${fractionInWords(totals).padStart(columns.count)}${time}`;
  const isBegun = totals.done > 0 && totals.left > 0;
  const bar = isBegun ? progressBar(shareOf(totals), columns.bar, charset) : [];
  const end: TextLine = [
    ...(columns.bar === 0 ? [] : [{ text: '  ' }, ...filled(bar, columns.bar, charset.ellipsis)]),
    { text: numbers },
  ];
  const isDone = totals.left === 0 && totals.done > 0;
  const mark = isDone ? charset.marks.done : isHere ? charset.next : ' ';
  const start: TextLine = [{ text: ` ${mark} `, tone: isDone ? 'done' : 'next' }];
  const room = Math.max(1, cells - 4 - end.reduce((sum, { text }) => sum + widthOf(text), 0));
  const line: TextLine = [
    ...start,
    { text: toWidth(title, room, charset.ellipsis), tone: isDone && !hasCursor ? 'quiet' : 'plain' },
    ...end,
  ];
  return [{ text: hasCursor ? charset.cursor : ' ', tone: 'next' }, ...(hasCursor ? chosen(line) : line)];
}

function totalsSpans(choices: readonly Choice[] | undefined, charset: Charset): TextLine {
  const text = choices ? libraryInWords(libraryTotals(choices), charset) : `Reading the library ${charset.ellipsis}`;
  return [{ text }];
}

/** What to do about a list with little in it. */
function hintLines(choices: readonly Choice[] | undefined, typed: string, cells: number): readonly TextLine[] {
  if (choices === undefined || choices.length > (typed === '' ? 1 : 0)) return [];
  return wrap(typed === '' ? HOW_TO_ADD : HOW_TO_SEE, cells).map((text): TextLine => [{ text }]);
}
