import type { Charset } from '../../text/charset.ts';
import { cut, toWidth, width } from '../../text/width.ts';
import type { Row } from '../state/panels.ts';
import { type Columns, kindOf, lengthOf } from './columns.ts';
import type { Span } from './line.tsx';
import type { Tone } from './theme.ts';

const LEAST_TITLE = 16;

/** A row as pieces that take exactly `cells` cells: cursor, mark, title, and at the right what it waits for. */
export function rowSpans(row: Row, cells: number, hasCursor: boolean, columns: Columns, charset: Charset): Span[] {
  const right = rightColumns(row, columns);
  const start = 4;
  const room = cells - start - width(right) - 1;
  const title = cut(row.title, room, charset.ellipsis);
  const spare = room - width(title) - 2;
  const remark = row.title.length > 0 && spare >= LEAST_TITLE / 2 ? cut(remarkOf(row), spare, charset.ellipsis) : '';
  const gap = ' '.repeat(Math.max(0, room - width(title) - width(remark)));
  const tone = toneOf(row, hasCursor);
  return [
    { text: hasCursor ? charset.cursor : ' ', tone: 'next' },
    { text: ` ${markOf(row, charset)} `, tone: markTone(row) },
    { text: title, tone },
    { text: gap },
    { text: remark, tone: 'quiet' },
    { text: `${right} `, tone: hasCursor ? 'plain' : 'quiet' },
  ];
}

function rightColumns(row: Row, columns: Columns): string {
  const kind = columns.kind > 0 ? `  ${toWidth(kindOf(row), columns.kind, '')}` : '';
  const length = columns.length > 0 ? `  ${lengthOf(row).padStart(columns.length)}` : '';
  return kind + length;
}

function markOf(row: Row, charset: Charset): string {
  return row.isNext ? charset.next : charset.marks[row.state];
}

function markTone(row: Row): Tone {
  if (row.isNext) return 'next';
  return row.state === 'done' ? 'done' : 'quiet';
}

function toneOf(row: Row, hasCursor: boolean): Tone {
  if (hasCursor) return 'strong';
  return row.isNext || row.state === 'open' ? 'plain' : 'quiet';
}

/** What a row waits for or follows, why it was skipped, or where a video is from. */
function remarkOf(row: Row): string {
  if (row.state === 'skipped' && row.item.state === 'skipped') return `skipped: ${row.item.reason}`;
  if (row.state === 'locked') return row.missing.map(({ kind, number }) => after(kind, number)).join(', ');
  if (row.kind === 'extra') return row.entry.link?.channel ?? '';
  return '';
}

function after(kind: 'phase' | 'resource', number: string): string {
  return kind === 'phase' ? `after Phase ${number}` : `after ${number}`;
}
