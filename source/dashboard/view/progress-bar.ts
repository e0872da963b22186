import { bar } from '../../text/bar.ts';
import type { Charset } from '../../text/charset.ts';
import type { Span } from './line.tsx';

/** A progress bar as pieces of a line. */
export function progressBar(share: number, width: number, charset: Charset): readonly Span[] {
  const { filled, empty } = bar(share, width, charset);
  return [
    { text: filled, tone: 'done' },
    { text: empty, tone: 'quiet' },
  ];
}
