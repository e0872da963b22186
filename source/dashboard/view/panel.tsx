import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Charset } from '../../text/charset.ts';
import type { Panel as PanelModel } from '../state/panels.ts';
import { bottomBorder, lockSpans, topBorder } from './border.ts';
import type { Columns } from './columns.ts';
import { Line, type TextLine } from './line.tsx';
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
  // What the border says of all rows, no row says again.
  const said = lockSpans(panel, width, columns, charset).length > 0 ? panel.missing : [];
  const lines: ReactNode[] = [];
  for (let line = from; line <= Math.min(to, last); line += 1) {
    lines.push(<Line key={line} spans={spansOf(line)} />);
  }
  return <Box flexDirection="column">{lines}</Box>;

  function spansOf(line: number): TextLine {
    if (line === 0) return topBorder(panel, width, columns, charset);
    const row = panel.rows[line - 1];
    if (row === undefined) return bottomBorder(panel, width, columns, charset);
    const side = { text: charset.border.vertical, tone: 'quiet' } as const;
    const spans = rowSpans(row, said, width - 2, line - 1 === cursor, columns, charset);
    return panel.isClosed ? [side, ...spans, side] : [side, ...spans];
  }
}
