import { Text } from 'ink';
import { memo, type ReactNode } from 'react';
import type { Span, TextLine } from './line.ts';
import { linkTo } from './paint.ts';
import { TONES } from './theme.ts';

/** One line of the screen, cut at its end when it is too long. A line that is as it was is not made again. */
export const Line = memo(
  ({ spans }: { readonly spans: TextLine }): ReactNode => (
    <Text wrap="truncate">{spans.some(({ text }) => text !== '') ? spans.map(piece) : ' '}</Text>
  ),
  (one, other) => isSame(one.spans, other.spans),
);

/** Lines of the screen, one below the other. */
export function Lines({ lines }: { readonly lines: readonly TextLine[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: lines of text have no identity but their place
  return lines.map((spans, index) => <Line key={index} spans={spans} />);
}

function isSame(one: TextLine, other: TextLine): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ text, tone, link }, at) => text === other[at]?.text && tone === other[at]?.tone && link === other[at]?.link,
    )
  );
}

function piece({ text, tone = 'plain', link }: Span, index: number): ReactNode {
  return (
    <Text key={index} {...TONES[tone]}>
      {link === undefined ? text : linkTo(link, text)}
    </Text>
  );
}
