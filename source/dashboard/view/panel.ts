/** A panel of the path: its upper border or rung, its rows, its lower border. Each is a line of coloured pieces. */

import { belowInWords, missingInShort } from '../../progress/explain.ts';
import type { Missing } from '../../progress/missing.ts';
import { fractionInWords, skippedInWords, timesInWords } from '../../progress/progress-in-words.ts';
import { spentInWords } from '../../progress/time/time-in-words.ts';
import type { Charset } from '../../text/charset.ts';
import { count, duration } from '../../text/quantity.ts';
import { cut, toWidth, width as widthOfText } from '../../text/width.ts';
import { kindOf, nameOf, type Panel, type Row } from '../state/panels.ts';
import { fragmentOf, type Query } from '../state/query.ts';
import { chosen, cutSpans, filled, progressBar, type Span, type TextLine, widthOf, withHits } from './text-line.ts';
import { markTone, type Tone, titleTone } from './theme.ts';

/** The widths of what stands in a row besides its title, in cells; 0 leaves it out. Alike for all panels, to stand in line. */
type Columns = {
  readonly kind: number;
  readonly length: number;
  readonly bar: number;
  /** Of the numbers of phases, and of their counts. */
  readonly number: number;
  readonly count: number;
  /** Where nobody says what kind a thing is and how long it takes: where its focus begins. */
  readonly focusAt: number;
};

/** How the panels of a path are drawn. */
export type Drawn = {
  readonly width: number;
  readonly columns: Columns;
  readonly charset: Charset;
  /** What is searched for, where something is. */
  readonly query: Query | undefined;
};

const KIND_FROM_WIDTH = 60;
const LENGTH_FROM_WIDTH = 36;
const BAR_FROM_WIDTH = 30;
const MOST_KIND = 12;
const BAR = { wide: 8, narrow: 4 };
/** Cells from the end of a bar to the end of the panel. */
const END = 5;
const LEAST_REMARK = 8;
const LEAST_FOCUS = 16;

/** What there is room for in panels `cells` wide: first the kind goes, then the minutes, then the bar. */
export function columnsOf(panels: readonly Panel[], cells: number): Columns {
  const rows = panels.flatMap((panel) => panel.rows);
  const widest = <T>(all: readonly T[], text: (one: T) => string) =>
    all.reduce((most, one) => Math.max(most, widthOfText(text(one))), 0);
  const kind = cells >= KIND_FROM_WIDTH ? Math.min(MOST_KIND, widest(rows, kindOf)) : 0;
  const length = cells >= LENGTH_FROM_WIDTH ? widest(rows, lengthOf) : 0;
  const resources = rows.filter((row) => row.kind === 'resource');
  const isBare = resources.every((row) => kindOf(row) === '' && lengthOf(row) === '');
  const titles = Math.min(
    widest(resources, ({ title }) => title),
    Math.floor((cells - 8) * 0.6),
  );
  const hasRoom = isBare && cells - titles - 12 >= LEAST_FOCUS;
  return {
    kind,
    length,
    bar: cells >= BAR_FROM_WIDTH ? BAR[cells >= KIND_FROM_WIDTH ? 'wide' : 'narrow'] : 0,
    number: widest(panels, ({ phase }) => `${phase?.number ?? ''}`),
    count: widest(panels, fractionInWords),
    focusAt: hasRoom && resources.some(({ entry }) => 'focus' in entry && entry.focus) ? titles : 0,
  };
}

/** How long it takes, as its column shows it: minutes of study, or a video's length as its source gives it. */
function lengthOf(row: Row): string {
  const spent = row.item.spent ?? 0;
  if (spent > 0) return spentInWords(spent, row.kind === 'resource' ? row.entry.minutes : undefined);
  if (row.kind === 'resource') return row.entry.minutes === undefined ? '' : duration(row.entry.minutes);
  return row.kind === 'extra' ? (row.entry.link?.duration ?? '') : '';
}

/** A line of an open panel, counted from its upper border. */
export function panelLine(panel: Panel, line: number, hasCursor: boolean, drawn: Drawn): TextLine {
  if (line === 0) return topBorder(panel, drawn);
  const row = panel.rows[line - 1];
  if (row === undefined) return bottomBorder(panel, drawn);
  const { border } = drawn.charset;
  const side = quiet(border.vertical);
  // What the border says of all rows, no row says again.
  const said = lockSpans(panel, drawn).length > 0 ? panel.missing : [];
  const spans = rowSpans(row, said, hasCursor, { ...drawn, width: drawn.width - 2 });
  return panel.isClosed ? [side, ...spans, side] : [side, ...spans];
}

