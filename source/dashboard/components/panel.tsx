import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Charset } from '../../text/charset.ts';
import { toWidth, width as widthOfText } from '../../text/width.ts';
import type { Panel as PanelModel } from '../state/panels.ts';
import type { Columns } from './columns.ts';
import { widthOf } from './justify.ts';
import { Line, type Span } from './line.tsx';
import { progressBar } from './progress-bar.ts';
import { rowSpans } from './row.ts';

type PanelProps = {
  readonly panel: PanelModel;
  /** The lines of the panel that are seen, the upper border being line 0. */
  readonly from: number;
  readonly to: number;
  /** The row of the panel that has the cursor, or -1. */
  readonly cursor: number;
  readonly width: number;
  readonly columns: Columns;
  readonly charset: Charset;
};

/** A bordered panel with its title, count and bar in the border. Only the lines that are seen are made. */
export function Panel({ panel, from, to, cursor, width, columns, charset }: PanelProps): ReactNode {
  const last = panel.rows.length + 1;
  const lines: ReactNode[] = [];
  for (let line = from; line <= Math.min(to, last); line += 1) {
    lines.push(<Line key={line} spans={spansOf(line)} />);
  }
  return <Box flexDirection="column">{lines}</Box>;

  function spansOf(line: number): readonly Span[] {
    if (line === 0) return topBorder(panel, width, columns, charset);
    const row = panel.rows[line - 1];
    if (row === undefined) return bottomBorder(width, charset);
    const side = { text: charset.border.vertical, tone: 'quiet' } as const;
    return [side, ...rowSpans(row, width - 2, line - 1 === cursor, columns, charset), side];
  }
}

function topBorder(panel: PanelModel, width: number, columns: Columns, charset: Charset): readonly Span[] {
  const { border, marks, ellipsis } = charset;
  const finished = panel.total > 0 && panel.done === panel.total;
  const end = finished
    ? [{ text: ` ${marks.done} `, tone: 'done' as const }, quiet(border.horizontal)]
    : tail(border.horizontal);
  const share = panel.total === 0 ? 1 : panel.done / panel.total;
  const bar = columns.bar > 0 ? [{ text: ' ' }, ...progressBar(share, columns.bar, charset)] : [];
  const right: Span[] = [{ text: ` ${panel.done}/${panel.total}` }, ...bar, ...end, quiet(border.topRight)];
  const room = width - widthOf(right) - 3;
  const title = toWidth(panel.title, Math.min(room, widthOfText(panel.title)), ellipsis);
  const rule = border.horizontal.repeat(Math.max(0, room - widthOfText(title)));
  return [quiet(border.topLeft), { text: ` ${title} `, tone: 'strong' }, quiet(rule), ...right];
}

/** As wide as the mark of a finished panel, so that counts and bars stand in line. */
function tail(horizontal: string): readonly Span[] {
  return [{ text: ' ' }, quiet(horizontal.repeat(3))];
}

function bottomBorder(width: number, { border }: Charset): readonly Span[] {
  return [quiet(border.bottomLeft + border.horizontal.repeat(width - 2) + border.bottomRight)];
}

function quiet(text: string): Span {
  return { text, tone: 'quiet' };
}
