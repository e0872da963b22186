import { Box } from 'ink';
import { type ReactNode, useMemo } from 'react';
import type { Charset } from '../../text/charset.ts';
import { type Outline, places } from '../state/outline.ts';
import type { Panel as PanelModel } from '../state/panels.ts';
import { columnsOf } from './columns.ts';
import { Panel } from './panel.tsx';

type PanelsProps = {
  readonly panels: readonly PanelModel[];
  readonly outline: Outline;
  readonly cursor: number;
  readonly scroll: number;
  readonly width: number;
  readonly height: number;
  readonly charset: Charset;
};

/** The panels that the window shows, and of them only the lines that it shows. */
export function Panels({ panels, outline, cursor, scroll, width, height, charset }: PanelsProps): ReactNode {
  const columns = useMemo(() => columnsOf(panels, width), [panels, width]);
  const bottom = scroll + height - 1;
  const seen = places(outline).filter(({ top, rows }) => top <= bottom && top + rows + 1 >= scroll);
  return (
    <Box flexDirection="column" width={width} height={height}>
      {seen.map(({ panel: index, top, firstRow, rows }) => {
        const panel = panels[index];
        return panel === undefined ? null : (
          <Panel
            key={index}
            panel={panel}
            from={Math.max(0, scroll - top)}
            to={Math.min(rows + 1, bottom - top)}
            cursor={cursor - firstRow}
            width={width}
            columns={columns}
            charset={charset}
          />
        );
      })}
    </Box>
  );
}
