import { Text } from 'ink';
import type { ReactNode } from 'react';
import { TONES, type Tone } from './theme.ts';

/** A piece of a line, and what it means. */
export type Span = { readonly text: string; readonly tone?: Tone | undefined };

export type TextLine = readonly Span[];

/** One line of the screen, cut at its end when it is too long. */
export function Line({ spans }: { readonly spans: TextLine }): ReactNode {
  return <Text wrap="truncate">{spans.some(({ text }) => text !== '') ? spans.map(piece) : ' '}</Text>;
}

/** Lines of the screen, one below the other. */
export function Lines({ lines }: { readonly lines: readonly TextLine[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: lines of text have no identity but their place
  return lines.map((spans, index) => <Line key={index} spans={spans} />);
}

function piece({ text, tone = 'plain' }: Span, index: number): ReactNode {
  return (
    <Text key={index} {...TONES[tone]}>
      {text}
    </Text>
  );
}
