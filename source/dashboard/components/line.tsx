import { Text } from 'ink';
import type { ReactNode } from 'react';
import { TONES, type Tone } from './theme.ts';

/** A piece of a line, and what it means. */
export type Span = { readonly text: string; readonly tone?: Tone | undefined };

/** One line of the screen, cut at its end when it is too long. */
export function Line({ spans }: { readonly spans: readonly Span[] }): ReactNode {
  return <Text wrap="truncate">{spans.some(({ text }) => text !== '') ? spans.map(piece) : ' '}</Text>;
}

function piece({ text, tone = 'plain' }: Span, index: number): ReactNode {
  return (
    <Text key={index} {...TONES[tone]}>
      {text}
    </Text>
  );
}