/** The upper border of a panel: title, what all of it waits for, count and bar. */
function topBorder(panel: Panel, drawn: Drawn): TextLine {
  const { border, ellipsis } = drawn.charset;
  const right = [...countSpans(panel, drawn), quiet(panel.isClosed ? border.topRight : border.horizontal)];
  const lock = lockSpans(panel, drawn);
  const room = drawn.width - widthOf(right) - widthOf(lock) - 3;
  const title = withHits(cut(nameOf(panel), room, ellipsis), drawn.query?.words ?? [], 'strong');
  const line = border.horizontal.repeat(Math.max(0, room - widthOf(title)));
  return [quiet(`${border.topLeft} `), ...title, quiet(` ${line}`), ...lock, ...right];
}

/** The lower border of a panel, with what is done and left of its time below the column of times. */
function bottomBorder({ totals, isClosed }: Panel, { width, columns, charset: { border } }: Drawn): TextLine {
  const times = columns.length > 0 && totals ? timesInWords(totals) : '';
  const words = times === '' ? '' : ` ${times} `;
  const end = `${times === '' ? '' : border.horizontal}${isClosed ? border.bottomRight : border.horizontal}`;
  const line = border.horizontal.repeat(Math.max(0, width - 1 - widthOfText(words + end)));
  return [quiet(`${border.bottomLeft}${line}`), { text: words }, quiet(end)];
}

/** What all of a panel waits for, when something of it is locked and there is room to say so beside its title. */
function lockSpans(panel: Panel, drawn: Drawn): TextLine {
  if (panel.missing.length === 0) return [];
  const { border, marks } = drawn.charset;
  const spans = [{ text: ` ${marks.locked} ${missingInShort(panel.missing)} ` }, quiet(border.horizontal)];
  const taken = widthOf(spans) + widthOf(countSpans(panel, drawn)) + widthOfText(nameOf(panel)) + 5;
  return taken <= drawn.width ? spans : [];
}

function countSpans(panel: Panel, { columns, charset }: Drawn): TextLine {
  const { border, marks } = charset;
  const { done, total } = panel;
  if (total === 0) return [{ text: countlessInWords(panel) }, quiet(border.horizontal.repeat(3))];
  const bar = columns.bar > 0 ? [{ text: ' ' }, ...progressBar(done / total, columns.bar, charset)] : [];
  const end: TextLine =
    done === total
      ? [{ text: ` ${marks.done} `, tone: 'done' }, quiet(border.horizontal)]
      : // As wide as the mark, so that counts and bars stand in line.
        [{ text: ' ' }, quiet(border.horizontal.repeat(3))];
  return [{ text: ` ${fractionInWords(panel)}` }, ...bar, ...end];
}

/** Nothing in it can be counted: there is nothing, or it was all skipped, or it cannot be ticked. */
function countlessInWords({ rows, section }: Panel): string {
  if (rows.length === 0) return ' nothing yet ';
  return section === 'phases' ? ' skipped ' : '';
}

/** A closed panel in one line: mark, number, title, count, and a bar where it is not finished. */
export function rungSpans(panel: Panel, hasCursor: boolean, drawn: Drawn): TextLine {
  const { columns, charset, query } = drawn;
  const { phase, done, total, title, missing } = panel;
  const isSettled = phase ? phase.state === 'done' || phase.state === 'skipped' : total > 0 && done === total;
  const state = phase?.state ?? (isSettled ? 'done' : 'open');
  const words = total === 0 ? countlessInWords(panel).trim() : fractionInWords(panel);
  const number = phase === undefined ? '' : `${phase.number}`;
  const end = barEnd(isSettled || total === 0 ? [] : progressBar(done / total, columns.bar, charset), columns, charset);
  const start: TextLine = [
    { text: hasCursor ? charset.cursor : ' ', tone: 'next' },
    { text: ` ${charset.marks[state]} `, tone: markTone({ state }) },
    { text: number === '' ? '' : `${number.padStart(columns.number)} `, tone: titleTone({ state }) },
  ];
  const remark = missing.length > 0 ? `${missingInShort(missing)}  ` : '';
  const counted = words.padStart(columns.count);
  const room = drawn.width - widthOf(start) - widthOf(end) - widthOfText(counted) - 1;
  const tone = titleTone({ state });
  const name = withHits(cut(title, room - 1, charset.ellipsis), query?.words ?? [], tone);
  const said = widthOf(name) + widthOfText(remark) + 2 <= room ? remark : '';
  const gap = ' '.repeat(Math.max(0, room - widthOf(name) - widthOfText(said)));
  const rest: TextLine = [{ text: `${gap}${said} ${counted}` }];
  if (hasCursor) return [...start.slice(0, 1), ...chosen([...start.slice(1), joined(name), ...rest, ...end])];
  return [...start, ...name, ...rest, ...end];
}

function joined(spans: TextLine): Span {
  return { text: spans.map(({ text }) => text).join('') };
}

/** A bar, or blanks in its place, to the end of the line. */
function barEnd(bar: TextLine, { bar: cells }: Columns, { ellipsis }: Charset): TextLine {
  return cells === 0 ? [{ text: ' ' }] : [{ text: ' ' }, ...filled(bar, cells + END, ellipsis)];
}

