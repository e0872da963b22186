import type { Missing } from '../../progress/dependencies.ts';
import { missingInShort } from '../../progress/explain.ts';
import type { Charset } from '../../text/charset.ts';
import { cut, toWidth, width } from '../../text/width.ts';
import { kindOf, type Row } from '../state/panels.ts';
import { type Columns, lengthOf } from './columns.ts';
import type { Span } from './line.tsx';
import type { Tone } from './theme.ts';

const LEAST_REMARK = 8;

/**
 * A row as pieces that take exactly `cells` cells: cursor, mark, title, and at the right what it waits for.
 * @param said what it waits for with its whole panel, which says so itself.
 */
export function rowSpans(
  row: Row,
  said: readonly Missing[],
  cells: number,
  hasCursor: boolean,
  columns: Columns,
  charset: Charset,
): Span[] {
  const right = rightColumns(row, columns);
  const start = 4;
  const room = cells - start - width(right) - 1;
  const title = cut(row.title, room, charset.ellipsis);
  const remark = remarkIn(room - width(title) - 2, row, said, charset);
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

export function markOf(row: Row, charset: Charset): string {
  return row.isNext ? charset.next : charset.marks[row.state];
}

export function markTone(row: Row): Tone {
  if (row.isNext) return 'next';
  return row.state === 'done' ? 'done' : 'quiet';
}

function toneOf(row: Row, hasCursor: boolean): Tone {
  if (hasCursor) return 'strong';
  return row.isNext || row.state === 'open' ? 'plain' : 'quiet';
}

/** What else there is to say of a row, in the cells that are left. What is cut must still say something. */
function remarkIn(cells: number, row: Row, said: readonly Missing[], { ellipsis }: Charset): string {
  const remark = remarkOf(row, said);
  const least = row.state === 'locked' ? width(remark) : Math.min(LEAST_REMARK, width(remark));
  return cells < least ? '' : cut(remark, cells, ellipsis);
}

/** What a row waits for, why it was skipped, where a video is from, or that there is a note. */
function remarkOf(row: Row, said: readonly Missing[]): string {
  if (row.item.state === 'skipped') return `skipped: ${row.item.reason}`;
  if (row.state === 'locked') return missingInShort(row.missing.filter(({ id }) => !said.some((one) => one.id === id)));
  const channel = row.kind === 'extra' ? row.entry.link?.channel : undefined;
  return channel ?? (row.item.note === undefined ? '' : 'note');
}
