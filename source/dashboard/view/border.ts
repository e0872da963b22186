import { missingInShort } from '../../progress/explain.ts';
import { fractionInWords, timesInWords } from '../../progress/wording.ts';
import type { Charset } from '../../text/charset.ts';
import { toWidth, width as widthOfText } from '../../text/width.ts';
import type { Panel } from '../state/panels.ts';
import type { Columns } from './columns.ts';
import { widthOf } from './justify.ts';
import type { Span, TextLine } from './line.tsx';
import { progressBar } from './progress-bar.ts';

/** The upper border of a panel: title, what all of it waits for, count and bar. */
export function topBorder(panel: Panel, width: number, columns: Columns, charset: Charset): TextLine {
  const { border, ellipsis } = charset;
  const right: TextLine = [
    ...countSpans(panel, columns, charset),
    quiet(panel.isClosed ? border.topRight : border.horizontal),
  ];
  const lock = lockSpans(panel, width, columns, charset);
  const room = width - widthOf(right) - widthOf(lock) - 3;
  const title = toWidth(panel.title, Math.min(room, widthOfText(panel.title)), ellipsis);
  const line = border.horizontal.repeat(Math.max(0, room - widthOfText(title)));
  return [quiet(border.topLeft), { text: ` ${title} `, tone: 'strong' }, quiet(line), ...lock, ...right];
}

/** The lower border of a panel, with what is done and left of its time below the column of times. */
export function bottomBorder(
  { totals, isClosed }: Panel,
  width: number,
  columns: Columns,
  { border }: Charset,
): TextLine {
  const times = columns.length > 0 && totals ? timesInWords(totals) : '';
  const end = `${times === '' ? '' : ` ${times} ${border.horizontal}`}${isClosed ? border.bottomRight : border.horizontal}`;
  const line = border.horizontal.repeat(Math.max(0, width - 1 - widthOfText(end)));
  return [quiet(`${border.bottomLeft}${line}${end}`)];
}

/** What all of a panel waits for, when something of it is locked and there is room to say so beside its title. */
export function lockSpans(panel: Panel, width: number, columns: Columns, charset: Charset): TextLine {
  if (panel.missing.length === 0) return [];
  const { border, marks } = charset;
  const spans = [quiet(` ${marks.locked} ${missingInShort(panel.missing)} `), quiet(border.horizontal)];
  const taken = widthOf(spans) + widthOf(countSpans(panel, columns, charset)) + widthOfText(panel.title) + 5;
  return taken <= width ? spans : [];
}

function countSpans(panel: Panel, columns: Columns, charset: Charset): TextLine {
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

function quiet(text: string): Span {
  return { text, tone: 'quiet' };
}