/** Phases that are out of sight, in one line. */
export function rangeSpans(panels: readonly Panel[], drawn: Drawn): TextLine {
  const { columns, charset } = drawn;
  const [first, last] = [panels[0]?.phase?.number ?? 1, panels.at(-1)?.phase?.number ?? 1];
  const sum = (of: (panel: Panel) => number) => panels.reduce((all, panel) => all + of(panel), 0);
  const [done, total] = [sum((panel) => panel.done), sum((panel) => panel.total)];
  const settled = panels.filter(({ phase }) => phase?.state === 'done' || phase?.state === 'skipped').length;
  const isDone = settled === panels.length;
  const what = isDone
    ? `${count(settled, 'phase')} done`
    : done === 0
      ? `${count(panels.length, 'phase')} ahead`
      : `${settled} of ${count(panels.length, 'phase')} done`;
  const end = barEnd(isDone || total === 0 ? [] : progressBar(done / total, columns.bar, charset), columns, charset);
  const left: TextLine = [
    { text: `  ${charset.marks[isDone ? 'done' : 'open']} `, tone: isDone ? 'done' : 'plain' },
    { text: `${first}${charset.to}${last}  ${what}` },
  ];
  const counted: Span = { text: ` ${fractionInWords({ done, total }).padStart(columns.count)}` };
  const room = drawn.width - widthOf(end) - widthOf([counted]);
  return [...filled(left, room, charset.ellipsis), counted, ...end];
}

/**
 * A row: cursor, mark, title, and at the right what it waits for.
 * @param said what it waits for with its whole panel, which says so itself.
 */
function rowSpans(row: Row, said: readonly Missing[], hasCursor: boolean, drawn: Drawn): TextLine {
  const { columns, charset, query } = drawn;
  const { ellipsis } = charset;
  const right = rightColumns(row, columns);
  const start: TextLine = [
    { text: hasCursor ? charset.cursor : ' ', tone: 'next' },
    { text: ` ${markOf(row, charset)} `, tone: markTone(row) },
  ];
  const room = drawn.width - widthOf(start) - widthOfText(right) - 1;
  const tone: Tone = titleTone(row);
  const title = cut(row.title, room, ellipsis);
  const remark = remarkIn(room, widthOfText(title), row, said, drawn);
  const gap = ' '.repeat(Math.max(0, room - widthOfText(title) - widthOf(remark)));
  const rest: TextLine = [{ text: gap }, ...remark, { text: `${right} `, tone }];
  if (hasCursor) return [...start.slice(0, 1), ...chosen([...start.slice(1), { text: title }, ...rest])];
  return [...start, ...withHits(title, query?.words ?? [], tone), ...rest];
}

function rightColumns(row: Row, columns: Columns): string {
  const kind = columns.kind > 0 ? `  ${toWidth(kindOf(row), columns.kind, '')}` : '';
  const length = columns.length > 0 ? `  ${lengthOf(row).padStart(columns.length)}` : '';
  return kind + length;
}

export function markOf(row: Row, charset: Charset): string {
  return row.isNext ? charset.next : charset.marks[row.state];
}

/** What else there is to say of a row, in the cells that its title leaves. What is cut must still say something. */
function remarkIn(room: number, title: number, row: Row, said: readonly Missing[], drawn: Drawn): TextLine {
  const { columns, charset, query } = drawn;
  const cells = room - title - 2;
  const found = query === undefined ? '' : fragmentOf(query, row);
  if (found !== '')
    return cells < LEAST_REMARK
      ? []
      : withHits(cut(found, cells, charset.ellipsis), query?.words ?? [], titleTone(row));
  const remark = remarkOf(row, said, charset);
  const least = row.state === 'locked' ? widthOfText(remark) : Math.min(LEAST_REMARK, widthOfText(remark));
  if (remark !== '') return cells < least ? [] : [{ text: cut(remark, cells, charset.ellipsis) }];
  const focus = row.kind === 'resource' ? (row.entry.focus ?? '') : '';
  const left = room - Math.max(title, columns.focusAt) - 2;
  return columns.focusAt === 0 || focus === '' || left < LEAST_REMARK
    ? []
    : filled(cutSpans([{ text: focus, tone: titleTone(row) }], left, charset.ellipsis), left, charset.ellipsis);
}

/** What a row waits for, why it was skipped, how far the path is that it leads to, where a video is from, or that there is a note. */
function remarkOf(row: Row, said: readonly Missing[], charset: Charset): string {
  if (row.item.state === 'skipped') return skippedInWords(row.item.reason);
  if (row.state === 'locked') return missingInShort(row.missing.filter(({ id }) => !said.some((one) => one.id === id)));
  if (row.kind === 'resource' && row.below !== undefined) return belowInWords(row.below, charset.separator);
  const channel = row.kind === 'extra' ? row.entry.link?.channel : undefined;
  return channel ?? (row.item.note === undefined ? '' : 'note');
}

function quiet(text: string): Span {
  return { text, tone: 'quiet' };
}
