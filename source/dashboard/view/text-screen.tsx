import { Box } from 'ink';
import type { ReactNode } from 'react';
import { clampScroll } from '../state/viewport.ts';
import { cutSpans } from './justify.ts';
import { Lines, type TextLine } from './line.tsx';

type TextScreenProps = {
  readonly lines: readonly TextLine[];
  readonly scroll: number;
  readonly width: number;
  readonly height: number;
  readonly ellipsis: string;
};

/** Lines of text in a window of exactly `height` lines, from `scroll` on. */
export function TextScreen({ lines, scroll, width, height, ellipsis }: TextScreenProps): ReactNode {
  const from = clampScroll(scroll, height, lines.length);
  const seen = lines.slice(from, from + height);
  return (
    <Box flexDirection="column" width={width} height={height} paddingX={1}>
      <Lines lines={seen.map((spans) => cutSpans(spans, width - 2, ellipsis))} />
    </Box>
  );
}
