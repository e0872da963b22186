import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Charset } from '../../text/charset.ts';
import { scrollAround } from '../state/viewport.ts';
import { Choices, type Item } from './choices.tsx';
import { cutSpans, justify } from './justify.ts';
import { Line, Lines, type TextLine } from './line.tsx';
import { outOfSightInWords } from './out-of-sight.ts';

/** Where a list to choose from is drawn. */
export type Frame = {
  readonly cursor: number;
  /** Lines that there are for choices. */
  readonly limit: number;
  readonly width: number;
  readonly height: number;
  readonly charset: Charset;
};

type ChooserProps = Frame & {
  readonly head: TextLine;
  readonly count: number;
  /** The choice at a place, and the place of the first one that is seen. Made only where it is seen. */
  readonly item: (index: number, first: number) => Item;
  /** What the list adds up to, and what else there is to say below it. */
  readonly foot: readonly TextLine[];
};

/** A list to choose from: a line above it, the choices around the cursor, lines below. */
export function Chooser({ head, count, item, foot, cursor, limit, width, height, charset }: ChooserProps): ReactNode {
  const cells = width - 2;
  const first = scrollAround(cursor, limit, count);
  const items = Array.from({ length: Math.max(0, Math.min(limit, count - first)) }, (_, index) => {
    const make = item(first + index, first);
    return (hasCursor: boolean) => cutSpans(make(hasCursor), cells, charset.ellipsis);
  });
  const hidden = outOfSightInWords(first, Math.max(0, count - first - items.length), charset);
  const [sum = [], ...hints] = foot;
  const lines = [justify(sum, [{ text: hidden, tone: 'quiet' }], cells, charset.ellipsis), ...hints];
  const below = hidden === '' ? foot : lines;
  return (
    <Box flexDirection="column" width={width} height={height} paddingX={1}>
      <Line spans={cutSpans(head, cells, charset.ellipsis)} />
      <Choices items={items} cursor={cursor - first} />
      <Lines
        lines={below
          .slice(0, Math.max(1, height - 1 - items.length))
          .map((line) => cutSpans(line, cells, charset.ellipsis))}
      />
    </Box>
  );
}
